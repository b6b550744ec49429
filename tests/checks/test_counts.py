"""Counts that cannot be known, and braces that are no count."""

import pytest

from editor.checks.all import check
from editor.model.blocks import ListBlock, ListItem
from editor.model.edition import Boilerplate, Event, Note
from editor.model.findings import Level
from editor.model.people import Contact
from editor.model.release import Image, ImageWords
from editor.model.signatories import Group, Signatories, Signatory
from tests.checks.making import codes, edition, only, release, signed

HOME = Signatory(id="s1", name="Alpha", country="TR")
LOST = Signatory(id="s2", name="Beta")


def test_a_signer_without_country_cannot_be_counted() -> None:
    found = only(signed(HOME, LOST))
    assert found.level is Level.ERROR
    assert found.place == "editions/en/body/p"
    assert "(without: 1)" in str(found.what)


def test_what_does_not_print_needs_no_country() -> None:
    hidden = Signatory(id="s3", name="Gamma Nobody", withheld=True)
    invited = Signatory(id="s4", name="Delta", status="invited")
    assert check(signed(HOME, hidden, invited)) == ()
    found = only(signed(HOME, LOST, hidden))
    assert "(without: 1)" in str(found.what)
    assert "Gamma" not in f"{found.what}{found.way_on}{found.place}"


def test_no_count_no_country() -> None:
    assert check(release(signatories=Signatories(entries=(LOST,)))) == ()


def test_a_group_that_is_not_there() -> None:
    groups = (Group(id="ngo"),)
    made = release(
        edition("{group:ngo} and {group:ong:words} and {group:ong:words}"),
        signatories=Signatories(groups=groups),
    )
    found = only(made)
    assert found.level is Level.ERROR
    assert "“ong”" in str(found.what)
    assert str(found.way_on) == "Choose one of the groups: ngo."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dear {name},", ["{name}"]),
        ("{signatory} of {signatories}", ["{signatory}"]),
        ("{signatories:roman} {name} {name}", ["{signatories:roman}", "{name}"]),
        ("{{ name }}", ["{ name }"]),
        (r"\{name\} {} { } [x](https://a.b/{id})", []),
        ("{countries} {group:", []),
    ],
)
def test_braces_that_are_no_count(text: str, said: list[str]) -> None:
    found = [f for f in check(release(edition(text))) if f.code == "braces"]
    assert [f.what.fields["braces"] for f in found] == said
    assert all(f.level is Level.WARNING for f in found)


def test_what_to_write_instead_is_told() -> None:
    assert r"write \{name\}" in str(only(release(edition("Dear {name}"))).way_on)


def test_every_field_of_words_is_read() -> None:
    bad = "{x}"
    item = ListBlock(id="l", items=(ListItem(id="i", text=bad),))
    made = release(
        edition(
            kicker=bad,
            headline=bad,
            subheadline=bad,
            subject=bad,
            salutation=bad,
            closing=bad,
            body=(item,),
            event=Event(what=bad, who=(bad,), where=bad, access=bad, visuals=bad),
            boilerplates=(Boilerplate(id="b", text=bad),),
            notes=(Note(id="n", text=bad),),
        ),
        images=(Image(id="i", decorative=True, texts={"en": ImageWords(caption=bad)}),),
        contacts=(Contact(id="c", note=bad),),
    )
    own = "kicker headline subheadline subject salutation event/what event/who event/where"
    own += " event/access event/visuals body/l/i closing boilerplates/b notes/n"
    assert codes(made) == [
        *(("braces", f"editions/en/{name}") for name in own.split()),
        ("braces", "images/i"),
        ("braces", "contacts/c"),
    ]
