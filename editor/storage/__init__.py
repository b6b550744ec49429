"""Project folders on disk: read strictly, saved whole or not at all."""
