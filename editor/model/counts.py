"""The numbers that follow from a list of signatories."""

from collections.abc import Iterable

import msgspec

from editor.model.enums import SignatoryStatus
from editor.model.signatories import Signatories, Signatory
from editor.model.tokens import Count, Form, Token


class Counts(msgspec.Struct, frozen=True):
    """What can be counted; `countries` is None while a printed signer's country is not known."""

    signatories: int
    withheld: int
    countries: int | None
    groups: dict[str, int]


def confirmed(signatories: Signatories) -> tuple[Signatory, ...]:
    """Those who have signed, withheld ones among them."""
    return tuple(s for s in signatories.entries if s.status is SignatoryStatus.CONFIRMED)


def printed(signatories: Signatories) -> tuple[Signatory, ...]:
    """Those whose names may stand on a page, in the order they signed."""
    return tuple(s for s in confirmed(signatories) if not s.withheld)


def count(signatories: Signatories) -> Counts:
    """Count a list; a withheld signer counts as a signatory and nowhere else."""
    signed = confirmed(signatories)
    shown = printed(signatories)
    return Counts(
        signatories=len(signed),
        withheld=len(signed) - len(shown),
        countries=_countries(shown),
        groups=_groups(signatories, shown),
    )


def value(token: Token, counts: Counts) -> int | None:
    """The number behind a token before it is written in its form; None when it cannot be known."""
    match token.count:
        case Count.SIGNATORIES:
            return counts.signatories
        case Count.COUNTRIES:
            return counts.countries
        case Count.GROUP:
            return counts.groups.get(token.group)


def rounded(number: int, token: Token) -> tuple[int, bool]:
    """The number that an `over N` token writes, and whether the list is longer than that."""
    if token.form is not Form.OVER or number < token.step:
        return number, False
    low = number - number % token.step
    return low, low < number


def _countries(shown: Iterable[Signatory]) -> int | None:
    countries = {s.country for s in shown}
    return None if None in countries or "" in countries else len(countries)


def _groups(signatories: Signatories, shown: Iterable[Signatory]) -> dict[str, int]:
    sizes = {group.id: 0 for group in signatories.groups}
    for signatory in shown:
        if signatory.group in sizes:
            sizes[signatory.group] += 1
    return sizes
