"""Addresses that a reader can follow; an empty one where a text is not safely an address."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

_EXTENSION = re.compile(
    r"[\s,;]*(?:;ext=|\bextension\b|\bext\b\.?|\bdahili\b|\bposte\b|\bDurchwahl\b|\bramal\b"
    r"|\bx(?=\s?\d)|#|تحويلة|分机|分機)[\s.:]*(?P<digits>\d{1,8})\s*$",
    re.IGNORECASE,
)
_TRUNK_ZERO = re.compile(r"(?<=\d)(\s*)\(0\)|(?<=\d)\s+\(0\)")
_NUMBER = re.compile(r"\+?[\d\s().,/\u00a0\u202f\u2010-\u2015\u2212-]+")
_NOT_A_DIGIT = re.compile(r"\D+")
_MAIL = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\s@<>()\[\],;:\".]+")
_BIDI_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# E.164 allows 15 digits; fewer than 3 reach nobody. More are two numbers in one field.
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
_LONGEST_NUMBER = 80


def tel(text: str) -> str:
    """A `tel:` address (RFC 3966); empty when the digits to dial are in doubt."""
    ascii_digits = _western(_visible(text[: _LONGEST_NUMBER + 1]))
    if len(ascii_digits) > _LONGEST_NUMBER:
        return ""
    found = _EXTENSION.search(ascii_digits)
    extension = f";ext={found['digits']}" if found else ""
    number = ascii_digits[: found.start()] if found else ascii_digits
    if number.startswith("+"):
        number = _TRUNK_ZERO.sub("", number)
    digits = _NOT_A_DIGIT.sub("", number)
    if not _NUMBER.fullmatch(number) or not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return ""
    return f"tel:{'+' if number.startswith('+') else ''}{digits}{extension}"


def mailto(text: str) -> str:
    """A `mailto:` address (RFC 6068); empty when the text is no e-mail address."""
    address = _visible(text)
    return f"mailto:{quote(address, safe='@+-._~!$')}" if _MAIL.fullmatch(address) else ""


def web(text: str) -> str:
    """An absolute https or http address; empty for everything else."""
    address = _visible(text)
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no IPv6 address
        return ""
    good = parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", address)
    return address if good else ""


def shown(address: str) -> str:
    """A web address as people read it, without scheme and final slash."""
    return re.sub(r"^https?://", "", address.strip(), flags=re.IGNORECASE).removesuffix("/")


def _visible(text: str) -> str:
    """The text without the marks that right-to-left keyboards leave around addresses."""
    return _BIDI_MARKS.sub("", text).strip()


def _western(text: str) -> str:
    """Arabic-Indic and full-width digits and plus signs as ASCII."""
    return unicodedata.normalize("NFKC", "".join(str(unicodedata.decimal(c, c)) for c in text))
