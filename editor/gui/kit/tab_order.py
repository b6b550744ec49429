"""The order in which Tab goes through widgets that are made one after the other."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_tab_order(above: Iterable[QWidget], below: QWidget) -> None:
    """Have Tab go on from the last of some widgets to all that is in another.

    Qt puts what is made later behind everything that the window had by then.
    """
    before = [stop for widget in above for stop in stops_in(widget)]
    if not before:
        return
    last = before[-1]
    for stop in stops_in(below):
        QWidget.setTabOrder(last, stop)
        last = stop


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus in a widget, itself included, as its children lie in it.

    `raise_` puts one behind its siblings. Nobody may ask Qt for the next one in its chain: PySide
    takes that for a child of the one before, and lets go of its parts with it.
    """
    window = widget.window()
    for one in (widget, *widget.findChildren(QWidget)):
        # A widget with a proxy stands for a whole: Qt would look for its end somewhere else.
        takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if takes and one.window() is window:  # no list that hangs from a field
            yield one
