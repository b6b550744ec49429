"""What an import has left out: kept to be copied from, and never printed."""

import msgspec
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields.binding import Binding
from editor.gui.fields.line import placed
from editor.gui.fields.text import TextField
from editor.gui.words import tr
from editor.model.operations.change import Change
from editor.model.operations.release import set_unused_text
from editor.model.release import Release

PLACE = "unused_text"


def build_unused(bridge: SessionBridge, _language: str, parent: QWidget) -> QWidget:
    """The section of the page."""
    section = QWidget(parent)
    about = QLabel(tr("Left over from the text that was imported. It is not printed."), section)
    about.setProperty("kind", "muted")
    about.setWordWrap(True)
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(about)
    binding = Binding(PLACE, tr("Unused text"), _read, _write)
    column.addWidget(placed(TextField(bridge, binding, section)))
    return section


def _read(release: Release) -> str:
    return "\n".join(release.unused_text)


def _write(_release: Release, text: str) -> Change:
    change = set_unused_text(tuple(text.split("\n")) if text else ())
    return msgspec.structs.replace(change, merge_key=PLACE)
