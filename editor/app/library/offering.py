"""Speakers, press contacts and boilerplates that are offered while one is typed."""

from typing import TypeVar

from editor.library.reading import all_kept
from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker
from editor.library.store import Library
from editor.model.names import query_words, search_words

LIMIT = 10
_TITLE = 80  # letters of a text without a heading
AKept = TypeVar("AKept", KeptSpeaker, KeptContact, KeptBoilerplate)


def offered(
    library: Library, kind: type[AKept], text: str, language: str = "", limit: int = LIMIT
) -> tuple[AKept, ...]:
    """What was kept and has all the words typed, in this language first. Raises Problem."""
    typed = query_words(text)
    found = [item for item in all_kept(library.connection) if isinstance(item, kind)]
    fitting = [item for item in found if _fits(_title(item), typed)]
    fitting.sort(key=lambda item: (not _is_in(item, language), _title(item).casefold()))
    return tuple(fitting[:limit])


def find_kept(library: Library, text: str) -> tuple[Kept, ...]:
    """Whatever is kept and has all the words typed, also in its text. Raises Problem."""
    typed = query_words(text)
    return tuple(i for i in all_kept(library.connection) if not typed or _fits(_words(i), typed))


def _title(item: Kept) -> str:
    """The words that an item is looked for by."""
    if isinstance(item, KeptBoilerplate):
        return item.heading or item.text[:_TITLE]
    person = item.speaker if isinstance(item, KeptSpeaker) else item.contact
    return f"{person.name} {person.role} {person.organization}"


def _words(item: Kept) -> str:
    return f"{_title(item)} {item.text}" if isinstance(item, KeptBoilerplate) else _title(item)


def _fits(title: str, typed: tuple[str, ...]) -> bool:
    words = search_words(title)
    return all(any(word.startswith(term) for word in words) for term in typed)


def _is_in(item: Kept, language: str) -> bool:
    return isinstance(item, KeptContact) or item.language == language
