"""What is worth saying of a list of signatories while somebody works on it."""

import msgspec

from editor.model.counts import confirmed
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.signatories import Signatories


class Listed(msgspec.Struct, frozen=True):
    """How many have signed, from how many countries, and the ids of those without one.

    Nobody is missing a country where nobody on the list has one.
    """

    organisations: int = 0
    persons: int = 0
    countries: int = 0
    invited: int = 0
    without_country: tuple[str, ...] = ()


def look_over(signatories: Signatories) -> Listed:
    """Count a list; withheld ones count as signed, and nothing else is told of them."""
    signed = confirmed(signatories)
    shown = tuple(one for one in signed if not one.withheld)
    countries = {one.country for one in shown if one.country}
    persons = sum(one.kind is SignatoryKind.PERSON for one in signed)
    lacking = tuple(one.id for one in shown if not one.country)
    return Listed(
        organisations=len(signed) - persons,
        persons=persons,
        countries=len(countries),
        invited=sum(one.status is SignatoryStatus.INVITED for one in signatories.entries),
        without_country=lacking if countries else (),
    )
