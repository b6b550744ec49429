"""What the window's actions on text do: in the field that has the focus, or else in the body."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.actions.specs import Act
from editor.gui.body.panel import BodyPanel

_ACTS = (
    *(Act.BOLD, Act.ITALIC, Act.LINK, Act.SUBHEADING, Act.BULLETS, Act.NUMBERS, Act.QUOTE),
    *(Act.SPEAKER, Act.COUNT, Act.IMAGE, Act.PASTE_PLAIN),
)
# What a text field that is not the body may know how to do.
_METHODS = {
    Act.BOLD: ("toggle_bold",),
    Act.ITALIC: ("toggle_italic",),
    Act.LINK: ("make_link",),
    Act.COUNT: ("choose_count",),
    Act.PASTE_PLAIN: ("paste_plain", "paste"),
}


def text_handlers(window: QWidget) -> Mapping[Act, Callable[[], object]]:
    """The actions of the menu “Text”, and pasting plain words, for a window with a body in it."""
    return {act: partial(_act, window, act) for act in _ACTS}


def _act(window: QWidget, act: Act) -> None:
    focused = QApplication.focusWidget()
    panel = window.findChild(BodyPanel)
    if panel is not None and (focused is None or not _is_other_field(focused, panel)):
        panel.handlers()[act]()
        return
    for name in _METHODS.get(act, ()):
        method = getattr(focused, name, None)
        if method is not None:
            method()
            return


def _is_other_field(focused: QWidget, panel: BodyPanel) -> bool:
    """Whether somebody writes elsewhere: the body is not to change behind their back."""
    return not panel.isAncestorOf(focused) and hasattr(focused, "paste")
