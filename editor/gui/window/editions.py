"""Which edition the window shows: follows the tabs, and what is added or taken out."""

from PySide6.QtCore import QObject, Signal

from editor.app.changes import Changed
from editor.gui.bridge import SessionBridge
from editor.model.operations.editions import (
    add_edition,
    add_translation,
    move_edition,
    remove_edition,
)


class ShownEdition(QObject):
    """The language that is shown; empty while the release has no edition.

    `switched` is told when it is another one, `listed` when editions came, went or moved.
    """

    switched = Signal(str)
    listed = Signal()

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._languages = self._read()
        self._language = self._languages[0] if self._languages else ""
        bridge.changed.connect(self._follow)

    @property
    def language(self) -> str:
        """The language that is shown."""
        return self._language

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of all editions in order."""
        return self._languages

    @property
    def number(self) -> int:
        """The number of the one that is shown, from 0; 0 also where there is none."""
        known = self._language in self._languages
        return self._languages.index(self._language) if known else 0

    def show(self, language: str) -> None:
        """Show another edition, if there is one in that language."""
        if language in self._languages and language != self._language:
            self._language = language
            self.switched.emit(language)

    def step(self, by: int) -> None:
        """Show the next edition or one before, round and round."""
        if self._languages:
            at = self._languages.index(self._language) + by
            self.show(self._languages[at % len(self._languages)])

    def add(self, language: str, *, copy: bool) -> None:
        """Add an edition and show it; as a copy, with the words of the one that is shown."""
        source = self._language if copy else ""
        change = add_translation(language, source) if source else add_edition(language)
        self._bridge.apply(change)
        self.show(language)

    def remove(self, language: str) -> None:
        """Take an edition out."""
        self._bridge.apply(remove_edition(language))

    def move(self, language: str, before: str | None) -> None:
        """Put an edition before another, or at the end; files are listed in that order."""
        self._bridge.apply(move_edition(language, before))

    def move_shown(self, by: int) -> None:
        """Put the one that is shown before its neighbour (-1) or behind it (1), if there is one."""
        order = self._languages
        if 0 <= (to := self.number + by) < len(order):
            behind = to if by < 0 else to + 1
            self.move(self._language, order[behind] if behind < len(order) else None)

    def _follow(self, changed: Changed) -> None:
        if changed.before.editions is changed.after.editions:
            return
        languages = self._read()
        if languages == self._languages:
            return
        before, self._languages = self._languages, languages
        self.listed.emit()
        if self._language not in languages:
            at = min(before.index(self._language), len(languages) - 1) if before else 0
            self._language = languages[at] if languages else ""
            self.switched.emit(self._language)

    def _read(self) -> tuple[str, ...]:
        return tuple(edition.language for edition in self._bridge.release.editions)
