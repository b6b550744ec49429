"""An offline editor for press releases, joint statements and open letters."""

__version__ = "0.1.0"
