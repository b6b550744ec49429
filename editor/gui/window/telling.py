"""What the line at the bottom says: of the part one is in, and nothing before it is known."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.app.listed import Listed, look_over
from editor.gui.window.sections import Part
from editor.gui.window.status_line import StatusLine
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding, Level
from editor.model.look_alikes import CODE as LOOK_ALIKE
from editor.model.message import message
from editor.model.places import place
from editor.model.signatories import Signatories
from editor.model.word_count import reading_minutes

if TYPE_CHECKING:
    from editor.app.review import Review

_BETWEEN = " · "
_APART = "\u2003"  # an em of space
_TYPED_COUNT = "typed-count"


class Telling(QObject):
    """Hears what is known, in which edition and part one is, and fills the line."""

    def __init__(self, line: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._review: Review | None = None
        self._findings: tuple[Finding, ...] = ()
        self._listed = Listed()
        self._language = ""
        self._part = ""

    def take(
        self, review: "Review", findings: tuple[Finding, ...], signatories: Signatories
    ) -> None:
        """All is known anew; `findings` are those to be told, the worst first."""
        self._review, self._findings = review, findings
        self._listed = look_over(signatories)
        self._tell()

    def show_edition(self, language: str) -> None:
        """Say how long this one is."""
        self._language = language
        self._tell_facts()

    def show_part(self, part: str) -> None:
        """Beside the list of signatories, the list goes first."""
        if part != self._part:
            self._part = part
            self._tell()

    def show_finding(self, finding: Finding) -> None:
        """A person goes from one finding to the next."""
        self._line.show_matter(finding.level, tr(finding.what), finding.place)

    def _tell(self) -> None:
        self._tell_facts()
        if self._review is None:
            return
        alike = [one.place for one in self._findings if one.code == LOOK_ALIKE]
        lacking = [place("signatories", key) for key in self._listed.without_country]
        if (alike or lacking) and (self._part == Part.SIGNATORIES or not self._findings):
            words = doubt_words(len(alike), len(lacking))
            self._line.show_matter(Level.WARNING, words, (alike + lacking)[0])
        elif self._findings:
            self.show_finding(self._findings[0])
        else:
            self._line.clear_matter()

    def _tell_facts(self) -> None:
        if self._review is None:
            return
        listed = list_words(self._listed)
        if self._part == Part.SIGNATORIES and listed:
            held = self._typed_counts()
            self._line.show_facts(_APART.join((listed, *held)), tr("Signatories"))
            return
        words = self._review.words.get(self._language)
        length = length_words(words) if words is not None else ""
        facts = _APART.join(filter(None, (length, listed)))
        self._line.show_facts(facts, tr("Length of the text"))

    def _typed_counts(self) -> tuple[str, ...]:
        """A number that was typed by hand and holds: the list says so where it is changed."""
        findings = self._review.findings if self._review else ()
        held = (f for f in findings if f.code == _TYPED_COUNT and f.level is Level.NOTE)
        return tuple(dict.fromkeys(tr(one.what) for one in held))[:1]


def length_words(words: int) -> str:
    """How long an edition is."""
    number = tr_count("{number} word", "{number} words", words)
    minutes = reading_minutes(words)
    reading = tr_count("{number} min read", "{number} min read", minutes)
    return _BETWEEN.join((number, reading)) if words else number


def list_words(listed: Listed) -> str:
    """Who has signed, such as “53 organisations confirmed in 20 countries · 2 invited”."""
    organisations = tr_count(
        "{number} organisation", "{number} organisations", listed.organisations
    )
    persons = tr_count("{number} person", "{number} persons", listed.persons)
    signed = organisations if listed.organisations else persons
    if listed.organisations and listed.persons:
        both = "{organisations} and {persons}"
        signed = tr(message(both, organisations=organisations, persons=persons))
    countries = tr_count("{number} country", "{number} countries", listed.countries)
    said = message("{signed} confirmed", signed=signed)
    if listed.countries:
        said = message("{signed} confirmed in {countries}", signed=signed, countries=countries)
    has_signed = listed.organisations + listed.persons > 0
    invited = tr_count("{number} invited", "{number} invited", listed.invited)
    return _BETWEEN.join(
        filter(None, (tr(said) if has_signed else "", invited if listed.invited else ""))
    )


def doubt_words(alike: int, lacking: int) -> str:
    """What to look at on the list, such as “1 possible duplicate · 1 without country”."""
    words = (
        tr_count("{number} possible duplicate", "{number} possible duplicates", alike),
        tr_count("{number} without country", "{number} without country", lacking),
    )
    numbers = (alike, lacking)
    return _BETWEEN.join(text for text, number in zip(words, numbers, strict=True) if number)
