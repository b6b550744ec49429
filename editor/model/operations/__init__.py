"""Everything that can be done to a release, as pure functions with the names of the undo menu."""
