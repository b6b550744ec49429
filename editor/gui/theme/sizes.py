"""Lengths of the window in logical pixels: type sizes, and the grid of eight."""

import msgspec


class Sizes(msgspec.Struct, frozen=True):
    """Type sizes as pixels of a capital's line, and the steps of the grid."""

    small: int = 12
    base: int = 14
    large: int = 16
    heading: int = 20
    title: int = 24
    icon: int = 16
    control: int = 32  # height of a button, a tab, a field of one line
    half: int = 4
    step: int = 8
    gap: int = 16
    wide: int = 24
    radius: int = 6
