"""The size of the interface, which Qt asks for before anything is made."""

import os
from collections.abc import Mapping, MutableMapping

_FACTOR = "QT_SCALE_FACTOR"  # https://doc.qt.io/qt-6/highdpi.html#environment-variable-reference
_PLAIN, _SMALLEST, _LARGEST = 100, 50, 300


def use_size(percent: int, environment: MutableMapping[str, str] = os.environ) -> None:
    """Make everything so much larger; whoever has set a factor for Qt keeps that one."""
    if percent != _PLAIN and _FACTOR not in environment:
        environment[_FACTOR] = str(max(_SMALLEST, min(percent, _LARGEST)) / 100)


def size_in_use(environment: Mapping[str, str] = os.environ) -> int:
    """How large everything is now, in percent."""
    try:
        return round(float(environment.get(_FACTOR, 1)) * _PLAIN)
    except ValueError:  # Qt passes over it too
        return _PLAIN
