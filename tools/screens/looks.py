"""The looks in which the pictures are taken."""

from typing import NamedTuple

from editor.app.settings import Scheme


class Look(NamedTuple):
    """A size of the window in logical pixels, and how everything in it is shown."""

    name: str
    width: int
    height: int
    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0
    mirrored: bool = False
    whole: bool = True  # every scene, or only those that depend on the room


LOOKS = (
    Look("light-1440x900", 1440, 900),
    Look("dark-1440x900", 1440, 900, Scheme.DARK),
    Look("light-1100x700", 1100, 700),
    Look("dark-1100x700", 1100, 700, Scheme.DARK),
    Look("light-1024x640", 1024, 640, whole=False),
    Look("light-125-percent", 1152, 720, scale=1.25, whole=False),
    Look("dark-200-percent", 1100, 700, Scheme.DARK, scale=2.0, whole=False),
    Look("mirrored-light-1440x900", 1440, 900, mirrored=True),
    Look("mirrored-dark-1100x700", 1100, 700, Scheme.DARK, mirrored=True, whole=False),
)


def look_named(name: str) -> Look:
    """The look of a name. Raises KeyError."""
    return {look.name: look for look in LOOKS}[name]
