"""A made-up language: English with accents, longer, in brackets, so that what is missing shows."""

import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from editor.gui import words

FIRST, LAST = "[", "]"
_TO_THE_LEFT = "\u200f"  # a letter of no width that runs from right to left, as its language does
_ACCENTED = str.maketrans("aceinouyACEINOUY", "àçéíñöùýÀÇÉÍÑÖÙÝ")
_KEPT = re.compile(r"(\{[^{}]*\}|&.|%\w|<[^>]*>|\*\.\w+)")
_LONGER = 0.3  # as German is longer than English


class Pseudo(gettext.NullTranslations):
    """A catalogue that has every message; `asked` are those that somebody wanted."""

    def __init__(self, *, mirrored: bool = False) -> None:
        super().__init__()
        self.asked: set[str] = set()
        self._mark = _TO_THE_LEFT if mirrored else ""

    def gettext(self, message: str) -> str:
        """The message, made up."""
        self.asked.add(message)
        return self._mark + pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for a number, made up."""
        self.asked.add(msgid1)
        return self._mark + pseudo(msgid1 if n == 1 else msgid2)


class PseudoQt(QTranslator):
    """The same for the words that Qt has itself, such as those on the buttons of a dialog."""

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _n: int = -1,
    ) -> str:
        """The words, made up."""
        return pseudo(source) if _is_language(source) else source

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        """Never, or else Qt would not take it."""
        return False


def pseudo(text: str) -> str:
    """A text with accents, longer by a third, in brackets; its fields stay as they are."""
    if not text:
        return text
    parts = _KEPT.split(text)
    changed = (part if i % 2 else part.translate(_ACCENTED) for i, part in enumerate(parts))
    return f"{FIRST}{''.join(changed)}{'·' * round(len(text) * _LONGER)}{LAST}"


@contextmanager
def pseudo_language(application: QApplication, *, mirrored: bool = False) -> Iterator[Pseudo]:
    """Speak the made-up language, as one that is written from right to left if so wished."""
    kept = words.spoken_catalogue
    translator = PseudoQt(application)
    made_up = Pseudo(mirrored=mirrored)
    words.spoken_catalogue = lambda: made_up
    QCoreApplication.installTranslator(translator)
    if mirrored:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield made_up
    finally:
        words.spoken_catalogue = kept
        QCoreApplication.removeTranslator(translator)
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _is_language(source: str) -> bool:
    """Qt asks for the direction of the language by the same way."""
    return source != "QT_LAYOUT_DIRECTION" and any(char.isalpha() for char in source)
