"""Whose words stand between quotation marks."""
