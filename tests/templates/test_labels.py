"""Labels: every language says all that English says, in its own script and punctuation."""

import re
import string
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from babel import Locale

LABELS = Path(__file__).parents[2] / "templates" / "shared" / "labels"
TAGS = ("en", "tr", "ar", "ug", "de", "fr", "es", "pt", "zh-Hans", "zh-Hant")
UNREVIEWED = {"ar", "ug"}
CHINESE = {"zh-Hans", "zh-Hant"}
OTHER_SCRIPTS = UNREVIEWED | CHINESE
CAPITALS = ("release_line.", "page.draft", "page.end")
# Languages with a form for exactly none, one or two may say the number by the form alone.
SAYS_THE_NUMBER = (".zero", ".one", ".two")
MAY_BE_EMPTY = {"punctuation.gap"}
ENGLISH_PLURALS = {"one", "other"}
# Words that a language shares with English to the letter.
SAME_AS_ENGLISH = {
    ("de", "contact.web"),
    ("fr", "contact.heading"),
    ("fr", "contact.heading_many"),
    ("fr", "signatories.kind.organization"),
    ("pt", "contact.email"),
}
UYGHUR_VOWELS = "اەوۇۆۈېى"
UYGHUR_LETTERS = set("ئبپتجچخدرزژسشغفقكگڭلمنھۋي" + UYGHUR_VOWELS)
# Look-alikes of Persian and Uyghur keyboards that break search and copying in Arabic.
NOT_ARABIC = set("یکەھېۇۆۈۋڭگپچژ")

tags = pytest.mark.parametrize("tag", TAGS)
translations = pytest.mark.parametrize("tag", TAGS[1:])


@cache
def load(tag):
    return tomllib.loads((LABELS / f"{tag}.toml").read_text(encoding="utf-8"))


def leaves(table, prefix=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def words(tag):
    return {key: value for key, value in leaves(load(tag)) if key != "reviewed"}


@cache
def plural_tables():
    """The tables that English splits by number, which every language splits in its own way."""
    tables = {}
    for key in words("en"):
        table, _, last = key.rpartition(".")
        tables.setdefault(table, set()).add(last)
    return {table for table, keys in tables.items() if keys == ENGLISH_PLURALS}


def categories(tag):
    return set(Locale.parse(tag, sep="-").plural_form.tags) | {"other"}


def expected_keys(tag):
    keys = {key for key in words("en") if key.rpartition(".")[0] not in plural_tables()}
    return keys | {f"{table}.{c}" for table in plural_tables() for c in categories(tag)}


def fields(text):
    return sorted(field for _, field, _, _ in string.Formatter().parse(text) if field is not None)


def plain(text):
    return "".join(literal for literal, _, _, _ in string.Formatter().parse(text))


def english_counterpart(key):
    table, _, category = key.rpartition(".")
    is_plural = table in plural_tables()
    return f"{table}.other" if is_plural and category not in ENGLISH_PLURALS else key


def offenders(tag, is_wrong):
    return {key: value for key, value in words(tag).items() if is_wrong(plain(value))}


def test_there_is_one_file_for_each_language():
    assert {path.name for path in LABELS.iterdir()} == {f"{tag}.toml" for tag in TAGS}


def test_english_splits_withheld_signatories_by_number():
    assert plural_tables() >= {"signatories.withheld", "signatories.withheld_only"}


@tags
def test_says_all_that_english_says_in_every_plural(tag):
    assert set(words(tag)) == expected_keys(tag)


@tags
def test_fields_are_those_of_english(tag):
    for key, value in words(tag).items():
        english = fields(words("en")[english_counterpart(key)])
        may_lack = {"number"} if key.endswith(SAYS_THE_NUMBER) else set()
        assert set(fields(value)) <= set(english), key
        assert set(english) - set(fields(value)) <= may_lack, key


@tags
def test_fields_are_bare_names(tag):
    for key, value in words(tag).items():
        for _, field, spec, conversion in string.Formatter().parse(value):
            assert field is None or (field.isidentifier() and not spec and not conversion), key


@tags
def test_no_word_is_empty(tag):
    empty = {key for key, value in words(tag).items() if not value.strip()}
    assert empty <= MAY_BE_EMPTY


@tags
def test_text_is_composed_on_one_line_without_controls(tag):
    for key, value in words(tag).items():
        assert unicodedata.is_normalized("NFC", value), key
        assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cn", "Co"} for char in value), (
            key
        )


@tags
def test_quotes_apostrophes_and_dashes_are_typographic(tag):
    assert not offenders(tag, lambda text: re.search(r"[\"'`]| - |--", text))


@tags
def test_no_space_is_doubled(tag):
    assert not {key for key, value in words(tag).items() if re.search(r"\s\s", value)}


@tags
def test_the_reviewed_mark_is_honest(tag):
    assert load(tag)["reviewed"] is (tag not in UNREVIEWED)


@tags
def test_release_line_and_marks_are_in_capitals(tag):
    shouted = {key: plain(value) for key, value in words(tag).items() if key.startswith(CAPITALS)}
    assert not {key: text for key, text in shouted.items() if any(map(str.islower, text))}


@translations
def test_nothing_is_left_in_english(tag):
    english = {key: plain(value) for key, value in words("en").items()}
    same = {
        (tag, key)
        for key, value in words(tag).items()
        if re.search("[A-Za-z]", plain(value)) and plain(value) == english.get(key)
    }
    assert same == {entry for entry in SAME_AS_ENGLISH if entry[0] == tag}


@pytest.mark.parametrize("tag", sorted(OTHER_SCRIPTS))
def test_no_latin_letter_in_another_script(tag):
    assert not offenders(tag, lambda text: re.search("[A-Za-z]", text))


@pytest.mark.parametrize("tag", sorted(UNREVIEWED))
def test_right_to_left_languages_use_their_own_comma(tag):
    assert not offenders(tag, lambda text: re.search("[,;?]", text))


@pytest.mark.parametrize("tag", sorted(CHINESE))
def test_chinese_punctuation_is_full_width(tag):
    assert not offenders(tag, lambda text: re.search(r"[,.:;?!()\[\]]", text))


@pytest.mark.parametrize("tag", ["de", "es", "pt", "tr"])
def test_colon_follows_its_word(tag):
    assert not {key for key, value in words(tag).items() if re.search(r"\s:", value)}


def test_french_colons_and_guillemets_do_not_part_from_their_words():
    assert not offenders("fr", lambda text: re.search("(?<!\N{NO-BREAK SPACE}):", text))
    assert words("fr")["quote.open"] == "«\N{NARROW NO-BREAK SPACE}"
    assert words("fr")["quote.close"] == "\N{NARROW NO-BREAK SPACE}»"


def test_uyghur_uses_the_letters_of_its_own_alphabet():
    arabic = {c for text in words("ug").values() for c in text if c.isalpha() and ord(c) > 0x5FF}
    assert arabic <= UYGHUR_LETTERS


def test_uyghur_words_never_begin_with_a_bare_vowel():
    word_start = rf"(?<![{''.join(UYGHUR_LETTERS)}])[{UYGHUR_VOWELS}]"
    assert not offenders("ug", lambda text: re.search(word_start, text))


def test_arabic_has_no_letter_of_a_neighbouring_alphabet():
    assert not offenders("ar", lambda text: set(text) & NOT_ARABIC)


@pytest.mark.parametrize(("tag", "charset"), [("zh-Hans", "gb2312"), ("zh-Hant", "big5")])
def test_simplified_and_traditional_chinese_do_not_mix(tag, charset):
    characters = {char for text in words(tag).values() for char in plain(text) if char.isalpha()}
    assert not {char for char in characters if not char.encode(charset, errors="ignore")}
