"""Where words stand in a paragraph of the source."""

import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from editor.gui.kit.bidi import runs_right_to_left

_FIRST = 10_000  # characters that are looked at
_NEAR = 6  # pixels: a blank has no letters
_RIGHT_TO_LEFT = {"R", "AL"}
_LEFT_TO_RIGHT = {"L", "EN", "AN"}


def boxes_of(block: QTextBlock, begin: int, end: int) -> Iterator[QRectF]:
    """Rectangles line by line, from the paragraph's corner; the positions are those of the block.

    Where words of both directions stand in a line, a stretch of it may lie in several places.
    """
    layout, text = block.layout(), block.text()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(begin, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            whole = text[line.textStart() : line.textStart() + line.textLength()]
            edges = _parts(line, first, last) if _is_mixed(whole) else [_edges(line, first, last)]
            for left, right in edges:
                yield QRectF(left, line.y() + 1, right - left, line.height() - 2)


def _is_mixed(text: str) -> bool:
    """Whether letters or digits of both directions stand in it."""
    if text.isascii():
        return False
    kinds = {unicodedata.bidirectional(character) for character in text}
    return bool(kinds & _RIGHT_TO_LEFT) and bool(kinds & _LEFT_TO_RIGHT)


def _edges(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    a, b = _x(line, first), _x(line, last)
    return min(a, b), max(a, b)


def _parts(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Each run of letters where it stands; those that nearly touch as one."""
    rects = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    found: list[tuple[float, float]] = []
    for left, right in sorted((rect.left(), rect.right()) for rect in rects):
        if found and left <= found[-1][1] + _NEAR:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def align_as_text(document: QTextDocument) -> None:
    """Every paragraph runs its own way; all begin at the side where the first words begin.

    A plain text document has one alignment for all.
    """
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    mirrored = runs_right_to_left(document.toPlainText()[:_FIRST])
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side)
    document.setDefaultTextOption(option)


def _x(line: QTextLine, position: int) -> float:
    """PySide gives the position that was moved to a cursor as well."""
    found: float | tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return found[0] if isinstance(found, tuple) else found
