import datetime as dt

from hypothesis import given, settings
from msgspec.structs import replace

from editor.app.corrections import Meaning, begin
from editor.app.earlier.bringing_back import bring_back, brought_back, stays_protected
from editor.model.edition import Edition
from editor.model.enums import Kind, SignatoryStatus, Status
from editor.model.issues import joined_now
from editor.model.operations.issuing import issue
from editor.model.release import Issue, Release
from editor.model.signatories import Signatories, Signatory
from editor.model.unique import with_unique_ids
from tests.strategies import releases

DAY = dt.date(2026, 5, 31)


def a_release(headline: str, *entries: Signatory, **fields) -> Release:
    return Release(
        schema=1,
        id="r",
        kind=Kind.OPEN_LETTER,
        editions=(Edition(language="en", headline=headline),),
        signatories=Signatories(entries=entries),
        **fields,
    )


def test_the_words_come_back_and_the_release_stays_itself():
    now = replace(a_release("Now"), id="mine")
    back = bring_back(a_release("Then"))(now)
    assert (back.editions[0].headline, back.id) == ("Then", "mine")


@settings(max_examples=10)
@given(releases())
def test_the_same_version_is_no_change(release: Release):
    unique = with_unique_ids(release)
    assert bring_back(unique)(unique) is unique


def test_what_went_out_stays_noted_and_a_version_does_not_go_out_by_itself():
    out = (Issue(version=1, date=DAY, fingerprint="f"),)
    then = a_release("Then", status=Status.ISSUED, issued=out)
    now = a_release("Now", issued=(*out, Issue(version=2, date=DAY, correction=True)))
    back = bring_back(then)(now)
    assert (back.issued, back.status) == (now.issued, Status.DRAFT)


def test_an_approval_comes_back_only_where_nothing_went_out_since():
    then = a_release("Then", status=Status.APPROVED)
    assert bring_back(then)(a_release("Now")).status is Status.APPROVED
    out = (Issue(version=1, date=DAY, fingerprint="f"),)
    for status in (Status.DRAFT, Status.APPROVED):
        now = a_release("Now", issued=out, status=status)
        assert bring_back(then)(now).status is Status.DRAFT


def test_a_release_that_is_out_is_opened_as_a_correction_in_which_nobody_joins_anew():
    draft = a_release("Then", Signatory(id="s", name="Alpha"))
    out = issue(DAY)(draft)
    back = bring_back(replace(draft, title="x"))(begin(Meaning.CORRECTION, DAY)(out))
    assert back.status is Status.DRAFT
    assert [one.version for one in back.issued] == [1, 2]
    assert joined_now(back) == ()


def test_who_is_withheld_now_stays_withheld_whatever_the_entry_is_called():
    then = a_release("Then", Signatory(id="a", name="Ada"), Signatory(id="b", name="Ben"))
    now = a_release(
        "Now",
        Signatory(id="a", name="A.", withheld=True),
        Signatory(id="other", name="BEN", withheld=True),
    )
    assert all(entry.withheld for entry in brought_back(then, now).signatories.entries)
    assert stays_protected(then, now) == 2


def test_who_has_left_stays_away():
    then = a_release("Then", Signatory(id="a", name="Ada"))
    left = Signatory(id="a", name="Ada", status=SignatoryStatus.WITHDRAWN, status_on=DAY)
    (entry,) = brought_back(then, a_release("Now", left)).signatories.entries
    assert (entry.status, entry.status_on) == (SignatoryStatus.WITHDRAWN, DAY)
    assert stays_protected(then, a_release("Now", left)) == 1


def test_who_has_signed_meanwhile_is_as_then():
    then = a_release("Then", Signatory(id="a", name="Ada", status=SignatoryStatus.INVITED))
    now = a_release("Now", Signatory(id="a", name="Ada"))
    (entry,) = brought_back(then, now).signatories.entries
    assert entry.status is SignatoryStatus.INVITED
    assert stays_protected(then, now) == 0
