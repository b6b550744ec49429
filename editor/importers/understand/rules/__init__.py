"""Small rules, one a file: each claims stretches of a page and says why."""
