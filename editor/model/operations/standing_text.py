"""What stands below the body of an edition: boilerplates and notes to editors.

Operations on an id that is not there raise KeyError; those that add one that is, ValueError.
`field` names what is being typed into, so that the typing becomes one step.
"""

from collections.abc import Callable, Collection

from editor.model.edition import Boilerplate, Note
from editor.model.message import message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import inserted, moved, removed, updated
from editor.model.operations.parts import cleaned, edited, in_edition, replacing, typing_key

Boilerplates = tuple[Boilerplate, ...]
Notes = tuple[Note, ...]


def add_boilerplate(language: str, boilerplate: Boilerplate, before: str | None = None) -> Change:
    """Put a boilerplate before another, or at the end."""
    new = cleaned(boilerplate)
    operation = _in_boilerplates(language, lambda old: inserted(old, (new,), before))
    return Change(operation, message("Add boilerplate"))


def update_boilerplate(language: str, boilerplate: Boilerplate, field: str = "") -> Change:
    """Set a boilerplate to a new value."""
    edit = replacing(boilerplate)
    operation = _in_boilerplates(language, lambda old: updated(old, boilerplate.id, edit))
    merge_key = typing_key("editions", language, "boilerplates", boilerplate.id, field)
    return Change(operation, message("Change boilerplate"), merge_key)


def remove_boilerplates(language: str, ids: Collection[str]) -> Change:
    """Take boilerplates out."""
    operation = _in_boilerplates(language, lambda old: removed(old, ids))
    return Change(operation, message("Remove boilerplates"))


def move_boilerplates(language: str, ids: Collection[str], before: str | None = None) -> Change:
    """Put boilerplates, in their order, before another, or at the end."""
    operation = _in_boilerplates(language, lambda old: moved(old, ids, before))
    return Change(operation, message("Move boilerplates"))


def add_note(language: str, note: Note, before: str | None = None) -> Change:
    """Put a note before another, or at the end."""
    new = cleaned(note)
    operation = _in_notes(language, lambda old: inserted(old, (new,), before))
    return Change(operation, message("Add note"))


def update_note(language: str, note: Note, field: str = "") -> Change:
    """Set a note to a new value."""
    edit = replacing(note)
    operation = _in_notes(language, lambda old: updated(old, note.id, edit))
    merge_key = typing_key("editions", language, "notes", note.id, field)
    return Change(operation, message("Change note"), merge_key)


def remove_notes(language: str, ids: Collection[str]) -> Change:
    """Take notes out."""
    operation = _in_notes(language, lambda old: removed(old, ids))
    return Change(operation, message("Remove notes"))


def move_notes(language: str, ids: Collection[str], before: str | None = None) -> Change:
    """Put notes, in their order, before another, or at the end."""
    operation = _in_notes(language, lambda old: moved(old, ids, before))
    return Change(operation, message("Move notes"))


def _in_boilerplates(language: str, edit: Callable[[Boilerplates], Boilerplates]) -> Operation:
    return in_edition(
        language, lambda edition: edited(edition, boilerplates=edit(edition.boilerplates))
    )


def _in_notes(language: str, edit: Callable[[Notes], Notes]) -> Operation:
    return in_edition(language, lambda edition: edited(edition, notes=edit(edition.notes)))
