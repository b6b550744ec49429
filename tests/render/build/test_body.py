import datetime as dt

import pytest

from editor.model.blocks import ImageBlock, ListBlock, ListItem, Subheading
from editor.model.enums import Kind
from editor.model.release import Image, ImageWords
from tests.render.build.pages import page, paragraph, quote, words

DAY = dt.date(2026, 12, 9)
FIRST = paragraph("The court has spoken.")


def body(*blocks, language="en", date=DAY, place="Istanbul", **release_fields):
    edition = {"body": blocks, "place": place}
    return page(language, edition=edition, date=date, **release_fields).body


@pytest.mark.parametrize(
    ("language", "place", "dateline"),
    [
        ("en", "Istanbul", "Istanbul, 9 December 2026 –"),
        ("tr", "İstanbul", "İstanbul, 9 Aralık 2026 –"),
        ("ar", "إسطنبول", "إسطنبول، 9 ديسمبر 2026 –"),
        ("ug", "ئىستانبۇل", "ئىستانبۇل، 9-دېكابىر، 2026 –"),
        ("de", "Istanbul", "Istanbul, 9. Dezember 2026 –"),
        ("fr", "Istanbul", "Istanbul, le 9 décembre 2026 –"),
        ("zh-Hans", "伊斯坦布尔", "（伊斯坦布尔，2026年12月9日）"),
    ],
)
def test_the_dateline_runs_into_the_first_paragraph(language, place, dateline):
    (block,) = body(FIRST, language=language, place=place)
    assert (block.dateline, words(block.text)) == (dateline, "The court has spoken.")


@pytest.mark.parametrize(
    ("place", "date", "dateline"),
    [
        ("Istanbul", None, "Istanbul –"),
        ("", DAY, "9 December 2026 –"),
        (" \n", None, ""),
    ],
)
def test_a_dateline_says_what_is_known(place, date, dateline):
    assert body(FIRST, place=place, date=date)[0].dateline == dateline


def test_only_the_first_block_has_the_dateline():
    first, second = body(FIRST, paragraph("It was late.", "p2"))
    assert first.dateline
    assert not second.dateline


@pytest.mark.parametrize(
    "start",
    [
        Subheading(id="h", text="What happened"),
        ListBlock(id="l", items=(ListItem(id="i", text="One"),)),
        quote("We waited.", "Ada Lovelace"),
    ],
)
def test_before_anything_but_a_paragraph_the_dateline_stands_alone_without_a_dash(start):
    alone, first, _ = body(start, FIRST)
    assert (alone.type, alone.dateline, alone.text) == (
        "paragraph",
        "Istanbul, 9 December 2026",
        (),
    )
    assert alone.place == "editions/en/place"
    assert first.place.startswith("editions/en/body/")


def test_an_empty_block_does_not_take_the_dateline():
    (block,) = body(paragraph(" \n", "p0"), FIRST)
    assert (block.place, bool(block.dateline)) == ("editions/en/body/p1", True)


def test_a_letter_has_a_line_of_its_own_instead():
    context = page(kind=Kind.OPEN_LETTER, date=DAY, edition={"place": "Istanbul", "body": (FIRST,)})
    assert context.place_and_date == "Istanbul, 9 December 2026"
    assert context.body[0].dateline == ""
    assert page(date=DAY).place_and_date == ""


@pytest.mark.parametrize(
    ("place", "date", "line"), [("Genève", None, "Genève"), ("", DAY, "9 décembre 2026")]
)
def test_the_line_of_a_letter_says_what_is_known(place, date, line):
    context = page("fr", kind=Kind.OPEN_LETTER, date=date, edition={"place": place})
    assert context.place_and_date == line


def test_blocks_keep_their_order_and_their_places():
    blocks = body(
        FIRST,
        Subheading(id="h", text="**Why**"),
        ListBlock(
            id="l", ordered=True, items=(ListItem(id="a", text="One"), ListItem(id="b", text=" "))
        ),
    )
    assert [(b.type, b.place) for b in blocks] == [
        ("paragraph", "editions/en/body/p1"),
        ("subheading", "editions/en/body/h"),
        ("list", "editions/en/body/l"),
    ]
    assert blocks[1].text[0].bold
    assert blocks[2].ordered
    assert [words(entry) for entry in blocks[2].entries] == ["One"]


def test_blocks_without_words_do_not_print():
    empty = (
        paragraph(""),
        Subheading(id="h", text="  "),
        ListBlock(id="l"),
        ListBlock(id="m", items=(ListItem(id="i"),)),
        quote(" ", "Ada Lovelace"),
    )
    assert body(*empty, place="", date=None) == ()


# --- pictures ---------------------------------------------------------------------------------

WORDS = {"en": ImageWords(alt="Two boats", caption="The *harbour* at six")}
PHOTO = Image(id="i1", file="boats.jpg", credit="N. Reyes", texts=WORDS)
SIZES = {"i1": (800, 600)}


def pictures(language="en", image=PHOTO, sizes=SIZES):
    blocks = page(
        language, edition={"body": (ImageBlock(id="b", image="i1"),)}, images=(image,), sizes=sizes
    ).body
    return [block.picture for block in blocks]


def test_a_picture_prints_with_caption_and_credit():
    (shown,) = pictures()
    assert (shown.id, shown.alt, shown.width, shown.height) == ("i1", "Two boats", 800, 600)
    assert (words(shown.caption), shown.credit) == ("The harbour at six", "Picture: N. Reyes")


@pytest.mark.parametrize(("language", "alt"), [("en-GB", "Two boats"), ("tr", "")])
def test_a_picture_is_never_silently_told_in_another_language(language, alt):
    (shown,) = pictures(language)
    assert shown.alt == alt
    assert bool(shown.caption) is bool(alt)


def test_a_decorative_picture_says_nothing():
    (shown,) = pictures(image=Image(id="i1", decorative=True, texts=WORDS))
    assert (shown.decorative, shown.alt, shown.credit) == (True, "", "")


def test_a_picture_that_is_not_there_leaves_no_trace():
    assert pictures(image=Image(id="other")) == []
    assert pictures(sizes={"other": (1, 1)}) == []
