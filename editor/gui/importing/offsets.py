"""Places in a text: Qt counts UTF-16 units, the spans of an import count code points."""

from bisect import bisect_left, bisect_right

_NARROW = "\uffff"


class Offsets:
    """Turns one count into the other for one text, however long it is."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [at for at, c in enumerate(text) if c > _NARROW]
        self._wide = wide
        self._units = [at + number + 1 for number, at in enumerate(wide)]

    def units(self, points: int) -> int:
        """The place in Qt's document."""
        return points + bisect_left(self._wide, points)

    def points(self, units: int) -> int:
        """The place in the text."""
        return units - bisect_right(self._units, units)
