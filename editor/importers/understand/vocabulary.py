"""The words that rules look for, read from the files of `importers/words`."""

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from editor.importers.understand.folding import folded, has_han

LANGUAGES = ("en", "de", "fr", "es", "pt", "tr", "ar", "zh", "ug")
_FOLDER = Path(__file__).parent.parent / "words"
_PARTS = re.compile(r"[|\n]")
_VOWELS = "[\u064b-\u0652]*"
_NEVER = "(?!)"
_LONGEST = 120


class Phrases(msgspec.Struct, frozen=True):
    """Phrases of one sort. All but `inline` are looked for in folded text, word by word."""

    whole: frozenset[str]
    by_first: dict[str, tuple[tuple[str, ...], ...]]
    by_last: dict[str, tuple[tuple[str, ...], ...]]
    han: tuple[str, ...]
    written: tuple[str, ...]

    def leads(self, folded_text: str) -> int:
        """How many folded characters of the text's start are a phrase; 0 when none is."""
        words = folded_text[:_LONGEST].split()
        for phrase in self.by_first.get(words[0], ()) if words else ():
            if tuple(words[: len(phrase)]) == phrase:
                return len(" ".join(phrase))
        if folded_text.isascii() or not folded_text.startswith(self.han):
            return 0
        return next(len(p) for p in self.han if folded_text.startswith(p))

    def ends(self, folded_text: str) -> bool:
        """Whether the text ends in a phrase."""
        words = folded_text[-_LONGEST:].split()
        known = self.by_last.get(words[-1], ()) if words else ()
        return any(tuple(words[-len(p) :]) == p for p in known) or folded_text.endswith(self.han)

    def is_in(self, folded_text: str) -> bool:
        """Whether a phrase stands anywhere in the text."""
        return self.count(folded_text, most=1) > 0

    def count(self, folded_text: str, *, most: int = 1000) -> int:
        """How often phrases stand in the text; no more than `most` are counted."""
        words = folded_text.split()
        found = 0
        for at, word in enumerate(words):
            for phrase in self.by_first.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    found += 1
                    break
            if found >= most:
                return found
        if not folded_text.isascii():
            found += sum(folded_text.count(p) for p in self.han)
        return min(found, most)

    @property
    def inline(self) -> re.Pattern[str]:
        """The phrases as they are written, to be found in a text as it is written."""
        return _inline(self.written)


@cache
def phrases(key: str, language: str = "") -> Phrases:
    """The phrases under `section.name`, of one language or of all of them."""
    languages = (language,) if language else LANGUAGES
    written = tuple(dict.fromkeys(p for tag in languages for p in _written(tag, key)))
    plain = frozenset(folded(phrase) for phrase in written) - {""}
    spaced = sorted((tuple(p.split()) for p in plain if not has_han(p)), key=len, reverse=True)
    return Phrases(
        whole=plain,
        by_first=_gathered(spaced, 0),
        by_last=_gathered(spaced, -1),
        han=tuple(sorted((p for p in plain if has_han(p)), key=len, reverse=True)),
        written=written,
    )


def _gathered(spaced: list[tuple[str, ...]], at: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in spaced:
        found.setdefault(phrase[at], []).append(phrase)
    return {word: tuple(group) for word, group in found.items()}


@cache
def _inline(written: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        _any_of(sorted(written, key=len, reverse=True), before=r"(?<!\w)"), re.IGNORECASE
    )


@cache
def rows(key: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The lines under `section.name`, each split into its phrases (such as months)."""
    text = _section_text(language, key)
    return tuple(_split(line) for line in text.splitlines() if line.strip())


@cache
def text_of(key: str, language: str) -> str:
    """The text under `section.name` as it is written; empty when it is not there."""
    return _section_text(language, key)


@cache
def zones() -> dict[str, str]:
    """IANA zones by the folded words that stand for them."""
    data = _file("zones")["zones"]
    return {folded(words): str(zone) for words, zone in data.items()}


def _written(language: str, key: str) -> tuple[str, ...]:
    return _split(_section_text(language, key))


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _PARTS.split(text) if part.strip())


def _section_text(language: str, key: str) -> str:
    part: object = _file(language)
    for name in key.split("."):
        part = part.get(name, "") if isinstance(part, dict) else ""
    return part if isinstance(part, str) else ""


@cache
def _file(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _with_vowels(word: str) -> str:
    """A pattern for the word; Arabic letters may bear signs for vowels or for doubling."""
    return "".join(re.escape(c) + (_VOWELS if "\u0620" <= c <= "\u064a" else "") for c in word)


def _any_of(words: list[str], before: str) -> str:
    spaced = "|".join(_with_vowels(word) for word in words if not has_han(word))
    joined = "|".join(re.escape(word) for word in words if has_han(word))
    parts = [f"{before}(?:{spaced})(?!\\w)"] if spaced else []
    parts += [f"(?:{joined})"] if joined else []
    return f"(?:{'|'.join(parts)})" if parts else _NEVER
