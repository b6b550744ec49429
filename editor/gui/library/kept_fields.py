"""What can be typed of a speaker, a press contact or a boilerplate that is kept."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from editor.gui.library.language_words import language_tag, language_words
from editor.gui.tables.columns import join_list, split_list
from editor.gui.words import N_
from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker

_LISTS = {"phones", "direct_phones", "emails", "languages"}
_COMMAS, _SUCH_AS = N_("Parted by commas"), N_("Such as English or Turkish")


class KeptField(msgspec.Struct, frozen=True):
    """A field with its name, what stands in it while it is empty, and whether it has lines."""

    key: str
    name: str
    hint: str = ""
    many: bool = False


_PERSON = (
    KeptField("name", N_("Name")),
    KeptField("role", N_("Role")),
    KeptField("organization", N_("Organisation")),
)
_FIELDS: Mapping[type, tuple[KeptField, ...]] = MappingProxyType(
    {
        KeptSpeaker: (*_PERSON, KeptField("language", N_("Language"), _SUCH_AS)),
        KeptContact: (
            *_PERSON,
            KeptField("phones", N_("Phones"), _COMMAS),
            KeptField("direct_phones", N_("Direct phones, for the press only"), _COMMAS),
            KeptField("emails", N_("E-mail"), _COMMAS),
            KeptField("languages", N_("Languages spoken"), N_("Such as English, Turkish")),
            KeptField("hours", N_("Hours")),
            KeptField("url", N_("Website")),
            KeptField("note", N_("Note"), many=True),
        ),
        KeptBoilerplate: (
            KeptField("heading", N_("Heading")),
            KeptField("text", N_("Text"), many=True),
            KeptField("language", N_("Language"), _SUCH_AS),
        ),
    }
)


def fields_of(kind: type) -> tuple[KeptField, ...]:
    """The fields of a kind, in the order of the form."""
    return _FIELDS[kind]


def words_of(item: Kept, key: str) -> str:
    """What stands in a field."""
    value: Any = getattr(_holder(item, key), key)
    if key == "language":
        return language_words(value)
    if key == "languages":
        return join_list(tuple(map(language_words, value)))
    return join_list(value) if key in _LISTS else str(value)


def with_words(item: Kept, key: str, words: str) -> Kept:
    """The item with what was typed into a field. Raises ValueError for no known language."""
    value: object = words if key in ("text", "note") else words.strip()
    if key == "language":
        value = language_tag(words)
    elif key == "languages":
        value = tuple(map(language_tag, split_list(words)))
    elif key in _LISTS:
        value = split_list(words)
    if isinstance(item, KeptSpeaker) and key != "language":
        return replace(item, speaker=replace(item.speaker, **{key: value}))
    if isinstance(item, KeptContact):
        return replace(item, contact=replace(item.contact, **{key: value}))
    return replace(item, **{key: value})


def _holder(item: Kept, key: str) -> Any:  # noqa: ANN401  # one of three structs
    if isinstance(item, KeptSpeaker) and key != "language":
        return item.speaker
    return item.contact if isinstance(item, KeptContact) else item
