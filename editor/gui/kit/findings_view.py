"""Findings in words, one under the other, each with the way to where it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.kit.icon_label import LEVEL_ICONS, IconLabel
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding

_MOST = 100
Where = Callable[[str], str]


class FindingsView(QScrollArea):
    """`wanted` tells the finding that the person wants to be led to."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, where: Where, parent: QWidget, *, leads: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._where = where
        self._leads = leads
        self.rows: list[QWidget] = []
        self.setAccessibleName(tr("Findings of the checks"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes it, and has a role
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, the worst first."""
        ordered = sorted(findings, key=lambda finding: -finding.level)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        self.rows = [self._row(finding, inside) for finding in ordered[:_MOST]]
        for row in self.rows:
            column.addWidget(row)
        if len(ordered) > _MOST:
            more = len(ordered) - _MOST
            words = tr_count("And {number} more.", "And {number} more.", more)
            column.addWidget(_line(words, "muted", inside))
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # it lies on whatever ground is below

    def _row(self, finding: Finding, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        words = [tr(finding.what), tr(finding.way_on) if finding.way_on else ""]
        where = self._where(finding.place)
        row.setAccessibleName(" ".join(part for part in (*words, where) if part))
        column = QVBoxLayout()
        column.setSpacing(0)
        said = zip((*words, where), ("", "muted", "small"), strict=True)
        labels = [_line(text, kind, row) for text, kind in said if text]
        for label in labels:
            column.addWidget(label)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        icon = IconLabel(self._theme, *LEVEL_ICONS[finding.level], row)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        if self._leads and finding.place:
            button = push_button(tr("Go there"), row, "link")
            button.setAccessibleDescription(words[0])
            button.clicked.connect(lambda: self.wanted.emit(finding))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            labels[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return row


def _line(text: str, kind: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    ways = Qt.TextInteractionFlag.TextSelectableByMouse
    label.setTextInteractionFlags(ways | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return label
