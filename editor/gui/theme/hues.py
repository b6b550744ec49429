"""Grounds that tell kinds of text apart, light and dark; the text colour is readable on each."""

from enum import Enum, auto

from editor.gui.theme import Theme


class Hue(Enum):
    """A ground for words."""

    NONE = auto()
    BLUE = auto()
    GREEN = auto()
    AMBER = auto()
    VIOLET = auto()
    TEAL = auto()
    GREY = auto()


_LIGHT = {
    Hue.BLUE: "#dbe7fd",
    Hue.GREEN: "#def3e4",
    Hue.AMBER: "#fdeec7",
    Hue.VIOLET: "#eadcf9",
    Hue.TEAL: "#d3f0f0",
    Hue.GREY: "#e9ebf0",
}
_DARK = {
    Hue.BLUE: "#2a3f6b",
    Hue.GREEN: "#1f4a30",
    Hue.AMBER: "#564316",
    Hue.VIOLET: "#47316a",
    Hue.TEAL: "#154a50",
    Hue.GREY: "#3a414d",
}


def ground(theme: Theme, hue: Hue) -> str:
    """The colour as #rrggbb; of none, that of a field."""
    return (_DARK if theme.is_dark else _LIGHT).get(hue, theme.tokens.field)
