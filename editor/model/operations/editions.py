"""The editions of a release: one a language."""

from collections.abc import Iterator

from msgspec.structs import replace

from editor.model.blocks import Block, ListBlock, Quote, Source
from editor.model.edition import Edition
from editor.model.fingerprints import block_fingerprint
from editor.model.ids import new_ids, taken_ids
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.items import find
from editor.model.operations.parts import edited, edition_of, edition_position, in_body
from editor.model.release import Release
from editor.model.translation import behind


def add_edition(language: str) -> Change:
    """Begin an edition without words. The operation raises ValueError for one that is there."""
    return Change(
        lambda release: _with_edition(release, Edition(language=language)), message("Add edition")
    )


def add_translation(language: str, source: str) -> Change:
    """Begin an edition with the words of another, each block knowing which block it translates.

    The operation raises KeyError without that source, ValueError for an edition that is there.
    """

    def operation(release: Release) -> Release:
        ids = new_ids(taken_ids(release))
        return _with_edition(release, _translation(edition_of(release, source), language, ids))

    return Change(operation, message("Add translation"))


def remove_edition(language: str) -> Change:
    """Take an edition out; what was translated from it becomes an original. Raises KeyError."""

    def operation(release: Release) -> Release:
        gone = edition_of(release, language)
        left = (_without_source(e, language) for e in release.editions if e is not gone)
        return edited(release, editions=tuple(left))

    return Change(operation, message("Remove edition"))


def move_edition(language: str, before: str | None = None) -> Change:
    """Put an edition before another, or at the end. The operation raises KeyError."""

    def operation(release: Release) -> Release:
        chosen = edition_of(release, language)
        if before == language:
            return release
        others = tuple(e for e in release.editions if e is not chosen)
        moved = replace(release, editions=others)
        at = len(others) if before is None else edition_position(moved, before)
        return edited(release, editions=(*others[:at], chosen, *others[at:]))

    return Change(operation, message("Move edition"))


def follow_source(language: str, block_id: str) -> Change:
    """Note that a block says what its source says now; without a source it becomes an original.

    The operation raises KeyError without that edition or block.
    """

    def operation(release: Release) -> Release:
        edition = edition_of(release, language)
        block = find(edition.body, block_id)
        known = {one.block.id: one.source for one in behind(release, edition)}
        if block.id not in known:
            return release
        now = known[block.id]
        source = Source(id=now.id, fingerprint=block_fingerprint(now)) if now else None
        body = tuple(replace(b, source=source) if b is block else b for b in edition.body)
        return in_body(language, lambda _body: body)(release)

    return Change(operation, message("The translation is up to date"))


def _with_edition(release: Release, edition: Edition) -> Release:
    if not edition.language or any(e.language == edition.language for e in release.editions):
        raise ValueError(f"an edition in {edition.language!r} is there already")
    return replace(release, editions=(*release.editions, edition))


def _translation(original: Edition, language: str, ids: Iterator[str]) -> Edition:
    return replace(
        original,
        language=language,
        translated_from=original.language,
        body=tuple(_translated(block, ids) for block in original.body),
        boilerplates=tuple(replace(item, id=next(ids)) for item in original.boilerplates),
        notes=tuple(replace(item, id=next(ids)) for item in original.notes),
    )


def _translated(block: Block, ids: Iterator[str]) -> Block:
    source = Source(id=block.id, fingerprint=block_fingerprint(block))
    copy = replace(block, id=next(ids), source=source)
    match copy:
        case Quote():  # the speaker has agreed to other words
            return replace(copy, approval=None)
        case ListBlock():
            return replace(copy, items=tuple(replace(i, id=next(ids)) for i in copy.items))
        case _:
            return copy


def _without_source(edition: Edition, language: str) -> Edition:
    if edition.translated_from != language:
        return edition
    body = tuple(edited(block, source=None) for block in edition.body)
    return edited(edition, translated_from="", body=body)
