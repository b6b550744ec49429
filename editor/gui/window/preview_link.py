"""The preview and the page of fields follow each other."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance

if TYPE_CHECKING:
    from editor.gui.window.main_window import MainWindow


@runtime_checkable
class Preview(Protocol):
    """What the window asks of a preview."""

    place_clicked: SignalInstance
    found: SignalInstance

    def show_edition(self, language: str) -> None:
        """Show the pages of this edition."""

    def mark(self, place: str) -> None:
        """Mark a field on the pages."""

    def close_preview(self) -> None:
        """End what works for it."""


def link_preview(window: "MainWindow", preview: object) -> None:
    """Let a click on the pages lead to the field, and mark the field in focus on the pages."""
    if not isinstance(preview, Preview):  # a window may do without one
        return
    preview.place_clicked.connect(window.navigation.go)
    preview.found.connect(window.page_findings.take)
    window.shown.switched.connect(preview.show_edition)
    window.places.focused.connect(preview.mark)
    window.closed.connect(preview.close_preview)
    if window.shown.language:
        preview.show_edition(window.shown.language)
