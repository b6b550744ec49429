"""Bytes -> text: byte order mark, strict UTF-8, then the language's legacy code page."""

import codecs
import re
from collections.abc import Callable, Mapping

import msgspec

from editor.importers.border import not_text
from editor.model.message import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like the mark of UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# https://encoding.spec.whatwg.org/#names-and-labels, and what offices wrote before UTF-8.
LEGACY: Mapping[str, tuple[str, ...]] = {
    "ar": ("windows-1256",),
    "az": ("windows-1254",),
    "be": ("windows-1251",),
    "bg": ("windows-1251",),
    "de": ("windows-1252",),
    "en": ("windows-1252",),
    "es": ("windows-1252",),
    "fa": ("windows-1256",),
    "fr": ("windows-1252",),
    "ja": ("shift_jis", "euc_jp"),
    "kk": ("windows-1251",),
    "ko": ("cp949",),
    "pt": ("windows-1252",),
    "ru": ("windows-1251",),
    "tr": ("windows-1254",),
    "ug": ("windows-1256",),
    "uk": ("windows-1251",),
    "ur": ("windows-1256",),
    "zh": ("gb18030", "big5"),
    "zh-Hant": ("big5", "gb18030"),
    "zh-HK": ("big5", "gb18030"),
    "zh-TW": ("big5", "gb18030"),
}
# What a menu offers, the commonest first.
ENCODINGS = (
    "utf-8",
    "utf-16",
    "windows-1252",
    "windows-1254",
    "windows-1256",
    "windows-1251",
    "gb18030",
    "big5",
    "iso-8859-9",
    "windows-1250",
)
_SAMPLE = 200_000  # bytes that are looked at for a guess
_LIKELY = 0.6
_MOST_CONTROLS = 0.02
_STRAY = 8
_TURKISH = frozenset("ğĞıİşŞ")
_HIGH = re.compile(rb"[\x80-\xff]+")
_WORD = 2.2  # letters in a row, on average
_WIDE = {"utf-16-le": 1, "utf-16-be": 0}


class Decoded(msgspec.Struct, frozen=True):
    """Text and the encoding that it was read in; `certain` unless that is a guess."""

    text: str
    encoding: str
    certain: bool = True


def decode(data: bytes, name: str, *, encoding: str = "", language: str = "") -> Decoded:
    """Read bytes as text; a given encoding is obeyed. Raises Problem for what is no text."""
    if encoding:
        return Decoded(_in(data, known_encoding(encoding)), encoding)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Decoded(_in(data, marked), marked.removesuffix("-sig"))
    wide = _wide(data)
    if wide:
        return Decoded(_in(data, wide), wide, certain=False)
    if _is_binary(data):
        raise not_text(name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        legacy = guess(data, language)
        return Decoded(_in(data, legacy), legacy, certain=False)


def known_encoding(encoding: str) -> str:
    """The name of an encoding as Python knows it. Raises Problem."""
    try:
        info = codecs.lookup(encoding)
        "a".encode(info.name)  # refuses those that are no encoding of text, such as zip
    except (LookupError, ValueError) as error:
        raise Problem.of(
            "There is no encoding called “{encoding}”.",
            "Leave it out, or choose one of these: {choices}.",
            encoding=encoding,
            choices=", ".join(ENCODINGS),
        ) from error
    return info.name


def guess(data: bytes, language: str = "") -> str:
    """The legacy code page that bytes which are no UTF-8 were most likely written in."""
    sample = data[:_SAMPLE]
    if language:
        for tag in (language, language.split("-", maxsplit=1)[0]):
            for candidate in LEGACY.get(tag, ()):
                if _fits(sample, candidate):
                    return candidate
    for candidate, share in _SCRIPTS.items():
        if share(sample) >= _LIKELY:
            return candidate
    turkish = _TURKISH & set(sample.decode("windows-1254", "ignore"))
    # The same bytes are Icelandic in windows-1252, which is far less often met.
    return "windows-1254" if turkish else "windows-1252"


def _in(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:  # noqa: PLR2004  # too short to tell
        return ""
    for encoding, offset in _WIDE.items():
        zeros, others = sample[offset::2].count(0), sample[1 - offset :: 2].count(0)
        if zeros > half * _LIKELY and others < half * _MOST_CONTROLS:
            return encoding
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    # A few stray ones amid words do no harm; they are dropped.
    controls = sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b")
    return controls > max(len(sample) * _MOST_CONTROLS, _STRAY)


def _fits(sample: bytes, encoding: str) -> bool:
    """Whether nearly all of it is something in this encoding; a cut character does not count."""
    text = sample.decode(encoding, "replace")
    return text.count("\ufffd") <= 1 + len(text) // 1000


def _share(encoding: str, low: int, high: int) -> Callable[[bytes], float]:
    """How much of what is not ASCII becomes a letter of the script that the encoding is for."""

    def share(sample: bytes) -> float:
        runs = _HIGH.findall(sample)
        count = sum(map(len, runs))
        if count < _WORD * len(runs):
            return 0.0  # letters with accents stand alone amid those of ASCII
        text = b"".join(runs).decode(encoding, "replace")
        return sum(low <= ord(c) <= high and c.isalpha() for c in text) / max(count, 1)

    return share


def _common(encoding: str, first: int, last: int) -> Callable[[bytes], float]:
    """How many pairs lie among the common characters of a Chinese encoding, by first byte."""

    def share(sample: bytes) -> float:
        if not _fits(sample, encoding):
            return 0.0
        pairs = common = 0
        place = 0
        while place < len(sample) - 1:
            if sample[place] < 128:  # noqa: PLR2004  # ASCII
                place += 1
                continue
            pairs += 1
            common += first <= sample[place] <= last or sample[place] == _PUNCTUATION[encoding]
            place += 2
        return common / max(pairs, 1)

    return share


_PUNCTUATION = {"gb18030": 0xA3, "big5": 0xA1}
_SCRIPTS: Mapping[str, Callable[[bytes], float]] = {
    # Arabic first: its bytes are letters in windows-1251 too, but not the other way round.
    "windows-1256": _share("windows-1256", 0x621, 0x6D2),
    "windows-1251": _share("windows-1251", 0x410, 0x44F),
    "gb18030": _common("gb18030", 0xB0, 0xD7),
    "big5": _common("big5", 0xA4, 0xC6),
}
