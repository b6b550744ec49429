"""How to call every operation on an edition."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from editor.model import enums
from editor.model.blocks import ListBlock, Quote
from editor.model.operations import (
    body,
    body_text,
    editions,
    event,
    language,
    lists,
    quotes,
    standing_text,
    text,
)
from editor.model.operations.change import Change
from tests.model import releases as some
from tests.model.operations.arguments import Arguments, Catalogue

TEXT_SETTERS = (
    text.set_kicker,
    text.set_headline,
    text.set_subheadline,
    text.set_place,
    text.set_subject,
    text.set_salutation,
    text.set_closing,
    event.set_what,
    event.set_where,
    event.set_access,
    event.set_visuals,
)


def of_edition(args: Arguments, edition: Any) -> Catalogue:
    draw, tag, new_text = args.draw, edition.language, args.text
    tags = {e.language for e in args.of.editions}
    free = [t for t in some.LANGUAGES if t not in tags]
    b = standing_text
    found: Catalogue = {
        **{
            function: lambda function=function: function(tag, new_text())
            for function in TEXT_SETTERS
        },
        event.set_who: lambda: event.set_who(tag, (new_text(), new_text())),
        event.set_starts: lambda: event.set_starts(tag, draw(some.times)),
        event.set_ends: lambda: event.set_ends(tag, draw(some.times)),
        editions.remove_edition: lambda: editions.remove_edition(tag),
        editions.move_edition: lambda: editions.move_edition(
            tag, draw(st.sampled_from([None, *sorted(tags)]))
        ),
        language.set_language: lambda: language.set_language(
            tag, draw(st.sampled_from([tag, *free]))
        ),
        **args.item_changes(
            edition.boilerplates,
            some.boilerplates,
            (
                b.add_boilerplate,
                b.update_boilerplate,
                b.remove_boilerplates,
                b.move_boilerplates,
            ),
            tag,
        ),
        **args.item_changes(
            edition.notes,
            some.notes,
            (b.add_note, b.update_note, b.remove_notes, b.move_notes),
            tag,
        ),
        **of_body(args, edition),
    }
    if edition.body:
        found[editions.follow_source] = lambda: editions.follow_source(
            tag, draw(st.sampled_from(edition.body)).id
        )
    if free:
        found[editions.add_translation] = lambda: editions.add_translation(
            draw(st.sampled_from(free)), tag
        )
    return found


def of_body(args: Arguments, edition: Any) -> Catalogue:
    draw, tag, blocks = args.draw, edition.language, edition.body
    found: Catalogue = {
        body.insert_blocks: lambda: body.insert_blocks(
            tag, (args.new(some.blocks), args.new(some.blocks)), args.before(blocks)
        ),
        body.remove_blocks: lambda: body.remove_blocks(tag, args.some_of(blocks)),
        body.move_blocks: lambda: body.move_blocks(tag, args.some_of(blocks), args.before(blocks)),
        body.set_body: lambda: body.set_body(
            tag, (*draw(st.permutations(blocks)), args.new(some.blocks))
        ),
    }
    if blocks:
        found[body.replace_blocks] = lambda: _replacement(args, tag, blocks)
    texts = [block for block in blocks if isinstance(block, body_text.TextBlock)]
    if texts:
        found |= of_text(args, tag, draw(st.sampled_from(texts)))
    for kind, more in ((ListBlock, of_list), (Quote, of_quote)):
        chosen = [block for block in blocks if isinstance(block, kind)]
        found |= more(args, tag, draw(st.sampled_from(chosen))) if chosen else {}
    return found


def _replacement(args: Arguments, tag: str, blocks: Sequence[Any]) -> Change:
    ids = args.some_of(blocks) or (blocks[0].id,)
    new = [replace(args.draw(some.blocks), id=block_id) for block_id in ids]
    return body.replace_blocks(tag, ids, (*new[: args.draw(st.integers(0, 3))],))


def of_text(args: Arguments, tag: str, block: Any) -> Catalogue:
    b = body_text
    return {b.set_block_text: lambda: b.set_block_text(tag, block.id, args.text())}


def of_list(args: Arguments, tag: str, block: Any) -> Catalogue:
    if not block.items:
        return {}
    item = args.draw(st.sampled_from(block.items))
    return {lists.set_item_text: lambda: lists.set_item_text(tag, block.id, item.id, args.text())}


def of_quote(args: Arguments, tag: str, block: Any) -> Catalogue:
    draw, q = args.draw, quotes
    return {
        q.set_quote_speaker: lambda: q.set_quote_speaker(tag, block.id, draw(some.speakers)),
        q.set_attribution: lambda: q.set_attribution(
            tag, block.id, draw(st.sampled_from(enums.Attribution))
        ),
        q.set_continues: lambda: q.set_continues(tag, block.id, continues=args.flag()),
        q.set_approval: lambda: q.set_approval(tag, block.id, draw(st.none() | some.approvals)),
    }
