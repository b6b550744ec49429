"""Asks once before versions are forgotten for good."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.app.earlier.listing import Earlier, Why
from editor.gui.kit.looks import restyle
from editor.gui.kit.question import set_margins
from editor.gui.words import tr, tr_count


def ask_to_delete(chosen: Sequence[Earlier], agreed: Callable[[], None], parent: QWidget) -> None:
    """Say what goes and what stays; `agreed` is called when the person wants it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Delete for good"))
    number = len(chosen)
    box.setText(
        tr_count("Delete this version for good?", "Delete all {number} versions for good?", number)
    )
    box.setInformativeText(" ".join(_words(chosen)))
    delete = box.addButton(tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
    restyle(delete, "kind", "danger")
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    set_margins(box)
    delete.clicked.connect(lambda _on=False: agreed())
    box.open()


def _words(chosen: Sequence[Earlier]) -> list[str]:
    issued = sum(one.why is Why.ISSUED for one in chosen)
    words = [
        tr("This cannot be undone. The release as it is now stays."),
        tr("Copies elsewhere, such as backups, are not touched."),
    ]
    if issued:
        warning = tr_count(
            "Take care: {number} of them went out. Without it you cannot look up what was sent.",
            "Take care: {number} of them went out. Without them you cannot look up what was sent.",
            issued,
        )
        alone = tr("Take care: it went out. Without it you cannot look up what was sent.")
        words.insert(0, alone if len(chosen) == 1 else warning)
    return words
