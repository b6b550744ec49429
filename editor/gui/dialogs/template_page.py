"""All about one template: what it says of itself, where it lies, and what the check found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.app.packs import Origin, PackFound
from editor.gui.dialogs.pack_words import pack_about, pack_origin, pack_title
from editor.gui.kit.bidi import isolated
from editor.gui.kit.buttons import push_button
from editor.gui.kit.findings_view import FindingsView
from editor.gui.kit.looks import restyle
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding
from editor.model.message import Problem, message
from editor.render.packs import load_pack


class TemplatePage(QWidget):
    """Words about a template, and buttons for what can be done with it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = _line("heading", self)
        self._about = _line("", self)
        self._kinds = _line("muted", self)
        self._where = _line("muted", self)
        self.said = _line("section", self)
        self.findings = FindingsView(theme, lambda place: place, self, leads=False)
        self.check_button = push_button(tr("Check"), self)
        self.folder_button = push_button(tr("Open folder"), self)
        self.copy_button = push_button(tr("Duplicate into own templates"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy_button, self.folder_button, self.check_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._title, self._about, self._kinds, self._where):
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(self.said)
        column.addWidget(self.findings, 100)
        column.addStretch(1)

    def show_pack(self, pack: PackFound) -> None:
        """Show what is known of a template."""
        self._title.setText(pack_title(pack))
        self._about.setText(pack_about(pack))
        self._about.setVisible(bool(self._about.text()))
        self._kinds.setText(_kinds(pack))
        lies = isolated(str(pack.folder))
        folder = tr(message("{origin}: {folder}", origin=pack_origin(pack), folder=lies))
        self._where.setText(folder)
        self._offer_check()
        bundled = pack.origin is Origin.BUNDLED
        self._say(tr("To change it, duplicate it and change the copy.") if bundled else "", "muted")

    def show_checking(self, words: str) -> None:
        """Say how far the check is, and offer to stop it."""
        self.check_button.setText(tr("Stop"))
        self._say(words)

    def show_stopped(self) -> None:
        """Say that nothing is known."""
        self._offer_check()
        self._say(tr("The check was stopped."))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what was found, or that all is well."""
        self._offer_check()
        count = len(findings)
        found = tr_count("{number} finding", "{number} findings", count)
        self._say(found if findings else tr("This template is sound."))
        self.findings.show_findings(findings)
        self.findings.setVisible(bool(findings))

    def _offer_check(self) -> None:
        self.check_button.setText(tr("Check"))

    def _say(self, words: str, kind: str = "section") -> None:
        restyle(self.said, "kind", kind)
        self.said.setText(words)
        self.findings.hide()


def _kinds(pack: PackFound) -> str:
    try:
        kinds = load_pack(pack.folder).kinds
    except Problem as problem:
        return tr(problem.what)
    words = ", ".join(tr(KIND_WORDS[kind][0]) for kind in kinds)
    return tr(message("For: {kinds}", kinds=words))


def _line(kind: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
