"""Pictures of every window and dialog, to look at."""
