"""The signatory library: organisations, people, lists, and who signed what, in one SQLite file."""
