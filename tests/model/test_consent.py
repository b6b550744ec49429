"""Which words somebody agreed to."""

import datetime as dt

import msgspec
import pytest

from editor.model.consent import is_waived, text_fingerprint, to_ask_again
from editor.model.enums import SignatoryStatus
from editor.model.operations import signing
from editor.model.operations.body_text import set_block_text
from editor.model.operations.signatories import set_signatory_status
from editor.model.operations.text import set_headline, set_kicker
from editor.model.signatories import Signatories, Signatory
from tests.checks.making import edition, release

DAY = dt.date(2026, 5, 31)
PEOPLE = Signatories(
    entries=(
        Signatory(id="a", name="A", status="invited"),
        Signatory(id="b", name="B", withheld=True),
        Signatory(id="c", name="C"),
    )
)


def agreed():
    made = release(edition("We ask you to act."), signatories=PEOPLE)
    return signing.confirm(["a", "b"], DAY, "by e-mail")(made)


def asked(after):
    return [entry.id for entry in to_ask_again(after)]


def test_confirming_remembers_day_source_and_words():
    first = agreed().signatories.entries[0]
    assert (first.status, first.status_on, first.confirmed_by) == ("confirmed", DAY, "by e-mail")
    assert first.consent == text_fingerprint(agreed())


@pytest.mark.parametrize("status", [SignatoryStatus.DECLINED, SignatoryStatus.WITHDRAWN])
def test_who_does_not_sign_any_more_is_not_asked_again(status):
    after = set_signatory_status(["a"], status, DAY, "by telephone")(agreed())
    assert after.signatories.entries[0].consent == ""
    assert asked(set_headline("en", "Other words")(after)) == ["b"]


def test_an_invitation_has_a_day_and_no_words():
    invited = set_signatory_status(["a"], SignatoryStatus.INVITED, DAY)
    after = invited(agreed()).signatories.entries[0]
    assert (after.status, after.status_on, after.consent) == (SignatoryStatus.INVITED, DAY, "")


def test_the_way_of_the_table_remembers_the_words_too():
    after = set_signatory_status(["c"], SignatoryStatus.CONFIRMED, DAY)(agreed())
    assert asked(set_headline("en", "Other words")(after)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "change",
    [
        set_block_text("en", "p", "We  ask\u00a0you to act."),
        set_block_text("en", "p", "**We** ask you to act."),
        set_kicker("en", "A kicker"),
    ],
)
def test_spaces_typography_and_what_nobody_signs_are_not_material(change):
    assert asked(change(agreed())) == []


@pytest.mark.parametrize(
    "change", [set_block_text("en", "p", "We demand that you act."), set_headline("en", "Act")]
)
def test_other_words_are_material_also_for_withheld_ones(change):
    assert asked(change(agreed())) == ["a", "b"]


def test_a_translation_asks_nobody_again():
    before = agreed()
    more = (*before.editions, edition("Bitte", "de", translated_from="en"))
    assert asked(msgspec.structs.replace(before, editions=more)) == []


def test_not_material_holds_for_these_words_only():
    changed = set_headline("en", "A typing mistake less")(agreed())
    waived = signing.mark_not_material("a typing mistake")(changed)
    assert is_waived(waived)
    assert waived.waived[0].reason == "a typing mistake"
    again = set_headline("en", "Quite another ask")(waived)
    assert not is_waived(again)
    assert asked(again) == ["a", "b"]


def test_a_reason_is_needed():
    with pytest.raises(ValueError, match="reason"):
        signing.mark_not_material(" ")
