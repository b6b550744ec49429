"""Lets tinyhtml5 find the patterns again that it has made, which halves the time of parsing.

It keeps each of them, but under the pattern itself and not under what it looks for, so it makes
them anew for every name and every piece of text.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tinyhtml5 import inputstream

_KEPT = "characters_until_regex"


class _Patterns(dict[Any, Any]):
    """Keeps what is made under what was asked for last."""

    _asked: object = None

    def __missing__(self, asked: object) -> object:
        self._asked = asked
        raise KeyError(asked)

    def __setitem__(self, _name: object, pattern: object) -> None:
        super().__setitem__(self._asked, pattern)


@contextmanager
def quick_parsing(patterns: dict[Any, Any]) -> Iterator[None]:
    """While this lasts, HTML is parsed with patterns of `new_patterns` that are kept.

    With a tinyhtml5 that keeps them elsewhere, it parses as it would without this.
    """
    plain = getattr(inputstream, _KEPT, None)
    if not isinstance(plain, dict):
        yield
        return
    setattr(inputstream, _KEPT, patterns)
    try:
        yield
    finally:
        setattr(inputstream, _KEPT, plain)


def new_patterns() -> dict[Any, Any]:
    """No patterns yet."""
    return _Patterns()
