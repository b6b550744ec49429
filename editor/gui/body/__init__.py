"""The body of an edition as one continuous text surface, and the tools above it."""
