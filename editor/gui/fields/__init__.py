"""The parts of a release as fields to type into, but for the body and the tables."""
