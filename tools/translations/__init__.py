"""What helps to translate the window: the words in it, and a language made up to try it with."""
