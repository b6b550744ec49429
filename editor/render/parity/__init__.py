"""Whether a finished file says what the release says: read back, and compared block by block."""
