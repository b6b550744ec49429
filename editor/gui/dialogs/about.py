"""About the program: its version, and the work of others that it stands on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

import editor
from editor.gui.desk import Desk
from editor.gui.dialogs.licences import fonts, packages
from editor.gui.kit.buttons import push_button
from editor.gui.kit.screens import resize_on_screen
from editor.gui.words import tr
from editor.model.message import message

_WIDTH, _HEIGHT = 760, 600
_COLUMNS = (144, 232)  # the licence of one may still be shortened; the tip has it whole


class AboutDialog(QDialog):
    """To read; nothing is done here."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About this program"))
        title = _line(tr("Press Release Editor"), "title", self)
        self.version = _line(
            tr(message("Version {version}", version=editor.__version__)), "muted", self
        )
        promise = _line(
            tr(
                "Works without a network: it opens no connection, and what it writes carries only "
                "what you put there. The program is free software under the MIT licence."
            ),
            "",
            self,
        )
        families = ", ".join(fonts(desk.places.fonts))
        typefaces = message(
            "Fonts: {families}, under the SIL Open Font License 1.1.", families=families
        )
        self.table = _table(self)
        close = push_button(tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        for label in (title, self.version, promise):
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(_line(tr("It stands on the work of others"), "section", self))
        column.addWidget(_card(self.table, self), 1)
        column.addWidget(_line(tr(typefaces), "small", self))
        column.addWidget(_line(tr("Icons: Lucide, under the ISC licence."), "small", self))
        column.addSpacing(8)
        column.addLayout(foot)
        resize_on_screen(self, QSize(_WIDTH, _HEIGHT))


def _table(parent: QWidget) -> QTreeWidget:
    table = QTreeWidget(parent)
    table.setAccessibleName(tr("Packages and their licences"))
    table.setProperty("kind", "plain")
    table.setHeaderLabels([tr("Package"), tr("Licence"), tr("Used for")])
    table.setRootIsDecorated(False)
    table.setIndentation(0)
    table.setFrameShape(QFrame.Shape.NoFrame)
    for row in packages():
        item = QTreeWidgetItem(table, list(row))
        for column, words in enumerate(row):
            item.setToolTip(column, words)
    header = table.header()
    header.setStyleSheet("QHeaderView::section { background: transparent; }")
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    for column, width in enumerate(_COLUMNS):
        header.resizeSection(column, width)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table


def _card(inside: QWidget, parent: QWidget) -> QFrame:
    card = QFrame(parent)
    card.setProperty("kind", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(8, 4, 8, 8)
    row.addWidget(inside)
    return card


def _line(words: str, kind: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
