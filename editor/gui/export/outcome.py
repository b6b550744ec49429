"""What the export dialog says below the choices: what will be written, is made, was made."""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from editor.app.press_pack import Row
from editor.gui.export.pack_table import PackTable
from editor.gui.kit.announcing import announce
from editor.gui.kit.findings_view import FindingsView, Where
from editor.gui.kit.icon_label import IconLabel
from editor.gui.kit.looks import restyle
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding


class Mood(Enum):
    """What an outcome is about, as an icon and a colour; the words say it as well."""

    QUIET = auto()
    GOOD = auto()
    BAD = auto()


_ICONS = {Mood.GOOD: ("circle-check", "ok"), Mood.BAD: ("circle-alert", "danger")}
_KINDS = {Mood.QUIET: "muted", Mood.GOOD: "section", Mood.BAD: "section"}


_LEAST = 96  # pixels: the headline and a line or two


class Outcome(QFrame):
    """A headline, and below it the names of files, or a bar that moves, or findings."""

    def __init__(self, theme: Theme, where: Where, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(_LEAST)
        self._icon = IconLabel(theme, "circle-check", "ok", self)
        self._head = QLabel(self)
        self._head.setWordWrap(True)
        self.files = QLabel(self)
        self.files.setTextFormat(Qt.TextFormat.PlainText)
        selectable = Qt.TextInteractionFlag
        self.files.setTextInteractionFlags(
            selectable.TextSelectableByMouse | selectable.TextSelectableByKeyboard
        )
        self.files.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        flags = Qt.AlignmentFlag
        side = QStyle.visualAlignment(self.layoutDirection(), flags.AlignLeading)
        self.files.setAlignment(side | flags.AlignTop | flags.AlignAbsolute)  # not by the letters
        self.files.setWordWrap(True)
        self._list = _scrolled(self.files, self)
        self.findings = FindingsView(theme, where, self)
        self.pack = PackTable(theme, where, self)
        self._bar = _moving_bar(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._list, 100)
        column.addWidget(self.pack, 200)
        column.addWidget(self.findings, 100)
        column.addStretch(1)
        for part in (self._bar, self._list, self.pack, self.findings):
            part.hide()  # all at once would make the dialog higher than it has to be

    def hasHeightForWidth(self) -> bool:
        """No: it takes what the choices leave on a low screen, and its parts scroll."""
        return False

    @property
    def words(self) -> str:
        """The headline."""
        return self._head.text()

    def show_names(self, names: Sequence[str], replaced: Sequence[str]) -> None:
        """Say what will be written, and what of it is there already."""
        count = len(names)
        sign = tr("(replaces an earlier one)")
        lines = (f"{name}  {sign}" if name in replaced else name for name in names)
        words = tr_count("{number} file will be written:", "{number} files will be written:", count)
        self._show(words, lines=lines)

    def show_folder(self, words: str, names: Sequence[str]) -> None:
        """Say what a press pack will hold."""
        self._show(words, lines=names)

    def show_pack(
        self, words: str, rows: Sequence[Row], findings: Sequence[Finding], *, good: bool
    ) -> None:
        """Say how the files of a press pack compare with the release."""
        mood = Mood.GOOD if good else Mood.BAD
        self._show(words, mood, findings=findings)
        self.pack.show_rows(rows)
        self.pack.setVisible(bool(rows))

    def show_working(self, words: str) -> None:
        """Say what is being done."""
        self._show(words, moving=True)

    def show_done(self, files: Sequence[Path], findings: Sequence[Finding]) -> None:
        """Say what was written, and what is worth knowing about it."""
        count = len(files)
        words = tr_count("{number} file was written", "{number} files were written", count)
        self._show(words, Mood.GOOD, lines=(file.name for file in files), findings=findings)

    def show_findings(self, words: str, findings: Sequence[Finding]) -> None:
        """Say what stands in the way, and where."""
        self._show(words, Mood.BAD, findings=findings)

    def show_problem(self, words: str) -> None:
        """Say what went wrong."""
        self._show(words, Mood.BAD)

    def show_hint(self, words: str) -> None:
        """Say what is to be chosen first, or what was stopped."""
        self._show(words)

    def _show(
        self,
        words: str,
        mood: Mood = Mood.QUIET,
        *,
        lines: Iterable[str] = (),
        findings: Sequence[Finding] = (),
        moving: bool = False,
    ) -> None:
        self._head.setText(words)
        restyle(self._head, "kind", _KINDS[mood])
        self._icon.setVisible(mood is not Mood.QUIET)
        if mood is not Mood.QUIET:
            self._icon.show_icon(*_ICONS[mood])
        self.files.setText("\n".join(lines))
        self._list.setVisible(bool(self.files.text()))
        self.findings.show_findings(findings)
        self.findings.setVisible(bool(findings))
        self.pack.hide()
        self._bar.setVisible(moving)
        announce(self, words)


def _scrolled(label: QLabel, parent: QWidget) -> QScrollArea:
    scroll = QScrollArea(parent)
    scroll.setWidget(label)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(tr("Names of the files"))
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a screen reader knows the label as what it is
    for ground in (scroll.viewport(), label):
        ground.setAutoFillBackground(False)
    return scroll


def _moving_bar(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setRange(0, 0)  # nobody knows how long a page takes
    bar.setTextVisible(False)
    bar.setFixedHeight(6)
    bar.setAccessibleName(tr("The export is under way"))
    return bar
