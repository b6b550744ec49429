"""Where words stand in a release, and a release with others in their place."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from editor.app.searching.text import Text
from editor.app.searching.texts import texts
from editor.model.inline import Run, join, parse, serialize
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.release import Release
from editor.model.runs import cut, size

_COUNT = "\ufffc"  # a count is one character that no word matches
_ALIKE = ("'’‘ʼ", '"“”„«»', "-‐‑–—", " \u00a0\u202f")
_AROUND = 40  # characters


class Query(msgspec.Struct, frozen=True):
    """What to look for; `guarded` also in names and quotes, `exact` with capitals as they are."""

    words: str
    exact: bool = False
    guarded: bool = False


class Match(msgspec.Struct, frozen=True):
    """Words that were found: `start` and `end` count characters as a caret does.

    `number` is that of the text among those of the release; `around` shows what stands beside.
    """

    number: int
    place: str
    start: int
    end: int
    around: str = ""


class Found(msgspec.Struct, frozen=True):
    """The matches in their order, and how many more there are in names and quotes."""

    matches: tuple[Match, ...] = ()
    elsewhere: int = 0


def find_words(release: Release, query: Query) -> Found:
    """Look through the whole release."""
    if not query.words:
        return Found()
    pattern = _pattern(query)
    matches: list[Match] = []
    elsewhere = 0
    for number, text in enumerate(texts(release)):
        found = list(_in_text(number, text, pattern)) if text.words else []
        if text.guarded and not query.guarded:
            elsewhere += len(found)
        else:
            matches += found
    return Found(tuple(matches), elsewhere)


def replace_words(release: Release, matches: Iterable[Match], words: str) -> Change:
    """Put words in the place of matches that were found in this release, as one step."""
    known = list(texts(release))
    changes = []
    for number, group in groupby(matches, lambda match: match.number):
        text = known[number]
        changes.append(_setting(text, _replaced(text, tuple(group), words)))
    return together(message("Replace"), *changes)


def _pattern(query: Query) -> re.Pattern[str]:
    """Quotes, dashes and spaces of all kinds are alike, as nobody types them as they print."""
    parts = (
        next((f"[{re.escape(kinds)}]" for kinds in _ALIKE if char in kinds), re.escape(char))
        for char in query.words
    )
    return re.compile("".join(parts), re.NOFLAG if query.exact else re.IGNORECASE)


def _in_text(number: int, text: Text, pattern: re.Pattern[str]) -> Iterator[Match]:
    shown = _shown(_runs(text))
    for found in pattern.finditer(shown):
        start, end = found.span()
        around = shown[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
        yield Match(number, text.place, start, end, around.replace(_COUNT, "…"))


def _setting(text: Text, words: str) -> Change:
    return Change(lambda release: text.put(release, words), message("Replace"))


def _replaced(text: Text, matches: tuple[Match, ...], words: str) -> str:
    runs = _runs(text)
    out: list[Run] = []
    done = 0
    for match in matches:
        first = cut(runs, match.start, match.start + 1)[0]
        out += cut(runs, done, match.start)
        out.append(msgspec.structs.replace(first, text=words))
        done = match.end
    out += cut(runs, done, size(runs))
    return serialize(out) if text.rich else "".join(run.text for run in join(out))


def _runs(text: Text) -> tuple[Run, ...]:
    return parse(text.words) if text.rich else (Run(text.words),)


def _shown(runs: Iterable[Run]) -> str:
    return "".join(_COUNT if run.token else run.text for run in runs)
