import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.collation import collation
from editor.model.message import Problem

UYGHUR = "ئا ئە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ ئو ئۇ ئۆ ئۈ ۋ ئې ئى ي"
LANGUAGES = ("en", "tr", "ar", "ug", "de", "zh-Hans", "zh-Hant", "xx", "ug-Latn")


def in_order(language, *names):
    """Whether the names stand as their language lists them, however they came."""
    shuffled = list(names)
    random.Random(7).shuffle(shuffled)
    return sorted(shuffled, key=collation(language)) == list(names)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("tr", "Cebeci Çorum Ilgaz ıspanak İzmir Ordu Ördek Sam Şam Zeta"),
        ("de", "Ebert Öl Oldenburg Zoo"),
        ("sv", "Oslo Zoo Öland"),
        ("fr", "Eau École Écran Été"),
        ("ar", "أمل جمعية مركز منظمة Amnesty"),
        ("zh-Hans", "阿里 北京 上海 中国 Amnesty"),
        ("zh-Hant", "中國 北京 阿里 Amnesty"),
        ("ug", UYGHUR),
    ],
)
def test_each_language_has_its_own_order(language, names):
    assert in_order(language, *names.split())


def test_uyghur_orders_whole_words_by_its_32_letters():
    assert in_order("ug", "ئانا", "ئۇيغۇر", "ئۈرۈمچى") is True
    assert in_order("ug", "باغ", "بۇلاق", "ئوردا", "ئىتتىپاق", "يۇلتۇز")


def test_uyghur_letters_come_before_foreign_ones_and_after_numbers():
    assert in_order("ug", "3 بۇلاق", "20 بۇلاق", "ئاتا", "يۇلتۇز", "Amnesty", "Zeta")


def test_uyghur_in_latin_letters_is_ordered_as_latin():
    assert in_order("ug-Latn", "Ana", "Bulaq", "Yultuz")


def test_a_word_ends_before_a_longer_one():
    assert in_order("en", "East Turkistan Union", "Eastern Turkistan Union")
    assert in_order("ug", "ئانا يۇرت", "ئانار")


def test_english_passes_over_the_article_and_only_english():
    names = ("Alpha", "The Beta Group", "Gamma")
    assert in_order("en", *names)
    assert in_order("en-US", *names)
    assert in_order("de", "Alpha", "Gamma", "The Beta Group")
    assert in_order("en", "Theatre for All", "The", "Thesis") is False
    assert in_order("en", "The", "Theatre for All", "Thesis")


def test_quotation_marks_before_a_name_do_not_count():
    assert in_order("en", "Hope", "“Ittipak” Society", "Justice")
    assert in_order("ug", "باغ", "«بۇلاق» جەمئىيىتى", "پەن")


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_count_as_numbers(language):
    assert in_order(language, "9 Voices", "10 Voices", "100 Voices")


@pytest.mark.parametrize("language", LANGUAGES)
@given(names=st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=8), max_size=6))
def test_any_names_have_one_order(language, names):
    key = collation(language)
    once = sorted(names, key=key)
    assert sorted(once, key=key) == once
    assert sorted(once) == sorted(names)


def test_equal_names_keep_their_places():
    key = collation("en")
    assert sorted([("Hope", 2), ("Hope", 1)], key=lambda pair: key(pair[0])) == [
        ("Hope", 2),
        ("Hope", 1),
    ]


def test_a_very_long_number_is_ordered_too():
    assert len(sorted(["1" * 5000, "2"], key=collation("ug"))) == 2


def test_a_missing_library_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    with pytest.raises(Problem, match="cannot be sorted"):
        collation("en")
    assert in_order("ug", "ئانا", "باغ")
