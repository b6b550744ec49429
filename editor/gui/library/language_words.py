"""Languages as a person types and reads them: by name where they have one."""

from editor.checks.language import is_known_language
from editor.gui.languages import english_name, known_languages, own_name


def language_words(tag: str) -> str:
    """The name of a language; its tag where the name would not be understood again."""
    name = english_name(tag) if tag else ""
    try:
        return name if language_tag(name) == tag else tag
    except ValueError:
        return tag


def language_tag(words: str) -> str:
    """The tag of a language that is typed as a tag or by its name; "" for none.

    Raises ValueError.
    """
    typed = words.strip()
    if not typed or is_known_language(typed):
        return typed
    wanted = typed.casefold()
    for tag in known_languages():
        if wanted in (english_name(tag).casefold(), own_name(tag).casefold()):
            return tag
    raise ValueError(typed)


def tag_or_words(words: str) -> str:
    """The tag of a language, or what was typed where nobody knows it."""
    try:
        return language_tag(words)
    except ValueError:
        return words.strip()
