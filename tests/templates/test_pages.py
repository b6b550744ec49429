"""What a page prints, whatever the release: nothing empty, nothing beyond the edge."""

import msgspec
import pytest
from lxml import etree, html

from editor.render.context import (
    BodyBlock,
    ContactEntry,
    ContactPoint,
    EventRow,
    Identity,
    RecipientEntry,
    ReleaseLine,
    Section,
)
from tests.templates.pages import lay_out, markup, page, signatories, words
from tests.templates.test_columns import boxes

PACKS = pytest.mark.parametrize("pack", ["classic", "modern"])
NEEDS_NO_WORDS = {"img", "br", "meta", "html", "head", "body", "main", "article", "header"}
ENDLESS = "Wasserstraßenverwaltungsverordnung" * 4
ADDRESS = "https://www.example.org/" + "x" * 300


def paragraphs(count):
    return tuple(
        BodyBlock(type="paragraph", place="", text=words("Words. " * 90)) for _ in range(count)
    )


def elements(context, pack):
    return html.document_fromstring(markup(context, pack))


@PACKS
def test_what_has_no_words_prints_no_element(pack):
    empty_address = Identity(shown=True)
    root = elements(page(pack, identity=empty_address, title="A title"), pack)
    empty = [
        etree.tostring(element)
        for element in root.iter(etree.Element)
        if element.tag not in NEEDS_NO_WORDS and not element.text_content().strip()
    ]
    assert empty == []
    assert root.xpath("string(//body)").strip() == ""


@PACKS
def test_a_letter_without_headline_is_headed_by_its_subject(pack):
    letter = page(
        pack,
        kind="open-letter",
        place_and_date="Lima, 3 May 2026",
        date="2026-05-03",
        date_text="3 May 2026",
        recipients=(RecipientEntry(place="", lines=("A. B.", "Ministry")),),
        subject=words("Water"),
        salutation=words("Dear Sir,"),
    )
    root = elements(letter, pack)
    assert [heading.text for heading in root.iter("h1")] == ["Water"]
    assert root.xpath("//time/@datetime") == ["2026-05-03"]
    assert root.find_class("recipient")[0].xpath("count(br)") == 1
    assert not root.find_class("release-line")


@PACKS
def test_the_subject_steps_back_behind_a_headline(pack):
    root = elements(page(pack, headline=words("Open letter"), subject=words("Water")), pack)
    assert [heading.text for heading in root.iter("h1")] == ["Open letter"]
    assert [part.tag for part in root.find_class("subject")] == ["p"]


@PACKS
def test_names_of_another_direction_are_set_apart(pack):
    listed = signatories(2, 1, name="جمعية {}")
    assert len(elements(page(pack, signatories=listed), pack).xpath("//li/*/bdi|//li/bdi")) == 2


@PACKS
@pytest.mark.parametrize("sheet", [("a4", "de", "ltr", "Latn"), ("letter", "ar", "rtl", "Arab")])
def test_nothing_reaches_over_the_edge_of_the_page(pack, sheet):
    point = ContactPoint(kind="web", label="Web:", text=ADDRESS, href=ADDRESS)
    contact = ContactEntry(
        place="", name=ENDLESS, role=ENDLESS, points=(point,), hours="", languages="", note=()
    )
    context = page(
        pack,
        **dict(zip(("paper", "language", "direction", "script"), sheet, strict=True)),
        identity=Identity(shown=True, organization=ENDLESS, address=(ENDLESS,), website=ADDRESS),
        release_line=ReleaseLine(kind="embargo", text=ENDLESS),
        kicker=words(ENDLESS),
        headline=words(ENDLESS),
        subheadline=words(ENDLESS),
        event=(EventRow(place="", label=ENDLESS, lines=(words(ADDRESS),)),),
        body=(
            BodyBlock(type="paragraph", place="", text=words(ADDRESS)),
            BodyBlock(type="subheading", place="", text=words(ENDLESS)),
            BodyBlock(type="list", place="", entries=(words(ENDLESS),)),
            BodyBlock(type="quote", place="", paragraphs=(words(ENDLESS),), attribution=ENDLESS),
        ),
        signatories=signatories(6, 3, name=ENDLESS, withheld=ENDLESS),
        boilerplates=(Section(place="", heading=ENDLESS, text=words(ADDRESS)),),
        contacts=(contact, contact),
    )
    for laid_out in lay_out(context, pack).pages:
        box = laid_out._page_box
        left, right = box.content_box_x(), box.content_box_x() + box.width
        for part in boxes(box):
            if getattr(part, "text", "").strip():
                assert left - 1 <= part.position_x
                assert part.position_x + part.width <= right + 1, part.text


@PACKS
def test_every_page_says_what_may_not_be_published_yet(pack):
    context = page(
        pack,
        draft="DRAFT",
        running="DRAFT, EMBARGOED",
        release_line=ReleaseLine(kind="embargo", text="EMBARGOED UNTIL NOON"),
        body=paragraphs(12),
    )
    first, *others = [
        "".join(getattr(part, "text", "") for part in boxes(sheet._page_box))
        for sheet in lay_out(context, pack).pages
    ]
    assert "DRAFT" in first
    assert "EMBARGOED UNTIL NOON" in first
    assert others
    assert all("DRAFT, EMBARGOED" in other for other in others)
    assert "2 / " in others[0]


@PACKS
def test_a_headline_of_300_characters_leaves_room_for_the_news(pack):
    headline = words(("Ten words that say what has happened, and to whom " * 6).strip()[:300])
    document = lay_out(page(pack, headline=headline, body=paragraphs(1)), pack)
    (sheet,) = document.pages
    heading = next(box for box in boxes(sheet._page_box) if box.element_tag == "h1")
    assert heading.margin_height() < sheet.height / 4


@PACKS
@pytest.mark.parametrize("script", ["Hans", "Latn"])
def test_a_headline_leaves_no_single_word_on_its_last_line(pack, script):
    text = (
        "关于在全国范围内恢复农村图书馆的公开呼吁书"
        if script == "Hans"
        else "A count of every rural library in nine countries finds them closed"
    )
    language = {"Hans": "zh-Hans", "Latn": "en"}[script]
    context = page(pack, headline=words(text), language=language, script=script)
    sheet = lay_out(context, pack).pages[0]._page_box
    heading = next(box for box in boxes(sheet) if box.element_tag == "h1")
    widths = [sum(part.width for part in line.children) for line in heading.children]
    assert len(widths) > 1
    assert widths[-1] > 0.5 * max(widths)


def test_the_options_of_a_pack_change_the_page():
    plain = msgspec.structs.replace(page(), options={"rules": False, "justify": True})
    assert elements(page(), "classic").find("body").get("class") == "ruled ragged"
    assert elements(plain, "classic").find("body").get("class") == "plain justified"
