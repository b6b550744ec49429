"""How the window looks: one object, handed down, that knows colours, sizes, type and icons."""

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QFont, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication

from editor.app.settings import Scheme
from editor.gui.theme.fonts import interface_font
from editor.gui.theme.icons import draw_icon
from editor.gui.theme.palette import make_palette
from editor.gui.theme.sheet import make_sheet
from editor.gui.theme.sizes import Sizes
from editor.gui.theme.tokens import DARK, LIGHT

_Iconic = QAction | QAbstractButton


class Theme(QObject):
    """The looks of one program; `changed` is told after palette and style sheet are in place.

    Whoever paints reads `tokens` while painting; whoever sets an icon does so by `set_icon`, which
    draws it again in the new colours.
    """

    changed = Signal()

    def __init__(self, application: QApplication, icons: Path, scheme: Scheme) -> None:
        super().__init__(application)
        self._application = application
        self._icons = icons
        self._scheme = scheme
        self._drawn: dict[tuple[str, str], QIcon] = {}
        self._users: weakref.WeakKeyDictionary[_Iconic, tuple[str, str]]
        self._users = weakref.WeakKeyDictionary()
        self.sizes = Sizes()
        self.tokens = LIGHT
        application.setStyle("Fusion")
        application.setFont(interface_font(self.sizes.base))
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._put_on()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are on."""
        return self.tokens is DARK

    @property
    def scheme(self) -> Scheme:
        """What was chosen."""
        return self._scheme

    def choose(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._application.styleHints().setColorScheme(_FRAMES[scheme])
            self._put_on()

    def font(self, size: str = "base", *, bold: bool = False) -> QFont:
        """The interface's type at one of the sizes: small, base, large, heading, title."""
        return interface_font(getattr(self.sizes, size), bold=bold)

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon of `resources/icons` in one of the colours; see `set_icon` to keep it fresh."""
        key = (name, colour)
        if key not in self._drawn:
            ink = getattr(self.tokens, colour)
            self._drawn[key] = draw_icon(self._icons / f"{name}.svg", ink, self.tokens.disabled)
        return self._drawn[key]

    def set_icon(self, target: _Iconic, name: str, colour: str = "text") -> None:
        """Give a button or an action an icon that follows the theme."""
        self._users[target] = (name, colour)
        target.setIcon(self.icon(name, colour))

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        self._put_on()

    def _put_on(self) -> None:
        tokens = DARK if self._wants_dark() else LIGHT
        if tokens is self.tokens and self._application.styleSheet():
            return
        self.tokens = tokens
        self._drawn.clear()
        with _focus_kept(self._application):
            self._application.setPalette(make_palette(tokens))
            self._application.setStyleSheet(make_sheet(tokens, self.sizes, self._icons))
        self._redraw_icons()
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _redraw_icons(self) -> None:
        for target, (name, colour) in list(self._users.items()):
            if shiboken6.isValid(target):
                target.setIcon(self.icon(name, colour))


@contextmanager
def _focus_kept(application: QApplication) -> Iterator[None]:
    """Qt lays the buttons of a dialog anew for another style sheet, and moves the focus in it."""
    focused = [(window, window.focusWidget()) for window in application.topLevelWidgets()]
    yield
    for window, before in focused:
        if before and shiboken6.isValid(before) and window.focusWidget() is not before:
            before.setFocus(Qt.FocusReason.OtherFocusReason)


_FRAMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}

__all__ = ["Scheme", "Theme"]
