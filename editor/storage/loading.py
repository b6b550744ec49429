"""The bytes of a `release.json`, of any schema and with any slip in its text, as a release."""

import codecs
from collections import Counter

import msgspec

from editor.model.clean import clean_text, removed_characters
from editor.model.codec import SCHEMA, decode_uncleaned, read_schema
from editor.model.findings import Finding, Level, finding
from editor.model.languages import language_name
from editor.model.message import Problem
from editor.model.release import Release
from editor.model.unique import with_unique_ids
from editor.model.walk import map_strings
from editor.storage.migrations import migrate


class Loaded(msgspec.Struct, frozen=True):
    """A release, what is worth telling about how it was read, and the schema it came in."""

    release: Release
    findings: tuple[Finding, ...] = ()
    schema: int = SCHEMA


def load(data: bytes) -> Loaded:
    """Read a release: first the schema alone, then the rest. Raises Problem."""
    text = data.removeprefix(codecs.BOM_UTF8)  # some text editors put it there unasked
    schema = read_schema(text)
    raw = decode_uncleaned(migrate(text, schema))
    clean = map_strings(raw, clean_text)
    _need_one_edition_a_language(clean)
    release = with_unique_ids(clean)
    return Loaded(release, (*_removed(raw, clean), *_renewed(clean, release)), schema)


def _need_one_edition_a_language(release: Release) -> None:
    found = Counter(edition.language for edition in release.editions)
    for language, number in found.items():
        if number > 1:
            raise Problem.of(
                "The release cannot be read: it has {number} editions in {language}.",
                "The file is left as it is. Correct the language in it, or open an earlier copy.",
                number=number,
                language=language_name(language),
            )


def _renewed(clean: Release, release: Release) -> tuple[Finding, ...]:
    if release is clean:
        return ()
    what = "Parts of the release with the same id, or without one, were given new ids."
    return (finding("ids-renewed", Level.NOTE, what),)


def _removed(raw: Release, clean: Release) -> tuple[Finding, ...]:
    if clean is raw:
        return ()
    counts: list[int] = []

    def count(text: str) -> str:
        counts.append(removed_characters(text))
        return text

    map_strings(raw, count)
    if not sum(counts):
        return ()
    what = "Characters that no page can show were left out when reading: {count}."
    return (finding("unprintable-removed", Level.NOTE, what, count=sum(counts)),)
