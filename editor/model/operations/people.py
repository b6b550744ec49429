"""Who stands behind a release: issuers, contacts and recipients.

Operations on an id that is not there raise KeyError; those that add one that is, ValueError.
`field` names what is being typed into, so that the typing becomes one step.
"""

from collections.abc import Callable, Collection

from editor.model.edition import Boilerplate, Edition
from editor.model.message import message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import inserted, moved, removed, updated
from editor.model.operations.parts import cleaned, edited, replacing, typing_key
from editor.model.people import Contact, Issuer, Recipient
from editor.model.release import Release

Contacts = tuple[Contact, ...]
Recipients = tuple[Recipient, ...]
Issuers = tuple[Issuer, ...]


def add_contact(contact: Contact, before: str | None = None) -> Change:
    """Put a contact before another, or at the end."""
    new = cleaned(contact)
    operation = _in_contacts(lambda contacts: inserted(contacts, (new,), before))
    return Change(operation, message("Add contact"))


def update_contact(contact: Contact, field: str = "") -> Change:
    """Set a contact to a new value."""
    edit = replacing(contact)
    operation = _in_contacts(lambda contacts: updated(contacts, contact.id, edit))
    return Change(operation, message("Change contact"), typing_key("contacts", contact.id, field))


def remove_contacts(ids: Collection[str]) -> Change:
    """Take contacts out."""
    operation = _in_contacts(lambda contacts: removed(contacts, ids))
    return Change(operation, message("Remove contacts"))


def move_contacts(ids: Collection[str], before: str | None = None) -> Change:
    """Put contacts, in their order, before another, or at the end."""
    operation = _in_contacts(lambda contacts: moved(contacts, ids, before))
    return Change(operation, message("Move contacts"))


def add_recipient(recipient: Recipient, before: str | None = None) -> Change:
    """Put a recipient before another, or at the end."""
    new = cleaned(recipient)
    operation = _in_recipients(lambda recipients: inserted(recipients, (new,), before))
    return Change(operation, message("Add recipient"))


def update_recipient(recipient: Recipient, field: str = "") -> Change:
    """Set a recipient to a new value."""
    edit = replacing(recipient)
    operation = _in_recipients(lambda recipients: updated(recipients, recipient.id, edit))
    merge_key = typing_key("recipients", recipient.id, field)
    return Change(operation, message("Change recipient"), merge_key)


def remove_recipients(ids: Collection[str]) -> Change:
    """Take recipients out."""
    operation = _in_recipients(lambda recipients: removed(recipients, ids))
    return Change(operation, message("Remove recipients"))


def move_recipients(ids: Collection[str], before: str | None = None) -> Change:
    """Put recipients, in their order, before another, or at the end."""
    operation = _in_recipients(lambda recipients: moved(recipients, ids, before))
    return Change(operation, message("Move recipients"))


def add_issuer(issuer: Issuer, before: str | None = None) -> Change:
    """Put an issuer before another, or at the end."""
    new = cleaned(issuer)
    operation = _in_issuers(lambda issuers: inserted(issuers, (new,), before))
    return Change(operation, message("Add issuer"))


def update_issuer(issuer: Issuer, field: str = "") -> Change:
    """Set an issuer to a new value."""
    edit = replacing(issuer)
    operation = _in_issuers(lambda issuers: updated(issuers, issuer.id, edit))
    return Change(operation, message("Change issuer"), typing_key("issuers", issuer.id, field))


def remove_issuers(ids: Collection[str]) -> Change:
    """Take issuers out; the boilerplates about them stay, as nobody's."""

    def operation(release: Release) -> Release:
        editions = tuple(_without_issuers(edition, ids) for edition in release.editions)
        return edited(release, issuers=removed(release.issuers, ids), editions=editions)

    return Change(operation, message("Remove issuers"))


def move_issuers(ids: Collection[str], before: str | None = None) -> Change:
    """Put issuers, in their order, before another, or at the end."""
    operation = _in_issuers(lambda issuers: moved(issuers, ids, before))
    return Change(operation, message("Move issuers"))


def _without_issuers(edition: Edition, ids: Collection[str]) -> Edition:
    def orphaned(item: Boilerplate) -> Boilerplate:
        return edited(item, issuer="") if item.issuer in ids else item

    return edited(edition, boilerplates=tuple(orphaned(item) for item in edition.boilerplates))


def _in_contacts(edit: Callable[[Contacts], Contacts]) -> Operation:
    return lambda release: edited(release, contacts=edit(release.contacts))


def _in_recipients(edit: Callable[[Recipients], Recipients]) -> Operation:
    return lambda release: edited(release, recipients=edit(release.recipients))


def _in_issuers(edit: Callable[[Issuers], Issuers]) -> Operation:
    return lambda release: edited(release, issuers=edit(release.issuers))
