"""What the program does, without a window: the window and the command line stand on this."""
