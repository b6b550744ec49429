"""The lists of those who sign become the release's signatories."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from editor.importers.understand.assembly.ledger import Ledger
from editor.importers.understand.claims import Claim
from editor.importers.understand.folding import folded
from editor.importers.understand.headings import Heading, heading_of
from editor.importers.understand.language import tag_of_name
from editor.importers.understand.people import is_person
from editor.importers.understand.roles import has_role
from editor.importers.understand.vocabulary import phrases
from editor.model.enums import GroupBy, Order
from editor.model.list_lines import ListedName, ListHeading, ListReading, read_list
from editor.model.places import place
from editor.model.signatories import Group, Signatories, Signatory

_MOST_SIGNED = 40  # lines: longer lists are no blocks of signatures
_CELL = re.compile(r"\t+|\s{2,}|\s*[|/]\s*")


def signatories_of(ledger: Ledger, claims: Sequence[Claim]) -> Signatories:
    """The names of all lists, in their groups, confirmed: the text names them."""
    entries: list[Signatory] = []
    groups: dict[str, Group] = {}
    for claim in claims:
        reading = _read(ledger, claim)
        titles = _group_titles(reading)
        for title in titles:
            groups.setdefault(title, Group(id=ledger.new_id(), heading={ledger.draft.tag: title}))
        _account_headings(ledger, claim, reading, groups)
        for name in reading.names:
            group = groups[name.group].id if name.group in groups else ""
            entry = _signatory(ledger, name, group)
            entries.append(entry)
            _account(ledger, claim, name, entry)
    return Signatories(
        entries=tuple(entries),
        order=Order.AS_SIGNED,
        group_by=GroupBy.GROUP if groups else GroupBy.NONE,
        groups=tuple(groups.values()),
    )


def _read(ledger: Ledger, claim: Claim) -> ListReading:
    """The list as a whole; cut at headings without a colon, which it would take for names."""
    draft = ledger.draft
    cuts = [
        line
        for line in draft.page.lines
        if claim.start <= line.start
        and line.end <= claim.end
        and _is_bare_heading(line.text, heading_of(line))
    ]
    language = draft.language
    if not cuts:
        return _reading(ledger, claim.start, claim.end, claim.start, language)
    names: list[ListedName] = []
    headings: list[ListHeading] = []
    unread: list[tuple[int, int]] = []
    first = _reading(ledger, claim.start, cuts[0].start, claim.start, language)
    parts = [("", first)]
    for cut, end in zip(cuts, [*(c.start for c in cuts[1:]), claim.end], strict=True):
        begin = claim.start
        headings.append(ListHeading(start=cut.start - begin, end=cut.end - begin, text=cut.text))
        parts.append((cut.text, _reading(ledger, cut.end, end, begin, language)))
    for title, reading in parts:
        names += [
            msgspec.structs.replace(name, group=name.group or title) for name in reading.names
        ]
        headings += reading.headings
        unread += reading.unread
    return ListReading(names=tuple(names), headings=tuple(headings), unread=tuple(unread))


def _is_bare_heading(text: str, heading: Heading | None) -> bool:
    return heading is Heading.SIGNATORIES and not text.rstrip().endswith((":", "："))


def _reading(ledger: Ledger, start: int, end: int, begin: int, language: str) -> ListReading:
    """A stretch of the source read as a list, with places counted from `begin`."""
    text = _without_column_names(_signed(ledger.source[start:end], language))
    reading = read_list(text)
    by = start - begin
    replace = msgspec.structs.replace
    return ListReading(
        names=tuple(replace(n, start=n.start + by, end=n.end + by) for n in reading.names),
        headings=tuple(replace(h, start=h.start + by, end=h.end + by) for h in reading.headings),
        unread=tuple((first + by, last + by) for first, last in reading.unread),
    )


def _without_column_names(text: str) -> str:
    """The head of a table as blanks, so that its words are no names."""
    return "".join(_blank_if_columns(line) for line in text.splitlines(keepends=True))


def _blank_if_columns(line: str) -> str:
    cells = [folded(cell) for cell in _CELL.split(line.strip()) if folded(cell)]
    if len(cells) < 2 or not all(cell in phrases("columns.names").whole for cell in cells):
        return line
    return re.sub(r"[^\n]", " ", line)


def _signed(text: str, language: str) -> str:
    """Blocks of name, role and house on lines of their own, with commas for the line feeds.

    As many characters as before, so that places in the text stay the same.
    """
    lines = text.split("\n")
    if len(lines) > _MOST_SIGNED or not is_person(lines[0], language):
        return text
    out = lines[0]
    in_block = False
    has_gaps = "\n\n" in text
    for above, line in pairwise(lines):
        is_name = is_person(line, language)
        starts = is_person(above, language) and has_role(line) and not is_name
        goes_on = in_block and (has_gaps or not is_name)
        in_block = bool(line.strip()) and (starts or goes_on)
        out += ("," if in_block else "\n") + line
    return out


def _group_titles(reading: ListReading) -> list[str]:
    """Headings that part the list; one over the whole list parts nothing."""
    titles = list(dict.fromkeys(name.group for name in reading.names if name.group))
    without = any(not name.group for name in reading.names)
    return titles if len(titles) > 1 or (titles and without) else []


def _account_headings(
    ledger: Ledger, claim: Claim, reading: ListReading, groups: dict[str, Group]
) -> None:
    for heading in reading.headings:
        start, end = claim.start + heading.start, claim.start + heading.end
        if heading.text in groups:
            ledger.put(start, end, place("signatories", groups[heading.text].id), claim)
        else:
            ledger.leave(claim, start, end)


def _signatory(ledger: Ledger, name: ListedName, group: str) -> Signatory:
    second = (
        {}
        if not name.second_name
        else {tag_of_name(name.second_name, ledger.draft.tag): name.second_name}
    )
    return Signatory(
        id=ledger.new_id(),
        name=name.name,
        names=second,
        acronym=name.acronym,
        country=name.country,
        kind=name.kind,
        role=name.role,
        affiliation=name.affiliation,
        group=group,
        consent=ledger.draft.page.document.source_name,
    )


def _account(ledger: Ledger, claim: Claim, name: ListedName, entry: Signatory) -> None:
    """The entry's span, without the words of it that no field holds."""
    start, end = claim.start + name.start, claim.start + name.end
    field = place("signatories", entry.id)
    at = ledger.source.find(name.rest, start, end) if name.rest.strip() else -1
    if at < 0:
        ledger.put(start, end, field, claim)
        return
    ledger.put(start, at, field, claim)
    ledger.leave(claim, at, at + len(name.rest))
    ledger.put(at + len(name.rest), end, field, claim)
