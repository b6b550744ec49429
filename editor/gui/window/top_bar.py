"""The bar at the top: menu, title, languages, undo, kind, checks, export."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from editor.gui.actions.made import Actions
from editor.gui.actions.menus import make_menu
from editor.gui.actions.specs import Act
from editor.gui.bridge import SessionBridge
from editor.gui.kit.buttons import action_button, menu_button, push_button, tool_button
from editor.gui.kit.hanging import hang_menu
from editor.gui.theme import Theme
from editor.gui.window.checks_button import ChecksButton
from editor.gui.window.edition_tabs import EditionTabs
from editor.gui.window.title_box import SavedLine, TitleField
from editor.gui.words import N_, tr
from editor.model.enums import Kind
from editor.model.message import message

HEIGHT = 48
_LEFT_FOR_TITLE = 210  # below that, the languages give way
_FOR_SAVED = 280  # pixels: some words of the reason, and the way on
KIND_NAMES = {
    Kind.PRESS_RELEASE: N_("Press release"),
    Kind.JOINT_STATEMENT: N_("Joint statement"),
    Kind.OPEN_LETTER: N_("Open letter"),
    Kind.MEDIA_ADVISORY: N_("Media advisory"),
    Kind.STATEMENT: N_("Statement"),
}


class TopBar(QFrame):
    """Holds the parts and gives them room; `kind_chosen` tells a kind of release."""

    kind_chosen = Signal(object)

    def __init__(
        self, bridge: SessionBridge, theme: Theme, actions: Actions, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        height = theme.sizes.control
        self.title = TitleField(bridge, self)
        self.saved = SavedLine(self)
        self.saved.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.editions = EditionTabs(theme, self)
        self.checks = ChecksButton(height, self)
        self._kinds = QMenu(self)
        self._kind = menu_button("", self._kinds, self, height)
        self._fill_kinds()
        self.menu_button = menu = _menu_of_all(theme, actions, self)
        actions.dress(Act.UNDO, Act.REDO)
        steps = [action_button(theme, actions[act], self) for act in (Act.UNDO, Act.REDO)]
        export = [_export_button(theme, actions, self)] if Act.EXPORT in actions else []
        self._fixed = [menu, *steps, self._kind, self.checks, *export]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 12, 0)
        self._row.setSpacing(8)
        self._row.addWidget(menu)
        self._row.addWidget(self.title)
        self._row.addWidget(self.saved)
        self._row.addStretch(1)
        for widget in (self.editions, *steps, self._kind, self.checks, *export):
            self._row.addWidget(widget)
        self.title.textChanged.connect(self._make_room)
        self.show_kind(bridge.release.kind)

    def show_kind(self, kind: Kind) -> None:
        """Say what sort of document it is."""
        words = tr(KIND_NAMES[kind])
        self._kind.setText(words)
        self._kind.setAccessibleName(tr(message("Kind of release: {kind}", kind=words)))
        for action in self._kinds.actions():
            action.setChecked(action.data() == kind.value)
        self._make_room()

    def show_editions(self, languages: tuple[str, ...], current: str) -> None:
        """Show the languages."""
        self.editions.show_editions(languages, current)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Share the room again where a part has grown, such as the number of the checks."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the languages give way where the window is narrow."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        fixed = (widget for widget in self._fixed if not widget.isHidden())
        taken = sum(widget.sizeHint().width() + self._row.spacing() for widget in fixed)
        left = self.width() - taken - self.editions.full_width
        self.editions.set_narrow(narrow=left < _LEFT_FOR_TITLE)
        # The title stays whole as long as that is possible beside why something is not saved.
        self.title.setMinimumWidth(max(0, min(self.title.sizeHint().width(), left - _FOR_SAVED)))

    def _fill_kinds(self) -> None:
        group = QActionGroup(self._kinds)
        for kind, words in KIND_NAMES.items():
            action = self._kinds.addAction(tr(words))
            action.setCheckable(True)
            action.setData(kind.value)
            action.triggered.connect(lambda _on=False, kind=kind: self.kind_chosen.emit(kind))
            group.addAction(action)


def _menu_of_all(theme: Theme, actions: Actions, parent: QWidget) -> QToolButton:
    button = tool_button(theme, "menu", tr("Menu"), parent)
    button.setObjectName("menuButton")
    hang_menu(button, make_menu(actions, button))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _export_button(theme: Theme, actions: Actions, parent: QWidget) -> QWidget:
    words = tr("Export")
    button = push_button(words, parent, "primary", theme.sizes.control)
    button.setToolTip(actions[Act.EXPORT].toolTip())
    button.clicked.connect(actions[Act.EXPORT].trigger)
    return button
