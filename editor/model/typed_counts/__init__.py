"""Counts that a person has typed into the text, compared with the list of signatories."""
