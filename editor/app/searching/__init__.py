"""Finding words anywhere in a release, and putting others in their place."""
