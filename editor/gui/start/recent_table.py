"""The releases that were opened last, as a table."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.app.overview import Missing, Overview
from editor.gui.kit.buttons import push_button
from editor.gui.start.alike_titles import places_of_alike
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.start.language_list import short_language_list
from editor.gui.start.recent_rows import HEIGHT, PLACE, RowDelegate
from editor.gui.start.when import ago
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message

_FOLDER = Qt.ItemDataRole.UserRole
_HEAD, _AIR = 34, 4
_WIDEST = {1: 160, 2: 150, 3: 96, 4: 176}  # the others give way to the title
_TITLE = 176  # what the title has at least: languages go first for it, then signatories
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

MenuOf = Callable[[], Sequence[QAction]]


class RecentTable(QTreeWidget):
    """One row a project; `opened` tells the folder of the row that is taken.

    A project that is not there any more says so, with a button that takes it off the list.
    """

    opened = Signal(Path)
    removed = Signal(Path)
    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu: MenuOf = tuple
        self._widths: dict[int, int] = {}
        self.setAccessibleName(tr("Recent releases"))
        names = (tr("Title"), tr("Kind"), tr("Languages"), tr("Signatories"), tr("Changed"))
        self.setHeaderLabels(names)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "plain")
        self.setIndentation(0)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemDoubleClicked.connect(lambda item, _column: self._take(item))
        self.itemSelectionChanged.connect(self.chosen)
        header = self.header()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStyleSheet("QHeaderView::section { background: transparent; }")
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    @property
    def folder(self) -> Path | None:
        """The project of the chosen row; None where there is none, or it is missing."""
        item = self.currentItem()
        if item is None or not item.isSelected() or item.data(1, _FOLDER):
            return None
        return Path(item.data(0, _FOLDER))

    def set_menu(self, menu: MenuOf) -> None:
        """What can be done with a row."""
        self._menu = menu

    def show_projects(self, projects: Sequence[Overview | Missing], now: dt.datetime) -> None:
        """Fill the rows."""
        kept = self.folder
        self.clear()
        places = places_of_alike(projects)
        for project in projects:
            item = QTreeWidgetItem(self)
            item.setData(0, _FOLDER, str(project.folder))
            item.setToolTip(0, str(project.folder))
            item.setData(0, PLACE, places.get(project.folder, ""))
            if isinstance(project, Overview):
                self._fill(item, project, now)
            else:
                self._fill_missing(item, project)
            if project.folder == kept:
                self.setCurrentItem(item)
        header = self.header()
        for column, most in _WIDEST.items():
            self.setColumnHidden(column, False)  # noqa: FBT003  # what is hidden has no size
            room = min(most, self.sizeHintForColumn(column) + _AIR)
            self._widths[column] = max(room, header.sectionSizeHint(column))
            self.setColumnWidth(column, self._widths[column])
        self._keep_titles()
        self.setFixedHeight(_HEAD + HEIGHT * len(projects) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the title keeps it; a screen reader is told all the same."""
        super().resizeEvent(event)
        self._keep_titles()

    def _keep_titles(self) -> None:
        room = self.width() - _TITLE - self._widths.get(1, 0) - self._widths.get(4, 0)
        for column in (3, 2):
            room -= self._widths.get(column, 0)
            self.setColumnHidden(column, room < 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; take it off the list on Delete."""
        item = self.currentItem()
        if event.key() in _KEYS and item is not None:
            self._take(item)
        elif event.key() == Qt.Key.Key_Delete and item is not None:
            self.removed.emit(Path(item.data(0, _FOLDER)))
        else:
            super().keyPressEvent(event)

    def _fill(self, item: QTreeWidgetItem, project: Overview, now: dt.datetime) -> None:
        words = (
            project.title or tr("Untitled release"),
            tr(KIND_WORDS[project.kind][0]),
            short_language_list(project.languages),
            str(project.signatories) if project.signatories else "–",
            ago(project.changed, now),
        )
        for column, text in enumerate(words):
            item.setText(column, text)
        item.setFont(0, self._theme.font(bold=True))
        place = item.data(0, PLACE)
        spoken = ", ".join((words[0], *((place,) if place else ()), *words[1:]))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _fill_missing(self, item: QTreeWidgetItem, project: Missing) -> None:
        item.setText(0, project.folder.name)
        item.setText(1, tr("Cannot be opened"))
        item.setData(1, _FOLDER, "missing")
        item.setToolTip(1, tr(project.why))
        item.setDisabled(False)
        spoken = message(
            "{name} cannot be opened: {why}", name=project.folder.name, why=tr(project.why)
        )
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, tr(spoken))
        remove = push_button(tr("Remove"), self, "link")
        remove.setAccessibleName(
            tr(message("Remove {name} from the list", name=project.folder.name))
        )
        remove.clicked.connect(lambda: self.removed.emit(project.folder))
        self.setItemWidget(item, 4, remove)

    def _take(self, item: QTreeWidgetItem) -> None:
        if not item.data(1, _FOLDER):
            self.opened.emit(Path(item.data(0, _FOLDER)))

    def _open_menu(self, at: QPoint) -> None:
        if self.itemAt(at) is not None and self._menu():
            menu = QMenu(self)
            menu.addActions(list(self._menu()))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))
