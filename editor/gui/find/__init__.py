"""Find and replace over the whole release, as a slim bar."""
