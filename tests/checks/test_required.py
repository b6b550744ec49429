"""What no release can do without."""

import msgspec
import pytest

from editor.model.blocks import ListBlock, ListItem, Paragraph
from editor.model.edition import Boilerplate, Edition, Note
from editor.model.findings import Level
from editor.model.people import Contact, Issuer, Recipient
from editor.model.release import Image, Release
from editor.model.signatories import Group, Signatories, Signatory
from tests.checks.making import codes, edition, only, release

PARAGRAPHS = (Paragraph(id="x"), Paragraph(id="x"))
WITH_ITEM = (Paragraph(id="x"), ListBlock(id="l", items=(ListItem(id="x"),)))


def test_there_is_an_edition() -> None:
    found = only(msgspec.structs.replace(release(), editions=()))
    assert (found.code, found.level) == ("no-edition", Level.ERROR)


def test_an_edition_says_what_it_is_about() -> None:
    found = only(release(edition(headline=" "), edition(language="tr")))
    assert (found.code, found.level, found.place) == (
        "no-headline",
        Level.WARNING,
        "editions/en/headline",
    )
    assert codes(release(edition(headline="", subject="Access to insulin"))) == []


def twice(name: str, item: object) -> Release:
    return release(**{name: (item, item)})


def in_edition(**fields: object) -> Release:
    return release(edition(**fields))


@pytest.mark.parametrize(
    ("made", "place"),
    [
        (twice("issuers", Issuer(id="x")), "issuers/x"),
        (twice("contacts", Contact(id="x")), "contacts/x"),
        (twice("recipients", Recipient(id="x")), "recipients/x"),
        (twice("images", Image(id="x")), "images/x"),
        (release(signatories=Signatories(groups=(Group(id="x"),) * 2)), "groups/x"),
        (release(signatories=Signatories(entries=(Signatory(id="x"),) * 3)), "signatories/x"),
        (in_edition(body=PARAGRAPHS), "editions/en/body/x"),
        (in_edition(body=WITH_ITEM), "editions/en/body/x"),
        (in_edition(boilerplates=(Boilerplate(id="x"),) * 2), "editions/en/boilerplates/x"),
        (in_edition(notes=(Note(id="x"),) * 2), "editions/en/notes/x"),
    ],
)
def test_ids_stay_apart(made: Release, place: str) -> None:
    found = only(made)
    assert (found.code, found.level, found.place) == ("id-twice", Level.ERROR, place)
    assert "“x”" in str(found.what)


def test_ids_of_different_lists_may_be_equal() -> None:
    same = Edition(language="tr", headline="x", body=(Paragraph(id="p"),), notes=(Note(id="p"),))
    assert codes(release(edition(), same, issuers=(Issuer(id="p"),))) == []


def test_the_id_of_a_withheld_signatory_is_not_told() -> None:
    entries = (Signatory(id="jane-doe", withheld=True), Signatory(id="jane-doe"))
    found = only(release(signatories=Signatories(entries=entries)))
    assert "jane" not in f"{found.what}{found.way_on}{found.place}"
    assert "“" not in str(found.what)
