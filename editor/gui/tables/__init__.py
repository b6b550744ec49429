"""Lists of people and organisations as tables to type into."""
