"""How the library window is laid out: a bar above, three columns, a line below."""

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget


def arranged(
    head: QWidget,
    bars: QWidget,
    columns: tuple[QWidget, QWidget, QWidget],
    status: QWidget,
    parent: QWidget,
) -> QWidget:
    """One widget of them; the middle column takes what room there is."""
    views, pages, panel = columns
    left = QWidget(parent)
    left.setObjectName("outline")
    inside = QHBoxLayout(left)
    inside.setContentsMargins(8, 8, 8, 8)
    inside.addWidget(views)
    split = QSplitter(parent)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    for widget in (left, pages, panel):
        split.addWidget(widget)
    split.setStretchFactor(1, 1)
    whole = QWidget(parent)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(bars)
    column.addWidget(split, 1)
    column.addWidget(status)
    return whole
