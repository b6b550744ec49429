"""Two ways to count characters: Qt's documents count UTF-16 units, the model code points."""

_LAST_OF_ONE_UNIT = "\uffff"
_ENCODING = "utf-16-le"


def units(text: str, points: int) -> int:
    """How many UTF-16 units the first code points of a text take."""
    return points if _is_narrow(text) else len(text[:points].encode(_ENCODING)) // 2


def points(text: str, units_: int) -> int:
    """How many code points the first UTF-16 units of a text make; half of one does not count."""
    if _is_narrow(text):
        return units_
    return len(text.encode(_ENCODING)[: 2 * units_].decode(_ENCODING, "ignore"))


def _is_narrow(text: str) -> bool:
    return text.isascii() or max(text) <= _LAST_OF_ONE_UNIT
