"""E-mail addresses, web addresses and telephone numbers in a line."""

import re
from collections.abc import Iterator

import msgspec
import phonenumbers

from editor.importers.understand.folding import folded
from editor.importers.understand.vocabulary import phrases

_EMAIL = re.compile(r"[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,120}\.[A-Za-z]{2,24}")
_HIDDEN_EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+-]{0,63}\s?[\[(](?:at|@)[\])]\s?[A-Za-z0-9][A-Za-z0-9.-]{0,120}\.[A-Za-z]{2,24}"
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"“”«»，。；、]{3,500}", re.IGNORECASE)
_DIGITS = re.compile(
    r"[+(（]?\d[\d\s().\-/–—\u00a0]{5,24}\d(?:\s?(?:x|ext\.?|ext:|poste|int\.?|durchwahl|dahili|分機|内线|轉|转)\s?\d{1,5})?",
    re.IGNORECASE,
)
_DATE_LIKE = re.compile(
    r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$|^(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d$"
)
_MOST_LETTERS = 4000
_LEAST_DIGITS, _MOST_DIGITS = 7, 17
_REGIONS = {
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "pt": "BR",
    "tr": "TR",
    "ar": "EG",
    "zh": "CN",
    "en": "US",
}


class Address(msgspec.Struct, frozen=True):
    """A way to reach somebody: `kind` is email, phone or url."""

    start: int
    end: int
    kind: str
    value: str


def find_addresses(text: str, language: str) -> list[Address]:
    """All addresses of a line from left to right, none inside another."""
    text = text[:_MOST_LETTERS]
    found: list[Address] = []
    for address in (*_emails(text), *_urls(text), *_phones(text, language)):
        if all(address.end <= other.start or address.start >= other.end for other in found):
            found.append(address)
    return sorted(found, key=lambda address: address.start)


def _emails(text: str) -> Iterator[Address]:
    if "@" in text:
        for found in _EMAIL.finditer(text):
            yield Address(found.start(), found.end(), "email", found.group().rstrip("."))
    for found in _HIDDEN_EMAIL.finditer(text):
        value = re.sub(r"\s?[\[(](?:at|@)[\])]\s?", "@", found.group())
        yield Address(found.start(), found.end(), "email", value)


def _urls(text: str) -> Iterator[Address]:
    for found in _URL.finditer(text):
        value = found.group().rstrip(".,;:!?'’")
        yield Address(found.start(), found.start() + len(value), "url", value)


def _phones(text: str, language: str) -> Iterator[Address]:
    """Numbers that are a telephone's by the national rules, or by a plus or a label before them."""
    for found in _DIGITS.finditer(text):
        two = list(_beside(found.group(), found.start()))
        if len(two) > 1:
            yield from two
            continue
        raw = found.group().strip()
        digits = sum(c.isdigit() for c in raw)
        if not _LEAST_DIGITS <= digits <= _MOST_DIGITS or _DATE_LIKE.match(raw):
            continue
        if raw.count("(") < raw.count(")"):
            raw = raw.rstrip(")")
        if _is_possible(raw, language) or _has_label(text[: found.start()]):
            start = found.start() + found.group().find(raw)
            yield Address(start, start + len(raw), "phone", raw)


def _beside(text: str, at: int) -> Iterator[Address]:
    """Two numbers with a stroke between them."""
    for part in re.finditer(r"[^/]+", text):
        raw = part.group().strip()
        digits = sum(c.isdigit() for c in raw)
        if _LEAST_DIGITS <= digits <= _MOST_DIGITS:
            start = at + part.start() + part.group().find(raw)
            yield Address(start, start + len(raw), "phone", raw)


def _is_possible(raw: str, language: str) -> bool:
    if raw.startswith(("+", "00", "(+")):
        return True
    if not re.search(r"[\s().\-/–]", raw):
        return raw.startswith("0") and len(raw) >= 9  # national numbers
    for region in dict.fromkeys((_REGIONS.get(language, "US"), "US", "GB")):
        try:
            number = phonenumbers.parse(raw.replace("–", "-"), region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return raw.startswith(("0", "(", "1-", "1 ")) or phonenumbers.is_valid_number(number)
    return False


def _has_label(before: str) -> bool:
    return bool(phrases("contact.labels").ends(folded(before[-30:])))
