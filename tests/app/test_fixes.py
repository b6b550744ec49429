"""A typed count becomes one that follows the list."""

import datetime as dt

import pytest

from editor.app.fixes import fix_for
from editor.checks.all import check
from editor.model.blocks import Quote
from editor.model.consent import to_ask_again
from editor.model.operations.signing import confirm, mark_not_material
from editor.model.operations.text import set_headline
from editor.model.signatories import Group, Signatories, Signatory
from tests.checks.making import edition, release

DAY = dt.date(2026, 5, 31)


def made(text, count=53, **fields):
    entries = tuple(Signatory(id=f"s{n}", name=f"G {n}", **fields) for n in range(count))
    groups = (Group(id="g", heading={"en": "Student groups"}),)
    return release(edition(text), signatories=Signatories(entries=entries, groups=groups))


def fixed(before):
    (found,) = [f for f in check(before) if f.code == "typed-count"]
    change = fix_for(found, before)
    return change(before).editions[0].body[0].text if change else None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("**Over 50** Uyghur groups", "**{signatories:over 50}** Uyghur groups"),
        ("53 groups", "{signatories} groups"),
        ("60 groups", "{signatories} groups"),
        ("Fifty-three groups", "{signatories:words} groups"),
        ("\\[at least 50 signatories\\]", "\\[{signatories:over 50} signatories\\]"),
        ("about 50 groups", None),
        ("from 20 countries", None),
    ],
)
def test_the_token_stands_where_the_number_stood(text, after):
    assert fixed(made(text)) == after


def test_countries_that_are_known_and_groups():
    assert fixed(made("from 2 countries", country="TR")) == "from {countries} countries"
    assert fixed(made("53 student groups", group="g")) == "{group:g} student groups"


def test_words_of_a_speaker_stay():
    before = release(
        edition("", body=(Quote(id="q", text="We are 60 groups."),)),
        signatories=Signatories(entries=(Signatory(id="a", name="A"),)),
    )
    assert fix_for(check(before)[0], before) is None


def test_nobody_is_asked_again_because_a_count_follows_the_list():
    before = confirm(["s1", "s2"], DAY, "form")(made("53 groups"))
    (found,) = [f for f in check(before) if f.code == "typed-count"]
    after = fix_for(found, before)(before)
    assert to_ask_again(after) == ()
    assert after.signatories.entries[0].consent == ""
    assert [f for f in check(after) if f.code == "typed-count"] == []


def test_what_was_not_material_stays_so():
    agreed = confirm(["s1"], DAY, "form")(made("53 groups"))
    before = mark_not_material("a letter")(set_headline("en", "Headlines")(agreed))
    (found,) = [f for f in check(before) if f.code == "typed-count"]
    assert [f.code for f in check(fix_for(found, before)(before))] == []
