"""Which words a signatory agreed to, and who has not seen the words of today."""

from editor.model.blocks import ImageBlock
from editor.model.counts import confirmed
from editor.model.edition import Edition
from editor.model.fingerprints import block_fingerprint, fingerprint
from editor.model.places import place
from editor.model.release import Release
from editor.model.signatories import Signatory

CODE = "consent"


def original(release: Release) -> Edition | None:
    """The edition that was written first: translations follow it."""
    written = (edition for edition in release.editions if not edition.translated_from)
    return next(written, release.editions[0] if release.editions else None)


def text_fingerprint(release: Release) -> str:
    """The fingerprint of what one signs: headline, subject and body of the original edition.

    Spaces, typography, pictures and translations do not matter, nor does a count that follows the
    list by itself.
    """
    edition = original(release)
    if edition is None:
        return ""
    blocks = (b for b in edition.body if not isinstance(b, ImageBlock))
    body = (block_fingerprint(block) for block in blocks)
    return fingerprint(edition.headline, edition.subheadline, edition.subject, *body)


def not_material_place(seen_now: str) -> str:
    """Where a person has said that a change to these words is not material."""
    return place("signatories", CODE, seen_now)


def is_waived(release: Release) -> bool:
    """Whether a person has looked at the words of today and found the change not material."""
    at = not_material_place(text_fingerprint(release))
    return any((w.code, w.place) == (CODE, at) for w in release.waived)


def to_ask_again(release: Release) -> tuple[Signatory, ...]:
    """Those who confirmed when other words stood there, withheld ones among them.

    Nothing is said of those whose confirmation remembers no text.
    """
    signed = tuple(s for s in confirmed(release.signatories) if s.consent)
    now = text_fingerprint(release) if signed else ""
    return tuple(s for s in signed if s.consent != now)
