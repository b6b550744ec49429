import datetime as dt

import pytest

from tests.render.build.pages import in_text, page, paragraph, quote, words


def blocks(*body, language="en", **edition):
    return page(language, edition={"body": body, **edition}).body


@pytest.mark.parametrize(
    ("language", "printed", "attribution"),
    [
        ("en", "“Enough.”", "— Ada Lovelace, Director, Engine"),
        ("tr", "“Enough.”", "— Ada Lovelace, Director, Engine"),
        ("ar", "«Enough.»", "— Ada Lovelace، Director، Engine"),
        ("ug", "«Enough.»", "— Ada Lovelace، Director، Engine"),
        ("de", "„Enough.“", "– Ada Lovelace, Director, Engine"),
        ("fr", "«\u202fEnough.\u202f»", "— Ada Lovelace, Director, Engine"),
        ("zh-Hans", "“Enough.”", "——Ada Lovelace，Director，Engine"),
    ],
)
def test_a_quote_gets_the_marks_of_its_language(language, printed, attribution):
    said = quote("Enough.", "Ada Lovelace", "Director", "Engine")
    (block,) = blocks(said, language=language)
    assert block.type == "quote"
    assert [words(p) for p in block.paragraphs] == [printed]
    assert block.attribution == attribution


@pytest.mark.parametrize(
    ("speaker", "attribution"),
    [
        ({"name": "Ada"}, "— Ada"),
        ({"role": "a teacher in Kashgar"}, "— a teacher in Kashgar"),
        ({"name": "Ada", "organization": "Engine"}, "— Ada, Engine"),
        ({"name": " \n"}, ""),
        ({}, ""),
    ],
)
def test_an_attribution_says_what_is_known(speaker, attribution):
    assert blocks(quote("Enough.", **speaker))[0].attribution == attribution


def test_marks_inside_stay_as_they_are():
    (block,) = blocks(quote("He said “no” and left.", "Ada"))
    assert words(block.paragraphs[0]) == "“He said “no” and left.”"


def test_marks_take_no_style_from_the_words():
    (block,) = blocks(quote("*Enough*, she said.", "Ada"))
    assert [(s.text, s.italic) for s in block.paragraphs[0]] == [
        ("“", False),
        ("Enough", True),
        (", she said.”", False),
    ]


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", ["“One.", "“Two.", "“Three.”"]),
        ("fr", ["«\u202fOne.", "«\u202fTwo.", "«\u202fThree.\u202f»"]),
    ],
)
def test_a_quote_that_goes_on_opens_each_paragraph_and_closes_once(language, printed):
    (block,) = blocks(
        quote("One.", "Ada", id_="a"),
        quote("Two.", id_="b", continues=True),
        quote(" ", id_="empty", continues=True),
        quote("Three.", "Ada", id_="c", continues=True),
        language=language,
    )
    assert [words(p) for p in block.paragraphs] == printed
    assert block.attribution == "— Ada"
    assert block.place == f"editions/{language}/body/a"


def test_nobody_is_given_the_words_of_somebody_else():
    first, second = blocks(
        quote("One.", "Ada", id_="a"), quote("Two.", "Grace", id_="b", continues=True)
    )
    assert (first.attribution, second.attribution) == ("— Ada", "— Grace")
    assert [words(p) for p in (*first.paragraphs, *second.paragraphs)] == ["“One.”", "“Two.”"]


def test_a_quote_after_a_paragraph_names_its_speaker_anew():
    _, _, last = blocks(
        quote("One.", "Ada", id_="a"),
        paragraph("Then she stood up."),
        quote("Two.", "Ada", id_="b", continues=True),
    )
    assert (words(last.paragraphs[0]), last.attribution) == ("“Two.”", "— Ada")


def test_a_quote_in_the_text_prints_as_it_stands():
    (block,) = blocks(in_text("“Enough,” said Ada.", name="Ada"))
    assert (block.type, words(block.text)) == ("paragraph", "“Enough,” said Ada.")
    assert (block.paragraphs, block.attribution) == ((), "")


def test_a_quote_that_goes_on_from_the_text_is_not_attributed_twice():
    _, second = blocks(
        in_text("“Enough,” said Ada.", name="Ada"),
        quote("More.", "Ada", id_="b", continues=True),
    )
    assert (words(second.paragraphs[0]), second.attribution) == ("“More.”", "")


def test_the_dateline_runs_into_a_quote_in_the_text():
    (block,) = page(
        edition={"body": (in_text("“Enough,” said Ada."),), "place": "London"},
        date=dt.date(2026, 5, 1),
    ).body
    assert block.dateline == "London, 1 May 2026 –"
