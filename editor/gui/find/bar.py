"""Find and replace over the whole release, as a slim bar above the page."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from editor.app.changes import Changed
from editor.app.searching.find import Found, Match, Query, find_words, replace_words
from editor.gui.bridge import SessionBridge
from editor.gui.find.words import changed_words, found_words
from editor.gui.kit.buttons import push_button, tool_button
from editor.gui.kit.looks import restyle
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.message import message

_PAUSE = 120  # milliseconds after a change elsewhere, before the matches are counted again
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

Go = Callable[[Match], object]


class FindBar(QFrame):
    """`go` shows a match on the page; the bar keeps the focus, so that Enter goes on."""

    closed = Signal()

    def __init__(self, theme: Theme, bridge: SessionBridge, go: Go, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(tr("Find and replace"))
        self._bridge = bridge
        self._go = go
        self._searched = bridge.release
        self._found = Found()
        self._at = -1
        self._from = ""
        self._marked: QWidget | None = None  # where the match is selected that is shown
        self._origin: QWidget | None = None  # where the person was before
        self.words = _field(tr("Find"), self)
        self.other = _field(tr("Replace by"), self)
        # The Tab key takes them in the order in which they are made.
        self.replace_one = push_button(tr("Replace"), self)
        self.replace_all = push_button(tr("Replace all"), self)
        self.previous = tool_button(theme, "chevron-up", tr("Previous (Shift+F3)"), self)
        self.next = tool_button(theme, "chevron-down", tr("Next (F3)"), self)
        self.said = QLabel(self)
        self.said.setProperty("kind", "muted")
        self.exact = QCheckBox(tr("Match capitals"), self)
        self.guarded = QCheckBox(tr("Names and quotes too"), self)
        self.close_button = tool_button(theme, "x", tr("Close"), self)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._assemble()
        self._connect()
        self.hide()

    @property
    def current(self) -> Match | None:
        """The match that is shown."""
        matches = self._found.matches
        return matches[self._at] if 0 <= self._at < len(matches) else None

    def open(self, words: str = "", *, replacing: bool = False, place: str = "") -> None:
        """Show the bar; `words` are searched at once, from `place` on."""
        self._from = place
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._origin = focused
        for widget in self._replacing:
            widget.setVisible(replacing)
        if words:
            self.words.setText(words)
        self.show()
        self._search()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        """Hide the bar; the focus goes to the match that was shown, or back to where one was."""
        match = self.current
        back = next(filter(_is_there, (self._marked, self._origin)), None)
        self.hide()
        if match is not None:
            self._go(match)
        elif back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Show the next match or one before, round and round."""
        count = len(self._found.matches)
        if count:
            first = self._first() if self._at < 0 else self._at + by
            self._show(first % count)

    def replace_current(self) -> None:
        """Put the other words in the place of the match that is shown, and go to the next."""
        match = self.current
        if match is None or not self._is_fresh:
            self._search()
            self.step(0)
            return
        self._bridge.apply(replace_words(self._bridge.release, (match,), self.other.text()))
        at = self._at
        self._search()
        # The new words may match again; they are not to be found at once once more.
        skip = self._is_where(at, match)
        self._at = -1
        if self._found.matches:
            self._show((at + skip) % len(self._found.matches))

    def replace_every(self) -> None:
        """Replace all matches as one step."""
        if not self._is_fresh:
            self._search()
        matches = self._found.matches
        if not matches:
            return
        self._bridge.apply(replace_words(self._bridge.release, matches, self.other.text()))
        self._search()
        several = len(self._bridge.release.editions) > 1
        self._say(changed_words(matches, several=several))
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)  # the button may have nothing to do

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape closes."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _KEYS and self.other.hasFocus():
            self.replace_current()
        elif event.key() in _KEYS or event.key() == Qt.Key.Key_F3:
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    @property
    def _is_fresh(self) -> bool:
        """Whether the matches are those of the release as it is now."""
        return self._searched is self._bridge.release

    @property
    def _replacing(self) -> tuple[QWidget, ...]:
        return (self.other, self.replace_one, self.replace_all)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._search_anew)
        self.exact.toggled.connect(self._search_anew)
        self.guarded.toggled.connect(self._search_anew)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.replace_one.clicked.connect(self.replace_current)
        self.replace_all.clicked.connect(self.replace_every)
        self.close_button.clicked.connect(self.close_bar)
        self._timer.timeout.connect(self._search)
        self._bridge.changed.connect(self._follow)

    def _follow(self, _changed: Changed) -> None:
        if self.isVisible():
            self._timer.start()

    def _search_anew(self) -> None:
        self._at = -1
        self._search()

    def _search(self) -> None:
        """Count the matches, and stay at the one that is shown as far as it is still there."""
        self._timer.stop()
        query = Query(self.words.text(), self.exact.isChecked(), self.guarded.isChecked())
        self._searched = self._bridge.release
        self._found = find_words(self._searched, query)
        self._at = min(self._at, len(self._found.matches) - 1)
        self._tell()

    def _first(self) -> int:
        """The first match in the text where the person was, or else of all."""
        places = [match.place for match in self._found.matches]
        return next((at for at, place in enumerate(places) if place == self._from), 0)

    def _is_where(self, at: int, old: Match) -> int:
        """1 where the match at this number begins inside of the words that were just put in."""
        matches = self._found.matches
        if at >= len(matches) or matches[at].number != old.number:
            return 0
        return int(matches[at].start < old.start + len(self.other.text()))

    def _show(self, at: int) -> None:
        self._at = at
        self._tell()
        focused = QApplication.focusWidget()
        take_mark_off(self._marked)
        self._go(self._found.matches[at])
        self._marked = self.window().focusWidget()
        # A key that is meant for a button as well would write over the words that are marked.
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.PopupFocusReason)  # any other would take the mark off

    def _tell(self) -> None:
        count = len(self._found.matches)
        for button in (self.previous, self.next, self.replace_one, self.replace_all):
            button.setEnabled(count > 0)
        if not self.words.text():
            self._say("")
        elif not count:
            elsewhere = self._found.elsewhere
            only = tr_count(
                "Only in names and quotes: {number}",
                "Only in names and quotes: {number}",
                elsewhere,
            )
            self._say(only if elsewhere else tr("Not found"), "warning")
        elif self._at < 0:
            self._say(found_words(count, self._found.elsewhere))
        else:
            self._say(tr(message("{at} of {count}", at=self._at + 1, count=count)))

    def _say(self, words: str, kind: str = "muted") -> None:
        self.said.setText(words)
        self.said.setAccessibleName(words)
        restyle(self.said, "kind", kind)

    def _assemble(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 6, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        grid.addWidget(self.words, 0, 0)
        near, far = (self.previous, self.next, self.said), (self.exact, self.guarded)
        grid.addLayout(_row(near, (*far, self.close_button)), 0, 1)
        grid.addWidget(self.other, 1, 0)
        grid.addLayout(_row((self.replace_one, self.replace_all), ()), 1, 1)


def take_mark_off(widget: QWidget | None) -> None:
    """Select nothing any more, where the words were that somebody looked for."""
    if not _is_there(widget):
        return
    if isinstance(widget, QLineEdit):
        widget.deselect()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.clearSelection()
        widget.setTextCursor(cursor)


def _is_there(widget: QWidget | None) -> bool:
    """Whether a widget can be seen; with the page of another edition it is gone."""
    return widget is not None and isValid(widget) and widget.isVisible()


def _row(near: Iterable[QWidget], far: Iterable[QWidget]) -> QHBoxLayout:
    """Widgets at both ends of a line."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in near:
        row.addWidget(widget)
    row.addStretch(1)
    for widget in far:
        row.addWidget(widget)
    return row


def _field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setClearButtonEnabled(True)
    return field
