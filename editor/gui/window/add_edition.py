"""Adding a language: those that the pages have words for come first."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.gui.actions.matching import best_matches
from editor.gui.kit.buttons import push_button
from editor.gui.kit.popover import Popover
from editor.gui.kit.search_list import Row, SearchList
from editor.gui.languages import english_name, known_languages, own_name
from editor.gui.theme import Theme
from editor.gui.words import N_, tr
from editor.model.message import message


def labelled_languages(shared_templates: Path) -> tuple[str, ...]:
    """The languages that pages have their own words in, by the names of the label files."""
    return tuple(sorted(file.stem for file in (shared_templates / "labels").glob("*.toml")))


_KNOWN = N_("The pages have their own words, such as “Contact”, in this language.")
_UNKNOWN = N_("The pages have no words of their own, such as “Contact”, in this language yet.")
_WIDTH = 380


class AddEdition(Popover):
    """Tells a language, and whether to begin with the words of the edition that is shown."""

    wanted = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        labelled: Sequence[str],
        there: Sequence[str],
        current: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, tr("Add a language"))
        self._labelled = tuple(tag for tag in labelled if tag not in there)
        others = (tag for tag in known_languages() if tag not in (*labelled, *there))
        self._tags = (*self._labelled, *sorted(others, key=english_name))
        self.search = SearchList(theme, tr("Search the languages"), self._found, self)
        self.search.setMinimumWidth(_WIDTH)
        self.search.setFixedHeight(338)  # whole rows
        self.copy_button = push_button(
            tr(message("Add as a copy of {language}, to translate", language=own_name(current))),
            self,
            "primary",
        )
        self.copy_button.setVisible(bool(current))
        self.empty_button = push_button(tr("Add empty"), self)
        self._note = QLabel("", self)
        self._note.setWordWrap(True)
        self._note.setProperty("kind", "small")
        self._note.setMinimumHeight(_room_for_either(self._note))
        self.column.addWidget(self.search)
        self.column.addWidget(self._note)
        self.column.addLayout(self._buttons())
        self.search.taken.connect(lambda tag: self._take(tag, copy=bool(current)))
        self.search.moved.connect(self._say)
        self.copy_button.clicked.connect(lambda: self._take(self.search.current, copy=True))
        self.empty_button.clicked.connect(lambda: self._take(self.search.current, copy=False))
        self.setFocusProxy(self.search)
        self.search.refresh()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.empty_button)
        row.addWidget(self.copy_button, 1)
        return row

    def _found(self, query: str) -> list[Row]:
        # Behind a space both names are as near: what the pages have words for stays in front.
        found = best_matches(query, self._tags, lambda tag: f" {own_name(tag)} {english_name(tag)}")
        return [Row(tag, own_name(tag), english_name(tag)) for tag in found]

    def _say(self, tag: str) -> None:
        for button in (self.copy_button, self.empty_button):
            button.setEnabled(bool(tag))
        words = _KNOWN if not tag or tag in self._labelled else _UNKNOWN
        self._note.setText(tr(words))

    def _take(self, tag: str, *, copy: bool) -> None:
        if tag:
            self.close()
            self.wanted.emit(tag, copy)


def _room_for_either(note: QLabel) -> int:
    """The height of the longer note, so that nothing moves or overlaps as one becomes another."""
    note.ensurePolished()
    room, wrapped = QRect(0, 0, _WIDTH, 1000), Qt.TextFlag.TextWordWrap
    measure = note.fontMetrics().boundingRect
    return max(measure(room, wrapped, tr(words)).height() for words in (_KNOWN, _UNKNOWN))
