"""Claims on contacts, recipients and signatories become the release's people."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from editor.importers.understand.addresses import find_addresses
from editor.importers.understand.assembly.ledger import Ledger
from editor.importers.understand.claims import Claim, Part
from editor.importers.understand.contact_lines import Piece
from editor.importers.understand.inline_words import plain_text
from editor.importers.understand.people import has_role, is_person
from editor.model.enums import GroupBy, Order
from editor.model.list_lines import ListedName, ListReading, read_list
from editor.model.people import Contact, Recipient
from editor.model.places import place
from editor.model.signatories import Group, Signatories, Signatory

_COMMA = re.compile(r"\s*[,،，、]\s*|\s[–—-]\s")
_MOST_SIGNED = 40  # lines: longer lists are no blocks of signatures
_PLURAL = {"phone": "phones", "email": "emails"}


def contacts_of(ledger: Ledger, claims: Sequence[Claim]) -> tuple[Contact, ...]:
    """One contact a number, in the order in which they come."""
    contacts: dict[int, Contact] = {}
    for claim in claims:
        piece = claim.value
        if not isinstance(piece, Piece):
            ledger.leave(claim)
            continue
        contact = contacts.setdefault(piece.number, Contact(id=ledger.new_id()))
        changed = _with(contact, piece)
        if changed is None:
            ledger.leave(claim)
        else:
            contacts[piece.number] = changed
            ledger.take(claim, place("contacts", contact.id, _PLURAL.get(piece.field, piece.field)))
    return tuple(contacts.values())


def _with(contact: Contact, piece: Piece) -> Contact | None:
    """The contact with the piece; None when another value stands there already."""
    field, value = _PLURAL.get(piece.field, piece.field), piece.value
    old = getattr(contact, field)
    if isinstance(old, tuple):
        new: object = old if value in old else (*old, value)
    elif old and old.casefold() != value.casefold():
        return None
    else:
        new = value
    return msgspec.structs.replace(contact, **{field: new})


def more_contacts(
    ledger: Ledger, known: Sequence[Contact], lines: Sequence[str]
) -> tuple[Contact, ...]:
    """Contacts of addresses that stand in sentences of the body and are left there."""
    emails = {email.casefold() for contact in known for email in contact.emails}
    found: list[Contact] = []
    for text in lines:
        for address in find_addresses(text, ledger.draft.language) if "@" in text else ():
            if address.kind == "email" and address.value.casefold() not in emails:
                emails.add(address.value.casefold())
                found.append(Contact(id=ledger.new_id(), emails=(address.value,)))
    return tuple(found)


def recipients_of(ledger: Ledger, claims: Sequence[Claim]) -> tuple[Recipient, ...]:
    """Lines that belong together are one recipient."""
    found: list[Recipient] = []
    for claim in claims:
        text = plain_text(ledger.source, claim.start, claim.end).rstrip(",،， ")
        is_copy = claim.part is Part.COPY
        if claim.value == "new" or not found or found[-1].copy != is_copy:
            found.append(Recipient(id=ledger.new_id(), copy=is_copy))
        found[-1] = _told(found[-1], text, ledger.draft.language)
        ledger.take(claim, place("recipients", found[-1].id))
    return tuple(found)


def _told(recipient: Recipient, text: str, language: str) -> Recipient:
    """The recipient with one more line; every word of it is in some field."""
    head, rest = _first_part(text)
    is_empty = not (recipient.name or recipient.role or recipient.organization)
    if is_empty and is_person(head, language):
        told = msgspec.structs.replace(recipient, name=head)
        return _told(told, rest, language) if rest else told
    if not recipient.role and not recipient.organization and has_role(text):
        return msgspec.structs.replace(recipient, role=text)
    if not recipient.organization:
        return msgspec.structs.replace(recipient, organization=text)
    address = f"{recipient.address}\n{text}" if recipient.address else text
    return msgspec.structs.replace(recipient, address=address)


def _first_part(text: str) -> tuple[str, str]:
    found = _COMMA.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def signatories_of(ledger: Ledger, claims: Sequence[Claim]) -> Signatories:
    """The names of all lists, in their groups, confirmed: the text names them."""
    entries: list[Signatory] = []
    groups: dict[str, Group] = {}
    for claim in claims:
        text = _signed(ledger.source[claim.start : claim.end], ledger.draft.language)
        reading = read_list(text, ledger.draft.language)
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
    second = {} if not name.second_name else {"und": name.second_name}
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
