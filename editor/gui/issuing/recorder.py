"""Tells the library of the program who signed a release that went out."""

from typing import TYPE_CHECKING

from editor.gui.library.shelf import Shelf

if TYPE_CHECKING:
    from editor.app.issuing import Signed


class ShelfRecorder:
    """The recorder of `editor.app.issuing`, on the library that the windows share."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def record_signed(self, signed: "Signed") -> None:
        """Keep who signed; nothing is begun where nobody did. Raises Problem."""
        from editor.app.library.issued import record_signed  # noqa: PLC0415  # a slower start

        if not signed.signatories and not self._shelf.exists:
            return
        was_held = self._shelf.is_held
        try:
            record_signed(self._shelf.hold(), signed)
        finally:
            if not was_held:  # other programs may write again
                self._shelf.close()
        self._shelf.changed.emit()
