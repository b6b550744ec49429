"""A release goes out, is corrected afterwards, and those who signed are asked again."""
