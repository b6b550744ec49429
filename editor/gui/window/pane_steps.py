"""Going from pane to pane by a key, as in other programs with panes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_pane(panes: Sequence[QWidget], by: int) -> None:
    """Put the focus into the next pane that can be seen and takes it, round and round."""
    seen = (pane for pane in panes if pane.isVisible() and pane.width() > 0)
    entries = [entry for entry in map(_entry, seen) if entry is not None]
    focused = QApplication.focusWidget()
    inside = (i for i, (pane, _) in enumerate(entries) if focused and pane.isAncestorOf(focused))
    at = next(inside, -1 if by > 0 else 0)
    if entries:
        entries[(at + by) % len(entries)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _entry(pane: QWidget) -> tuple[QWidget, QWidget] | None:
    """A pane with the widget in it where the focus goes; None where there is none."""
    for widget in (pane.focusProxy(), *pane.findChildren(QWidget)):
        if widget is not None and _takes_focus(widget):
            return pane, widget
    return None


def _takes_focus(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled()
