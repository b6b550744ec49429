"""What differs between an earlier version of a release and the release as it is now."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

import msgspec
from msgspec.structs import replace

from editor.app.earlier.block_words import block_words
from editor.app.earlier.counted import counted
from editor.app.earlier.veiling import veiled, withheld_names
from editor.model.edition import Boilerplate, Edition, Event, Note
from editor.model.inline import parse, plain
from editor.model.people import Contact, Issuer, Recipient
from editor.model.release import Image, Release
from editor.model.signatories import Signatory


class Part(StrEnum):
    """A part of a release that can differ."""

    KIND = "kind"
    TITLE = "title"
    STATUS = "status"
    TEMPLATE = "template"
    IDENTITY = "identity"
    TIMING = "timing"
    DATE = "date"
    ISSUERS = "issuers"
    CONTACTS = "contacts"
    RECIPIENTS = "recipients"
    SIGNATORIES = "signatories"
    SIGNATORY_LIST = "signatory-list"  # its order, groups and columns
    IMAGES = "images"
    EDITION = "edition"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    PLACE = "place"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    BODY = "body"
    CLOSING = "closing"
    EVENT = "event"
    BOILERPLATES = "boilerplates"
    NOTES = "notes"
    CHECKS = "checks"  # findings that were accepted, words that are known
    UNUSED_TEXT = "unused-text"


class Pair(msgspec.Struct, frozen=True):
    """Words then and now; empty where there were none. Equal ones differ in their looks only."""

    then: str = ""
    now: str = ""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One part that differs: items that came, went, or changed since, and their words.

    A part that is one thing counts as one. `language` is empty where all editions share it.
    """

    part: Part
    language: str = ""
    added: int = 0
    removed: int = 0
    changed: int = 0
    moved: bool = False
    pairs: tuple[Pair, ...] = ()


Items = tuple[Any, ...]
Words = Callable[[Any], str]


def differences(then: Release, now: Release) -> tuple[Difference, ...]:
    """All parts that differ, in the order of the page; no word names who is withheld.

    Whether it has gone out, and when, is no part of a version: see `bring_back`.
    """
    found = (*_in_head(then, now), *_in_editions(then, now), *_in_people(then, now))
    hidden = withheld_names(then, now)

    def shown(pair: Pair) -> Pair:
        old, new = counted(pair.then, then), counted(pair.now, now)
        return Pair(veiled(old, hidden), veiled(new, hidden))

    return tuple(replace(one, pairs=tuple(map(shown, one.pairs))) for one in found)


def _in_head(then: Release, now: Release) -> Iterator[Difference]:
    for part, name in ((Part.KIND, "kind"), (Part.TITLE, "title"), (Part.STATUS, "status")):
        yield from _of_value(part, getattr(then, name), getattr(now, name))
    yield from _of_looks(then, now)
    yield from _of_value(Part.TIMING, then.timing, now.timing)
    yield from _of_value(Part.DATE, then.date, now.date)


def _of_looks(then: Release, now: Release) -> Iterator[Difference]:
    sides = [(r.template, r.paper, r.options) for r in (then, now)]
    yield from _of_value(Part.TEMPLATE, *sides)
    yield from _of_value(Part.IDENTITY, then.identity, now.identity)


def _in_people(then: Release, now: Release) -> Iterator[Difference]:
    lists: tuple[tuple[Part, Items, Items, Words], ...] = (
        (Part.ISSUERS, then.issuers, now.issuers, _issuer),
        (Part.CONTACTS, then.contacts, now.contacts, _contact),
        (Part.RECIPIENTS, then.recipients, now.recipients, _recipient),
        (Part.SIGNATORIES, then.signatories.entries, now.signatories.entries, _signatory),
        (Part.IMAGES, then.images, now.images, _image),
    )
    for part, old, new, words in lists:
        yield from _of_items(part, "", old, new, words)
    bare = [replace(r.signatories, entries=()) for r in (then, now)]
    yield from _of_value(Part.SIGNATORY_LIST, *bare)
    yield from _of_value(Part.CHECKS, (then.words, then.waived), (now.words, now.waived))
    yield from _of_value(Part.UNUSED_TEXT, then.unused_text, now.unused_text)


def _in_editions(then: Release, now: Release) -> Iterator[Difference]:
    old, new = ({one.language: one for one in release.editions} for release in (then, now))
    for language in {**new, **old}:
        if language not in old:
            yield Difference(part=Part.EDITION, language=language, added=1)
        elif language not in new:
            yield Difference(part=Part.EDITION, language=language, removed=1)
        else:
            yield from _in_edition(language, old[language], new[language])
    shared = [[tag for tag in one if tag in old and tag in new] for one in (old, new)]
    if shared[0] != shared[1]:
        yield Difference(part=Part.EDITION, moved=True)


def _in_edition(language: str, then: Edition, now: Edition) -> Iterator[Difference]:
    if then.translated_from != now.translated_from:
        yield Difference(part=Part.EDITION, language=language, changed=1)
    for part in (Part.KICKER, Part.HEADLINE, Part.SUBHEADLINE, Part.PLACE, Part.SUBJECT):
        yield from _of_text(part, language, getattr(then, part), getattr(now, part))
    yield from _of_text(Part.SALUTATION, language, then.salutation, now.salutation)
    yield from _of_items(Part.BODY, language, then.body, now.body, block_words)
    yield from _of_text(Part.CLOSING, language, then.closing, now.closing)
    if then.event != now.event:
        sides = _event(then.event), _event(now.event)
        yield _one(Part.EVENT, language, *sides, was=then.event, stays=now.event)
    boilerplates = then.boilerplates, now.boilerplates
    yield from _of_items(Part.BOILERPLATES, language, *boilerplates, _boilerplate)
    yield from _of_items(Part.NOTES, language, then.notes, now.notes, _note)


def _of_text(part: Part, language: str, then: str, now: str) -> Iterator[Difference]:
    if then != now:
        yield _one(part, language, _plain(then), _plain(now), was=then, stays=now)


def _of_value(part: Part, then: object, now: object) -> Iterator[Difference]:
    if then != now:
        told = isinstance(then, str) and isinstance(now, str) and part is Part.TITLE
        pairs = (Pair(str(then), str(now)),) if told else ()
        yield Difference(part=part, changed=1, pairs=pairs)


def _one(
    part: Part, language: str, then: str, now: str, *, was: object, stays: object
) -> Difference:
    """A part that there is once: it came, went, or is another one."""
    return Difference(
        part=part,
        language=language,
        added=int(not was),
        removed=int(not stays),
        changed=int(bool(was and stays)),
        pairs=(Pair(then, now),),
    )


def _of_items(
    part: Part, language: str, then: Items, now: Items, words: Words
) -> Iterator[Difference]:
    if then == now:
        return
    old, new = ({item.id: item for item in items} for items in (then, now))
    differing = [key for key in _in_place(list(old), list(new)) if old.get(key) != new.get(key)]
    pairs = (Pair(_said(old, key, words), _said(new, key, words)) for key in differing)
    yield Difference(
        part=part,
        language=language,
        added=sum(key not in old for key in new),
        removed=sum(key not in new for key in old),
        changed=sum(key in old and key in new for key in differing),
        moved=[key for key in old if key in new] != [key for key in new if key in old],
        pairs=tuple(pair for pair in pairs if pair.then or pair.now),
    )


def _in_place(old: list[str], new: list[str]) -> list[str]:
    """The keys as they are now; each that has gone stands behind the one it stood behind."""
    keys, at = list(new), 0
    known = set(new)
    for key in old:
        if key in known:
            at = keys.index(key) + 1
        else:
            keys.insert(at, key)
            at += 1
    return keys


def _said(items: dict[str, Any], key: str, words: Words) -> str:
    return words(items[key]) if key in items else ""


def _plain(text: str) -> str:
    return plain(parse(text))


def _joined(*words: str) -> str:
    return ", ".join(filter(None, words))


def _issuer(issuer: Issuer) -> str:
    return issuer.name


def _contact(contact: Contact) -> str:
    return _joined(contact.name, contact.role, contact.organization)


def _recipient(recipient: Recipient) -> str:
    return _joined(recipient.name, recipient.role, recipient.organization)


def _signatory(signatory: Signatory) -> str:
    return "" if signatory.withheld else signatory.name


def _image(image: Image) -> str:
    return image.file


def _boilerplate(boilerplate: Boilerplate) -> str:
    return "\n".join(filter(None, (_plain(boilerplate.heading), _plain(boilerplate.text))))


def _note(note: Note) -> str:
    return _plain(note.text)


def _event(event: Event | None) -> str:
    if event is None:
        return ""
    texts = (event.what, *event.who, event.where, event.access, event.visuals)
    times = tuple(str(time).replace("T", " ") for time in (event.starts, event.ends) if time)
    return "\n".join((*filter(None, map(_plain, texts)), *times))
