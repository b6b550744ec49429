"""Asks before somebody is forgotten for good: what goes, and what stays elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from editor.app.library.forgetting import TITLE, forget, forgetting
from editor.gui.kit.looks import restyle
from editor.gui.kit.question import set_margins
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.gui.library.window import LibraryWindow


def ask_to_forget(window: "LibraryWindow", party: str) -> None:
    """Show what would go; nothing is changed before a person agrees, and then there is no undo."""
    library = window.library
    if library is None:
        return
    try:
        found = forgetting(library, party)
    except Problem as problem:
        window.acts.tell(problem)
        return
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr(TITLE))
    box.setText(tr("This cannot be undone."))
    box.setInformativeText("\n".join(tr(words) for words in (*found.goes, *found.stays)))
    agree = box.addButton(tr(TITLE), QMessageBox.ButtonRole.DestructiveRole)
    restyle(agree, "kind", "danger")
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    set_margins(box)
    agree.clicked.connect(lambda: _forget(window, party))
    box.open()


def _forget(window: "LibraryWindow", party: str) -> None:
    shelf = window.acts.shelf
    try:
        stays = forget(shelf.hold(), party)
    except Problem as problem:
        window.acts.tell(problem)
        return
    shelf.changed.emit()
    words = " ".join((tr("The library holds nothing of that entry any more."), *map(tr, stays)))
    window.bars.tell("library", Level.NOTE, words)
