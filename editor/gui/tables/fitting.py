"""How wide the columns of a table are, and how high the table is."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from editor.gui.tables.columns import Column

_SMALLEST = 0.6  # of the width of a column that gives way
_NAME, _LEAST_NAME = 200, 124  # what a single column that takes all the room should, and must have
_PAD = 20
_FEW_ROWS = 40  # of which names are measured
_LEAST = 64
_NARROW = 720
_MOST_ROWS = 15
_BAR = 12


def fit_columns(
    table: QTableView, columns: Sequence[Column], unwanted: Collection[str] = ()
) -> None:
    """Share the room among the columns without a width of their own.

    `unwanted` are the keys of those that are not there in whatever room.
    """
    for number, column in enumerate(columns):
        if column.yields and column.key not in unwanted:
            table.setColumnHidden(number, table.viewport().width() < _NARROW)
    shown = [column for n, column in enumerate(columns) if not table.isColumnHidden(n)]
    sharing = [column for column in shown if not column.width]
    shares = max(1, sum(column.share for column in sharing))
    is_alone = len(sharing) == 1
    least = _LEAST_NAME if is_alone else len(sharing) * _LEAST
    part = _part(shown, table.viewport().width() - (_NAME if is_alone else least))
    header = table.horizontalHeader()
    titles = {c.key: header.sectionSizeHint(n) for n, c in enumerate(columns) if c.gives}
    widths = {c.key: max(int(c.width * part), titles[c.key]) if c.gives else c.width for c in shown}
    room = max(least, table.viewport().width() - sum(widths.values()))
    if len(sharing) > 1:  # names are read first: what is short of room is cut behind them
        name = sharing[0]
        fair = room * name.share // shares
        widths[name.key] = max(fair, min(_longest(table, columns.index(name)), room * 2 // 5))
        room, shares = room - widths[name.key], shares - name.share
    for number, column in enumerate(columns):
        width = widths.get(column.key, column.width)
        table.setColumnWidth(number, width or room * column.share // shares)


def _longest(table: QTableView, column: int) -> int:
    """How wide a column would like to be, in pixels."""
    model, metrics = table.model(), table.fontMetrics()
    rows = range(min(_FEW_ROWS, model.rowCount()))
    words = [str(model.index(row, column).data() or "") for row in rows]
    return max(map(metrics.horizontalAdvance, words), default=0) + _PAD


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
