import datetime as dt

import pytest

from editor.model.message import Problem
from editor.render import localize
from editor.render.localize import locale_of
from editor.render.tags import direction, fallbacks, pick, same_language, script

DAY = dt.date(2026, 12, 9)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "9 December 2026"),
        ("en-US", "December 9, 2026"),
        ("tr", "9 Aralık 2026"),
        ("ar", "9 ديسمبر 2026"),
        ("ug", "9-دېكابىر، 2026"),
        ("de", "9. Dezember 2026"),
        ("fr", "9 décembre 2026"),
        ("zh-Hans", "2026年12月9日"),
        ("zh-Hant", "2026年12月9日"),
        ("pt-BR", "9 de dezembro de 2026"),
    ],
)
def test_dates_are_written_out(language, text):
    assert localize.long_date(DAY, locale_of(language)) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "1er mars 2026"),
        ("pt", "1º de março de 2026"),
        ("pt-PT", "1 de março de 2026"),
        ("es", "1 de marzo de 2026"),
        ("en", "1 March 2026"),
    ],
)
def test_the_first_of_a_month_is_counted_where_that_is_the_custom(language, text):
    assert localize.long_date(dt.date(2026, 3, 1), locale_of(language)) == text


def test_the_first_is_not_mistaken_for_another_day():
    assert localize.long_date(dt.date(2026, 3, 21), locale_of("fr")) == "21 mars 2026"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "17:05"),
        ("en-US", "5:05\N{NO-BREAK SPACE}PM"),
        ("tr", "17:05"),
        ("ar", "5:05\N{NO-BREAK SPACE}م"),
        ("ug", "17:05"),
        ("zh-Hans", "17:05"),
        ("zh-Hant", "下午5:05"),
    ],
)
def test_times_are_those_of_the_language(language, text):
    moment = dt.datetime(2026, 12, 9, 17, 5, tzinfo=dt.UTC)
    assert localize.short_time(moment, locale_of(language)) == text


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", "Türkiye, China, United Kingdom, Hong Kong, Bosnia and Herzegovina"),
        ("tr", "Türkiye, Çin, Birleşik Krallık, Hong Kong, Bosna-Hersek"),
        ("ar", "تركيا, الصين, المملكة المتحدة, هونغ كونغ, البوسنة والهرسك"),
        ("ug", "تۈركىيە, جۇڭگو, بىرلەشمە پادىشاھلىق, شياڭگاڭ, بوسىنىيە ۋە گېرتسېگوۋىنا"),
        ("de", "Türkei, China, Vereinigtes Königreich, Hongkong, Bosnien und Herzegowina"),
        ("fr", "Turquie, Chine, Royaume-Uni, Hong Kong, Bosnie-Herzégovine"),
        ("zh-TW", "土耳其, 中國, 英國, 香港, 波士尼亞與赫塞哥維納"),
    ],
)
def test_countries_have_their_names(language, names):
    locale = locale_of(language)
    found = [localize.country_name(code, locale) for code in ("TR", "CN", "GB", "HK", "BA")]
    assert ", ".join(found) == names


def test_palestine_is_not_a_territory_in_the_plural():
    assert localize.country_name("PS", locale_of("en-US")) == "Palestine"


@pytest.mark.parametrize(("code", "name"), [("tr", "Türkiye"), ("UK", "United Kingdom")])
def test_a_country_code_may_be_written_loosely(code, name):
    assert localize.country_name(code, locale_of("en")) == name


@pytest.mark.parametrize("code", ["", "QQ", "ZZ", "SU", "Narnia"])
def test_an_unknown_country_stands_as_it_is(code):
    assert localize.country_name(code, locale_of("en")) == code


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Uyghur", "Simplified Chinese", "Traditional Chinese", "Brazilian Portuguese"]),
        ("tr", ["Uygurca", "Basitleştirilmiş Çince", "Geleneksel Çince", "Brezilya Portekizcesi"]),
    ],
)
def test_languages_have_their_names(language, names):
    tags = ("ug", "zh-Hans", "zh-TW", "pt-BR")
    assert [localize.language_name(tag, locale_of(language)) for tag in tags] == names


def test_a_language_given_in_words_stands_as_it_is():
    assert localize.language_name(" Sign language ", locale_of("en")) == "Sign language"


@pytest.mark.parametrize(
    ("language", "number", "category"),
    [("en", 1, "one"), ("en", 0, "other"), ("ar", 2, "two"), ("ar", 5, "few"), ("zh", 1, "other")],
)
def test_plurals(language, number, category):
    assert localize.plural_category(number, locale_of(language)) == category


@pytest.mark.parametrize(
    ("language", "text"), [("en", "1,500"), ("de", "1.500"), ("tr", "1.500"), ("ar", "1,500")]
)
def test_figures(language, text):
    assert localize.figures(1500, locale_of(language)) == text


@pytest.mark.parametrize(
    ("language", "zone", "place"),
    [
        ("en", "Europe/Istanbul", "Istanbul"),
        ("tr", "Europe/Istanbul", "İstanbul"),
        ("ar", "Europe/Istanbul", "إسطنبول"),
        ("ug", "Europe/Istanbul", "تۈركىيە"),  # no word for the city; the country has one zone
        ("ug", "America/New_York", "New York"),
        ("zh-Hans", "America/New_York", "纽约"),
        ("en", "America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("en", "Turkey", "Istanbul"),
        ("en", "UTC", ""),
        ("en", "Etc/GMT-3", ""),
    ],
)
def test_zones_are_named_by_their_city(language, zone, place):
    assert localize.zone_place(localize.zone_of(zone), locale_of(language)) == place


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Europe/Istanbul", "UTC+3"),
        ("Asia/Kathmandu", "UTC+5:45"),
        ("America/St_Johns", "UTC-3:30"),
        ("America/New_York", "UTC-5"),
        ("Europe/London", "UTC"),
    ],
)
def test_offsets_are_those_of_the_day(zone, text):
    moment = dt.datetime(2026, 12, 9, 10, tzinfo=localize.zone_of(zone))
    assert localize.offset_text(moment) == text


@pytest.mark.parametrize(
    "zone", ["Nowhere/City", "", "../zone", "Europe", "/etc/passwd", "a\0b", "x" * 400]
)
def test_an_unknown_zone_has_a_way_on(zone):
    with pytest.raises(Problem, match="does not exist") as caught:
        localize.zone_of(zone)
    assert caught.value.way_on


@pytest.mark.parametrize("language", ["xx", "", "english", "../en", "ug-Latn"])
def test_an_unknown_language_has_a_way_on(language):
    with pytest.raises(Problem, match="does not know the language") as caught:
        locale_of(language)
    assert caught.value.way_on


@pytest.mark.parametrize(
    ("tag", "written", "runs"),
    [
        ("en", "Latn", "ltr"),
        ("ar", "Arab", "rtl"),
        ("ug", "Arab", "rtl"),
        ("ug-Latn", "Latn", "ltr"),
        ("ku-Arab", "Arab", "rtl"),
        ("he", "Hebr", "rtl"),
        ("zh-Hans", "Hans", "ltr"),
        ("zh", "Hans", "ltr"),
        ("zh-TW", "Hant", "ltr"),
        ("zh-hk", "Hant", "ltr"),
        ("x", "", "ltr"),
    ],
)
def test_a_tag_has_a_script_and_a_direction(tag, written, runs):
    assert (script(tag), direction(tag)) == (written, runs)


@pytest.mark.parametrize(
    ("tag", "last"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-CN", "zh"),
        ("de-AT", "de"),
        ("ug-Latn", "ug-Latn"),
        ("sr-Latn", "sr-Latn"),
    ],
)
def test_fallbacks_never_lead_to_another_script(tag, last):
    assert fallbacks(tag)[-1] == last


def test_zh_leads_to_simplified_chinese_first():
    assert fallbacks("zh") == ("zh-Hans", "zh")


def test_the_same_language_of_another_country_serves():
    assert pick({"de-AT": 1, "fr": 2}, "de") == 1
    assert pick({"zh-CN": 1}, "zh-Hans") == 1
    assert pick({"zh-CN": 1}, "zh-Hant") is None
    assert pick({"de-AT": 1, "de": 2}, "de") == 2
    assert not same_language("", "")
