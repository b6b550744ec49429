"""The titles of a table that is imported, told from its names."""

from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QTableWidget

from editor.gui.theme import Theme


def quiet_titles(preview: QTableWidget, head: int | None, theme: Theme) -> None:
    """Grey the rows up to that of the titles, which `head` counts from 0; the first one is ours."""
    muted, usual = QBrush(QColor(theme.tokens.muted)), QBrush()
    for at in range(1, preview.rowCount()):
        for number in range(preview.columnCount()):
            item = preview.item(at, number)
            if item is not None:
                item.setForeground(muted if head is not None and at - 1 <= head else usual)
