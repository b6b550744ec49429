"""User-visible words in the person's language, by GNU gettext catalogues."""

import gettext
import os
from functools import cache

from editor.app.paths import installation_folder
from editor.model.message import Field, Message

DOMAIN = "press-release-editor"
# As GNU gettext asks: https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def tr(words: str | Message) -> str:
    """The words in the person's language, their {fields} filled."""
    if isinstance(words, str):
        return spoken_catalogue().gettext(words) if words else ""  # gettext has its head under ""
    return spoken_catalogue().gettext(words.text).format_map(words.fields)


def tr_count(one: str, other: str, number: int, /, **fields: Field) -> str:
    """The form that goes with a number, which is the field {number} itself."""
    chosen = spoken_catalogue().ngettext(one, other, number)
    return chosen.format_map({"number": number, **fields})


def N_(words: str) -> str:
    """Mark words for the translators that are translated later, where they are shown."""
    return words


def languages() -> tuple[str, ...]:
    """The interface languages that the person wants, the best first."""
    chosen = next(filter(None, (os.environ.get(name) for name in _VARIABLES)), "")
    return tuple(part for part in chosen.split(":") if part)


def interface_language() -> str:
    """The language that the window speaks, as its catalogue says."""
    return spoken_catalogue().info().get("language", "") or "en"


@cache
def spoken_catalogue() -> gettext.NullTranslations:
    """The catalogue that fits best, for all of a run; without any the English words stand."""
    folder = installation_folder() / "resources" / "translations"
    if not any(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")):  # else gettext loads Python's locales
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, folder, languages=list(languages()), fallback=True)
