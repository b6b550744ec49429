"""The row in which it is said whether a speaker has agreed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.gui.body.agreement import Agreement, agreement_of
from editor.gui.fields.moments import write_date
from editor.gui.kit.spoken_name import give_name
from editor.gui.kit.wheelless import ChoiceList
from editor.gui.words import tr
from editor.model.blocks import Quote
from editor.model.message import message


class ApprovalRow(QWidget):
    """`chosen` tells an Agreement; the day of the last answer stands beside it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = ChoiceList(self)
        give_name(self.box, tr("Approval of the words"))
        for agreement in (Agreement.NONE, Agreement.ASKED, Agreement.APPROVED):
            self.box.addItem(tr(agreement.value), agreement)
        self.day = QLabel("", self)
        self.day.setProperty("kind", "small")
        self.day.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.day, 1)
        self.box.activated.connect(lambda at: self.chosen.emit(self.box.itemData(at)))

    def show_quote(self, quote: Quote, language: str) -> None:
        """Show what a quote says of it."""
        agreement = agreement_of(quote)
        is_changed = agreement is Agreement.CHANGED
        shown = Agreement.APPROVED if is_changed else agreement
        self.box.setCurrentIndex(self.box.findData(shown))
        on = quote.approval.on if quote.approval else None
        parts = (
            tr(message("on {day}", day=write_date(on, language))) if on else "",
            tr("The words were changed since: ask again.") if is_changed else "",
        )
        self.day.setText(" · ".join(filter(None, parts)))
