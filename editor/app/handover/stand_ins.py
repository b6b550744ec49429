"""A release without the names that are withheld: those who bear them still count."""

from collections.abc import Iterator

from msgspec.structs import replace

from editor.model.counts import confirmed
from editor.model.enums import SignatoryKind
from editor.model.ids import new_ids, taken_ids
from editor.model.places import SEPARATOR, place
from editor.model.release import Release, Waived
from editor.model.signatories import Signatories, Signatory


def without_names(release: Release) -> Release:
    """Put somebody without a name into the place of everybody whose name is withheld.

    A stand-in tells what the pages tell as well: that somebody signed, in which version, and which
    words were seen. They come last, under ids of their own, so that neither place nor id says who.
    Whoever is withheld and has not signed is left out.
    """
    old = release.signatories
    hidden = {entry.id for entry in old.entries if entry.withheld}
    if not hidden:
        return release
    named = tuple(entry for entry in old.entries if not entry.withheld)
    bare = replace(release, signatories=replace(old, entries=named))
    return replace(
        bare,
        signatories=replace(
            bare.signatories,
            entries=named + tuple(_stand_ins(old, taken_ids(bare))),
            leads=tuple(lead for lead in old.leads if lead not in hidden),
        ),
        waived=tuple(one for one in release.waived if not _is_about(one, hidden)),
    )


def _stand_ins(signatories: Signatories, taken: set[str]) -> Iterator[Signatory]:
    hidden = [entry for entry in confirmed(signatories) if entry.withheld]
    # The pages say “signatories” for “organisations” where one of those who joined together is a
    # person; how many are persons they do not say.
    persons = {entry.joined for entry in hidden if entry.kind is SignatoryKind.PERSON}
    told = sorted(((entry.joined, entry.consent) for entry in hidden), key=_order)
    for (joined, consent), new in zip(told, new_ids(taken, "s"), strict=False):
        kind = SignatoryKind.PERSON if joined in persons else SignatoryKind.ORGANIZATION
        yield Signatory(id=new, kind=kind, joined=joined, consent=consent, withheld=True)


def _order(told: tuple[int | None, str]) -> tuple[int, str]:
    joined, consent = told
    return joined or 0, consent


def _is_about(waived: Waived, hidden: set[str]) -> bool:
    """Whether it accepts something about one of these signatories."""
    start = place("signatories", "")
    rest = waived.place.removeprefix(start)
    return waived.place.startswith(start) and rest.partition(SEPARATOR)[0] in hidden
