"""People named in a document, to give surnames their first names again."""

import re

from editor.importers.understand.folding import folded, has_han
from editor.importers.understand.name_words import is_caseless
from editor.importers.understand.people import Person, is_person

_MOST_SEARCHED = 100_000
_MOST_NAMES = 200


class Known:
    """Who has spoken or was named so far."""

    def __init__(self, source: str, language: str) -> None:
        self._source = source[:_MOST_SEARCHED]
        self._language = language
        self._people: dict[str, Person] = {}
        self._named: dict[str, str] = {}
        self.last: Person | None = None

    def full(self, person: Person) -> Person:
        """The same person by the full name, where the document has given it before."""
        if len(person.name.split()) > 1 or not person.name or has_han(person.name):
            return self._same(person)
        surname = folded(person.name)
        for name, known in reversed(self._people.items()):
            if surname in name.split():
                return (
                    known
                    if not person.role
                    else Person(known.name, person.role, person.organization)
                )
        named = "" if is_caseless(person.name) else self._named_with(person.name)
        return Person(named, person.role, person.organization) if named else person

    def note(self, person: Person) -> None:
        """Remember a speaker."""
        if person.name:
            self._people.setdefault(folded(person.name), person)
        self.last = person

    def is_known(self, name: str) -> bool:
        """Whether a single name belongs to somebody named in full."""
        if any(folded(name) in full.split() for full in self._people):
            return True
        return not is_caseless(name) and bool(self._named_with(name))

    def _same(self, person: Person) -> Person:
        known = self._people.get(folded(person.name))
        return known if known and not person.role else person

    def _named_with(self, surname: str) -> str:
        """A first name before the surname, anywhere in the document."""
        if surname not in self._named and len(self._named) < _MOST_NAMES:
            self._named[surname] = self._search(surname)
        return self._named.get(surname, "")

    def _search(self, surname: str) -> str:
        bare = re.escape(surname)
        capital = r"[A-ZÀ-ÞÇĞİÖŞÜ][\w’'-]+"
        for found in re.finditer(
            rf"({capital}(?: (?:{capital}|de|van|von|al|el|[A-Z]\.))?) {bare}(?!\w)", self._source
        ):
            words = found.group().split()
            for size in (3, 2):
                name = " ".join(words[-size:])
                if len(words) >= size and is_person(name, self._language):
                    return name
        return ""
