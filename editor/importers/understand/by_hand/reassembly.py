"""A draft and what a person has said of its stretches -> the release again."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.importers.understand.assembly import assemble
from editor.importers.understand.by_hand.making import made
from editor.importers.understand.by_hand.pieces import claim_of, is_by_hand, outside
from editor.importers.understand.by_hand.sorts import ONCE, Override, Sort
from editor.importers.understand.claims import Claim, Draft, Part, resolve
from editor.importers.understand.spans import Understanding
from editor.model.message import message

_ONE = frozenset({Sort.HEADLINE, Sort.SUBHEADLINE})
_JOINED = _ONE | {Sort.CONTACT, Sort.SIGNATORIES, Sort.RECIPIENT}
_INSTEAD = message("Something else was said to be that.")


def reassemble(
    draft: Draft, overrides: Sequence[Override], *, release_id: str = "imported"
) -> Understanding:
    """The draft as a release with the overrides, of which later ones cover earlier ones.

    Still every non-blank character lies in one span. An override whose words cannot be what it
    says changes nothing.
    """
    return assemble(_overridden(draft, overrides), release_id)


def _overridden(draft: Draft, overrides: Sequence[Override]) -> Draft:
    if not overrides:
        return draft
    claims = list(draft.claims)
    for override in _joined(draft, overrides):
        claims = _with(draft, claims, override)
    blank = msgspec.structs.replace(draft, claims=(), by_line={}, by_part={})
    return resolve(blank, _once(claims))


def _with(draft: Draft, claims: Sequence[Claim], override: Override) -> list[Claim]:
    others = list(outside(claims, override.start, override.end, draft.page.source))
    new = made(draft, others, override)
    if not new:
        return list(claims)
    # A claim of the same stretch is one that the override has changed.
    stretches = {(claim.start, claim.end) for claim in new}
    kept = [claim for claim in others if (claim.start, claim.end) not in stretches]
    return sorted([*kept, *new], key=lambda claim: claim.start)


def _joined(draft: Draft, overrides: Iterable[Override]) -> list[Override]:
    """Neighbours of one sort as one, where they are one thing: the lines of a headline.

    Another headline takes the place of the one before.
    """
    found: list[Override] = []
    for override in overrides:
        same = [o for o in found if _touch(draft, o, override)]
        gone = override.sort in _ONE
        found = [o for o in found if o not in same and not (gone and o.sort is override.sort)]
        start = min(o.start for o in (*same, override))
        end = max(o.end for o in (*same, override))
        found.append(Override(start, end, override.sort))
    return found


def _touch(draft: Draft, one: Override, other: Override) -> bool:
    """Both are of one sort that is joined, and only blanks lie between them."""
    if one.sort is not other.sort or one.sort not in _JOINED:
        return False
    first, last = sorted((one, other), key=lambda o: o.start)
    return not draft.page.source[first.end : last.start].strip()


def _once(claims: Sequence[Claim]) -> Iterator[Claim]:
    """What a person has said stands alone in a field that a release has once."""
    last = {part: _last(claims, part) for part in ONCE}
    for claim in claims:
        chosen = last.get(claim.part)
        if chosen is None or claim is chosen or claim.value == chosen.value is not None:
            yield claim
        else:
            yield claim_of(claim.start, claim.end, Part.LITTER, _INSTEAD)


def _last(claims: Sequence[Claim], part: Part) -> Claim | None:
    own = [claim for claim in claims if claim.part is part and is_by_hand(claim)]
    return own[-1] if own else None
