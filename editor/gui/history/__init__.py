"""Earlier versions in the window."""
