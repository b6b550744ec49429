"""The list of findings: each says what is the matter and what to do, and leads to the place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.gui.kit.buttons import push_button
from editor.gui.kit.hint import EmptyHint
from editor.gui.kit.icon_label import LEVEL_ICONS, IconLabel
from editor.gui.kit.popover import Popover
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding

_WIDTH, _TALLEST, _MOST = 440, 460, 100
_INDENT = 28  # as far as the words of a finding
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindingsList(Popover):
    """Opens under the button of the checks; `chosen` tells the finding to go to."""

    chosen = Signal(object)
    fix_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        findings: Sequence[Finding],
        where: Callable[[str], str],
        parent: QWidget,
        fix_words: Callable[[Finding], str] = lambda _finding: "",
    ) -> None:
        super().__init__(parent, tr("Findings of the checks"))
        self.setFixedWidth(_WIDTH)
        self._theme = theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.fixes: list[QPushButton] = []
        self.rows = [self._row(finding, where(finding.place)) for finding in findings[:_MOST]]
        for finding, row in zip(findings, self.rows, strict=False):
            column.addWidget(row)
            self._add_fix(finding, fix_words(finding), column, inside)
        if len(findings) > _MOST:
            column.addWidget(_more(len(findings) - _MOST, inside))
        if not findings:
            column.addWidget(EmptyHint(tr("Nothing to correct."), inside))
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(tr("Findings of the checks"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows take it
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._scroll)
        column.addStretch(1)
        self._scroll.setFixedHeight(min(_TALLEST, inside.sizeHint().height()))
        if self.rows:
            self.setFocusProxy(self.rows[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go up and down by the arrow keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            at = self.rows.index(watched) + step  # type: ignore[arg-type]
            if step and 0 <= at < len(self.rows):
                self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(self.rows[at])
                return True
        return super().eventFilter(watched, event)

    def _row(self, finding: Finding, where: str) -> "FindingRow":
        row = FindingRow(self._theme, finding, where, self)
        row.clicked.connect(lambda: self._take(finding))
        row.installEventFilter(self)
        return row

    def _add_fix(self, finding: Finding, words: str, column: QVBoxLayout, parent: QWidget) -> None:
        """Put a button under a finding that the program can put right."""
        if not words:
            return
        button = push_button(words, parent, "link")
        button.setAccessibleDescription(tr(finding.what))
        button.clicked.connect(lambda: self._fix(finding))
        line = QHBoxLayout()
        line.setContentsMargins(_INDENT, 0, 8, 8)
        line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        self.fixes.append(button)

    def _fix(self, finding: Finding) -> None:
        self.close()
        self.fix_wanted.emit(finding)

    def _take(self, finding: Finding) -> None:
        self.close()
        self.chosen.emit(finding)


class FindingRow(QPushButton):
    """One finding: how much it matters, what it is, what to do, and where."""

    def __init__(self, theme: Theme, finding: Finding, where: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = [tr(finding.what), tr(finding.way_on) if finding.way_on else "", where]
        self.setAccessibleName(" ".join(part for part in words if part))
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        for text, kind in zip(words, ("", "muted", "small"), strict=True):
            if text:
                self._column.addWidget(_line(text, kind, self))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        icon = IconLabel(theme, *LEVEL_ICONS[finding.level], self)
        icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.setFixedHeight(row.heightForWidth(_WIDTH - 36))


def _line(text: str, kind: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _more(number: int, parent: QWidget) -> QLabel:
    words = tr_count("And {number} more.", "And {number} more.", number)
    return _line(words, "muted", parent)
