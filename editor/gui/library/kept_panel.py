"""The details of what is chosen among the people and texts that are kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.library.details_panel import DetailsPanel
from editor.gui.library.kept_form import KeptForm
from editor.gui.words import tr
from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker

KINDS: tuple[type, ...] = (KeptSpeaker, KeptContact, KeptBoilerplate)


class KeptPanel(DetailsPanel):
    """`edited` tells an item as it is now, `translate` one that is wanted in another language."""

    edited = Signal(object)
    translate = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.forms = {kind: KeptForm(kind, self.inside) for kind in KINDS}
        for form in self.forms.values():
            form.edited.connect(self.edited)
            self.column.addWidget(form)
        self.translate_button = push_button(tr("Add it in another language"), self.inside)
        self.translate_button.clicked.connect(self._translate)
        self.column.addWidget(self.translate_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self._item: Kept | None = None
        self.show_item(None, may_write=False)

    @property
    def form(self) -> KeptForm | None:
        """The form that is shown."""
        return self.forms[type(self._item)] if self._item is not None else None

    def show_item(self, item: Kept | None, *, may_write: bool) -> None:
        """Show an item; None for none, or for several."""
        self._item = item
        self.hint.setVisible(item is None)
        for kind, form in self.forms.items():
            own = item if type(item) is kind else None
            form.show_item(own, may_write=may_write)
            form.setVisible(own is not None)
        has_language = isinstance(item, KeptSpeaker | KeptBoilerplate)
        self.translate_button.setVisible(has_language and may_write)

    def commit(self) -> None:
        """Keep what was typed."""
        if self.form is not None:
            self.form.commit()

    def _translate(self) -> None:
        self.commit()
        if self._item is not None:
            self.translate.emit(self._item)
