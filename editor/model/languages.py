"""Languages by the names that people call them, for what is said of an edition."""

from functools import cache


@cache
def language_name(tag: str) -> str:
    """The English name, such as Turkish or Chinese (Simplified); the tag where nobody knows one."""
    # The tables of CLDR take a moment to load, which most starts of the program never need.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        name = Locale.parse(tag, sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag


def name_and_tag(tag: str) -> str:
    """Both, for who has to write the tag: Turkish (tr)."""
    name = language_name(tag)
    return tag if name == tag else f"{name}, {tag}" if name.endswith(")") else f"{name} ({tag})"
