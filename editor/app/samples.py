"""The sample releases that come with the program."""

# The folder of the one that is rendered when nothing is asked for.
SAMPLE = "river-press-release"
