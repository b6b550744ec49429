"""A release leaves the program: as files, on paper, on the clipboard."""
