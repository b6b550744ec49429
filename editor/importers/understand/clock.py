"""Times of day and their zones, as embargoes name them."""

import re
from functools import cache

from editor.importers.understand.folding import folded, has_han
from editor.importers.understand.vocabulary import phrases, zones

_COLON = re.compile(r"(?<![\d.,/-])([01]?\d|2[0-4])\s?[:：.٫]\s?([0-5]\d)(?![\d.]|\s?%|/)")
_HOUR_SIGN = re.compile(
    r"(?<![\d.,/-])([01]?\d|2[0-4])\s?(?:h|hs|hrs|uhr|時|时|點|点)\s?([0-5]\d)?(?![\w])|(?<!\d)([01]?\d|2[0-4])\s?(?:時|时|點|点)\s?(?:([0-5]?\d)\s?分)?",
    re.IGNORECASE,
)
_HOUR_WORD = re.compile(
    r"(?<![\d.,/-])([01]?\d|2[0-4])\s?(?:heures|heure|horas|hora|uhr)(?!\w)", re.IGNORECASE
)
_AFTER_WORD = re.compile(
    r"(?:الساعة|سائەت|saat|las|às|às|à|um|at)\s+(?:ال)?([01]?\d|2[0-4])(?![\d.:/])", re.IGNORECASE
)
_WITH_PERIOD = re.compile(
    r"(?<![\d.,/:-])(1[0-2]|0?\d)(?:\s?[:.]\s?([0-5]\d))?\s?([ap])\.?\s?m(?:\.|(?!\w))",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(
    r"(?<![\d.,/:-])([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours|h\b|(?=GMT|UTC|CET|BST|EST))",
    re.IGNORECASE,
)
_HALF_DAY = 12


def find_time(text: str) -> tuple[int, int] | None:
    """Hour and minute named in a sentence without its date; None when there is none."""
    found = _WITH_PERIOD.search(text)
    if found:
        hour = int(found[1]) % _HALF_DAY + (_HALF_DAY if found[3].lower() == "p" else 0)
        return hour, int(found[2] or 0)
    for pattern in (_FOUR_DIGITS, _COLON, _HOUR_SIGN, _HOUR_WORD, _AFTER_WORD):
        found = pattern.search(text)
        if found:
            digits = [int(group) for group in found.groups() if group]
            hour, minute = digits[0], digits[1] if len(digits) > 1 else 0
            return (hour + _shift(text, hour)) % 24, minute
    if phrases("dates.midnight").inline.search(text):
        return 0, 0
    return (_HALF_DAY, 0) if phrases("dates.noon").inline.search(text) else None


def find_zone(text: str) -> str:
    """The IANA zone that a sentence names; empty when it names none."""
    pattern, short = _zone_patterns()
    found = short.search(text)
    if found:
        return zones()[folded(found.group())]
    named = pattern.search(folded(text))
    return zones()[named.group()] if named else ""


@cache
def _zone_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(zones(), key=len, reverse=True)
    short = [n for n in names if n.isascii() and len(n) <= 4 and " " not in n and n != "lima"]
    long = [n for n in names if n not in short]
    spaced = "|".join(re.escape(n) for n in long if not has_han(n))
    han = "|".join(re.escape(n) for n in long if has_han(n))
    letters = "|".join([*(n.upper() for n in short), "TSİ"])
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)|(?:{han})"), re.compile(
        rf"(?<![\w])(?:{letters})(?!\w)"
    )


def _shift(text: str, hour: int) -> int:
    late = phrases("dates.afternoon").inline.search(text)
    early = phrases("dates.morning").inline.search(text)
    return _HALF_DAY if late and not early and hour < _HALF_DAY else 0
