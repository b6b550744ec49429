"""What these tests stand on."""

from tests.gui.fields.making import open_sample

__all__ = ["open_sample"]
