"""Blocks whose letters all run against their edition, such as a quote left untranslated."""

import re

import pytest
from lxml import html

from editor.render.context import BodyBlock, ContactEntry, NoteEntry, Section, Span
from editor.render.docx import render_docx
from editor.render.docx_direction import LEFT_MARK, RIGHT_MARK
from editor.render.docx_xml import VAL, W
from editor.render.email_page import render_email_page
from editor.render.html import View, make_environment, render_markup
from editor.render.markup import direction
from tests.render.conftest import folders
from tests.render.docx_reader import Document, words
from tests.render.docx_samples import PACKS, context, image, paragraph, rich

ARABIC = "وصل الفريق إلى المدينة (2026)."
ENGLISH = "The team reached the town (2026)."
LTR = {"language": "en", "direction": "ltr", "script": "Latn"}
RTL = {"language": "ar", "direction": "rtl", "script": "Arab"}
EDITIONS = pytest.mark.parametrize(
    ("edition", "own", "other", "way", "mark"),
    [(RTL, ARABIC, ENGLISH, "ltr", LEFT_MARK), (LTR, ENGLISH, ARABIC, "rtl", RIGHT_MARK)],
    ids=["right-to-left", "left-to-right"],
)


def release(edition, own, other):
    """Every kind of block, in the words of the edition and in other words."""
    both = (own, other)
    quotes = (
        BodyBlock(type="quote", place="", paragraphs=(rich(other), rich(other)), attribution=own),
        BodyBlock(type="quote", place="", paragraphs=(rich(own), rich(other)), attribution=own),
    )
    return context(
        **edition,
        headline=rich(other),
        kicker=rich(other),
        body=(
            paragraph(other, dateline=own),
            *(paragraph(text) for text in both),
            *(BodyBlock(type="subheading", place="", text=rich(text)) for text in both),
            *quotes,
            BodyBlock(type="list", place="", entries=tuple(map(rich, both))),
        ),
        boilerplates=tuple(Section(place="", heading=text, text=rich(text)) for text in both),
        notes=tuple(NoteEntry(place="", text=rich(text)) for text in both),
    )


# --- the page ------------------------------------------------------------------------------------


def page(made, pack="classic"):
    view = View(image=lambda name: f"image:{name}")
    return html.fromstring(render_markup(make_environment(folders(pack=pack)), made, view))


@EDITIONS
@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_a_block_says_its_direction_where_it_is_not_that_of_the_page(
    edition, own, other, way, mark, pack
):
    found = page(release(edition, own, other), pack)
    directions = {
        name: [element.get("dir") for element in found.xpath(path)]
        for name, path in {
            "headline": "//h1",
            "paragraphs": "//div[@class='body']/p",
            "subheadings": "//h2[@class='subheading']",
            "quotes": "//blockquote",
            "lists": "//li | //ul | //ol",
            "boilerplates": "//section[@class='boilerplate']/p",
            "headings": "//section[@class='boilerplate']/h2",
            "kicker": "//p[@class='kicker']",
        }.items()
    }
    assert directions == {
        "headline": [way],
        "paragraphs": [None, None, way],  # the dateline has the words of the edition
        "subheadings": [None, way],
        "quotes": [way, None],
        "lists": [None] * 6,
        "boilerplates": [None, way],
        "headings": [None, way],
        "kicker": [None],
    }


@EDITIONS
def test_other_words_inside_a_block_run_their_own_way(edition, own, other, way, mark):
    found = page(release(edition, own, other))
    inside = [
        (element.getparent().get("class") or element.getparent().tag, element.get("dir"))
        for element in found.xpath("//bdi[@dir]")
    ]
    of_edition = edition["direction"]
    assert inside == [
        ("kicker", way),
        ("attribution", of_edition),  # in a quote that is turned
        ("p", way),  # in a quote that is not
        ("li", way),
        ("li", way),
    ]


def test_a_page_of_one_direction_says_it_once():
    source = html.tostring(page(release(LTR, ENGLISH, ENGLISH)), encoding="unicode")
    assert re.findall(r'dir="\w+"', source) == ['dir="ltr"']


@EDITIONS
def test_the_bar_of_a_quote_in_a_mail_stands_where_its_words_begin(edition, own, other, way, mark):
    made = release(edition, own, other)
    mail = render_email_page(make_environment(folders()), made, folders(), lambda name: name)
    turned, plain = (quote.get("style") for quote in html.fromstring(mail).xpath("//blockquote"))
    sides = ("left", "right") if way == "ltr" else ("right", "left")
    assert f"border-{sides[0]}: 3px solid" in turned
    assert f"border-{sides[0]}: 3px solid" not in plain
    assert f"border-{sides[1]}: 3px solid" in plain
    assert f"border-{sides[1]}: 3px solid" not in turned


def test_words_are_asked_whatever_they_stand_in():
    spans = [{"text": "2026"}, {"text": "شعى"}]
    assert direction("شعى", "ltr") == direction(spans, "ltr") == "rtl"
    assert direction(["", [spans]], "ltr") == "rtl"
    assert direction(["UN", spans], "ltr") == "ltr"
    assert direction([], "rtl") == "rtl"


@pytest.mark.parametrize("hours", ["Monday, 8:00–18:00 (UTC)", "8:00–18:00 UTC"])
def test_hours_in_another_language_run_their_own_way(hours):
    entry = ContactEntry(
        place="",
        name="Bea",
        role="",
        points=(),
        hours=f"أوقات التواصل: {hours}",
        languages="",
        note=(),
    )
    found = page(context(**RTL, contacts=(entry,)))
    held = [bdi.text for bdi in found.xpath("//p[@class='hours']/bdi[@dir='ltr']")]
    assert held == ([hours] if hours[0].isalpha() else [])


# --- the Word file -------------------------------------------------------------------------------


@pytest.fixture(params=PACKS, ids=lambda pack: pack.name)
def pack(request):
    return request.param


def document(made, pack):
    return Document(render_docx(made, pack, image))


def is_bidi(element):
    found = element.find(f"{W}pPr/{W}bidi")
    return found is not None and found.get(VAL) != "0"


@EDITIONS
def test_a_paragraph_in_word_runs_as_its_words(edition, own, other, way, mark, pack):
    made = document(release(edition, own, other), pack)
    against = way == "rtl"
    turned = {
        style: [is_bidi(paragraph) is against for paragraph in made.styled(style)]
        for style in (
            *("Headline", "Body text", "Subheading", "Quote", "Quote attribution"),
            *("Boilerplate", "Boilerplate heading", "List Bullet", "Note", "Kicker"),
        )
    }
    assert turned == {
        "Headline": [True],
        "Body text": [False, True] if made.styled("First paragraph") else [False, False, True],
        "Subheading": [False, True],
        "Quote": [True, True, False, False],
        "Quote attribution": [True, False],
        "Boilerplate": [False, True],
        "Boilerplate heading": [False, True],
        "List Bullet": [False, False],
        "Note": [False, False],
        "Kicker": [False],
    }


@EDITIONS
def test_marks_hold_what_runs_against_its_paragraph(edition, own, other, way, mark, pack):
    made = document(release(edition, own, other), pack)
    for style in ("List Bullet", "Note"):
        assert [words(paragraph) for paragraph in made.styled(style)] == [own, other + mark]
    runs = [run for run in made.body.iter(W + "r") if words(run) == RIGHT_MARK]
    assert runs
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in runs)
    back = LEFT_MARK if mark == RIGHT_MARK else RIGHT_MARK
    assert [words(p) for p in made.styled("Quote attribution")] == [own + back, own]
    assert [words(p) for p in made.styled("Subheading")] == [own, other]


@EDITIONS
def test_runs_of_a_turned_paragraph_take_their_full_stop_along(
    edition, own, other, way, mark, pack
):
    made = document(release(edition, own, other), pack)
    last = made.styled("Subheading")[1].findall(W + "r")[-1]
    assert words(last).endswith(".")
    assert (last.find(f"{W}rPr/{W}rtl") is not None) is (way == "rtl")


@EDITIONS
def test_the_bar_of_a_turned_quote_stands_where_its_words_begin(
    edition, own, other, way, mark, pack
):
    made = document(release(edition, own, other), pack)
    side, far = ("left", "right") if way == "ltr" else ("right", "left")
    for paragraph_ in (*made.styled("Quote")[:2], made.styled("Quote attribution")[0]):
        borders = paragraph_.find(f"{W}pPr/{W}pBdr")
        assert borders.find(W + side).get(VAL) == "single"
        assert borders.find(W + far).get(VAL) == "nil"
    assert made.styled("Quote")[2].find(f"{W}pPr/{W}pBdr") is None


def test_a_link_in_a_turned_paragraph_stays_a_link(pack):
    spans = (Span(text="See "), Span(text="the map", href="https://a.example/m"), Span(text="."))
    block = BodyBlock(type="paragraph", place="", text=spans)
    made = document(context(**RTL, salutation=rich(ARABIC), body=(block,)), pack)
    (found,) = made.styled("Body text")
    assert words(found) == "See the map."
    assert len(found.findall(W + "hyperlink")) == 1
    assert found.findall(f".//{W}rtl") == []
