import pytest

from editor.model.signatories import Group
from tests.render.build.pages import page, signed, words

THREE = [
    {"name": "A", "country": "TR"},
    {"name": "B", "country": "DE"},
    {"name": "C", "country": "TR"},
]


def headline(text, language="en", signers=THREE, **fields):
    return page(
        language, edition={"headline": text}, signatories=signed(*signers, **fields)
    ).headline


def many(number):
    return [{"name": f"N{n}", "country": "TR"} for n in range(number)]


def test_markup_becomes_spans():
    found = headline("**Now** or [never](https://example.org)\nagain")
    assert [(s.text, s.bold, s.href) for s in found] == [
        ("Now", True, ""),
        (" or ", False, ""),
        ("never", False, "https://example.org"),
        ("\nagain", False, ""),
    ]


def test_counts_join_the_words_around_them():
    (span,) = headline("We are {signatories} from {countries} countries")
    assert span.text == "We are 3 from 2 countries"
    assert not span.unknown


def test_a_count_takes_the_style_around_it():
    assert [(s.text, s.bold) for s in headline("**{signatories}** groups")] == [
        ("3", True),
        (" groups", False),
    ]


@pytest.mark.parametrize("text", ["{countries}", "{group:nobody}", "{group:nobody:words}"])
def test_a_count_that_nobody_can_know_is_marked(text):
    signers = [{"name": "A", "country": None}]
    found = headline(f"From {text} countries", signers=signers)
    assert [(s.text, s.unknown) for s in found] == [
        ("From ", False),
        ("[count not known]", True),
        (" countries", False),
    ]


def test_words_that_are_no_count_stay():
    assert words(headline("{unknown} \\{signatories\\}")) == "{unknown} {signatories}"


def test_a_group_is_counted_without_the_withheld():
    signers = [{"name": "A", "group": "g"}, {"name": "B", "group": "g", "withheld": True}]
    found = headline("{group:g} of {signatories}", signers=signers, groups=(Group(id="g"),))
    assert words(found) == "1 of 2"


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 53, "We are fifty-three"),
        ("tr", 53, "We are elli üç"),
        ("tr", 1105, "We are bin yüz beş"),
        ("ar", 53, "We are ثلاثة وخمسون"),
        ("de", 53, "We are dreiundfünfzig"),
        ("fr", 53, "We are cinquante-trois"),
        ("ug", 53, "We are 53"),
        ("zh-Hans", 53, "We are 53"),
    ],
)
def test_counts_are_spelled_out_where_the_language_is_known(language, number, text):
    assert words(headline("We are {signatories:words}", language, many(number))) == text


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 53, "We are over 50"),
        ("en", 50, "We are 50"),
        ("en", 7, "We are 7"),
        ("tr", 53, "We are en az 50"),
        ("ar", 53, "We are أكثر من 50"),
        ("de", 53, "We are mehr als 50"),
        ("fr", 53, "We are plus de 50"),
        ("zh-Hans", 53, "We are 超过50"),
    ],
)
def test_counts_are_rounded_only_when_the_list_is_longer(language, number, text):
    assert words(headline("We are {signatories:over 50}", language, many(number))) == text


def test_large_counts_are_grouped():
    assert words(headline("{signatories} groups", "en", many(1200))) == "1,200 groups"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{signatories:words} groups", "Three groups"),
        ("**{signatories:words}** groups", "Three groups"),
        ("“{signatories:words} groups”", "“Three groups”"),
        ("It is law. {signatories:words} groups", "It is law. Three groups"),
        ("“It is law.” {signatories:words} groups", "“It is law.” Three groups"),
        ("Law\n{signatories:words} groups", "Law\nThree groups"),
        ("The {signatories:words} groups", "The three groups"),
        ("v.{signatories:words}", "v.three"),
        ("{signatories:over 2} groups", "Over 2 groups"),
    ],
)
def test_a_sentence_begins_with_a_capital(text, printed):
    assert words(headline(text)) == printed


def test_turkish_capitals_keep_their_dot():
    assert words(headline("{signatories:words} örgüt", "tr", many(2))) == "İki örgüt"


def test_a_field_of_spaces_is_empty():
    assert headline(" \n ") == ()
    assert words(headline("  Now \n")) == "Now"


def test_counts_are_filled_in_every_field():
    text = "{signatories}"
    context = page(
        edition={"kicker": text, "subheadline": text, "salutation": text, "closing": text},
        signatories=signed(*THREE),
    )
    fields = (context.kicker, context.subheadline, context.salutation, context.closing)
    assert [words(field) for field in fields] == ["3"] * 4


@pytest.mark.parametrize(
    ("headline", "printed"),
    [
        (
            "Joint Statement: {signatories:over 2} Uyghur Organizations Call for Action",
            "Joint Statement: Over 2 Uyghur Organizations Call for Action",
        ),
        ("Joint statement: {signatories:over 2} groups call for action", "over 2 groups"),
        ("{signatories:over 2} groups", "Over 2 groups"),
    ],
)
def test_a_count_after_a_colon_follows_the_case_of_its_headline(headline, printed):
    found = page(edition={"headline": headline}, signatories=signed("A", "B", "C"))
    assert printed in words(found.headline)
    assert printed in found.title
