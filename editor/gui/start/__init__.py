"""The screen that the program starts with: kinds to begin, releases to go on with, samples."""
