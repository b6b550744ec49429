"""Whom to ask again because the words have changed since they agreed, and e-mails to do it by."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.app.changes import Changed
from editor.app.consent import Drafts, drafts_to_ask_again, write_drafts
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.form import label
from editor.gui.fields.side_by_side import fit_height
from editor.gui.kit.buttons import as_high_as, push_button
from editor.gui.kit.days import long_day
from editor.gui.kit.folder_words import folder_words
from editor.gui.kit.foot import foot_of
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.words_line import WordsLine
from editor.gui.window.saving import choose_folder, problem_words
from editor.gui.words import tr, tr_count
from editor.library.reading import find_party
from editor.model.consent import is_waived, to_ask_again
from editor.model.counts import confirmed
from editor.model.findings import Level
from editor.model.message import Problem, message
from editor.model.operations.signing import mark_not_material
from editor.model.release import Release

_WIDTH, _HEIGHT, _NARROW = 600, 480, 464
_KEY = "asking"


class AskAgainDialog(QDialog):
    """A list of those who agreed to other words; nothing is sent.

    Where there is nobody to ask it says so, and leads to the signatories.
    """

    signatories_wanted = Signal()

    def __init__(self, desk: Desk, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Ask signatories again"))
        self._desk, self._bridge = desk, bridge
        self.choose_folder = choose_folder
        self.bars = BarStack(desk.theme, self)
        self.what = QLabel(self)
        self.what.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Whom to ask again"))
        self.waiving = QWidget(self)
        self.reason = WordsLine(self)
        self.reason.setAccessibleName(tr("Not material because"))
        self.reason.setPlaceholderText(tr("Such as “a typing mistake”"))
        self.waive_button = push_button(tr("Ask nobody"), self, height=as_high_as(self.reason))
        self.drafts_button = push_button(tr("Write e-mails into a folder…"), self, "primary")
        self.signatories_button = push_button(tr("Go to the signatories"), self, "primary")
        self.close_button = push_button(tr("Close"), self, "plain")
        self._assemble()
        self.reason.textChanged.connect(lambda _words: self._look())
        self.reason.returnPressed.connect(self.waive)
        self.waive_button.clicked.connect(lambda _on: self.waive())
        self.drafts_button.clicked.connect(lambda _on: self.write())
        self.signatories_button.clicked.connect(self._leave)
        self.close_button.clicked.connect(self.accept)
        bridge.changed.connect(self._follow)  # a method: it ends with the dialog
        self.refresh()

    def refresh(self) -> None:
        """Show who is to be asked now."""
        release = self._bridge.release
        asked = to_ask_again(release)
        self.list.clear()
        for one in asked:
            since = f" · {long_day(one.status_on)}" if one.status_on else ""
            QListWidgetItem(f"{one.name or tr('Name withheld')}{since}", self.list)
        words = tr_count(
            "{number} agreed to other words: the headline or the text has changed since.",
            "{number} agreed to other words: the headline or the text has changed since.",
            len(asked),
        )
        if not asked:
            words = _nobody_words(release)
        elif is_waived(release):
            words = f"{words} {tr('The change was marked as not material.')}"
        self.what.setText(words)
        for widget in (self.list, self.waiving, self.drafts_button):
            widget.setVisible(bool(asked))
        self.signatories_button.setVisible(not asked)
        self._look()

    def waive(self) -> None:
        """Note why nobody needs to be asked."""
        reason = self.reason.text().strip()
        if reason:
            self._bridge.apply(mark_not_material(reason))
            self.reason.clear()

    def write(self) -> None:
        """Write the e-mails into a folder that the person chooses."""
        folder = self.choose_folder(self, tr("Folder for the e-mails"), self._bridge.folder)
        if folder is None:
            return
        release, places = self._bridge.release, self._desk.places
        try:
            made = drafts_to_ask_again(release, self._addresses(), places)
            files = write_drafts(made.drafts, folder)
        except Problem as problem:
            self.bars.tell(_KEY, Level.ERROR, problem_words(problem))
            return
        self._tell(made, len(files), folder)

    def _tell(self, made: Drafts, files: int, folder: Path) -> None:
        parts = []
        if files:
            written = tr_count(
                "{number} e-mail was written into {folder}. Look at it, then send it.",
                "{number} e-mails were written into {folder}. Look at them, then send them.",
                files,
                folder=folder_words(folder),
            )
            parts.append(written)
        if made.without_address:
            names = {one.id: one.name for one in to_ask_again(self._bridge.release)}
            missing = ", ".join(names[one] for one in made.without_address)
            words = message("No e-mail address is known in the library of: {names}", names=missing)
            parts.append(tr(words))
        level = Level.WARNING if made.without_address else Level.NOTE
        self.bars.tell(_KEY, level, " ".join(parts))

    def _addresses(self) -> Mapping[str, str]:
        """The e-mail addresses that the library knows, by the ids of signatories."""
        library = self._desk.shelf.look_up()
        if library is None:
            return {}
        found = {}
        for one in to_ask_again(self._bridge.release):
            party = find_party(library.connection, one.library_id) if one.library_id else None
            if party is not None:
                found[one.id] = party.email
        return found

    def _leave(self) -> None:
        self.accept()
        self.signatories_wanted.emit()

    def _follow(self, _changed: Changed) -> None:
        self.refresh()

    def _look(self) -> None:
        asked = bool(to_ask_again(self._bridge.release))
        self.waive_button.setEnabled(asked and bool(self.reason.text().strip()))
        self.drafts_button.setEnabled(asked)
        self.reason.setEnabled(asked)

    def _assemble(self) -> None:
        waiving = QHBoxLayout(self.waiving)
        waiving.setContentsMargins(0, 0, 0, 0)
        waiving.setSpacing(8)
        waiving.addWidget(label(tr("Not material because"), self, self.reason, "muted"))
        waiving.addWidget(self.reason, 1)
        waiving.addWidget(self.waive_button)
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.what)
        column.addWidget(self.list, 1)
        column.addWidget(self.waiving)
        column.addLayout(foot_of(self.close_button, self.signatories_button, self.drafts_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bars)
        whole.addLayout(column, 1)
        buttons = (
            self.waive_button,
            self.close_button,
            self.signatories_button,
            self.drafts_button,
        )
        for button in buttons:
            button.setAutoDefault(False)

    def showEvent(self, event: QShowEvent) -> None:
        """No larger than what there is to say."""
        if to_ask_again(self._bridge.release):
            self.resize(_WIDTH, _HEIGHT)
        else:
            fit_height(self, _NARROW, 0)
        super().showEvent(event)


def _nobody_words(release: Release) -> str:
    if not confirmed(release.signatories):
        return tr("Nobody has signed yet, so there is nobody to ask again.")
    return tr("Everyone who signed has agreed to the words of today, so nobody is to be asked.")
