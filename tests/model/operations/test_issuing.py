"""A release goes out, is corrected, and goes out again."""

import datetime as dt

import msgspec
import pytest

from editor.model.enums import Status
from editor.model.issues import (
    correction_under_way,
    joined_in,
    joined_now,
    next_version,
    shown_correction,
    undecided_issue,
)
from editor.model.operations.issuing import (
    begin_correction,
    begin_new_draft,
    begin_undecided,
    issue,
)
from editor.model.operations.signatories import add_signatory, set_withheld
from editor.model.operations.text import set_headline
from editor.model.release import Issue
from editor.model.signatories import Signatories, Signatory
from tests.checks.making import edition, release

MAY, JUNE, JULY = (dt.date(2026, month, 1) for month in (5, 6, 7))
LIST = Signatories(
    entries=(Signatory(id="a", name="A"), Signatory(id="i", name="I", status="invited"))
)


def draft():
    return release(edition("Words."), signatories=LIST)


def out():
    return issue(MAY, "to all")(draft())


def joined(made):
    return [entry.joined for entry in made.signatories.entries]


def test_going_out_is_recorded_with_version_date_note_and_fingerprint():
    after = out()
    (sent,) = after.issued
    assert after.status is Status.ISSUED
    assert (sent.version, sent.date, sent.note, sent.correction) == (1, MAY, "to all", False)
    assert len(sent.fingerprint) == 16
    assert joined(after) == [1, None]
    assert shown_correction(after) is None


def test_the_fingerprint_is_that_of_the_words_and_holds_no_withheld_name():
    other = issue(MAY)(set_headline("en", "Other")(draft()))
    assert other.issued[0].fingerprint != out().issued[0].fingerprint
    hidden = [
        issue(MAY)(set_withheld(["w"], withheld=True)(add_signatory(named)(draft())))
        for named in (Signatory(id="w", name="Zanzi"), Signatory(id="w", name="Qaf"))
    ]
    assert hidden[0].issued == hidden[1].issued == out_without_note().issued


def out_without_note():
    return issue(MAY)(draft())


def test_a_correction_marks_who_joined_and_is_a_draft_until_it_goes_out():
    open_ = begin_correction(JUNE)(out())
    more = add_signatory(Signatory(id="b", name="B"))(open_)
    assert more.status is Status.DRAFT
    assert correction_under_way(more) == Issue(version=2, date=JUNE, correction=True)
    assert [s.id for s in joined_now(more)] == ["b"]
    again = issue(JULY)(more)
    assert [i.version for i in again.issued] == [1, 2]
    assert (again.issued[1].date, again.issued[1].correction) == (JULY, True)
    assert again.status is Status.ISSUED
    assert joined(again) == [1, None, 2]
    assert [s.id for s in joined_now(again)] == ["b"]


def test_earlier_joiners_keep_their_own_day():
    second = issue(JUNE)(add_signatory(Signatory(id="b", name="B"))(begin_correction(JUNE)(out())))
    third = add_signatory(Signatory(id="c", name="C"))(begin_correction(JULY)(second))
    by_id = {s.id: joined_in(s, third) for s in third.signatories.entries}
    assert by_id["a"] is None
    assert by_id["i"] is None
    assert (by_id["b"].date, by_id["c"].date) == (JUNE, JULY)
    assert [s.id for s in joined_now(third)] == ["c"]


def test_a_new_draft_marks_nobody():
    second = issue(JUNE)(add_signatory(Signatory(id="b", name="B"))(begin_correction(JUNE)(out())))
    third = add_signatory(Signatory(id="c", name="C"))(begin_new_draft()(second))
    assert third.status is Status.DRAFT
    assert shown_correction(third) is None
    sent = issue(JULY)(third)
    assert (sent.issued[-1].version, sent.issued[-1].correction) == (3, False)
    assert joined_now(sent) == ()
    assert {joined_in(s, sent) for s in sent.signatories.entries} == {None}


def test_a_correction_may_become_a_new_draft():
    after = begin_new_draft()(begin_correction(JUNE)(out()))
    assert after.issued == out().issued
    assert after.status is Status.DRAFT


def test_until_somebody_says_what_a_change_means_nothing_is_said_of_an_update():
    changed = set_headline("en", "Other")(begin_undecided(JUNE)(out()))
    assert undecided_issue(changed) is not None
    assert changed.status is Status.DRAFT
    assert (correction_under_way(changed), shown_correction(changed)) == (None, None)
    assert next_version(changed) == 2
    with pytest.raises(ValueError, match="undecided"):
        issue(JULY)(changed)


@pytest.mark.parametrize("answer", [begin_correction(JUNE), begin_new_draft()])
def test_the_answer_keeps_what_was_changed_and_goes_out_as_the_next_version(answer):
    more = add_signatory(Signatory(id="b", name="B"))(begin_undecided(JUNE)(out()))
    answered = answer(more)
    assert undecided_issue(answered) is None
    assert answered.signatories == more.signatories
    sent = issue(JULY)(answered)
    assert [i.version for i in sent.issued] == [1, 2]
    assert not sent.issued[-1].undecided
    assert joined(sent) == [1, None, 2]


def test_whoever_came_by_another_program_after_it_went_out_has_joined():
    by_hand = add_signatory(Signatory(id="b", name="B"))(out())
    for begun in (begin_correction(JUNE)(by_hand), begin_correction(JUNE)(changed_first(by_hand))):
        assert [s.id for s in joined_now(begun)] == ["b"]
    assert [s.id for s in joined_now(issue(JULY)(begin_correction(JUNE)(by_hand)))] == ["b"]


def changed_first(made):
    return set_headline("en", "Other")(begin_undecided(JUNE)(made))


def test_a_release_that_went_out_before_this_was_recorded_is_out():
    old = msgspec.structs.replace(
        draft(), status=Status.ISSUED, issued=(Issue(version=4, date=MAY),)
    )
    after = begin_correction(JUNE)(old)
    assert next_version(after) == 5
    assert joined(after) == [4, None]
    assert after.issued[0].fingerprint


@pytest.mark.parametrize(
    "change", [begin_correction(JUNE), begin_new_draft(), begin_undecided(JUNE)]
)
def test_only_what_is_out_is_corrected(change):
    with pytest.raises(ValueError, match="not issued"):
        change(draft())
