"""The part of the start screen with the releases that were opened last."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.app.overview import Missing, Overview
from editor.gui.kit.buttons import push_button
from editor.gui.kit.section_header import SectionHeader
from editor.gui.start.recent_table import RecentTable
from editor.gui.theme import Theme
from editor.gui.words import tr


class RecentSection(QWidget):
    """The table with the buttons for its chosen row above; each signal tells a folder."""

    opened = Signal(Path)
    renewed = Signal(Path)
    shown = Signal(Path)
    removed = Signal(Path)
    emptied = Signal()  # tells no folder

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = RecentTable(theme, self)
        self._actions = {
            "open": self._action(tr("Open"), self.opened),
            "renew": self._action(tr("New from this release"), self.renewed),
            "show": self._action(tr("Show the folder"), self.shown),
            "remove": self._action(tr("Remove from this list"), self.removed),
        }
        empty = QAction(tr("Empty this list"), self)
        empty.triggered.connect(self.emptied)
        of_row = self._actions.values()
        self.table.set_menu(lambda: [*(of_row if self.table.folder else ()), empty])
        header = SectionHeader(tr("Recent"), self)
        self.buttons = [self._button(self._actions[key]) for key in ("renew", "remove", "open")]
        for button in self.buttons:
            header.add(button)
        self._nothing = QLabel(tr("Releases that you open will be listed here."), self)
        self._nothing.setProperty("kind", "muted")
        self._nothing.setMargin(8)
        self._nothing.setWordWrap(True)
        self._card = QFrame(self)
        self._card.setProperty("kind", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(8, 4, 8, 6)
        inside.addWidget(self._nothing)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(header)
        column.addWidget(self._card)
        self.table.opened.connect(self.opened)
        self.table.removed.connect(self.removed)
        self.table.chosen.connect(self._refresh)
        self.show_projects(())

    def show_projects(self, projects: Sequence[Overview | Missing]) -> None:
        """Show these, or that there are none yet."""
        self.table.show_projects(projects, dt.datetime.now(dt.UTC))
        self.table.setVisible(bool(projects))
        self._nothing.setVisible(not projects)
        self._refresh()

    def _action(self, words: str, told: object) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda: self._tell(told))
        return action

    def _button(self, action: QAction) -> QPushButton:
        button = push_button(action.text(), self)
        button.clicked.connect(action.trigger)
        return button

    def _tell(self, told: object) -> None:
        folder = self.table.folder
        if folder is not None:
            told.emit(folder)  # type: ignore[attr-defined]

    def _refresh(self) -> None:
        """The buttons are there while a row is chosen that they can do something with."""
        for button in self.buttons:
            button.setVisible(self.table.folder is not None)
