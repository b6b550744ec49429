import pytest
from hypothesis import given
from msgspec.structs import replace

from editor.model.counts import confirmed, count, printed, rounded, value
from editor.model.enums import SignatoryStatus
from editor.model.signatories import Group, Signatories, Signatory
from editor.model.tokens import parse_token
from tests.model.releases import signatory_lists


def signed(*entries: Signatory) -> Signatories:
    return Signatories(entries=entries, groups=(Group(id="g1"), Group(id="g2")))


BERLIN = Signatory(id="a", name="A", country="DE", group="g1")
ANKARA = Signatory(id="b", name="B", country="TR", group="g1")
HIDDEN = Signatory(id="c", name="C", country="UZ", group="g2", withheld=True)
INVITED = Signatory(id="d", name="D", country="KZ", group="g2", status=SignatoryStatus.INVITED)


def test_only_those_who_signed_are_counted():
    counts = count(signed(BERLIN, ANKARA, INVITED))
    assert (counts.signatories, counts.countries, counts.groups) == (2, 2, {"g1": 2, "g2": 0})


def test_a_withheld_signer_is_a_signatory_and_nothing_else():
    counts = count(signed(BERLIN, HIDDEN))
    assert (counts.signatories, counts.withheld, counts.countries) == (2, 1, 1)
    assert counts.groups == {"g1": 1, "g2": 0}
    assert HIDDEN not in printed(signed(BERLIN, HIDDEN))


@pytest.mark.parametrize("country", [None, ""])
def test_countries_cannot_be_known_while_one_is_missing(country):
    assert count(signed(BERLIN, replace(ANKARA, country=country))).countries is None
    hidden = replace(HIDDEN, country=country)
    assert count(signed(BERLIN, hidden)).countries == 1


def test_nobody_signed():
    counts = count(Signatories())
    assert (counts.signatories, counts.countries, counts.groups) == (0, 0, {})


@given(signatory_lists)
def test_the_numbers_agree(signatories):
    counts = count(signatories)
    assert counts.signatories == len(printed(signatories)) + counts.withheld
    assert counts.signatories == len(confirmed(signatories)) <= len(signatories.entries)
    assert sum(counts.groups.values()) <= len(printed(signatories))
    assert not any(entry.withheld for entry in printed(signatories))


@pytest.mark.parametrize(
    ("token", "number"),
    [("signatories", 2), ("countries", 2), ("group:g1", 2), ("group:gone", None)],
)
def test_the_number_behind_a_token(token, number):
    assert value(parse_token(token), count(signed(BERLIN, ANKARA))) == number


@pytest.mark.parametrize(
    ("number", "token", "written"),
    [
        (53, "signatories:over 50", (50, True)),
        (50, "signatories:over 50", (50, False)),
        (49, "signatories:over 50", (49, False)),
        (149, "signatories:over 10", (140, True)),
        (53, "signatories", (53, False)),
        (0, "signatories:over 5", (0, False)),
    ],
)
def test_over_says_only_what_is_true(number, token, written):
    assert rounded(number, parse_token(token)) == written
