"""Screens about the program as a whole: settings, templates, and what it is made of."""
