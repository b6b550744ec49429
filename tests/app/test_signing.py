"""Names from elsewhere, as signatories."""

import datetime as dt

import pytest

from editor.app.changes import changed_places
from editor.app.signing import Answer, Incoming, add_names, from_library, from_list, typed_name
from editor.model.consent import text_fingerprint
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.list_lines.records import ListedName
from editor.model.operations import signing
from editor.model.operations.signatories import (
    remove_signatories,
    set_signatory_status,
    set_withheld,
)
from editor.model.signatories import Group, Signatories, Signatory
from tests.checks.making import edition, release

DAY, STAMP = dt.date(2026, 5, 31), dt.date(2026, 5, 20)
CONFIRMED, INVITED = SignatoryStatus.CONFIRMED, SignatoryStatus.INVITED
BEFORE = release(
    edition("Words."),
    signatories=Signatories(
        entries=(Signatory(id="n001", name="First", group="g"),),
        groups=(Group(id="g", heading={"en": "Student groups"}),),
    ),
)


def added(incoming, status=CONFIRMED, source="pasted"):
    after = add_names(BEFORE, incoming, Answer(status=status, on=DAY, source=source), "en")(BEFORE)
    assert after.signatories.entries[0] is BEFORE.signatories.entries[0]
    return after.signatories


def pasted(*names):
    return from_list(names, ("en", "ug", "zh-Hans"))


@pytest.mark.parametrize(("status", "agreed"), [(CONFIRMED, True), (INVITED, False)])
def test_the_status_is_chosen_once_for_all(status, agreed):
    names = (ListedName(start=0, end=1, name="A"), ListedName(start=2, end=3, name="B"))
    new = added(pasted(*names), status).entries[1:]
    assert [(s.name, s.status, s.status_on, s.confirmed_by) for s in new] == [
        ("A", status, DAY, "pasted"),
        ("B", status, DAY, "pasted"),
    ]
    seen = text_fingerprint(BEFORE) if agreed else ""
    assert {s.consent for s in new} == {seen}


def test_what_a_list_says_of_a_name_arrives():
    person = ListedName(
        start=0,
        end=9,
        name="N. N.",
        acronym="NN",
        country="TR",
        kind=SignatoryKind.PERSON,
        role="nurse",
        affiliation="Clinic",
        second_name="ن. ن.",
    )
    (_, new) = added(pasted(person)).entries
    assert (new.acronym, new.country, new.kind) == ("NN", "TR", SignatoryKind.PERSON)
    assert (new.role, new.affiliation, new.names) == ("nurse", "Clinic", {"ug": "ن. ن."})


def test_headings_become_groups_once():
    names = [
        ListedName(start=n, end=n + 1, name=f"N{n}", group=group)
        for n, group in enumerate(["Student Groups ", "Unions", "Unions", "", "Student groups"])
    ]
    after = added(pasted(*names))
    by_id = {g.id: g.heading["en"] for g in after.groups} | {"": ""}
    assert [by_id[s.group].strip().casefold() for s in after.entries[1:]] == [
        "student groups",
        "unions",
        "unions",
        "",
        "student groups",
    ]
    assert [g.heading["en"] for g in after.groups] == ["Student groups", "Unions"]


def test_a_stamp_of_a_form_confirms_on_its_day():
    form = Incoming(signatory=Signatory(id="", name="A"), stamped=STAMP)
    new = added([form], INVITED, "form").entries[1]
    assert (new.status, new.status_on) == (CONFIRMED, STAMP)
    assert new.consent == text_fingerprint(BEFORE)


def test_names_from_the_library_have_not_been_asked():
    elsewhere = Signatory(id="s9", name="A", consent="x", joined=2, confirmed_by="N", group="q")
    new = added(from_library([elsewhere], DAY), INVITED, "").entries[1]
    assert (new.status, new.consent, new.joined, new.confirmed_by) == (INVITED, "", None, "")
    assert new.group == ""
    assert new.id not in {"s9", "n001", "g"}


def test_no_label_names_anybody():
    secret = "Zanziqaf"
    names = pasted(ListedName(start=0, end=8, name=secret, group=secret))
    change = add_names(BEFORE, names, Answer(status=INVITED, on=DAY, source=secret), "en")
    after = change(BEFORE)
    (new,) = (s.id for s in after.signatories.entries if s.name == secret)
    changes = (
        change,
        signing.confirm([new], DAY, secret),
        set_signatory_status([new], SignatoryStatus.WITHDRAWN, DAY, secret),
        signing.mark_not_material(secret),
        set_withheld([new], withheld=True),
        remove_signatories([new]),
    )
    assert not any(secret in f"{one.label}{one.merge_key}" for one in changes)
    places = (changed_places(after, one(after)) for one in changes[1:])
    everywhere = changed_places(BEFORE, after).union(*places)
    assert not any(secret in at for at in everywhere)


@pytest.mark.parametrize(
    ("typed", "name", "acronym", "country"),
    [
        ("Alpha Relief (AR), Kenya", "Alpha Relief", "AR", "KE"),
        ("Beta Watch – Brazil", "Beta Watch", "", "BR"),
        ("مركز حقوق الإنسان، مصر", "مركز حقوق الإنسان", "", "EG"),
    ],
)
def test_a_typed_name_is_read_as_in_a_list(typed, name, acronym, country):
    assert typed_name(typed) == Signatory(id="", name=name, acronym=acronym, country=country)


@pytest.mark.parametrize(
    "typed",
    [
        "Gamma",
        "1. Gamma",
        "Alpha, Beta and Gamma",
        "Malaysia: Alpha, Beta",
        "Women, Law and Development in Africa",
        "Alpha Office, Geneva, Switzerland, office@example.org",
        "Dr. Ada Berg, professor, Alpha University",
        "Uyghur Center مەركىزى, Netherlands",
        "Rights Watch, Inc.",
        "office@example.org",
        "",
    ],
)
def test_a_typed_name_keeps_what_is_more_than_name_and_country(typed):
    assert typed_name(typed) == Signatory(id="", name=typed)
