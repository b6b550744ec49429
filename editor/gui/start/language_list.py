"""Languages in one line, each in its own script, which must not turn the line around."""

from collections.abc import Iterable, Sequence

from editor.gui.languages import own_name

_ISOLATE, _END = (
    "\u2068",
    "\u2069",
)  # https://unicode.org/reports/tr9/#Explicit_Directional_Isolates

_FEW = 2


def language_list(tags: Iterable[str]) -> str:
    """The languages' own names."""
    return ", ".join(f"{_ISOLATE}{own_name(tag)}{_END}" for tag in tags)


def short_language_list(tags: Sequence[str]) -> str:
    """The first two of them, and how many more there are: nothing is cut within a script."""
    if len(tags) <= _FEW:
        return language_list(tags)
    more = f"{_ISOLATE}+{len(tags) - _FEW + 1}{_END}"
    return f"{language_list(tags[: _FEW - 1])} {more}"
