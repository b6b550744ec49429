"""Names that are on their way into a letter or the library, and whom they meet there."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from editor.app.library.own_tables import completed_rows
from editor.app.library.reading import listed_rows, need_room, row_of
from editor.app.library.snapshot import snapshot
from editor.app.signing import Answer, add_names, from_list
from editor.app.signing import Incoming as Signing
from editor.importers.tables import Columns, Table, rows_as_names
from editor.library.importing import Decision
from editor.library.incoming import Incoming
from editor.library.matching import Matched, Verdict, match
from editor.library.progress import IsCancelled, Progress, never, silent, watched
from editor.library.records import AnyParty
from editor.library.store import Library
from editor.model.list_lines import ListedName, ListReading, read_list
from editor.model.message import Message, message
from editor.model.names import NameCard, NameIndex, fold
from editor.model.operations.change import Change
from editor.model.release import Release
from editor.model.signatories import Signatory


class Standing(StrEnum):
    """What is known of a name that arrives; only a person turns a question into an answer."""

    NEW = "new"
    SAME = "same"  # somebody in the library
    ASK = "ask"  # like somebody in the library
    LISTED = "listed"  # in the letter already
    LIKE_LISTED = "like-listed"  # like somebody in the letter
    REPEATED = "repeated"  # earlier in the same list


class Choice(StrEnum):
    """What is done with a name."""

    NEW = "new"
    SAME = "same"
    LEAVE_OUT = "leave-out"


class Arriving(msgspec.Struct, frozen=True):
    """A name as the library takes it in (`row`), and as a letter does."""

    row: Incoming
    signing: Signing


class Met(msgspec.Struct, frozen=True):
    """A name and whom it meets: a `party` of the library, or what is at `place`, from 1.

    `place` is a row of the letter's list; of what arrives itself, where the name is repeated.
    """

    arriving: Arriving
    standing: Standing
    party: AnyParty | None = None
    place: int | None = None
    other: str = ""
    reason: Message | None = None

    @property
    def usual(self) -> Choice | None:
        """What is done where nobody says otherwise; None where a person has to say."""
        return _USUAL.get(self.standing)


_USUAL = {
    Standing.NEW: Choice.NEW,
    Standing.SAME: Choice.SAME,
    Standing.LISTED: Choice.LEAVE_OUT,
    Standing.REPEATED: Choice.LEAVE_OUT,
}
_LISTED = message("The same name stands in the list.")


def names_in_text(text: str, languages: Sequence[str]) -> tuple[Arriving, ...]:
    """The names that a text lists; `languages` are those of the editions."""
    return _listed(text, read_list(text), languages)


def names_and_rest(
    text: str, languages: Sequence[str]
) -> tuple[tuple[Arriving, ...], tuple[Arriving, ...]]:
    """The names that a text lists, and what was passed over, as the names that it may be."""
    reading = read_list(text)
    names = _listed(text, reading, languages)
    return names, _taken_as_names(_passed_over(text, reading), languages)


def _listed(text: str, reading: ListReading, languages: Sequence[str]) -> tuple[Arriving, ...]:
    rows = listed_rows(text, reading.names)
    return tuple(
        Arriving(row, signing)
        for row, signing in zip(rows, from_list(reading.names, languages), strict=True)
    )


def _passed_over(text: str, reading: ListReading) -> tuple[str, ...]:
    """The words that were taken for no name: headings, and what was not understood.

    Signs and numbers are not missed.
    """
    spans = sorted([(h.start, h.end) for h in reading.headings] + list(reading.unread))
    parts = (text[start:end].strip() for start, end in spans)
    return tuple(dict.fromkeys(part for part in parts if any(map(str.isalpha, part))))


def _taken_as_names(parts: Iterable[str], languages: Sequence[str]) -> tuple[Arriving, ...]:
    """Such words as names after all, because a person says so; their row is 0."""
    names = []
    for part in parts:
        read = read_list(part).names
        names.append(read[0] if read else ListedName(start=0, end=len(part), name=part))
    signings = from_list(names, languages)
    return tuple(
        Arriving(replace(listed_rows(name.name, [name])[0], row=0), signing)
        for name, signing in zip(names, signings, strict=True)
    )


def names_in_table(table: Table, columns: Columns) -> tuple[Arriving, ...]:
    """The names that a table lists; a form's time stamp says since when they have signed.

    Raises Problem for too many rows.
    """
    need_room(len(table.rows))
    names = rows_as_names(table, columns)
    rows = completed_rows([row_of(name) for name in names], table, columns)
    return tuple(
        Arriving(row, Signing(signatory=_signatory(row, name.withheld), stamped=name.signed_on))
        for row, name in zip(rows, names, strict=True)
    )


def meet(
    arriving: Sequence[Arriving],
    release: Release | None,
    library: Library | None,
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> tuple[Met, ...]:
    """Whom the names meet: in the letter first, if they go into one. Raises Problem, Cancelled."""
    listed = _Listed(release) if release is not None else None
    rows = [one.row for one in arriving]
    known: Iterable[Matched | None]
    if library is not None:
        known = match(rows, library.connection, progress, is_cancelled)
    else:
        known = _without_library(rows)
    coming = arriving if library is not None else watched(arriving, progress, is_cancelled)
    return tuple(
        (listed and listed.met(one)) or _met(one, found)
        for one, found in zip(coming, known, strict=True)
    )


def into_letter(
    release: Release,
    taken: Iterable[tuple[Met, Choice]],
    answer: Answer,
    language: str,
) -> Change:
    """Add what was chosen at the end of the list, as one step."""
    coming = [one for met, choice in taken if (one := _for_letter(met, choice, language))]
    return add_names(release, coming, answer, language)


def into_library(taken: Iterable[tuple[Met, Choice]]) -> tuple[Decision, ...]:
    """What was chosen, as the library imports it."""
    decided = []
    for met, choice in taken:
        if choice is Choice.SAME and met.party is not None:
            decided.append(Decision(met.arriving.row, met.party.id))
        elif choice is Choice.NEW:
            decided.append(Decision(met.arriving.row))
    return tuple(decided)


def _for_letter(met: Met, choice: Choice, language: str) -> Signing | None:
    """A name of which a person has said who it is comes as the library knows them."""
    signing = met.arriving.signing
    if choice is Choice.NEW:
        return signing
    if choice is not Choice.SAME or met.party is None:
        return None
    if met.standing is Standing.SAME:
        known = replace(signing.signatory, library_id=met.party.id)
    else:
        withheld = signing.signatory.withheld
        known = replace(snapshot(met.party, language, ""), withheld=withheld)
    return replace(signing, signatory=known)


def _met(arriving: Arriving, found: Matched | None) -> Met:
    if found is None or found.verdict is Verdict.NEW:
        return Met(arriving, Standing.NEW)
    if found.verdict is Verdict.REPEATED:
        return Met(arriving, Standing.REPEATED, place=found.repeats)
    first = found.candidates[0]
    standing = Standing.SAME if found.verdict is Verdict.SAME else Standing.ASK
    return Met(arriving, standing, first.party, other=first.party.name, reason=first.reason)


def _without_library(rows: Iterable[Incoming]) -> Iterator[Matched | None]:
    """Names that repeat an earlier one; nothing else is known of any."""
    seen: dict[str, int] = {}
    for row in rows:
        first = seen.setdefault(f"{fold(row.name)} {row.country or ''} {row.kind}", row.row)
        yield Matched(row, Verdict.REPEATED, repeats=first) if first != row.row else None


class _Listed:
    """Those who stand in a letter's list."""

    def __init__(self, release: Release) -> None:
        self._entries = release.signatories.entries
        self._by_name = {
            f"{entry.kind} {fold(name)}": number
            for number, entry in reversed(tuple(enumerate(self._entries, 1)))
            for name in (entry.name, *entry.names.values())
            if name
        }
        cards = (_card(entry, str(number)) for number, entry in enumerate(self._entries, 1))
        self._index = NameIndex(cards)

    def met(self, arriving: Arriving) -> Met | None:
        """Whom a name meets in the list; None for nobody."""
        row = arriving.row
        for name in filter(None, (row.name, row.second_name)):
            at = self._by_name.get(f"{row.kind} {fold(name)}")
            if at is not None:
                return self._at(arriving, Standing.LISTED, at, _LISTED)
        likely = self._index.matches(_card(arriving.signing.signatory, "arriving"))
        if not likely:
            return None
        return self._at(arriving, Standing.LIKE_LISTED, int(likely[0].b), likely[0].reason)

    def _at(self, arriving: Arriving, standing: Standing, at: int, reason: Message) -> Met:
        return Met(arriving, standing, place=at, other=self._entries[at - 1].name, reason=reason)


def _card(entry: Signatory, key: str) -> NameCard:
    names = tuple(name for name in (entry.name, *entry.names.values()) if name)
    acronyms = (entry.acronym,) if entry.acronym else ()
    return NameCard(key, names, acronyms, entry.country, entry.kind)


def _signatory(row: Incoming, withheld: bool) -> Signatory:  # noqa: FBT001  # as the form says
    return Signatory(
        id="",
        name=row.name,
        acronym=row.acronym,
        country=row.country,
        kind=row.kind,
        role=row.role,
        affiliation=row.affiliation,
        withheld=withheld,
    )
