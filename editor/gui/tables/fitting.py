"""How wide the columns of a table are, and how high the table is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from editor.gui.tables.columns import Column

_SMALLEST = 0.6  # of the width of a column that gives way
_NAME = 124  # what a single column that takes all the room needs at least
_LEAST = 64
_NARROW = 520
_MOST_ROWS = 15
_BAR = 12


def fit_columns(table: QTableView, columns: Sequence[Column]) -> None:
    """Share the room among the columns without a width of their own."""
    for number, column in enumerate(columns):
        if column.yields:
            table.setColumnHidden(number, table.viewport().width() < _NARROW)
    shown = [column for n, column in enumerate(columns) if not table.isColumnHidden(n)]
    sharing = [column for column in shown if not column.width]
    shares = max(1, sum(column.share for column in sharing))
    least = max(_NAME if len(sharing) == 1 else 0, len(sharing) * _LEAST)
    part = _part(shown, table.viewport().width() - least)
    widths = {c.key: int(c.width * part) if c.gives else c.width for c in shown}
    room = max(least, table.viewport().width() - sum(widths.values()))
    for number, column in enumerate(columns):
        width = widths.get(column.key, column.width)
        table.setColumnWidth(number, width or room * column.share // shares)


def _part(shown: Sequence[Column], room: int) -> float:
    """How much of their width the columns keep that give way."""
    giving = sum(column.width for column in shown if column.gives)
    stiff = sum(column.width for column in shown if not column.gives)
    return 1.0 if not giving else min(1.0, max(_SMALLEST, (room - stiff) / giving))


def fit_height(table: QTableView) -> None:
    """As high as the rows, up to a number after which the table scrolls."""
    row = table.verticalHeader().defaultSectionSize()
    number = table.model().rowCount()
    rows = max(1, min(number, _MOST_ROWS))
    # A bar that comes for a moment, until the height is as wanted, would take from the columns.
    off, as_needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
    table.setVerticalScrollBarPolicy(as_needed if number > _MOST_ROWS else off)
    columns = range(table.model().columnCount())
    width = sum(table.columnWidth(n) for n in columns if not table.isColumnHidden(n))
    bar = _BAR if width > table.viewport().width() else 0
    table.setFixedHeight(rows * row + table.horizontalHeader().sizeHint().height() + 4 + bar)
