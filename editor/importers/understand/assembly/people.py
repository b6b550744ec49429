"""Claims on contacts, recipients and signatories become the release's people."""

import re
from collections.abc import Sequence

import msgspec

from editor.importers.understand.addresses import find_addresses
from editor.importers.understand.assembly.ledger import Ledger
from editor.importers.understand.claims import Claim, Part
from editor.importers.understand.contact_lines import Piece
from editor.importers.understand.inline_words import plain_text
from editor.importers.understand.people import is_person
from editor.importers.understand.roles import has_role
from editor.model.people import Contact, Recipient
from editor.model.places import place

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
