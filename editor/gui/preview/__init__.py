"""The pages of the release beside the text: what an export would give, while one types."""
