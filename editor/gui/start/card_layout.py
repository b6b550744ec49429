"""Cards side by side, all as wide, in as many rows as the room asks for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_SPACING = 12


class CardLayout(QLayout):
    """All in one row, or else in rows that are as even as can be; mirrored with the window."""

    def __init__(self, parent: QWidget, narrowest: int, widest: int) -> None:
        super().__init__(parent)
        self._parent = parent
        self._narrowest, self._widest = narrowest, widest
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item by its number."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        heights = self._row_heights(width)
        return sum(heights) + _SPACING * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        return QSize(self._width_of(len(self._items)), self.heightForWidth(10_000))

    def minimumSize(self) -> QSize:
        """One card."""
        return QSize(self._narrowest, 0)

    def setGeometry(self, rect: QRect) -> None:
        """Put the cards in their places."""
        super().setGeometry(rect)
        columns = self._columns(rect.width())
        starts, width = self._starts(rect.width()), self._card_width(rect.width())
        mirrored = self._parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        top = rect.top()
        for row, height in enumerate(self._row_heights(rect.width())):
            for column, item in enumerate(self._items[row * columns : (row + 1) * columns]):
                before = starts[column]
                left = rect.right() + 1 - before - width if mirrored else rect.left() + before
                item.setGeometry(QRect(left, top, width, height))
            top += height + _SPACING

    def _starts(self, width: int) -> list[int]:
        """Where the cards begin; what does not divide evenly is a pixel here and there."""
        columns, each = self._columns(width), self._card_width(width)
        last = min(width - each, (columns - 1) * (self._widest + _SPACING))
        return [last * column // max(1, columns - 1) for column in range(columns)]

    def _columns(self, width: int) -> int:
        fitting = (width + _SPACING) // (self._narrowest + _SPACING)
        rows = -(-len(self._items) // max(1, fitting)) or 1
        return -(-len(self._items) // rows) or 1

    def _card_width(self, width: int) -> int:
        columns = self._columns(width)
        return min(self._widest, (width - (columns - 1) * _SPACING) // columns)

    def _row_heights(self, width: int) -> list[int]:
        columns, each = self._columns(width), self._card_width(width)
        heights = [item.heightForWidth(each) for item in self._items]
        return [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]

    def _width_of(self, columns: int) -> int:
        return columns * self._narrowest + max(0, columns - 1) * _SPACING
