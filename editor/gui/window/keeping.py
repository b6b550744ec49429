"""Keeps how a window stood for the next start."""

from contextlib import suppress
from typing import TYPE_CHECKING

from editor.app.window_layout import WindowLayout, write_layout
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.gui.window.main_window import MainWindow


def keep_layout(window: "MainWindow") -> None:
    """Note place, size and panes; losing them is not worth a message while closing."""
    place = window.normalGeometry()
    layout = WindowLayout(
        x=place.x(),
        y=place.y(),
        width=place.width(),
        height=place.height(),
        maximized=window.isMaximized(),
        panes=window.panes.widths,
    )
    with suppress(Problem):
        write_layout(window.desk.places, layout)
