"""The title of the release and, beside it, whether everything is saved."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QStylePainter,
    QWidget,
)

from editor.app.changes import Changed
from editor.app.overview import shown_title
from editor.gui.autosave import SaveState, SaveStatus
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.kit.bidi import direction_of, runs_right_to_left
from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.kit.looks import restyle
from editor.gui.kit.short_paths import with_short_paths
from editor.gui.kit.steps import declined_step
from editor.gui.kit.words_line import WordsLine
from editor.gui.words import tr
from editor.model.message import message
from editor.model.operations.release import set_title
from editor.model.release import Release

PLACE = "title"
_NARROW, _WIDE = 110, 420
_REASON = 90
_SHORTEN = Qt.TextElideMode.ElideRight


class TitleField(WordsLine):
    """Looks like words until somebody goes there; every key is a change of the release."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("kind", "title")
        self.setProperty("place", PLACE)
        self.setAccessibleName(tr("Title of the release"))
        self.setToolTip(tr("The title is for you: it stands on no page"))
        self._stand_in(bridge.release)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._caret = FieldCaret(PLACE, 0, 0)
        self.textEdited.connect(self._apply)
        self.cursorPositionChanged.connect(self._note_caret)
        self.textChanged.connect(self.updateGeometry)
        bridge.changed.connect(self._refresh)
        self.setText(bridge.release.title)
        self.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        """As wide as the words, within limits."""
        words = self.text() or self.placeholderText()
        font = self.font()
        font.setBold(True)
        width = self.fontMetrics().horizontalAdvance(words) * 1.08 + 24
        return QSize(int(max(_NARROW, min(width, _WIDE))), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow, where the window is."""
        return QSize(_NARROW, super().minimumSizeHint().height())

    def restore_caret(self, caret: FieldCaret) -> None:
        """Put the cursor back where it was before a step."""
        anchor = min(caret.anchor, len(self.text()))
        self.setSelection(anchor, min(caret.position, len(self.text())) - anchor)
        if caret.anchor == caret.position:
            self.setCursorPosition(caret.position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shorten a long title, as a field in which nobody is cannot be scrolled."""
        room = self.contentsRect().adjusted(6, 0, -6, 0)
        short = self.fontMetrics().elidedText(self.text(), _SHORTEN, room.width())
        if self.hasFocus() or short == self.text():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.setLayoutDirection(direction_of(short))  # else the dots stand before the words
        painter.drawText(room, _middle(short), short)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        return False if declined_step(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Enter and Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long title again."""
        super().focusOutEvent(event)
        if not self.hasSelectedText():  # a search keeps its words selected
            self.setCursorPosition(0)

    def _apply(self, words: str) -> None:
        before, self._caret = self._caret, self._caret_now()
        self._bridge.apply(set_title(words), before, self._caret)

    def _note_caret(self) -> None:
        if self.text() == self._bridge.release.title:
            self._caret = self._caret_now()

    def _caret_now(self) -> FieldCaret:
        position = self.cursorPosition()
        start = self.selectionStart()
        anchor = start if start not in (-1, position) else position
        return FieldCaret(PLACE, position, anchor)

    def _stand_in(self, release: Release) -> None:
        """Without a title, be named by the headline, as in the list of the start screen."""
        words = shown_title(release) or tr("Untitled release")
        if words != self.placeholderText():
            self.setPlaceholderText(words)
            self.updateGeometry()

    def _refresh(self, changed: Changed) -> None:
        if changed.before.editions is not changed.after.editions:
            self._stand_in(changed.after)
        if changed.after.title != self.text():
            self.setText(changed.after.title)


class SavedLine(QWidget):
    """“Saved 14:03”, or what stands in the way and “Save elsewhere”."""

    elsewhere = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ElidedLabel("", self)
        self._words.setProperty("kind", "muted")
        self._link = push_button(tr("Save elsewhere"), self, "link")
        self._link.clicked.connect(self.elsewhere)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words)
        row.addWidget(self._link)
        self.show_status(SaveStatus())

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_status(self, status: SaveStatus) -> None:
        """Say how it stands."""
        failed = status.state in (SaveState.FAILED, SaveState.CONFLICT)
        self._words.setText(saved_words(status))
        restyle(self._words, "kind", "danger" if failed else "muted")
        self._link.setVisible(failed)
        # “Saved 14:03” is short and always whole; the reason of a failure may be shortened.
        whole = self._words.sizeHint().width()
        self._words.setMinimumWidth(min(whole, _REASON) if failed else whole)


def _middle(words: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if runs_right_to_left(words) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def saved_words(status: SaveStatus) -> str:
    """The state of saving in a few words."""
    if status.problem is not None:
        return tr(message("Not saved: {why}", why=tr(with_short_paths(status.problem.what))))
    if status.at is None:
        return tr("Saved")
    return tr(message("Saved {time}", time=status.at.strftime("%H:%M")))
