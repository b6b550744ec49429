"""Foreign text and files become a release; nothing of them is lost."""
