"""What a person chooses before an export: formats, languages, for whom, and where to."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from editor.app.names import PATTERN, PATTERN_OF_PACKS
from editor.app.settings import ExportChoice
from editor.gui.export.format_names import FORMAT_NAMES
from editor.gui.kit.buttons import as_high_as, push_button
from editor.gui.kit.flush import flush
from editor.gui.kit.segments import Segments
from editor.gui.languages import own_name
from editor.gui.window.saving import choose_folder
from editor.gui.words import N_, tr
from editor.model.enums import Audience

_AUDIENCES = {
    Audience.PRESS: (
        N_("The press"),
        N_("With all contacts for journalists and their direct numbers."),
    ),
    Audience.PUBLIC: (
        N_("The public"),
        N_("Only contacts marked as public, without direct numbers: for a website."),
    ),
}
_FILES, _PACK = "files", "pack"
_WHAT = {_FILES: N_("Files"), _PACK: N_("Press pack")}
_HEIGHTS = {0: 34, 4: 36, 5: 36}  # of what stands beside a name; the others are 30 high
_TOP = Qt.AlignmentFlag.AlignTop


class Choices(QWidget):
    """`changed` is told with every choice."""

    changed = Signal()

    def __init__(
        self, choice: ExportChoice, languages: tuple[str, ...], folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.choose_folder = choose_folder
        self.what = Segments(tr("What to write"), self)
        segments = [(key, tr(words)) for key, words in _WHAT.items()]
        self.what.set_segments(segments, _PACK if choice.pack else _FILES)
        self.formats = {
            format_: _checked(QCheckBox(tr(words), self), on=format_ in choice.formats)
            for format_, words in FORMAT_NAMES.items()
        }
        self.languages = {
            tag: _checked(QCheckBox(own_name(tag), self), on=True) for tag in languages
        }
        self.audiences = {
            audience: _checked(QRadioButton(tr(words[0]), self), on=audience is choice.audience)
            for audience, words in _AUDIENCES.items()
        }
        self.names = _names_field(choice.names, self)  # Tab goes as they stand
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName(tr("Folder to write to"))
        self.choose_button = push_button(tr("Choose…"), self, height=as_high_as(self.folder))
        self._formats = QWidget(self)
        self._whole = _whole_pack(self)
        self._assemble()
        self._connect()
        self._refresh()

    @property
    def choice(self) -> ExportChoice:
        """What is chosen, as it is remembered."""
        return ExportChoice(
            formats=tuple(f for f, box in self.formats.items() if box.isChecked()),
            audience=next(a for a, radio in self.audiences.items() if radio.isChecked()),
            folder=self.folder.text().strip(),
            pack=self.what.current == _PACK,
            names=self.names.text().strip(),
        )

    @property
    def chosen_languages(self) -> tuple[str, ...]:
        """The editions to write."""
        return tuple(tag for tag, box in self.languages.items() if box.isChecked())

    def ask_folder(self) -> None:
        """Let the person look for a folder."""
        start = Path(self.folder.text())
        chosen = self.choose_folder(self, tr("Folder to write to"), start)
        if chosen is not None:
            self.folder.setText(str(chosen))

    def _connect(self) -> None:
        boxes: list[QAbstractButton] = [*self.formats.values(), *self.languages.values()]
        for button in (*boxes, *self.audiences.values()):
            button.toggled.connect(self.changed)
        self.folder.textChanged.connect(self.changed)
        self.names.textChanged.connect(self.changed)
        self.what.chosen.connect(self._refresh)
        self.what.chosen.connect(self.changed)
        self.choose_button.clicked.connect(self.ask_folder)

    def _refresh(self) -> None:
        """A press pack holds every format: there is none to choose."""
        pack = self.choice.pack
        self._formats.setVisible(not pack)
        self._whole.setVisible(pack)
        self.names.setPlaceholderText(PATTERN_OF_PACKS if pack else PATTERN)

    def _assemble(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        what = QHBoxLayout()
        what.addWidget(self.what)
        what.addStretch(1)
        self._add(grid, 0, tr("Write"), what)
        self._add(grid, 1, tr("Formats"), self._formats_row())
        self._add(grid, 2, tr("Languages"), flush(_in_rows(self.languages.values(), 4)))
        self._add(grid, 3, tr("For"), flush(self._audience_rows()))
        names = QHBoxLayout()
        names.addWidget(self.names)
        self._add(grid, 4, tr("File names"), names)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self.choose_button)
        self._add(grid, 5, tr("Folder"), folder)

    def _add(self, grid: QGridLayout, row: int, name: str, content: QHBoxLayout) -> None:
        label = QLabel(name, self)
        label.setProperty("kind", "muted")
        label.setMinimumHeight(_HEIGHTS.get(row, 30))
        grid.addWidget(label, row, 0, _TOP)
        grid.addLayout(content, row, 1)

    def _formats_row(self) -> QHBoxLayout:
        inside = _in_rows(self.formats.values(), 5)
        inside.setContentsMargins(0, 0, 0, 0)
        self._formats.setLayout(inside)
        row = QHBoxLayout()
        row.addLayout(flush(self._formats), 1)
        row.addWidget(self._whole, 1)
        return row

    def _audience_rows(self) -> QGridLayout:
        group = QButtonGroup(self)
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        for at, (audience, radio) in enumerate(self.audiences.items()):
            group.addButton(radio)
            about = tr(_AUDIENCES[audience][1])
            radio.setAccessibleDescription(about)
            label = QLabel(about, self)
            label.setProperty("kind", "small")
            label.setWordWrap(True)
            rows.addWidget(radio, at, 0)
            rows.addWidget(label, at, 1)
        return rows


def _names_field(names: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(names, parent)
    field.setAccessibleName(tr("Pattern of the file names"))
    about = tr("Parts that are filled in: {date}, {title}, {language}, {version}, {kind}.")
    field.setToolTip(about)
    field.setAccessibleDescription(about)
    field.setClearButtonEnabled(True)
    # The braces stand in the order in which they are read, whatever the direction of the window.
    field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return field


def _whole_pack(parent: QWidget) -> QLabel:
    words = tr(
        "Every format and the pictures, in one new folder. Each file is read back and compared."
    )
    label = QLabel(words, parent)
    label.setProperty("kind", "muted")
    label.setWordWrap(True)
    return label


def _checked(button: QAbstractButton, *, on: bool) -> QAbstractButton:
    button.setChecked(on)
    return button


def _in_rows(widgets: Iterable[QWidget], columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    for at, widget in enumerate(widgets):
        grid.addWidget(widget, at // columns, at % columns)
    grid.setColumnStretch(columns, 1)
    return grid
