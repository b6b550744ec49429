"""How wide the columns of a table are, and how high the table is."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from editor.gui.tables.columns import Column

_LEAST, _LEAST_NAME = 64, 132
_ROWS = 80  # that are measured
_SIGN = 12  # that Qt keeps beside a title for a sign of sorting, which there is none of
_NUMBER, _PAD = 32, 9
_MOST_ROWS = 15
_BAR = 12
Widths = dict[int, int]  # in pixels, by the number of the column
Cells = dict[int, list[int]]


def fit_columns(
    table: QTableView, columns: Sequence[Column], unwanted: Collection[str] = ()
) -> None:
    """Give every column what its words need; where that is too much, cut as few words as can be.

    `unwanted` are the keys of those that are not there in whatever room.
    """
    width = table.viewport().width()
    for number, column in enumerate(columns):
        if column.yields and column.key not in unwanted:
            table.setColumnHidden(number, width < column.yields)
    shown = {n: column for n, column in enumerate(columns) if not table.isColumnHidden(n)}
    stiff = {n: c.width for n, c in shown.items() if c.width and not c.gives}
    stiff.update({n: _numbered(table) for n, c in shown.items() if c.is_row})
    cells = {n: _needed(table, n) for n in shown if n not in stiff}
    room = width - sum(stiff.values())
    spare = room - sum(wide[-1] for wide in cells.values())
    fitted = _spread(cells, shown, spare) if spare >= 0 else _cut(cells, shown, room)
    for number, wide in {**stiff, **fitted}.items():
        table.setColumnWidth(number, wide)


def _numbered(table: QTableView) -> int:
    """Room for the number of the last row."""
    last = "9" * len(str(table.model().rowCount()))
    return max(_NUMBER, table.fontMetrics().horizontalAdvance(last) + 2 * _PAD)


def _needed(table: QTableView, number: int) -> list[int]:
    """How wide the cells of a column would like to be, the widest last; first its title."""
    delegate, model = table.itemDelegate(), table.model()
    least = max(_LEAST, table.horizontalHeader().sectionSizeHint(number) - _SIGN)
    rows = range(min(_ROWS, model.rowCount()))
    wide = (delegate.sizeHint(None, model.index(row, number)).width() for row in rows)
    return [least, *sorted(max(least, one) for one in wide)]


def _spread(cells: Cells, columns: Mapping[int, Column], spare: int) -> Widths:
    """What nobody needs goes to the usual widths first, then to those that share."""
    widths = {number: wide[-1] for number, wide in cells.items()}
    for number, column in columns.items():
        if number in widths and column.gives:
            more = min(spare, max(0, column.width - widths[number]))
            widths[number] += more
            spare -= more
    sharing = [number for number in cells if not columns[number].gives]
    shares = max(1, sum(columns[number].share for number in sharing))
    for number in sharing:
        widths[number] += spare * columns[number].share // shares
    return widths


def _cut(cells: Cells, columns: Mapping[int, Column], room: int) -> Widths:
    """Make the column narrower that loses least by it, until all have room."""
    first = next(number for number in cells if not columns[number].gives)
    left = {number: list(wide) for number, wide in cells.items()}
    left[first] = [_LEAST_NAME, *(one for one in left[first] if one > _LEAST_NAME)]
    last = first
    while (over := sum(wide[-1] for wide in left.values()) - room) > 0:
        prices = {
            number: (len(cells[number]) - len(wide) + 1)
            * columns[number].missed
            / min(over, wide[-1] - wide[-2])
            for number, wide in left.items()
            if _narrow(wide)
        }
        if not prices:
            break
        last = min(prices, key=lambda number: prices[number])
        left[last].pop()
    widths = {number: wide[-1] for number, wide in left.items()}
    widths[last] += max(0, room - sum(widths.values()))
    return widths


def _narrow(wide: list[int]) -> bool:
    """Take what is as wide as another away; whether there is a narrower one."""
    while len(wide) > 1 and wide[-1] == wide[-2]:
        wide.pop()
    return len(wide) > 1


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
