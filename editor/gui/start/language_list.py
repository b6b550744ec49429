"""Languages in one line, each in its own script, which must not turn the line around."""

from collections.abc import Iterable

from editor.gui.languages import own_name

_ISOLATE, _END = (
    "\u2068",
    "\u2069",
)  # https://unicode.org/reports/tr9/#Explicit_Directional_Isolates


def language_list(tags: Iterable[str]) -> str:
    """The languages' own names."""
    return ", ".join(f"{_ISOLATE}{own_name(tag)}{_END}" for tag in tags)
