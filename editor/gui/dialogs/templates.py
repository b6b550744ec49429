"""The templates: which there are, where they lie, whether they are sound, and copies to change."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.app.own_packs import duplicate_pack
from editor.app.packs import PackFound, find_packs
from editor.gui.desk import Desk
from editor.gui.dialogs.pack_checking import PackChecking
from editor.gui.dialogs.pack_words import pack_origin, pack_title
from editor.gui.dialogs.template_page import TemplatePage
from editor.gui.kit.buttons import push_button
from editor.gui.kit.kept_place import keep_place
from editor.gui.kit.message_bar import BarStack
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Message, Problem, message

_KEY = "templates"
_LIST, _WIDTH, _HEIGHT = 220, 800, 520


class TemplatesDialog(QDialog):
    """A list, and beside it all about the chosen one."""

    def __init__(self, desk: Desk, project: Path | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Templates"))
        self._desk = desk
        self._project = project
        self._packs: tuple[PackFound, ...] = ()
        self.checking = PackChecking(desk.places, desk.runner, self)
        self.bars = BarStack(desk.theme, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Templates"))
        self.list.setProperty("kind", "plain")
        self.list.setFixedWidth(_LIST)
        self.page = TemplatePage(desk.theme, self)
        self.close_button = push_button(tr("Close"), self)
        self.close_button.setDefault(True)
        self._assemble()
        self.list.currentRowChanged.connect(self._show)
        self.page.check_button.clicked.connect(self.check_or_stop)
        self.checking.progressed.connect(self._tell_progress)
        self.checking.done.connect(self.page.show_findings)
        self.checking.failed.connect(self._tell_failed)
        self.page.folder_button.clicked.connect(self._open_folder)
        self.page.copy_button.clicked.connect(self.duplicate)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self.checking.stop)
        self.refresh()

    @property
    def pack(self) -> PackFound:
        """The chosen one; there are always those that came with the program."""
        return self._packs[max(0, self.list.currentRow())]

    def refresh(self, chosen: str = "") -> None:
        """Read again which templates there are."""
        self._packs = find_packs(self._desk.places, self._project)
        self.list.clear()
        for pack in self._packs:
            item = QListWidgetItem(pack_title(pack), self.list)
            item.setToolTip(str(pack.folder))
            spoken = f"{pack_title(pack)}, {pack_origin(pack)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        names = [pack.name for pack in self._packs]
        self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)

    def check_or_stop(self) -> None:
        """Look at the files of the chosen template and try it; or stop doing so."""
        if self.checking.is_under_way:
            self.checking.stop()
            self.page.show_stopped()
        else:
            self.page.show_checking(tr("Looking at the files…"))
            self.checking.start(self.pack.folder)

    def duplicate(self) -> None:
        """Copy the chosen template to the person's own."""
        pack, places = self.pack, self._desk.places
        self._desk.runner.run(lambda: duplicate_pack(pack, places), self._tell_copy, self._tell)

    def _show(self, row: int) -> None:
        self.checking.stop()
        if 0 <= row < len(self._packs):
            self.page.show_pack(self._packs[row])

    def _tell_progress(self, words: Message) -> None:
        if self.checking.is_under_way:
            self.page.show_checking(tr(words))

    def _tell_failed(self, problem: Problem) -> None:
        self.page.show_stopped()
        self._tell(problem)

    def _tell_copy(self, folder: Path) -> None:
        self.refresh(folder.name)
        words = message(
            "The copy is in {folder}. Change its files as you like.", folder=str(folder)
        )
        self.bars.tell(_KEY, Level.NOTE, tr(words))

    def _tell(self, problem: Problem) -> None:
        self.bars.tell(_KEY, Level.ERROR, problem_words(problem))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.pack.folder)))

    def _assemble(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(card)
        row.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bars)
        whole.addLayout(column, 1)
        self.resize(_WIDTH, _HEIGHT)
        keep_place(self, "templates", self._desk.places)
