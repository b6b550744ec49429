"""Which entries of a letter may be the same, and what becomes of two that are."""

import datetime as dt

import pytest

from editor.model.enums import SignatoryStatus
from editor.model.look_alikes import look_alikes
from editor.model.operations.look_alikes import merge_signatories, merged, tell_apart
from editor.model.operations.signatories import move_signatories
from editor.model.operations.signatory_list import set_leads
from editor.model.signatories import Signatories, Signatory
from tests.checks.making import release

MAY, JUNE = dt.date(2026, 5, 1), dt.date(2026, 6, 1)
WRITTEN = Signatory(id="s1", name="Campaign for Uyghurs", acronym="CFU", country="US")
SLIPPED = Signatory(id="s3", name="Campaign for Uyhgurs")
LIST = Signatories(entries=(WRITTEN, Signatory(id="s2", name="Uyghur Academy Canada"), SLIPPED))


def letter(**fields):
    return release(signatories=Signatories(**{"entries": LIST.entries, **fields}))


def pairs(made):
    return [(pair.first, pair.second) for pair in look_alikes(made)]


def test_a_slip_of_the_pen_is_asked_about_in_the_order_of_the_list():
    assert pairs(letter()) == [("s1", "s3")]
    turned = move_signatories(["s3"], "s1")(letter())
    assert pairs(turned) == [("s3", "s1")]


def test_a_short_list_or_one_of_others_asks_nothing():
    assert pairs(release()) == pairs(letter(entries=(WRITTEN,))) == []
    europe = Signatory(id="s4", name="Uyghur Academy Europe")
    assert pairs(letter(entries=(LIST.entries[1], europe, Signatory(id="s5")))) == []


def test_told_apart_is_remembered_whatever_the_order():
    apart = tell_apart("s1", "s3")(letter())
    assert pairs(apart) == []
    assert pairs(move_signatories(["s3"], "s1")(apart)) == []
    assert "Uyh" not in str(apart.waived)
    with pytest.raises(KeyError):
        tell_apart("s1", "s9")(letter())


def test_merged_it_stands_where_the_first_stood_with_what_both_knew():
    once = merge_signatories("s3", "s1")(letter(leads=("s1",)))
    assert [entry.id for entry in once.signatories.entries] == ["s3", "s2"]
    kept = once.signatories.entries[0]
    assert (kept.name, kept.acronym, kept.country) == ("Campaign for Uyhgurs", "CFU", "US")
    assert once.signatories.leads == ("s3",)
    both_lead = set_leads(("s1", "s3"))(letter())
    assert merge_signatories("s1", "s3")(both_lead).signatories.leads == ("s1",)


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        ("invited", "confirmed", "confirmed"),
        ("confirmed", "withdrawn", "withdrawn"),
        ("declined", "confirmed", "declined"),
    ],
)
def test_the_answer_that_harms_nobody_holds(one, other, result):
    first = Signatory(id="a", name="A", status=SignatoryStatus(one), status_on=MAY)
    second = Signatory(id="b", name="A", status=SignatoryStatus(other), status_on=JUNE)
    for both in (merged(first, second), merged(second, first)):
        assert both.status == result
        assert both.status_on == (MAY if first.status == result else JUNE)


def test_a_withheld_name_stays_withheld_and_the_earlier_issue_counts():
    first = Signatory(id="a", name="A", joined=2, consent="x")
    second = Signatory(id="b", name="B", joined=1, withheld=True, confirmed_by="mail")
    both = merged(first, second)
    assert (both.withheld, both.joined, both.consent, both.confirmed_by) == (True, 1, "x", "mail")
