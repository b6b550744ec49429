"""The buttons above the body: what can be done to the words, and what they are at the caret."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.gui.actions.specs import SPECS, Act
from editor.gui.body.caret_state import CaretState
from editor.gui.kit.buttons import tool_button
from editor.gui.kit.hanging import hang_menu
from editor.gui.theme import Theme
from editor.gui.words import N_, tr

_HEIGHT, _ICON = 28, 16
_GROUPS = (
    (Act.BOLD, Act.ITALIC, Act.LINK),
    (Act.SUBHEADING, Act.BULLETS, Act.NUMBERS),
    (Act.QUOTE, Act.COUNT, Act.IMAGE),
)
# A picture alone says too little of these.
_NAMED = {Act.QUOTE: N_("Quote"), Act.COUNT: N_("Count"), Act.IMAGE: N_("Picture")}
_SPECS = {spec.act: spec for spec in SPECS}


class Menus(msgspec.Struct, frozen=True):
    """What fills the menus of the buttons that have one."""

    count: Callable[[QMenu], object]
    picture: Callable[[QMenu], object]


class Toolbar(QWidget):
    """Buttons that leave the focus where it is: in the text."""

    def __init__(
        self,
        theme: Theme,
        handlers: Mapping[Act, Callable[[], object]],
        menus: Menus,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Tools of the body"))
        self._theme = theme
        self._buttons: dict[Act, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for group in _GROUPS:
            for act in group:
                row.addWidget(self._made(act, handlers))
            if group is not _GROUPS[-1]:
                row.addSpacing(theme.sizes.step)
        self._give_menu(Act.COUNT, menus.count)
        self._give_menu(Act.IMAGE, menus.picture)

    def button(self, act: Act) -> QToolButton:
        """The button of an action. Raises KeyError."""
        return self._buttons[act]

    def show_state(self, state: CaretState) -> None:
        """Press down the buttons of what is at the caret."""
        for act in (*_GROUPS[0], *_GROUPS[1], Act.QUOTE):
            self._buttons[act].setChecked(act in state.acts)

    def name_more(self, *, names: bool) -> None:
        """Write beside some pictures what they mean, where there is room."""
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        style = beside if names else Qt.ToolButtonStyle.ToolButtonIconOnly
        for act in _NAMED:
            self._buttons[act].setToolButtonStyle(style)

    def open_menu(self, act: Act) -> None:
        """Open the menu of a button, as its shortcut does."""
        self._buttons[act].showMenu()

    def _made(self, act: Act, handlers: Mapping[Act, Callable[[], object]]) -> QToolButton:
        spec = _SPECS[act]
        button = tool_button(self._theme, spec.icon, tr(spec.words).removesuffix("…"), self)
        keys = QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{button.accessibleName()} ({keys})")
        button.setFixedHeight(_HEIGHT)
        button.setMinimumWidth(_HEIGHT)
        if act in _NAMED:
            button.setText(f"\u2009{tr(_NAMED[act])}")  # not so close to the picture
        button.setIconSize(QSize(_ICON, _ICON))
        button.setCheckable(act not in {Act.COUNT, Act.IMAGE})
        if act in handlers:
            button.clicked.connect(lambda _on=False: handlers[act]())
        self._buttons[act] = button
        return button

    def _give_menu(self, act: Act, fill: Callable[[QMenu], object]) -> None:
        button = self._buttons[act]
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        hang_menu(button, menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
