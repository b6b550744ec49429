"""How the list of signatories prints: leads, order, groups, columns."""

from collections.abc import Callable, Collection

from editor.model.dates import Date
from editor.model.enums import GroupBy, Order
from editor.model.message import Message, message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import inserted, moved, need_known, removed, updated
from editor.model.operations.parts import cleaned, edited, replacing, typing_key
from editor.model.release import Release
from editor.model.signatories import Group, Signatories, Signatory

_COLUMNS = (1, 3)


def set_leads(ids: tuple[str, ...]) -> Change:
    """Print these first, in this order. The operation raises KeyError."""

    def edit(signatories: Signatories) -> Signatories:
        need_known(signatories.entries, ids)
        return edited(signatories, leads=tuple(dict.fromkeys(ids)))

    return Change(_in_list(edit), message("Change lead signatories"))


def set_order(order: Order) -> Change:
    """Print the others in this order."""
    return _set(message("Change order of signatories"), order=order)


def set_group_by(group_by: GroupBy) -> Change:
    """Gather them under headings."""
    return _set(message("Change grouping"), group_by=group_by)


def set_columns(columns: int) -> Change:
    """Print them in 1 to 3 columns. Raises ValueError."""
    if not _COLUMNS[0] <= columns <= _COLUMNS[1]:
        raise ValueError(f"{columns} columns")
    return _set(message("Change columns"), columns=columns)


def set_numbered(*, numbered: bool) -> Change:
    """Number them, or not."""
    return _set(message("Change numbering"), numbered=numbered)


def set_show_country(*, show: bool) -> Change:
    """Print their countries, or not."""
    return _set(message("Change countries"), show_country=show)


def set_show_acronym(*, show: bool) -> Change:
    """Print their acronyms, or not."""
    return _set(message("Change acronyms"), show_acronym=show)


def set_as_of(date: Date | None) -> Change:
    """Say of which day the list is, while others are still signing."""
    return _set(message("Change date of the list"), as_of=date)


def add_group(group: Group, before: str | None = None) -> Change:
    """Put a group before another, or at the end. The operation raises KeyError, ValueError."""
    new = cleaned(group)
    return Change(_in_groups(lambda old: inserted(old, (new,), before)), message("Add group"))


def update_group(group: Group, field: str = "") -> Change:
    """Set a group to a new value; `field` is what is typed into. The operation raises KeyError."""
    operation = _in_groups(lambda old: updated(old, group.id, replacing(group)))
    return Change(operation, message("Change group"), typing_key("groups", group.id, field))


def move_groups(ids: Collection[str], before: str | None = None) -> Change:
    """Put groups, in their order, before another, or at the end. The operation raises KeyError."""
    return Change(_in_groups(lambda old: moved(old, ids, before)), message("Move groups"))


def remove_groups(ids: Collection[str]) -> Change:
    """Take groups out; their signatories stay, without a group. The operation raises KeyError."""

    def member(entry: Signatory) -> Signatory:
        return edited(entry, group="") if entry.group in ids else entry

    def edit(old: Signatories) -> Signatories:
        entries = tuple(member(entry) for entry in old.entries)
        return edited(old, groups=removed(old.groups, ids), entries=entries)

    return Change(_in_list(edit), message("Remove groups"))


def _set(label: Message, /, **field: object) -> Change:
    return Change(_in_list(lambda signatories: edited(signatories, **field)), label)


def _in_groups(edit: Callable[[tuple[Group, ...]], tuple[Group, ...]]) -> Operation:
    return _in_list(lambda signatories: edited(signatories, groups=edit(signatories.groups)))


def _in_list(edit: Callable[[Signatories], Signatories]) -> Operation:
    def operation(release: Release) -> Release:
        return edited(release, signatories=edit(release.signatories))

    return operation
