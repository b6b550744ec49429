"""What is said of a list of signatories."""

from editor.app.listed import look_over
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.signatories import Signatories, Signatory


def entry(number: int, name: str, **more: object) -> Signatory:
    return Signatory(id=f"s{number}", name=name, **more)  # type: ignore[arg-type]


SIGNED = (
    entry(1, "Harbour Watch", country="PT"),
    entry(2, "Rope Makers League", country="NO"),
    entry(3, "Harbor Watch", country="PT"),
    entry(4, "Ada Roe", kind=SignatoryKind.PERSON),
    entry(5, "Sea Union", status=SignatoryStatus.INVITED),
    entry(6, "Somebody", withheld=True),
)


def test_those_who_have_signed_are_counted_and_who_lacks_a_country_is_named() -> None:
    listed = look_over(Signatories(entries=SIGNED))
    assert (listed.organisations, listed.persons, listed.countries) == (4, 1, 2)
    assert listed.invited == 1
    assert listed.without_country == ("s4",)  # of a withheld one nothing is told


def test_a_list_without_countries_lacks_none() -> None:
    listed = look_over(Signatories(entries=(entry(1, "One League"), entry(2, "Two Seas"))))
    assert (listed.countries, listed.without_country) == (0, ())
