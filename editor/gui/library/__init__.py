"""The signatory library in windows: kept, searched, and offered to the letters."""
