"""How a language writes dates, times, numbers, and the names of countries, languages and zones."""

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_time, get_timezone_location
from babel.localedata import exists
from babel.numbers import format_decimal

from editor.model.message import Problem
from editor.render.tags import Tag, parse_tag, pick, script
from editor.render.territories import SHORT_NAMES

# CLDR parts 10:00 and AM by a narrow space that few fonts have.
_NARROW_SPACE, _NO_BREAK_SPACE = "\u202f", "\u00a0"
_UNKNOWN_REGION = "ZZ"
# Languages that count the first day of a month, which CLDR's patterns cannot say.
_FIRST_OF_MONTH = {"fr": "1er ", "it": "1º ", "pt": "1º ", "pt_PT": "1 "}


def locale_of(language: str) -> Locale:
    """The conventions of a BCP 47 tag, in its script. Raises Problem for an unknown language.

    English without a country writes as most of the world does: 9 December 2026, 10:00.
    """
    tag = parse_tag(language)
    for name in _locale_names(tag, script(language)) if tag else ():
        if exists(name):
            return Locale.parse(name)
    raise Problem.of(
        "The program does not know the language “{language}”.",
        "Choose its tag from the list of languages: en, tr, ar, ug, de, fr, es, pt, zh-Hans ...",
        language=language,
    )


def language_of(locale: Locale) -> str:
    """The BCP 47 tag of a locale."""
    return "-".join(filter(None, (locale.language, locale.script, locale.territory)))


def long_date(date: dt.date, locale: Locale) -> str:
    """A date in words, such as 9 December 2026."""
    text = _plain_spaces(format_date(date, "long", locale=locale))
    first = _FIRST_OF_MONTH.get(str(locale), _FIRST_OF_MONTH.get(locale.language))
    return text.replace("1 ", first, 1) if first and date.day == 1 else text


def short_time(moment: dt.datetime, locale: Locale) -> str:
    """Hours and minutes, with a word for the half of the day where that is the custom."""
    text = format_time(moment.timetz(), "short", locale=locale)
    return _plain_spaces(text).replace(" ", _NO_BREAK_SPACE)


def country_name(code: str, locale: Locale) -> str:
    """The name of an ISO 3166 country, short where there is a short one; else the code itself."""
    known = _current_code(code.strip().upper())
    short = pick(SHORT_NAMES.get(known, {}), language_of(locale))
    name = short or (locale.territories.get(known) if known != _UNKNOWN_REGION else None)
    if name is None:
        return code.strip()
    # CLDR writes “&” to save room in menus.
    return name.replace(" & ", " and ") if locale.language == "en" else name


def language_name(text: str, locale: Locale) -> str:
    """The name of a language by its tag; anything else comes back as it stands."""
    tag = parse_tag(text.strip())
    names = (
        locale.languages.get("_".join(parts))
        for parts in (_language_keys(tag, script(text.strip())) if tag else ())
    )
    return next(filter(None, names), text.strip())


def plural_category(number: int, locale: Locale) -> str:
    """The CLDR plural category of a number: zero, one, two, few, many or other."""
    return str(locale.plural_form(number))


def figures(number: int, locale: Locale) -> str:
    """A number in the figures of the language."""
    return format_decimal(number, locale=locale)


def zone_of(name: str) -> ZoneInfo:
    """The time zone of an IANA name such as Europe/Istanbul. Raises Problem for an unknown one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Problem.of(
            "The time zone “{zone}” does not exist.",
            "Choose one from the list, such as Europe/Istanbul or America/New_York.",
            zone=name,
        ) from error


def zone_place(zone: ZoneInfo, locale: Locale) -> str:
    """The city that a zone is named after, empty for UTC and its like.

    Where the language has no word for the city, the country, if it has but one zone.
    """
    key = get_global("zone_aliases").get(zone.key, zone.key)
    country = get_global("zone_territories").get(key, "")
    if len(country) != len(_UNKNOWN_REGION) or country == _UNKNOWN_REGION:
        return ""
    city = get_timezone_location(zone, locale=locale, return_city=True).rpartition("/")[2]
    foreign = city.isascii() and script(language_of(locale)) != "Latn"
    alone = len(get_global("territory_zones").get(country, ())) == 1
    return country_name(country, locale) if foreign and alone else city


def offset_text(moment: dt.datetime) -> str:
    """How far a moment's zone is from UTC, such as UTC+3 or UTC-3:30.

    With a hyphen: the bundled Latin fonts have no minus sign, and another font would step in.
    """
    minutes = round((moment.utcoffset() or dt.timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"


def _language_keys(tag: Tag, written: str) -> tuple[tuple[str, ...], ...]:
    """CLDR names Chinese by script, Portuguese and English by country; the language alone last."""
    if not tag.script and not tag.region:
        return ((tag.language,),)
    region = ((tag.language, tag.region),) if tag.region else ()
    return (*region, (tag.language, written), (tag.language,))


def _locale_names(tag: Tag, written: str) -> tuple[str, ...]:
    if tag.language == "en" and not tag.region:
        return ("en_GB",)
    usual = written == script(tag.language)
    names = [f"{tag.language}_{written}_{tag.region}", f"{tag.language}_{written}"]
    if usual or not tag.script:
        names.insert(0, f"{tag.language}_{tag.region}")
    if usual:
        names.append(tag.language)
    return tuple(names)


def _current_code(code: str) -> str:
    """UK means GB; the code of a country that fell apart means nothing."""
    successors = get_global("territory_aliases").get(code, ())
    return successors[0] if len(successors) == 1 else code


def _plain_spaces(text: str) -> str:
    return text.replace(_NARROW_SPACE, _NO_BREAK_SPACE)
