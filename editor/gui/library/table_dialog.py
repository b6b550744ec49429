"""A table of names before it is imported: its first rows, how it is read, what its columns hold."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.app.library.arriving import Arriving, names_in_table
from editor.app.library.reading import need_room
from editor.gui.fields.flow import FlowLayout
from editor.gui.fields.form import label
from editor.gui.kit.buttons import push_button
from editor.gui.kit.foot import foot_of
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.screens import resize_on_screen
from editor.gui.kit.wheelless import ChoiceList
from editor.gui.library.choosing_row import put_in, say
from editor.gui.library.table_doubts import TableDoubts
from editor.gui.library.table_titles import quiet_titles
from editor.gui.library.table_words import (
    DELIMITERS,
    FIELDS,
    MOST_COLUMNS,
    encoding_words,
    encodings,
    size_words,
)
from editor.gui.tasks import Task, TaskRunner
from editor.gui.theme import Theme
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.importers.tables import Columns, Field, Table, guess_columns, read_table
from editor.model.findings import Level
from editor.model.message import Problem, message

_WIDTH, _HEIGHT, _COLUMN = 880, 560, 184
_ROWS, _CHOICE = 12, 36


class TableDialog(QDialog):
    """`named` tells the names (editor.app.library.arriving.Arriving) once it is agreed on."""

    named = Signal(tuple)

    def __init__(
        self, path: Path, language: str, runner: TaskRunner, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import a table"))
        self._path, self._language, self._runner = path, language, runner
        self._table: Table | None = None
        self._task: Task | None = None
        self._theme = theme
        self.bars = BarStack(theme, self)
        self.heading = label(path.name, self, kind="heading")
        self.size_words = label("", self, kind="muted")
        self._holders: dict[QComboBox, QWidget] = {}
        self.encoding = self._choice(tr("Character set"), encodings())
        self.delimiter = self._choice(
            tr("Columns parted by"), {sign: tr(words) for sign, words in DELIMITERS.items()}
        )
        self.sheet = self._choice(tr("Sheet"), {})
        self.doubts = TableDoubts(runner, self)
        self.has_head = QCheckBox(tr("The first row holds titles"), self)
        self.has_head.setMinimumHeight(_CHOICE)
        self.preview = QTableWidget(self)
        self.preview.setAccessibleName(tr("The first rows"))
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Reading the file"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.fields: list[QComboBox] = []
        self.next_button = push_button(tr("Next"), self, "primary")
        self.next_button.setDefault(True)
        self.cancel_button = push_button(tr("Cancel"), self)
        self._assemble()
        self._connect()
        self._read()

    def reject(self) -> None:
        """Read no more."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    @property
    def columns(self) -> Columns:
        """What the person says that the columns hold."""
        fields = dict(self._guess.fields)
        for number, box in enumerate(self.fields):
            fields[number] = Field(box.currentData())
        return Columns(
            fields=fields,
            header=(self._guess.header or 0) if self.has_head.isChecked() else None,
            language=self._language,
            day_order=self.doubts.order,
        )

    def _read(self) -> None:
        """Read the file as it is said to be, in a thread."""
        if self._task is not None:
            self._task.cancel()
        self.progress.show()
        self.next_button.setEnabled(False)
        path, language = self._path, self._language
        encoding, delimiter = self.encoding.currentData(), self.delimiter.currentData()
        sheet = self.sheet.currentData()

        def work() -> Table:
            table = read_table(
                path,
                encoding=encoding or None,
                delimiter=delimiter or None,
                sheet=sheet or None,
                language=language,
            )
            need_room(len(table.rows))
            return table

        self._task = self._runner.run(work, self._show, self._fail)

    def _show(self, table: Table) -> None:
        self._task, self._table = None, table
        self.progress.hide()
        self.bars.drop("read")
        if table.cut is not None:
            self.bars.tell("read", Level.WARNING, tr(table.cut))
        self._guess = guess_columns(table, self._language)
        self.size_words.setText(size_words(table))
        self._show_form(table)
        self.has_head.setChecked(self._guess.header is not None)
        self._fill(table)
        self._look()

    def _show_form(self, table: Table) -> None:
        found = tr(message("{name} (found)", name=encoding_words(table.encoding)))
        self.encoding.setItemText(0, found if table.encoding else tr("Find out"))
        sign = tr(DELIMITERS.get(table.delimiter, table.delimiter))
        self.delimiter.setItemText(
            0, tr(message("{name} (found)", name=sign)) if sign else tr("Find out")
        )
        is_text = bool(table.encoding or table.delimiter)
        for box in (self.encoding, self.delimiter):
            self._holders[box].setVisible(is_text)
        self._holders[self.sheet].setVisible(len(table.sheets) > 1)
        if self.sheet.count() == 1:
            blocked = QSignalBlocker(self.sheet)
            for name in table.sheets:
                self.sheet.addItem(name, name)
            self.sheet.setItemText(0, table.sheet)
            blocked.unblock()

    def _fill(self, table: Table) -> None:
        width, rows = min(table.width, MOST_COLUMNS), table.rows[:_ROWS]
        self.preview.clear()
        self.preview.setRowCount(len(rows) + 1)
        self.preview.setColumnCount(width)
        self.preview.horizontalHeader().hide()
        names = [tr("Holds"), *(str(number) for number in range(1, len(rows) + 1))]
        self.preview.setVerticalHeaderLabels(names)
        self.fields = [self._field_box(number) for number in range(width)]
        self.preview.setRowHeight(0, _CHOICE)
        put_in(self.preview, self.fields)
        for number in range(width):
            self.preview.setColumnWidth(number, _COLUMN)
        for at, row in enumerate(rows, 1):
            for number, cell in enumerate(row[:width]):
                self.preview.setItem(at, number, QTableWidgetItem(cell[:200]))

    def _field_box(self, number: int) -> QComboBox:
        box = ChoiceList(self.preview)
        own = self._guess.fields.get(number) is Field.OWN
        for field, words in FIELDS.items():
            if field is Field.OWN and not own:
                continue
            box.addItem(tr(words), field.value)
        box.setCurrentIndex(box.findData(self._guess.fields.get(number, Field.IGNORE).value))
        box.currentIndexChanged.connect(lambda _at: self._take_field(box))
        return box

    def _take_field(self, taken: QComboBox) -> None:
        """One column holds a thing: another that held it is left out."""
        field = taken.currentData()
        many = (Field.IGNORE.value, Field.OWN.value)
        for box in self.fields:
            if box is not taken and field not in many and box.currentData() == field:
                box.setCurrentIndex(box.findData(Field.IGNORE.value))
        self._look()

    def _look(self) -> None:
        has_names = any(box.currentData() == Field.NAME.value for box in self.fields)
        say(self.preview, self.fields)
        self.next_button.setEnabled(has_names and self._table is not None)
        if self._table is not None and not has_names:
            self.bars.tell("name", Level.NOTE, tr("Say which column holds the names."))
        else:
            self.bars.drop("name")
        self._quieten()
        if self._table is not None:
            self.doubts.look(self._table, self.columns)

    def _quieten(self) -> None:
        if self._table is not None:
            quiet_titles(self.preview, self.columns.header, self._theme)

    def _go_on(self) -> None:
        table, columns = self._table, self.columns
        if table is None:
            return
        self.next_button.setEnabled(False)
        self.progress.show()
        self._task = self._runner.run(
            lambda: names_in_table(table, columns), self._tell, self._fail
        )

    def _tell(self, names: tuple[Arriving, ...]) -> None:
        self._task = None
        self.progress.hide()
        if not names:
            self.bars.tell("names", Level.WARNING, tr("No names were found in that column."))
            self.next_button.setEnabled(True)
            return
        self.accept()
        self.named.emit(names)

    def _fail(self, problem: Problem) -> None:
        self._task, self._table = None, None
        self.progress.hide()
        self.bars.tell("read", Level.ERROR, problem_words(problem))

    def _connect(self) -> None:
        for box in (self.encoding, self.delimiter, self.sheet):
            box.currentIndexChanged.connect(lambda _at: self._read())
        self.has_head.toggled.connect(lambda _on: self._look())
        self.doubts.changed.connect(self._look)
        self._theme.changed.connect(self._quieten)
        self.next_button.clicked.connect(self._go_on)
        self.cancel_button.clicked.connect(self.reject)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.size_words, 1, Qt.AlignmentFlag.AlignBottom)
        forms = QWidget(self)
        flow = FlowLayout(forms, 16)
        for box in (self.encoding, self.delimiter, self.sheet):
            flow.addWidget(self._holders[box])
        for one in (self.doubts.dates, self.has_head):
            flow.addWidget(one)
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(forms)
        column.addWidget(self.progress)
        column.addWidget(self.preview, 1)
        column.addWidget(self.doubts)
        column.addLayout(foot_of(self.cancel_button, self.next_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bars)
        whole.addLayout(column, 1)
        resize_on_screen(self, QSize(_WIDTH, _HEIGHT))

    def _choice(self, name: str, words: dict[str, str]) -> QComboBox:
        """A menu with its name beside it; the first line means that the program finds out."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        box = ChoiceList(holder)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.addItem(tr("Find out"), "")
        for key, text in words.items():
            box.addItem(text, key)
        row.addWidget(label(name, holder, box, "muted"))
        row.addWidget(box)
        self._holders[box] = holder
        return box
