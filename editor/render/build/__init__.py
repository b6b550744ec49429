"""The bridge from a release to what templates may know, one module a part of the page."""
