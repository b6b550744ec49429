"""Which blocks of a translation were made from words that have changed since."""

import msgspec

from editor.model.blocks import Block
from editor.model.edition import Edition
from editor.model.fingerprints import block_fingerprint
from editor.model.release import Release


class Behind(msgspec.Struct, frozen=True):
    """A block that does not follow its source yet; `source` as it is now, None if taken out."""

    block: Block
    source: Block | None


def behind(release: Release, edition: Edition) -> tuple[Behind, ...]:
    """The blocks of an edition whose source says something else than when they were made."""
    sources = _sources(release, edition)
    if sources is None:
        return ()
    found = (Behind(block, sources.get(block.source.id)) for block in edition.body if block.source)
    return tuple(one for one in found if not _is_up_to_date(one))


def _sources(release: Release, edition: Edition) -> dict[str, Block] | None:
    """The blocks that an edition translates, by their ids; None where it translates none."""
    original = edition.translated_from
    found = next((e for e in release.editions if e.language == original and original), None)
    return {block.id: block for block in found.body} if found is not None else None


def _is_up_to_date(one: Behind) -> bool:
    """Whether a block was made from the words that its source has now."""
    known = one.block.source.fingerprint if one.block.source else ""
    return one.source is not None and known in ("", block_fingerprint(one.source))
