"""How wide the columns of a table are, and how high the table is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTableView

from editor.gui.tables.columns import Column

_NAME = 160  # what a single column that takes all the room needs at least
_LEAST = 96
_MOST_ROWS = 15
_BAR = 12


def fit_columns(table: QTableView, columns: Sequence[Column]) -> None:
    """Share the room among the columns without a width of their own."""
    shown = [column for n, column in enumerate(columns) if not table.isColumnHidden(n)]
    sharing = [column for column in shown if not column.width]
    shares = max(1, sum(column.share for column in sharing))
    fixed = sum(column.width for column in shown)
    room = max(_NAME, len(sharing) * _LEAST, table.viewport().width() - fixed)
    for number, column in enumerate(columns):
        table.setColumnWidth(number, column.width or room * column.share // shares)


def fit_height(table: QTableView) -> None:
    """As high as the rows, up to a number after which the table scrolls."""
    row = table.verticalHeader().defaultSectionSize()
    rows = max(1, min(table.model().rowCount(), _MOST_ROWS))
    columns = range(table.model().columnCount())
    width = sum(table.columnWidth(n) for n in columns if not table.isColumnHidden(n))
    bar = _BAR if width > table.viewport().width() else 0
    table.setFixedHeight(rows * row + table.horizontalHeader().sizeHint().height() + 4 + bar)
