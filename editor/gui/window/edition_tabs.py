"""The languages of a release as tabs, as one button where there is no room, and a + for more."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from editor.gui.kit.buttons import menu_button, tool_button
from editor.gui.kit.segments import Segments
from editor.gui.languages import english_name, layout_direction, own_name
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message


class EditionTabs(QWidget):
    """Tells which edition the person wants to see, to add, to move or to take out."""

    chosen = Signal(str)
    remove_wanted = Signal(str)
    move_wanted = Signal(str, object)  # before another, or None for the end

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        height = theme.sizes.control
        self._menu = QMenu(self)
        self._segments = Segments(tr("Languages of the release"), self)
        self._segments.setFixedHeight(height)
        self._narrow = menu_button("", self._menu, self, height)
        self._narrow.hide()
        self.add_button = tool_button(theme, "plus", tr("Add a language"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._segments)
        row.addWidget(self._narrow)
        row.addWidget(self.add_button)
        self._segments.chosen.connect(self.chosen)

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the tabs in order."""
        return self._segments.keys

    @property
    def current(self) -> str:
        """The language that is shown."""
        return self._segments.current

    @property
    def full_width(self) -> int:
        """What the tabs would take."""
        return self._segments.sizeHint().width() + self.add_button.width()

    def show_editions(self, languages: tuple[str, ...], current: str) -> None:
        """Show these languages, one of them chosen."""
        self._segments.set_segments([(tag, own_name(tag)) for tag in languages], current)
        for tag in languages:
            self._dress(tag)
        self._narrow.setText(own_name(current) if current else tr("Languages"))
        self._narrow.setAccessibleName(tr(message("Language: {name}", name=own_name(current))))
        self._fill_menu(languages, current)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show one button with a menu in place of the tabs."""
        self._segments.setVisible(not narrow and bool(self.languages))
        self._narrow.setVisible(narrow and bool(self.languages))

    def _dress(self, tag: str) -> None:
        button = self._segments.button(tag)
        button.setToolTip(english_name(tag))
        button.setAccessibleDescription(english_name(tag))
        button.setLayoutDirection(layout_direction(tag))
        if button.contextMenuPolicy() is not Qt.ContextMenuPolicy.CustomContextMenu:
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(lambda at: self._open_menu(tag, at))

    def _open_menu(self, tag: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_moves(menu, tag)
        words = tr(message("Remove {language}", language=own_name(tag)))
        remove = menu.addAction(words)
        remove.setEnabled(len(self.languages) > 1)
        remove.triggered.connect(lambda: self.remove_wanted.emit(tag))
        menu.popup(self._segments.button(tag).mapToGlobal(at))

    def _fill_moves(self, menu: QMenu, tag: str) -> None:
        order = self.languages
        at = order.index(tag)
        if at > 0:
            words = message("Move before {language}", language=own_name(order[at - 1]))
            earlier = menu.addAction(tr(words))
            earlier.triggered.connect(lambda: self.move_wanted.emit(tag, order[at - 1]))
        if at + 1 < len(order):
            words = message("Move behind {language}", language=own_name(order[at + 1]))
            before = order[at + 2] if at + 2 < len(order) else None
            menu.addAction(tr(words)).triggered.connect(lambda: self.move_wanted.emit(tag, before))

    def _fill_menu(self, languages: tuple[str, ...], current: str) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for tag in languages:
            action = self._menu.addAction(own_name(tag))
            action.setCheckable(True)
            action.setChecked(tag == current)
            action.triggered.connect(lambda _on=False, tag=tag: self.chosen.emit(tag))
            group.addAction(action)
