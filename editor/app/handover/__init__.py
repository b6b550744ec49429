"""A release in one file, for a colleague who goes on working with it: made, and taken in."""
