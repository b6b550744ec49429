"""Where a text names a number of organisations, signatories or countries."""

import re
from functools import cache

import msgspec

from editor.model.inline import spans
from editor.model.typed_counts import numerals
from editor.model.typed_counts.nouns import Bound, Subject, Vocabulary, vocabulary

# What stands for a count that follows the list already, and for marks that no reader sees.
_COUNT = "\ufffc"
# "One organisation" may be any; 2022 is a year.
_SMALLEST = 2
# How many characters a number with its bound may stand before the noun.
_REACH = 160
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class TypedCount(msgspec.Struct, frozen=True, kw_only=True):
    """A number typed by hand: `start` and `end` are where it stands in the field's own string.

    `phrase` are the words from the number to the noun; `spelled` says that it is written in words.
    """

    start: int
    end: int
    subject: Subject
    number: int
    bound: Bound
    spelled: bool
    phrase: str


def typed_counts(text: str, language: str) -> tuple[TypedCount, ...]:
    """The typed counts of a text field, in their order; none in a language without vocabulary."""
    words = vocabulary(language)
    if words is None:
        return ()
    base = language.replace("_", "-").partition("-")[0].lower()
    shown, positions = _shown(text)
    found = (
        _read(match, positions, base)
        for start, end in _windows(shown, base)
        for match in _pattern(base).finditer(shown, start, end)
    )
    return tuple(one for one in found if one)


def _windows(shown: str, base: str) -> list[tuple[int, int]]:
    """The stretches that end with a noun: to look for numbers there only is ten times as fast."""
    out: list[tuple[int, int]] = []
    for noun in _nouns(base).finditer(shown):
        start, end = max(0, noun.start() - _REACH), noun.end()
        if out and start <= out[-1][1]:
            start = out.pop()[0]
        out.append((start, end))
    return out


def _shown(text: str) -> tuple[str, list[int]]:
    """The words without marks, and where each of their characters stands in the field."""
    out: list[str] = []
    positions: list[int] = []
    at = 0
    for span in spans(text):
        if span.is_token:
            out.append(_COUNT)
            positions.append(at)
        elif not span.is_mark:
            skipped = 1 if span.source.startswith("\\") and len(span.source) > 1 else 0
            out.append(span.source[skipped:])
            positions += range(at + skipped, at + len(span.source))
        at += len(span.source)
    return "".join(out), [*positions, at]


def _read(found: re.Match[str], positions: list[int], base: str) -> TypedCount | None:
    number = numerals.value_of(found["number"], base)
    if number is None or number < _SMALLEST or _is_year(found["number"]):
        return None
    subject = next(s for s in Subject if found[f"noun_{s.name}"])
    bound = next((b for b in Bound if b is not Bound.EXACTLY and _has(found, b)), Bound.EXACTLY)
    start, end = found.span("whole")
    return TypedCount(
        start=positions[start],
        end=positions[end - 1] + 1,
        subject=subject,
        number=number,
        bound=bound,
        spelled=not found["number"][0].isdigit(),
        phrase=found["whole"] + found["between"] + found["noun"],
    )


def _is_year(written: str) -> bool:
    return _YEAR.fullmatch(written) is not None


def _has(found: re.Match[str], bound: Bound) -> bool:
    groups = found.groupdict()
    return any(groups.get(f"{side}_{bound.name}") for side in ("before", "after", "plus"))


@cache
def _nouns(base: str) -> re.Pattern[str]:
    words = vocabulary(base)
    if words is None:
        raise KeyError(base)
    each = "|".join(words.nouns.values())
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)" if words.spaced else each, re.IGNORECASE)


@cache
def _pattern(base: str) -> re.Pattern[str]:
    words = vocabulary(base)
    if words is None:
        raise KeyError(base)
    number = "|".join(filter(None, (numerals.FIGURES, _words_of_numbers(base))))
    edge = r"(?<![\w.,:/€$£\-–])" if words.spaced else r"(?<![\d年月第])"
    space = r"[ \u00a0\u202f\n]" if words.spaced else ""
    before = _bounds(words.bounds, "before", space if words.spaced else " ?")
    after = _bounds(words.after, "after", "")
    plus = r"(?P<plus_OVER>\+)?"
    inner = "" if words.spaced else edge
    whole = rf"(?P<whole>{before}{inner}(?P<number>{number}){plus}{after})"
    noun = "|".join(f"(?P<noun_{s.name}>{pattern})" for s, pattern in words.nouns.items())
    end = r"(?!\w)" if words.spaced else ""
    between = _between(words)
    start = edge + words.joined if words.spaced else ""
    return re.compile(f"{start}{whole}(?P<between>{between})(?P<noun>{noun}){end}", re.IGNORECASE)


def _words_of_numbers(base: str) -> str:
    return numerals.CHINESE if base == "zh" else numerals.word_pattern(base)


def _bounds(bounds: dict[Bound, str], side: str, space: str) -> str:
    if not bounds:
        return ""
    each = "|".join(f"(?P<{side}_{bound.name}>{pattern})" for bound, pattern in bounds.items())
    return f"(?:(?:{each}){space})?"


def _between(words: Vocabulary) -> str:
    """What may part a number from its noun: a few words, and no other number or sentence end."""
    if not words.spaced:
        return rf"[个個家国國]?[^\W\d{words.stops}]{{0,{words.between}}}?"
    gap = r"[ \u00a0\u202f\n]"
    word = rf"(?!(?:{words.stops})[ \u00a0\u202f\n])[^\W\d][\w’'\-]*"
    return rf"(?:{gap}|-)(?:{word}{gap}){{0,{words.between}}}?"
