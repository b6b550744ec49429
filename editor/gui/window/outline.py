"""The outline: every part of the release by name, with its count and what the checks say of it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.gui.theme import Theme
from editor.gui.window.counts import DONE, NOTHING, PARAGRAPHS
from editor.gui.window.outline_row import BADGES, COUNT, HEADING, Badges, OutlineDelegate
from editor.gui.window.sections import Part, SectionSpec
from editor.gui.words import tr, tr_count
from editor.model.message import message

_KEY = Qt.ItemDataRole.UserRole


class Outline(QWidget):
    """A list to go to a part by; follows the part where one is."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(160)
        self._rows: dict[str, QListWidgetItem] = {}
        self._list = QListWidget(self)
        self._list.setProperty("kind", "plain")
        self._list.setAccessibleName(tr("Outline"))
        self._list.setItemDelegate(OutlineDelegate(theme, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._list)
        self.setFocusProxy(self._list)
        self._list.itemClicked.connect(self._tell)
        self._list.itemActivated.connect(self._tell)

    @property
    def rows(self) -> dict[str, str]:
        """The rows by key, each as a screen reader says it."""
        role = Qt.ItemDataRole.AccessibleTextRole
        return {key: item.data(role) for key, item in self._rows.items()}

    @property
    def names(self) -> dict[str, str]:
        """The names of the rows by key."""
        return {key: item.text() for key, item in self._rows.items()}

    @property
    def current(self) -> str:
        """The key of the marked row."""
        item = self._list.currentItem()
        return item.data(_KEY) if item else ""

    def show_sections(self, specs: tuple[SectionSpec, ...]) -> None:
        """Show these parts."""
        self._list.clear()
        self._rows = {}
        group = None
        for spec in specs:
            if spec.group is not group:
                group = spec.group
                self._add_heading(tr(group.value))
            self._add_row(spec)

    def show_counts(self, counts: Mapping[Part, str], badges: Mapping[Part, Badges]) -> None:
        """Say what is beside each name."""
        for key, item in self._rows.items():
            part = Part(key)
            count, marks = counts.get(part, ""), badges.get(part, Badges())
            if (item.data(COUNT), item.data(BADGES)) == (count, marks):
                continue
            item.setData(COUNT, count)
            item.setData(BADGES, marks)
            spoken = (item.text(), _spoken_count(count), *_spoken(marks))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(word for word in spoken if word)
            )

    def mark(self, part: str) -> None:
        """Show where one is, without going there."""
        if part in self._rows:
            self._list.setCurrentItem(self._rows[part])

    def row_rect_center(self, part: str) -> object:
        """The middle of a row, in the coordinates of the list's viewport."""
        return self._list.visualItemRect(self._rows[part]).center()

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self._list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(HEADING, words)

    def _add_row(self, spec: SectionSpec) -> None:
        item = QListWidgetItem(tr(spec.title), self._list)
        item.setData(_KEY, spec.id.value)
        item.setToolTip(tr(spec.title))
        self._rows[spec.id.value] = item

    def _tell(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        if key:
            self.chosen.emit(key)


def _spoken_count(count: str) -> str:
    """What stands beside a name, without the signs that nobody can pronounce."""
    if count == DONE:
        return tr("complete")
    if count == NOTHING:
        return tr("nothing yet")
    number, sign, _ = count.partition(PARAGRAPHS)
    if sign:
        return tr_count("{number} paragraph", "{number} paragraphs", int(number))
    signed, of, listed = count.partition(" / ")
    return tr(message("{signed} of {listed}", signed=signed, listed=listed)) if of else count


def _spoken(badges: Badges) -> tuple[str, str]:
    errors = tr_count("{number} error", "{number} errors", badges.errors)
    warnings = tr_count("{number} warning", "{number} warnings", badges.warnings)
    return errors if badges.errors else "", warnings if badges.warnings else ""
