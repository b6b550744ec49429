"""What was imported joins the release that is open, at its ends, and overwrites nothing."""

from collections.abc import Callable, Iterator

import msgspec
from msgspec.structs import replace

from editor.model.blocks import Block, ListBlock
from editor.model.edition import Edition
from editor.model.ids import new_ids, taken_ids
from editor.model.inline import parse
from editor.model.message import message
from editor.model.names import fold
from editor.model.operations.change import Change
from editor.model.operations.parts import cleaned, edition_position
from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory

_SINGLE = ("kicker", "headline", "subheadline", "place", "subject", "salutation", "closing")
NewId = Callable[[], str]


class Joining(msgspec.Struct, frozen=True):
    """The change, and how many signatories stand in the list already and are not added."""

    change: Change
    listed: int = 0


def join(release: Release, language: str, imported: Release) -> Joining:
    """Add body, people, signatories, boilerplates and notes to the edition in a language.

    A single field is filled where it is empty; what another value keeps out of it is unused text.
    The change raises KeyError without that edition.
    """
    names = {fold(entry.name) for entry in release.signatories.entries}
    listed = sum(1 for entry in imported.signatories.entries if fold(entry.name) in names)

    def operation(now: Release) -> Release:
        return _joined(now, language, cleaned(imported))

    return Joining(Change(operation, message("Add imported text")), listed)


def _joined(now: Release, language: str, imported: Release) -> Release:
    fresh = new_ids(taken_ids(now))
    new_id: NewId = lambda: next(fresh)  # noqa: E731  # a name for what is handed down
    at = edition_position(now, language)
    left = list(imported.unused_text)
    edition = now.editions[at]
    for other in imported.editions:
        edition, kept_out = _with_edition(edition, other, new_id)
        left += kept_out
    return replace(
        now,
        date=now.date or imported.date,
        contacts=(*now.contacts, *(replace(c, id=new_id()) for c in imported.contacts)),
        recipients=(*now.recipients, *(replace(r, id=new_id()) for r in imported.recipients)),
        signatories=_with_signatories(now.signatories, imported.signatories, new_id),
        editions=(*now.editions[:at], edition, *now.editions[at + 1 :]),
        unused_text=(*now.unused_text, *left),
    )


def _with_edition(edition: Edition, other: Edition, new_id: NewId) -> tuple[Edition, list[str]]:
    fields = {name: getattr(other, name) for name in _SINGLE if getattr(other, name)}
    free = {name: words for name, words in fields.items() if not getattr(edition, name)}
    taken = [words for name, words in fields.items() if name not in free]
    filled = replace(
        edition,
        **free,
        body=(*_written(edition.body), *(_renewed(block, new_id) for block in other.body)),
        boilerplates=(
            *edition.boilerplates,
            *(replace(one, id=new_id()) for one in other.boilerplates),
        ),
        notes=(*edition.notes, *(replace(one, id=new_id()) for one in other.notes)),
    )
    return filled, [_plain(words) for words in taken]


def _written(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """A body that is one empty paragraph holds nothing yet."""
    is_blank = len(body) == 1 and not getattr(body[0], "text", "x")
    return () if is_blank else body


def _renewed(block: Block, new_id: NewId) -> Block:
    if isinstance(block, ListBlock):
        items = tuple(replace(item, id=new_id()) for item in block.items)
        return replace(block, id=new_id(), items=items)
    return replace(block, id=new_id())


def _with_signatories(now: Signatories, other: Signatories, new_id: NewId) -> Signatories:
    """Groups come along under new ids; who is in the list already is not added again."""
    known = {fold(entry.name) for entry in now.entries}
    ids = {group.id: new_id() for group in other.groups}
    groups = tuple(replace(group, id=ids[group.id]) for group in other.groups)
    entries = tuple(_new(other.entries, known, ids, new_id))
    return replace(now, entries=(*now.entries, *entries), groups=(*now.groups, *groups))


def _new(
    entries: tuple[Signatory, ...], known: set[str], groups: dict[str, str], new_id: NewId
) -> Iterator[Signatory]:
    for entry in entries:
        if fold(entry.name) not in known:
            yield replace(entry, id=new_id(), group=groups.get(entry.group, ""))


def _plain(words: str) -> str:
    return "".join(run.text for run in parse(words))
