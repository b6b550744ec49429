"""Languages of editions: known ones, and each only once."""

import difflib
import re
from collections.abc import Iterator

from babel import Locale
from babel.localedata import exists

from editor.model.findings import Finding, Level, finding
from editor.model.languages import language_name, name_and_tag
from editor.model.places import edition_place
from editor.model.release import Release

# Language, script, country, then variants and extensions (RFC 5646, 2.1).
_TAG = re.compile(
    r"([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?(-[a-z0-9]{1,8})*", re.IGNORECASE
)


def check_languages(release: Release) -> Iterator[Finding]:
    """Every edition is in a language whose dates and numbers can be written."""
    for edition in release.editions:
        if not is_known_language(edition.language):
            yield _unknown(edition.language)


def check_language_twice(release: Release) -> Iterator[Finding]:
    """No two editions are in one language: nobody could tell which one is meant."""
    seen: set[str] = set()
    for edition in release.editions:
        tag = edition.language.lower()
        if tag in seen:
            yield finding(
                "language-twice",
                Level.ERROR,
                "There are two editions in {language}.",
                "Delete one of them, or give it another language.",
                place=edition_place(edition.language),
                language=language_name(edition.language),
            )
        seen.add(tag)


def is_known_language(language: str) -> bool:
    """Whether it is the tag of a language whose dates and numbers can be written."""
    found = _TAG.fullmatch(language)
    return found is not None and exists(found[1].lower())


def _unknown(language: str) -> Finding:
    near = _near(language)
    return finding(
        "language-unknown",
        Level.ERROR,
        "The program does not know the language “{language}”.",
        "Did you mean {near}?" if near else "Use its short tag, such as en, ar, ug or zh-Hans.",
        place=edition_place(language),
        language=language,
        near=name_and_tag(near) if near else "",
    )


def _near(language: str) -> str:
    """The tag that is most likely meant: in another spelling, or by the English name."""
    respelled = language.strip().replace("_", "-")
    if is_known_language(respelled):
        return respelled
    tags = {name.lower(): tag for tag, name in Locale("en").languages.items() if exists(tag)}
    near = difflib.get_close_matches(language.strip().lower(), tags, n=1, cutoff=0.8)
    return tags[near[0]].replace("_", "-") if near else ""
