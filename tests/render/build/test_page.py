import datetime as dt

import pytest

from editor.model.edition import Boilerplate, Edition, Note
from editor.model.enums import Kind, Paper
from editor.model.message import Problem
from editor.model.people import Issuer
from editor.model.release import Identity, Image, Release
from editor.render.build.summary import LONGEST_DESCRIPTION
from tests.render.build.pages import PUBLIC, page, page_of, paragraph, signed, words

LAMP = Issuer(id="a", name="Lamp", address="1 Road\nLondon", website="https://lamp.example.org/")
OAK = Issuer(id="b", name="Oak", logo="i2")
SIZES = {"i1": (10, 10), "i2": (20, 20)}


def test_the_page_knows_its_language():
    found = page("ug", audience=PUBLIC, paper=Paper.LETTER, date=dt.date(2026, 12, 9))
    assert (found.language, found.direction, found.script) == ("ug", "rtl", "Arab")
    assert (found.audience, found.paper, found.kind) == ("public", "letter", "press-release")
    assert (found.date, found.date_text) == ("2026-12-09", "9-دېكابىر، 2026")
    assert page().date == page().date_text == ""


@pytest.mark.parametrize(("language", "gap"), [("en", " "), ("zh-Hans", "")])
def test_the_page_knows_what_parts_a_label_from_its_words(language, gap):
    assert page(language).gap == gap


@pytest.mark.parametrize(
    ("kind", "label", "end"),
    [
        (Kind.PRESS_RELEASE, "Pressemitteilung", "ENDE"),
        (Kind.STATEMENT, "Erklärung", "ENDE"),
        (Kind.OPEN_LETTER, "Offener Brief", ""),
    ],
)
def test_a_letter_needs_no_end_mark(kind, label, end):
    found = page("de", kind=kind)
    assert (found.kind_label, found.end_mark) == (label, end)


@pytest.mark.parametrize(
    ("language", "pieces"),
    [
        ("en", [("text", "Page "), ("page", ""), ("text", " of "), ("pages", "")]),
        ("ug", [("page", ""), ("text", "-بەت، جەمئىي "), ("pages", ""), ("text", " بەت")]),
    ],
)
def test_the_page_number_is_in_the_order_of_the_language(language, pieces):
    assert [(piece.kind, piece.text) for piece in page(language).page_number] == pieces


def test_a_release_without_that_edition_has_a_way_on():
    release = Release(schema=1, id="r", kind=Kind.STATEMENT, editions=(Edition(language="de"),))
    with pytest.raises(Problem, match="no edition") as caught:
        page_of(release, "en")
    assert "de" in str(caught.value.way_on)


# --- title and description --------------------------------------------------------------------


def test_the_title_is_the_headline_in_plain_words():
    found = page(
        title="Project",
        edition={"headline": "**{signatories}** groups\ncall [now](https://example.org)"},
        signatories=signed("Lamp", "Oak"),
    )
    assert found.title == "2 groups call now"
    assert page(title=" Project ").title == "Project"


def test_the_description_is_the_subheadline_or_the_start_of_the_text():
    body = (paragraph("The *court* has spoken."),)
    assert page(edition={"subheadline": "At last", "body": body}).description == "At last"
    assert page(edition={"body": body}).description == "The court has spoken."
    assert page().description == ""


@pytest.mark.parametrize("text", ["seven letters, " * 40, "x" * 199 + " y z", "one, two " * 60])
def test_a_long_description_ends_at_a_word(text):
    description = page(edition={"body": (paragraph(text),)}).description
    assert len(description) <= LONGEST_DESCRIPTION
    assert description.endswith("…")
    start = description.removesuffix("…")
    assert start[-1].isalpha()
    assert text.startswith((start + " ", start + ", "))


def test_a_long_description_without_spaces_is_cut_anywhere():
    assert page(edition={"body": (paragraph("汉" * 300),)}).description == "汉" * 199 + "…"


# --- identity ---------------------------------------------------------------------------------


def test_the_letterhead_says_what_the_identity_says():
    own = Identity(
        organization="Coalition",
        line="Since 1998",
        address="PO Box 1\n\nLondon",
        website="https://coalition.example.org/",
        logos=("i1", "missing"),
    )
    found = page(
        identity=own, issuers=(LAMP, OAK), images=(Image(id="i1"), Image(id="i2")), sizes=SIZES
    ).identity
    assert (found.shown, found.organization, found.line) == (True, "Coalition", "Since 1998")
    assert found.address == ("PO Box 1", "London")
    assert (found.website, found.website_href) == (
        "coalition.example.org",
        "https://coalition.example.org/",
    )
    assert [logo.id for logo in found.logos] == ["i1", "i2"]
    assert found.issuers == ("Lamp", "Oak")


def test_a_lone_issuer_is_the_letterhead():
    found = page(issuers=(LAMP,)).identity
    assert (found.organization, found.address) == ("Lamp", ("1 Road", "London"))
    assert (found.website, found.issuers) == ("lamp.example.org", ())


@pytest.mark.parametrize(
    ("organization", "printed", "issuers"),
    [
        ("", "Lamp, Oak", ()),
        ("Lamp", "Lamp", ("Oak",)),
        ("Lamp · Oak", "Lamp · Oak", ()),
    ],
)
def test_nobody_is_named_twice(organization, printed, issuers):
    found = page(identity=Identity(organization=organization), issuers=(LAMP, OAK)).identity
    assert (found.organization, found.issuers) == (printed, issuers)


def test_a_logo_prints_once():
    own = Identity(logos=("i2", "i2"))
    found = page(identity=own, issuers=(OAK,), images=(Image(id="i2"),), sizes=SIZES).identity
    assert [logo.id for logo in found.logos] == ["i2"]


@pytest.mark.parametrize(
    ("own", "accent"),
    [
        ("#A1b2C3", "#A1b2C3"),
        ("", "#334455"),
        ("red", "#334455"),
        ("#12345;", "#334455"),
        ("#1234567", "#334455"),
    ],
)
def test_an_accent_is_a_colour_or_that_of_the_pack(own, accent):
    assert page(identity=Identity(accent=own)).accent == accent


# --- boilerplates and notes -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "own", "issuer", "heading"),
    [
        ("en", "Who we are", "a", "Who we are"),
        ("en", "", "a", "About Lamp"),
        ("tr", "", "a", "Lamp hakkında"),
        ("fr", "", "a", "À propos\u00a0: Lamp"),
        ("en", "", "nobody", ""),
        ("en", "", "", ""),
    ],
)
def test_a_boilerplate_has_a_heading_where_one_is_known(language, own, issuer, heading):
    text = Boilerplate(id="b", heading=own, text="We *light* lamps.", issuer=issuer)
    (section,) = page(language, edition={"boilerplates": (text,)}, issuers=(LAMP,)).boilerplates
    assert (section.place, section.heading) == (f"editions/{language}/boilerplates/b", heading)
    assert words(section.text) == "We light lamps."


def test_a_heading_over_nothing_does_not_print():
    empty = page(edition={"boilerplates": (Boilerplate(id="b", heading="About"),)})
    assert empty.boilerplates == ()
    assert page(edition={"notes": (Note(id="n", text=" "),)}).headings.notes == ""


def test_notes_print_under_their_heading():
    found = page("tr", edition={"notes": (Note(id="n", text="**Not**"),)})
    assert found.headings.notes == "Editörlere notlar"
    assert [(n.place, words(n.text)) for n in found.notes] == [("editions/tr/notes/n", "Not")]
