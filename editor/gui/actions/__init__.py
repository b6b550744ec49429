"""Everything that a person can do in the window, in one table."""
