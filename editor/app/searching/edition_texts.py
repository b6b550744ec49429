"""The texts of an edition, from its kicker to the last note."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from editor.app.searching.text import Text, guarded, part_of, whole_field
from editor.model.blocks import Block, ImageBlock, ListBlock, Quote
from editor.model.edition import Edition
from editor.model.operations import event, lists, quotes, text
from editor.model.operations.body_text import set_block_text
from editor.model.operations.change import Change
from editor.model.operations.items import find
from editor.model.operations.parts import edition_of
from editor.model.operations.standing_text import update_boilerplate, update_note
from editor.model.places import edition_place, place
from editor.model.release import Release

Setter = Callable[[str, str], Change]

_HEAD: dict[str, Setter] = {
    "kicker": text.set_kicker,
    "headline": text.set_headline,
    "subheadline": text.set_subheadline,
    "subject": text.set_subject,
    "salutation": text.set_salutation,
}
_EVENT: dict[str, Setter] = {
    "what": event.set_what,
    "where": event.set_where,
    "access": event.set_access,
    "visuals": event.set_visuals,
}


def edition_texts(edition: Edition) -> Iterator[Text]:
    """All texts of an edition in the order of its page."""
    language = edition.language
    for name, setter in _HEAD.items():
        at = edition_place(language, name)
        yield whole_field(at, getattr(edition, name), partial(setter, language))
    at = edition_place(language, "place")
    yield whole_field(at, edition.place, partial(text.set_place, language), rich=False)
    yield from _event(edition)
    for block in edition.body:
        yield from _block(language, block)
    closing = edition_place(language, "closing")
    yield whole_field(closing, edition.closing, partial(text.set_closing, language))
    yield from _boilerplates(edition)
    yield from _notes(edition)


def _event(edition: Edition) -> Iterator[Text]:
    planned, language = edition.event, edition.language
    if planned is None:
        return
    for name, setter in _EVENT.items():
        at = edition_place(language, "event", name)
        yield whole_field(at, getattr(planned, name), partial(setter, language))

    def set_who(words: str) -> Change:
        return event.set_who(language, tuple(words.split("\n")))

    at = edition_place(language, "event", "who")
    yield guarded(whole_field(at, "\n".join(planned.who), set_who))


def _block(language: str, block: Block) -> Iterator[Text]:
    at = edition_place(language, "body", block.id)
    match block:
        case ListBlock():
            for item in block.items:
                setter = partial(lists.set_item_text, language, block.id, item.id)
                yield whole_field(place(at, item.id), item.text, setter)
        case ImageBlock():
            return
        case Quote():
            setter = partial(set_block_text, language, block.id)
            yield guarded(whole_field(at, block.text, setter))
            yield from _speaker(language, block, at)
        case _:
            yield whole_field(at, block.text, partial(set_block_text, language, block.id))


def _speaker(language: str, block: Quote, at: str) -> Iterator[Text]:
    def edit(release: Release, fields: dict[str, str]) -> Change:
        now = find(edition_of(release, language).body, block.id)
        if not isinstance(now, Quote):
            raise TypeError(f"{block.id} is no quote any more")
        return quotes.set_quote_speaker(language, block.id, replace(now.speaker, **fields))

    for name in ("name", "role", "organization"):
        yield guarded(part_of(at, block.speaker, name, edit))


def _boilerplates(edition: Edition) -> Iterator[Text]:
    language = edition.language
    for item in edition.boilerplates:
        at = edition_place(language, "boilerplates", item.id)

        def edit(release: Release, fields: dict[str, str], item_id: str = item.id) -> Change:
            now = find(edition_of(release, language).boilerplates, item_id)
            return update_boilerplate(language, replace(now, **fields))

        yield part_of(place(at, "heading"), item, "heading", edit)
        yield part_of(place(at, "text"), item, "text", edit, rich=True)


def _notes(edition: Edition) -> Iterator[Text]:
    language = edition.language
    for note in edition.notes:
        at = edition_place(language, "notes", note.id)

        def edit(release: Release, fields: dict[str, str], note_id: str = note.id) -> Change:
            now = find(edition_of(release, language).notes, note_id)
            return update_note(language, replace(now, **fields))

        yield part_of(place(at, "text"), note, "text", edit, rich=True)
