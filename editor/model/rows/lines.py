"""The words of one row: runs, measured and compared as the characters that a caret passes.

A token or a picture is one character, `OBJECT`; a line break inside of a row is `SOFT_BREAK`.
"""

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from editor.model.inline import BREAK, Run, join
from editor.model.runs import cut, size

Line = tuple[Run, ...]
Style = tuple[bool, bool, str]
T = TypeVar("T")

OBJECT = "\ufffc"
SOFT_BREAK = "\u2028"
PLAIN: Style = (False, False, "")
# Words between braces that no text field can hold: a picture on its way through a line.
_PICTURE = "image:"


def shown(line: Line) -> str:
    """The characters of a line, as many as it has places for a caret."""
    return "".join(OBJECT if run.token else run.text for run in line).replace(BREAK, SOFT_BREAK)


def style(run: Run) -> Style:
    """How a run looks, apart from its words."""
    return run.bold, run.italic, run.href


def after(line: Line, offset: int) -> Line:
    """What stands behind a place of the line."""
    return cut(line, offset, size(line))


def before(line: Line, offset: int) -> Line:
    """What stands ahead of a place of the line."""
    return cut(line, 0, offset)


def restyled(line: Line, start: int, end: int, **fields: object) -> Line:
    """The line with `bold`, `italic` or `href` set on a stretch of it; pictures have no style."""
    middle = tuple(
        run if is_picture(run) else replace(run, **fields) for run in cut(line, start, end)
    )
    return join((*before(line, start), *middle, *after(line, end)))


def picture_run(image: str) -> Run:
    """A picture of the release as a character of a line."""
    return Run(token=_PICTURE + image)


def is_picture(run: Run) -> bool:
    """Whether the run is a picture."""
    return run.token.startswith(_PICTURE)


def picture_of(run: Run) -> str:
    """The id of the image that the run shows."""
    return run.token.removeprefix(_PICTURE)


def has_picture(line: Line) -> bool:
    """Whether a picture stands in the line."""
    return any(is_picture(run) for run in line)


def difference(old: Sequence[T], new: Sequence[T]) -> tuple[int, int]:
    """How many characters two texts have in common at the beginning, and then at the end."""
    start = _common(old, new)
    return start, _common(old[start:][::-1], new[start:][::-1])


def characters(line: Line) -> list[tuple[str, Style, str]]:
    """Every character with its look, to compare lines by."""
    return [(character, style(run), run.token) for run in line for character in run.text or OBJECT]


def _common(old: Sequence[T], new: Sequence[T]) -> int:
    """The length of the common beginning, by halving: comparing slices is quick, a loop is not."""
    low, high = 0, min(len(old), len(new))
    if old[:high] == new[:high]:
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
