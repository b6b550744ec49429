"""Typed counts are told with exactly what holds and what cannot be known."""

import pytest

from editor.checks.all import check
from editor.model.blocks import Quote
from editor.model.edition import Boilerplate
from editor.model.enums import SignatoryKind
from editor.model.findings import Level
from editor.model.signatories import Group, Signatories, Signatory
from editor.storage.project import open_project
from tests.checks.making import edition, release
from tests.conftest import REPO

PERSON = SignatoryKind.PERSON


def listed(count, **fields):
    return tuple(Signatory(id=f"s{n}", name=f"Group {n}", **fields) for n in range(count))


def told(text, entries, language="en", **fields):
    made = release(
        edition(text, language), signatories=Signatories(entries=tuple(entries), **fields)
    )
    return [(f.level, str(f.what)) for f in check(made) if f.code == "typed-count"]


@pytest.mark.parametrize(
    ("text", "count", "level", "sentence"),
    [
        ("Over 50 groups", 53, Level.NOTE, "“Over 50 groups” holds: 53 on the list"),
        ("Over 50 groups", 50, Level.WARNING, "“Over 50 groups” does not hold: 50 on the list"),
        ("at least 50 groups", 50, Level.NOTE, "“at least 50 groups” holds: 50 on the list"),
        ("53 groups", 52, Level.WARNING, "“53 groups” does not hold: 52 on the list"),
        ("Fifty-three groups", 53, Level.NOTE, "“Fifty-three groups” holds: 53 on the list"),
        ("nearly 50 groups", 48, Level.NOTE, "“nearly 50 groups” holds: 48 on the list"),
        ("about 50 groups", 53, Level.NOTE, "“about 50 groups” holds: 53 on the list"),
        ("about 50 groups", 70, Level.WARNING, "“about 50 groups” does not hold: 70 on the list"),
    ],
)
def test_a_count_is_compared_as_it_is_meant(text, count, level, sentence):
    assert told(text, listed(count)) == [(level, f"{sentence} have confirmed.")]


def test_countries_that_cannot_be_known():
    entries = (*listed(3), Signatory(id="a", name="A", country="TR"))
    assert told("20 countries", entries) == [
        (
            Level.WARNING,
            "“20 countries” does not hold: those who have confirmed come from 1 to 4 countries.",
        )
    ]
    assert told("3 countries", entries) == [
        (
            Level.WARNING,
            (
                "Whether “3 countries” holds cannot be known: 3 of 4 signatories have no country"
                " (from 1 to 4 are possible)."
            ),
        )
    ]
    assert told("2 countries", listed(2, country="TR"))[0][0] is Level.WARNING


def test_persons_are_no_organisations():
    entries = (*listed(2), Signatory(id="p", name="P", kind=PERSON))
    assert told("3 groups", entries) == [
        (
            Level.WARNING,
            "“3 groups” does not hold: 2 organisations have confirmed, and 1 more as persons.",
        )
    ]
    assert told("3 signatories", entries)[0][0] is Level.NOTE


def test_a_group_counts_its_own():
    groups = (Group(id="g", heading={"en": "Student groups"}),)
    entries = (*listed(2, group="g"), Signatory(id="o", name="Other"))
    assert told("2 student groups", entries, groups=groups)[0][0] is Level.NOTE
    assert told("3 student groups", entries, groups=groups)[0][0] is Level.WARNING


def test_only_those_who_confirmed_count_and_withheld_ones_do():
    entries = (
        Signatory(id="a", name="A", status="invited"),
        Signatory(id="b", name="Zanzi Qaf", withheld=True),
        Signatory(id="c", name="C"),
    )
    assert told("2 groups", entries) == [
        (Level.NOTE, "“2 groups” holds: 2 on the list have confirmed.")
    ]


def test_a_release_without_a_list_may_name_any_number():
    assert told("20 countries", ()) == []


def test_an_organisation_may_speak_of_itself_in_its_own_text():
    made = release(
        edition("", boilerplates=(Boilerplate(id="b", text="We work in 30 countries."),)),
        signatories=Signatories(entries=listed(1)),
    )
    assert check(made) == ()


def test_words_of_a_speaker_are_compared_and_not_put_right():
    made = release(
        edition("", body=(Quote(id="q", text="We are 60 groups."),)),
        signatories=Signatories(entries=listed(2)),
    )
    (found,) = check(made)
    assert str(found.way_on).startswith("Correct the number")


def test_the_real_statement_says_what_holds_and_what_cannot_be_known():
    folder = REPO.parent / "shared" / "releases" / "recognition-day-statement"
    if not folder.is_dir():
        pytest.skip("the real documents are not on this machine")
    found = [f for f in check(open_project(folder).release) if f.code == "typed-count"]
    assert [(f.level, f.what.fields["number"], f.what.fields["high"]) for f in found] == [
        (Level.NOTE, 53, 53),
        (Level.NOTE, 53, 53),
        (Level.WARNING, 1, 53),
    ]
    assert "cannot be known: 53 of 53 signatories have no country" in str(found[-1].what)
