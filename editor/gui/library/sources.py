"""Who can be added to a letter from the library: named lists, and those who signed others."""

from collections.abc import Callable

import msgspec

from editor.app.library.adding import Arrivals, from_letter, from_list
from editor.gui.kit.days import long_day
from editor.gui.words import tr, tr_count
from editor.library.reading import member_ids, name_lists, signed_releases
from editor.library.store import Library
from editor.model.message import message
from editor.model.release import Release

_MOST_LETTERS = 20


class Source(msgspec.Struct, frozen=True):
    """A line of the menu; `arrivals` says who would come."""

    words: str
    arrivals: Callable[[Library, Release, str], Arrivals]


def list_sources(library: Library) -> list[Source]:
    """The named lists. Raises Problem."""
    found = []
    for named in name_lists(library.connection):
        number = len(member_ids(library.connection, named.id))
        words = tr_count(
            "{name} ({number} name)", "{name} ({number} names)", number, name=named.name
        )
        found.append(Source(words, _from_list(named.id)))
    return found


def letter_sources(library: Library, release: Release) -> list[Source]:
    """The letters that somebody signed, the newest first, without this one. Raises Problem."""
    signed = signed_releases(library.connection)
    others = [(one, number) for one, number in signed if one.release != release.id]
    return [
        Source(
            _letter_words(one.title, one.date and long_day(one.date), number),
            _from(one.release),
        )
        for one, number in others[:_MOST_LETTERS]
    ]


def outcome_words(arrivals: Arrivals) -> str:
    """What came of adding: who was invited, who stood there already, who is not to be asked."""
    came, listed, quiet = map(len, (arrivals.signatories, arrivals.listed, arrivals.do_not_contact))
    parts = [tr_count("{number} invited.", "{number} invited.", came)]
    if listed:
        stood = tr_count("{number} stood here already.", "{number} stood here already.", listed)
        parts.append(stood)
    if quiet:
        names = ", ".join(party.name for party in arrivals.do_not_contact[:3])
        more = "…" if quiet > 3 else ""  # noqa: PLR2004  # as many as are named
        parts.append(tr(message("Not to be contacted: {names}.", names=names + more)))
    return " ".join(parts)


def _letter_words(title: str, day: str | None, number: int) -> str:
    named = title or tr("Untitled release")
    words = tr_count("{title} ({number} name)", "{title} ({number} names)", number, title=named)
    return f"{words} · {day}" if day else words


def _from_list(list_id: str) -> Callable[[Library, Release, str], Arrivals]:
    return lambda library, release, language: from_list(library, release, list_id, language)


def _from(letter: str) -> Callable[[Library, Release, str], Arrivals]:
    return lambda library, release, language: from_letter(library, release, letter, language)
