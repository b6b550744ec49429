"""The address of a link, and its words where none are there yet."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.gui.fields.form import Form
from editor.gui.kit.buttons import push_button
from editor.gui.kit.popover import Popover
from editor.gui.kit.words_line import WordsLine
from editor.gui.words import tr
from editor.model.rows.styles import address

_WIDTH = 420
_Take = Callable[[str, str], object]


class LinkPopover(Popover):
    """Tells the address and the words; an empty address takes the link off."""

    def __init__(self, href: str, *, has_words: bool, take: _Take, parent: QWidget) -> None:
        super().__init__(parent, tr("Link"))
        self._take = take
        self.column.setContentsMargins(16, 16, 16, 16)
        self.setFixedWidth(_WIDTH)
        form = Form(self)
        self.words = WordsLine(self)
        self.address = QLineEdit(href or _address_on_clipboard(), self)
        self.address.setPlaceholderText("https://…")
        self.problem = QLabel(tr("This is no address of a page, a mailbox or a phone."), self)
        self.problem.setProperty("kind", "danger")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.words.setVisible(not has_words)
        if not has_words:
            form.add(tr("Words"), self.words)
        form.add(tr("Address"), self.address)
        self.column.addWidget(form)
        self.column.addWidget(self.problem)
        self._add_buttons(has_link=bool(href))
        for field, name in ((self.words, tr("Words")), (self.address, tr("Address"))):
            field.setAccessibleName(name)
            field.returnPressed.connect(self._accept)
        self.address.selectAll()
        self.setFocusProxy(self.address if has_words else self.words)

    def _add_buttons(self, *, has_link: bool) -> None:
        row = QHBoxLayout()
        if has_link:
            remove = push_button(tr("Remove link"), self, "danger")
            remove.clicked.connect(lambda: self._done(""))
            row.addWidget(remove)
        row.addStretch(1)
        accept = push_button(tr("Set link"), self, "primary")
        accept.clicked.connect(self._accept)
        row.addWidget(accept)
        self.column.addLayout(row)

    def _accept(self) -> None:
        href = address(self.address.text())
        if href or not self.address.text().strip():
            self._done(href)
            return
        self.problem.show()
        self.adjustSize()
        self.address.setFocus()

    def _done(self, href: str) -> None:
        self.close()
        self._take(href, self.words.text())


def _address_on_clipboard() -> str:
    """What was copied, if it is the address of a page."""
    text = QGuiApplication.clipboard().text().strip()
    return text if text.startswith(("https://", "http://")) and address(text) else ""
