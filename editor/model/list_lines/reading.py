"""From the items or rows of a list to its names."""

from collections.abc import Iterator, Sequence

import msgspec

from editor.model.countries import country_code
from editor.model.enums import SignatoryKind
from editor.model.list_lines.blocks import signature_blocks
from editor.model.list_lines.columns import column_by_column, gap_rows
from editor.model.list_lines.entry import Entry, read_entry, trimmed
from editor.model.list_lines.enumeration import names_between
from editor.model.list_lines.headings import heading_words, is_about_people, is_group, is_title
from editor.model.list_lines.items import Item, ItemKind, items_of
from editor.model.list_lines.lines import Stretch, lines_at, stretches, unread
from editor.model.list_lines.paragraphs import paragraphs
from editor.model.list_lines.people import could_be_people, read_person, signer_of
from editor.model.list_lines.records import ListedName, ListHeading, ListReading, Span
from editor.model.list_lines.table import Table, as_table, read_table


class _Found(msgspec.Struct, frozen=True):
    """An entry with its place and the heading it stands under."""

    span: Span
    entry: Entry
    heading: str = ""
    role: str = ""
    affiliation: str = ""


def read_lines(text: str) -> ListReading:
    """Read a list of any shape."""
    places = stretches(text)
    table = read_table(text, [(place.start, place.end) for place in places])
    if table is None and (rows := gap_rows(text, places)):
        table = as_table(text, rows)
    if table:
        return _reading(text, list(_from_table(text, table)), [])
    if blocks := signature_blocks(text, places):
        return _reading(text, [_of_block(text, block) for block in blocks], [])
    items = items_of(text, lines_at(text, column_by_column(text, places)))
    items = paragraphs(text, items)
    return _reading(text, *_from_items(text, items))


def _from_table(text: str, table: Table) -> Iterator[_Found]:
    for row in table.rows[table.headers :]:
        cells = {kind: text[a:b] for kind, (a, b) in zip(table.kinds, row, strict=False) if kind}
        kept = [span for kind, span in zip(table.kinds, row, strict=False) if kind != "number"]
        if name := cells.get("name", "").strip():
            entry = read_entry(name)
            more = (
                {"acronym": cells.get("acronym", "").strip("() ")} if cells.get("acronym") else {}
            )
            land = country_code(cells.get("country", "")) or entry.country
            rest = " ".join([entry.rest, *_others(text, table, row)]).strip()
            entry = msgspec.structs.replace(entry, country=land, rest=rest, **more)
            span = kept[0][0], kept[-1][1]
            role, affiliation = cells.get("role", ""), cells.get("affiliation", "")
            yield _Found(span, entry, "", trimmed(role), trimmed(affiliation))


def _of_block(text: str, block: Sequence[Stretch]) -> _Found:
    lines = (text[line.start : line.end].rstrip(",;") for line in block)
    return _Found((block[0].start, block[-1].end), read_entry(", ".join(lines)))


def _others(text: str, table: Table, row: Sequence[Span]) -> Iterator[str]:
    held = {"name", "acronym", "number", "role", "affiliation"}
    for at, (a, b) in enumerate(row):
        kind = table.kinds[at] if at < len(table.kinds) else ""
        if kind not in held and text[a:b] and not (kind == "country" and country_code(text[a:b])):
            yield text[a:b]


def _from_items(text: str, items: Sequence[Item]) -> tuple[list[_Found], list[ListHeading]]:
    found: list[_Found] = []
    headings: list[ListHeading] = []
    heading = ""
    for item in items:
        words_there = text[item.start : item.end]
        if item.kind is ItemKind.HEADING:
            heading = heading_words(words_there)
            headings.append(ListHeading(start=item.start, end=item.end, text=heading))
        elif item.kind is ItemKind.ENTRY:
            found += [
                _Found(span, read_entry(text[slice(*span)]), heading) for span in _spans(text, item)
            ]
    return found, headings


def _spans(text: str, item: Item) -> list[Span]:
    return (
        names_between(text, item.start, item.end) if item.enumerated else [(item.start, item.end)]
    )


def _reading(text: str, found: list[_Found], headings: list[ListHeading]) -> ListReading:
    groups = _groups(found)
    persons = {
        heading: _is_of_people(found, heading) for heading in {each.heading for each in found}
    }
    names = tuple(
        _listed(each, groups.get(each.heading, ""), people=persons[each.heading])
        for each in found
        if each.entry.name and not _is_country(each.entry.name)
    )
    taken = [(name.start, name.end) for name in names]
    taken += [(heading.start, heading.end) for heading in headings]
    return ListReading(names=names, headings=tuple(headings), unread=unread(text, taken))


def _is_country(name: str) -> bool:
    """Whether a line is what is left of another: a country in brackets."""
    return name.startswith(("(", "（")) and country_code(name.strip("()（）")) is not None


def _without_signer(listed: ListedName) -> ListedName:
    """Who signs for an organisation is no part of its name; `rest` keeps it."""
    found = signer_of(listed.name)
    if found is None:
        return listed
    entry = read_entry(found[0])
    return msgspec.structs.replace(
        listed, name=entry.name, acronym=entry.acronym or listed.acronym,
        country=listed.country or entry.country,
        rest=" ".join(filter(None, (entry.rest, found[1], listed.rest))),
    )  # fmt: skip


def _groups(found: list[_Found]) -> dict[str, str]:
    """What each heading makes of the names below: a group, unless it stands over the whole list."""
    used = list(dict.fromkeys(each.heading for each in found))
    if len(used) == 1 and not country_code(used[0]):
        return {}
    return {heading: heading for heading in used if not is_title(heading) or is_group(heading)}


def _is_of_people(found: list[_Found], heading: str) -> bool:
    names = [each.entry.name for each in found if each.heading == heading]
    return is_about_people(heading) or could_be_people(names)


def _listed(each: _Found, group: str, *, people: bool) -> ListedName:
    entry = each.entry
    person = read_person(entry, people=people or bool(each.role or each.affiliation))
    country = entry.country or (country_code(each.heading) if each.heading else None)
    listed = ListedName(
        start=each.span[0], end=each.span[1], name=entry.name, acronym=entry.acronym,
        country=country, role=each.role, affiliation=each.affiliation, group=group,
        second_name=entry.second_name, rest=entry.rest,
    )  # fmt: skip
    if person is None:
        return _without_signer(listed)
    return msgspec.structs.replace(
        listed, name=person.name, acronym=person.acronym, kind=SignatoryKind.PERSON,
        role=each.role or person.role, affiliation=each.affiliation or person.affiliation,
    )  # fmt: skip
