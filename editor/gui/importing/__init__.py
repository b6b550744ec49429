"""Text from elsewhere becomes a release: read, looked through by a person, then made."""
