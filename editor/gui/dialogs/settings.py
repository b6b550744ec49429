"""The choices for the program as a whole; each is kept as soon as it is made."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.app.packs import find_packs
from editor.app.settings import Scheme, change_settings, read_settings
from editor.app.starting import releases_folder
from editor.gui.desk import Desk
from editor.gui.dialogs.pack_words import pack_title
from editor.gui.kit.buttons import as_high_as, push_button
from editor.gui.kit.folder_words import folder_words
from editor.gui.kit.kept_place import keep_place
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.screens import keep_middle
from editor.gui.kit.wheelless import ChoiceList
from editor.gui.scale import size_in_use
from editor.gui.window.saving import choose_folder, problem_words
from editor.gui.words import N_, tr
from editor.model.enums import Paper
from editor.model.findings import Level
from editor.model.message import Problem

_SCHEMES = {
    Scheme.SYSTEM: N_("As the system"),
    Scheme.LIGHT: N_("Light"),
    Scheme.DARK: N_("Dark"),
}
_PAPERS = {Paper.A4: N_("A4"), Paper.LETTER: N_("US Letter")}
SIZES = (85, 100, 115, 130, 150)  # percent
_WIDTH = 560
_AGAIN = N_(
    "This size is used from the next start on. “Start again now” saves your releases, closes all "
    "windows and opens the same releases in the new size. Changes made before cannot be undone "
    "after it."
)
_WIDE, _START = Qt.AlignmentFlag(0), Qt.AlignmentFlag.AlignLeading


class SettingsDialog(QDialog):
    """`changed` is told when something was kept."""

    changed = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None, again: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self._desk = desk
        self._again = again
        self.choose_folder = choose_folder
        self.bars = BarStack(desk.theme, self)
        now = read_settings(desk.places)
        schemes = {scheme.value: tr(words) for scheme, words in _SCHEMES.items()}
        self.scheme = _choice(schemes, now.scheme.value, self)
        sizes = sorted({*SIZES, now.size})
        self.scale = _choice({str(size): f"{size} %" for size in sizes}, str(now.size), self)
        self.again_note = small_note(_AGAIN, self)
        self.again_button = push_button(tr("Start again now"), self)
        self.again_button.setAccessibleDescription(tr(_AGAIN))
        self.language = _choice({"en": tr("English")}, "en", self)
        packs = {pack.name: pack_title(pack) for pack in find_packs(desk.places)}
        self.template = _choice(packs, now.template, self)
        papers = {paper.value: tr(words) for paper, words in _PAPERS.items()}
        self.paper = _choice(papers, now.paper.value, self)
        self._documents = releases_folder(desk.places, now)
        self.folder = QLineEdit(self)
        self.folder.setReadOnly(True)
        self._show_folder()
        self.choose_button = push_button(tr("Choose…"), self, height=as_high_as(self.folder))
        self.close_button = push_button(tr("Close"), self)
        self._assemble()
        self._connect()
        self._offer_again()
        keep_place(self, "settings", desk.places)

    def start_again(self) -> None:
        """Close everything and open it in the size that was chosen."""
        if not self._again():
            words = tr("Something that is open could not be closed, so nothing was started again.")
            self.bars.tell("again", Level.WARNING, words)

    def ask_folder(self) -> None:
        """Let the person look for the folder of new releases."""
        chosen = self.choose_folder(self, tr("Folder for new releases"), self._documents)
        if chosen is not None:
            self._documents = chosen
            self._show_folder()
            self._keep(documents=str(chosen))

    def _show_folder(self) -> None:
        self.folder.setText(folder_words(self._documents))
        self.folder.setToolTip(str(self._documents))
        self.folder.setCursorPosition(0)

    def _connect(self) -> None:
        self.scheme.currentIndexChanged.connect(self._choose_scheme)
        self.scale.currentIndexChanged.connect(self._choose_size)
        self.again_button.clicked.connect(self.start_again)
        self.paper.currentIndexChanged.connect(
            lambda: self._keep(paper=Paper(self.paper.currentData()))
        )
        self.template.currentIndexChanged.connect(
            lambda: self._keep(template=self.template.currentData())
        )
        self.choose_button.clicked.connect(self.ask_folder)
        self.close_button.clicked.connect(self.accept)

    def _choose_scheme(self) -> None:
        scheme = Scheme(self.scheme.currentData())
        self._desk.theme.choose(scheme)
        self._keep(scheme=scheme)

    def _choose_size(self) -> None:
        self._keep(size=int(self.scale.currentData()))
        self._offer_again()

    def _offer_again(self) -> None:
        """Only where the size that was chosen is not the one that is seen."""
        differs = int(self.scale.currentData()) != size_in_use()
        self.again_note.setVisible(differs)
        self.again_button.setVisible(differs)
        column = self.layout()
        if column is not None:  # which knows only later what has gone or come
            column.invalidate()
            column.activate()
        self.resize(max(_WIDTH, self.width()), self.sizeHint().height())
        if self.isVisible():  # on a low screen it grows upwards
            keep_middle(self, self.geometry().center())

    def _keep(self, **choices: object) -> None:
        try:
            change_settings(self._desk.places, **choices)
        except Problem as problem:
            self.bars.tell("settings", Level.ERROR, problem_words(problem))
            return
        self.bars.drop("settings")
        self.changed.emit()

    def _assemble(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        _group(form, tr("This program"))
        _row(form, tr("Colours"), self.scheme)
        _row(form, tr("Size"), self.scale, self.again_note, self.again_button)
        _row(form, tr("Language of the interface"), self.language)
        _group(form, tr("New releases"))
        _row(form, tr("Template"), self.template)
        _row(form, tr("Paper"), self.paper)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self.choose_button)
        self.folder.setAccessibleName(tr("Folder"))
        named = _label(tr("Folder"))
        named.setBuddy(self.folder)
        form.addRow(named, folder)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bars)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(16)
        inside.addLayout(form)
        inside.addStretch(1)
        inside.addLayout(foot)
        column.addLayout(inside)
        self.close_button.setDefault(True)
        self.resize(_WIDTH, self.sizeHint().height())


def _choice(words: Mapping[str, str], current: str, parent: QWidget) -> QComboBox:
    """A list to choose from; what is chosen but not there any more stays on it."""
    box = ChoiceList(parent)
    for key, text in words.items():
        box.addItem(text, key)
    if current not in words:
        box.addItem(current, current)
    box.setCurrentIndex(box.findData(current))
    return box


def _group(form: QFormLayout, words: str) -> None:
    label = QLabel(words)
    label.setProperty("kind", "section")
    label.setContentsMargins(0, 8, 0, 0)
    form.addRow(label)


def _row(form: QFormLayout, name: str, widget: QWidget, *below: QWidget) -> None:
    widget.setAccessibleName(name)
    label = _label(name)
    label.setBuddy(widget)
    if not below:
        form.addRow(label, widget)
        return
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(widget)
    for other in below:
        column.addWidget(other, 0, _START if isinstance(other, QPushButton) else _WIDE)
    form.addRow(label, column)


def small_note(words: str, parent: QWidget) -> QLabel:
    """Words under a choice."""
    small = QLabel(tr(words), parent)
    small.setProperty("kind", "small")
    small.setWordWrap(True)
    return small


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "muted")
    label.setFixedHeight(36)
    return label
