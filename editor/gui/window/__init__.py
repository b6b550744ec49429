"""The window of one release."""
