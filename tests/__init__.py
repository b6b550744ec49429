"""The tests: folders mirror `editor/`; the folder `architecture` watches the code itself."""
