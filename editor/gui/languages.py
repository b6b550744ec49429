"""Languages as people call them, and the way they run, without the start-up cost of a library."""

from functools import cache

from PySide6.QtCore import QLocale, Qt

_L = QLocale.Language
# Qt names these after their main country: American English, español de España.
_PLAIN = {"en": "English", "es": "Español", "pt": "Português", "fr": "Français"}
_SCRIPT_CODE = 4  # letters, as in Hans
_LEFT_TO_RIGHT = {
    QLocale.Script.LatinScript,
    QLocale.Script.CyrillicScript,
    QLocale.Script.GreekScript,
    QLocale.Script.SimplifiedHanScript,
    QLocale.Script.TraditionalHanScript,
}


@cache
def own_name(tag: str) -> str:
    """A language's name in that language; the tag itself where nobody knows."""
    locale = QLocale(tag)
    name = _PLAIN.get(tag) or ("" if _is_unknown(locale) else locale.nativeLanguageName())
    return name[:1].upper() + name[1:] if name else tag


@cache
def english_name(tag: str) -> str:
    """A language's name in English; the tag itself where nobody knows."""
    locale = QLocale(tag)
    if _is_unknown(locale):
        return tag
    name = QLocale.languageToString(locale.language())
    _, _, more = tag.partition("-")
    return f"{name} ({_variant(locale, more)})" if more else name


@cache
def layout_direction(tag: str) -> Qt.LayoutDirection:
    """The way a language runs, by the script that it is written in."""
    locale = QLocale(tag)
    if not _is_unknown(locale) and locale.script() in _LEFT_TO_RIGHT:
        return Qt.LayoutDirection.LeftToRight
    # Reads the tables of CLDR, which most releases never need here.
    from editor.render.tags import direction  # noqa: PLC0415

    mirrored = direction(tag) == "rtl"
    return Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight


def known_languages() -> tuple[str, ...]:
    """The tags of all languages that Qt has a name for."""
    any_script, any_land = QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    found = {
        QLocale.languageToCode(locale.language())
        for locale in QLocale.matchingLocales(_L.AnyLanguage, any_script, any_land)
    }
    return tuple(sorted(found - {"c", "C", ""}))


def _variant(locale: QLocale, more: str) -> str:
    """What tells one form of a language from another: its script or its country."""
    if len(more) == _SCRIPT_CODE:
        return QLocale.scriptToString(locale.script()).removesuffix(" Han")
    return QLocale.territoryToString(locale.territory())


def _is_unknown(locale: QLocale) -> bool:
    return locale.language() is _L.C
