"""Two of a kind beside each other, and what they would be together: whose name stays is asked."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QRadioButton, QWidget

from editor.gui.fields.form import label
from editor.gui.kit.flush import flush
from editor.gui.words import tr


class Named(Protocol):
    """What has a name to keep."""

    @property
    def name(self) -> str:
        """As it stands in the list."""
        ...


One = TypeVar("One", bound=Named)
Pair = tuple[One, One]


class SideBySide(QWidget, Generic[One]):
    """`merged` makes one of the two, the first of which keeps its name; `read` tells a row.

    A row is a key with its title; one that says nothing of the three is not shown.
    """

    chosen = Signal()

    def __init__(
        self,
        pair: Pair[One],
        keep_words: tuple[str, str],
        rows: Sequence[tuple[str, str]],
        read: Callable[[One, str], str],
        merged: Callable[[One, One], One],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._pair, self._read, self._merged = pair, read, merged
        name = label(tr("Name"), self, kind="muted")  # made in the order in which they are read
        names = [_cell(one.name, self, "section") for one in pair]
        self.together = _cell("", self, "section")
        self.radios = [QRadioButton(words, self) for words in keep_words]
        self._cells: dict[str, list[QLabel]] = {}
        self._assemble([name, *names, self.together], rows)
        for one, radio in zip(pair, self.radios, strict=True):
            radio.setAccessibleName(f"{radio.text()}: {one.name}")
        self.radios[0].setChecked(True)
        self.radios[0].toggled.connect(lambda _on: self._show())
        self._show()

    @property
    def kept(self) -> Pair[One]:
        """Whose name stays, and the other."""
        first, second = self._pair
        return (first, second) if self.radios[0].isChecked() else (second, first)

    def _show(self) -> None:
        result = self._merged(*self.kept)
        self.together.setText(result.name)
        owners = [one.name for one in self._pair] + [tr("Together")]
        self.together.setAccessibleName(f"{owners[-1]}: {result.name}")
        for key, cells in self._cells.items():
            said = [self._read(one, key) for one in (*self._pair, result)]
            for cell, owner, words in zip(cells[1:], owners, said, strict=True):
                cell.setText(words)
                cell.setAccessibleName(f"{owner}, {cells[0].text()}: {words or '–'}")
            for cell in cells:
                cell.setVisible(any(said))
        self.chosen.emit()

    def _assemble(self, names: Sequence[QLabel], rows: Sequence[tuple[str, str]]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        widest = max(radio.sizeHint().width() for radio in self.radios)
        for at in (1, 2, 3):
            grid.setColumnStretch(at, 1)
            grid.setColumnMinimumWidth(at, widest)  # else the last one alone gives way
        _add(grid, 0, names)
        for at, radio in enumerate(self.radios, 1):
            grid.addLayout(flush(radio, fills=False), 1, at)
        grid.addWidget(label(tr("Together"), self, kind="muted"), 1, 3)
        for at, (key, title) in enumerate(rows, 2):
            cells = [label(title, self, kind="muted"), *(_cell("", self) for _ in range(3))]
            self._cells[key] = cells
            _add(grid, at, cells)


def fit_height(whole: QWidget, width: int, least: int) -> None:
    """Make it as high as its words are at this width; wrapped ones are cut by Qt's first guess."""
    layout = whole.layout()
    if layout is not None:
        layout.invalidate()
        layout.activate()  # else what was hidden within it still counts
        width = max(width, layout.totalMinimumSize().width())
        whole.resize(width, max(layout.totalHeightForWidth(width), least))


def _add(grid: QGridLayout, at: int, cells: Sequence[QLabel]) -> None:
    for column, cell in enumerate(cells):
        grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)


def _cell(words: str, parent: QWidget, kind: str = "") -> QLabel:
    cell = QLabel(words, parent)
    cell.setTextFormat(Qt.TextFormat.PlainText)  # names are other people's words
    cell.setWordWrap(True)
    # Qt aligns a label by its own words, so names of two scripts would stand at two sides.
    side = Qt.AlignmentFlag.AlignRight if parent.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    cell.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    if kind:
        cell.setProperty("kind", kind)
    return cell
