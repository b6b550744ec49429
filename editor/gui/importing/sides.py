"""The two sides of the import: the text as it was found, and the release to be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from editor.gui.importing.fields_view import FieldsView
from editor.gui.importing.legend import Legend
from editor.gui.importing.questions import NearQuestion, SignedQuestion
from editor.gui.importing.source_view import SourceView
from editor.gui.importing.state import ImportState
from editor.gui.kit.buttons import menu_button, push_button
from editor.gui.kit.section_header import SectionHeader
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.importers.encodings import ENCODINGS
from editor.importers.understand import Span
from editor.model.message import message


class SourceSide(QWidget):
    """The text with its legend; `encoding_chosen` tells the name of another encoding."""

    encoding_chosen = Signal(str)

    def __init__(self, theme: Theme, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.header = SectionHeader(tr("Text as it was found"), self)
        self.legend = Legend(theme, self)
        self.view = SourceView(theme, state, self)
        self.next_button = push_button("", self, height=theme.sizes.control)
        self.next_button.setToolTip(tr("Space: the next one. Enter: it is right as it is."))
        self.encodings = QMenu(self)
        self.encoding_button = menu_button("", self.encodings, self, theme.sizes.control)
        self._fill_encodings()
        self.header.add(self.encoding_button)
        self.header.add(self.next_button)
        self.legend.said.connect(self.view.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)

    def refresh(self, *, can_reread: bool) -> None:
        """Show what the words are now."""
        count = len(self._state.doubtful)
        words = tr_count("Next doubtful ({number})", "Next doubtful ({number})", count)
        self.next_button.setText(words if count else tr("Nothing doubtful"))
        self.next_button.setEnabled(count > 0)
        encoding = self._state.imported.source.encoding
        self.encoding_button.setText(encoding.upper())
        known = message("Letters were read as {encoding}", encoding=encoding)
        self.encoding_button.setAccessibleName(tr(known))
        self.encoding_button.setVisible(can_reread and bool(encoding))
        for action in self.encodings.actions():
            action.setChecked(action.data() == encoding)
        self.view.refresh()

    def go(self, span: Span) -> None:
        """Show a span."""
        self.view.go(span)

    def _fill_encodings(self) -> None:
        group = QActionGroup(self.encodings)
        for name in ENCODINGS:
            action = QAction(name.upper(), self.encodings)
            action.setData(name)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, name=name: self.encoding_chosen.emit(name))
            self.encodings.addAction(action)


class FieldsSide(QWidget):
    """The fields, and above them what is asked."""

    def __init__(self, theme: Theme, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.near = NearQuestion(state, self)
        self.signed = SignedQuestion(state, self)
        self.view = FieldsView(theme, state, self)
        self.view.accepted.connect(state.accept)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        header = SectionHeader(tr("Recognised"), self)
        header.setMinimumHeight(theme.sizes.control)
        head.addWidget(header, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.near)
        column.addWidget(self.signed)
        column.addWidget(self.view, 1)

    def refresh(self) -> None:
        """Show the release as it is now."""
        self.near.refresh()
        self.signed.refresh()
        self.view.refresh()
