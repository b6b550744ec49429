"""The language of an edition, wherever a release is keyed by it."""

from collections.abc import Callable
from typing import TypeVar

from editor.model.edition import Edition
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.parts import edited, edition_position
from editor.model.people import Contact
from editor.model.release import Image, Release
from editor.model.signatories import Group, Signatories, Signatory

T = TypeVar("T")
Keyed = dict[str, T]


def set_language(old: str, new: str) -> Change:
    """Correct the language of an edition, with all that is said in it elsewhere.

    The operation raises KeyError without that edition, ValueError where the new one is there.
    """

    def operation(release: Release) -> Release:
        edition_position(release, old)
        if new == old:
            return release
        if not new or any(edition.language == new for edition in release.editions):
            raise ValueError(f"an edition in {new!r} is there already")
        return _relabelled(release, old, new)

    return Change(operation, message("Change language"))


def _relabelled(release: Release, old: str, new: str) -> Release:
    def contact(item: Contact) -> Contact:
        return edited(item, in_language=_rekeyed(item.in_language, old, new))

    def image(item: Image) -> Image:
        return edited(item, texts=_rekeyed(item.texts, old, new))

    return edited(
        release,
        contacts=_each(release.contacts, contact),
        images=_each(release.images, image),
        signatories=_signatories(release.signatories, old, new),
        editions=_each(release.editions, lambda edition: _edition(edition, old, new)),
    )


def _edition(edition: Edition, old: str, new: str) -> Edition:
    language = new if edition.language == old else edition.language
    source = new if edition.translated_from == old else edition.translated_from
    return edited(edition, language=language, translated_from=source)


def _signatories(signatories: Signatories, old: str, new: str) -> Signatories:
    def entry(item: Signatory) -> Signatory:
        names = _rekeyed(item.names, old, new)
        return edited(item, names=names, in_language=_rekeyed(item.in_language, old, new))

    def group(item: Group) -> Group:
        return edited(item, heading=_rekeyed(item.heading, old, new))

    return edited(
        signatories,
        entries=_each(signatories.entries, entry),
        groups=_each(signatories.groups, group),
    )


def _each(items: tuple[T, ...], edit: Callable[[T], T]) -> tuple[T, ...]:
    return tuple(edit(item) for item in items)


def _rekeyed(words: Keyed[T], old: str, new: str) -> Keyed[T]:
    """What was said in the old language; words that the new one has already stand."""
    if old not in words or new in words:
        return words
    return {new if key == old else key: value for key, value in words.items()}
