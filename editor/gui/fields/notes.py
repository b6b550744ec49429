"""Notes to editors: numbered texts."""

from PySide6.QtWidgets import QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields.binding import edition_in
from editor.gui.fields.item_binding import ItemWays
from editor.gui.fields.item_list import ItemList, ListWays
from editor.gui.fields.rich import RichField
from editor.gui.fields.text import Ways
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.edition import Note
from editor.model.ids import new_id, taken_ids
from editor.model.operations.change import Change
from editor.model.operations.standing_text import add_note, move_notes, remove_notes, update_note
from editor.model.places import edition_place
from editor.model.release import Release


def build_notes(bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> QWidget:
    """The section of the page."""
    there = edition_place(language, "notes")

    def notes(release: Release) -> tuple[Note, ...]:
        edition = edition_in(release, language)
        return edition.notes if edition else ()

    def added(release: Release) -> tuple[str, Change]:
        note = Note(id=new_id(taken_ids(release)))
        return note.id, add_note(language, note)

    items = ItemWays(there, notes, lambda note, field: update_note(language, note, field))

    def content(note_id: str, card: QWidget) -> QWidget:
        binding = items.binding(note_id, "text", tr("Note"))
        field = RichField(bridge, binding, card, theme, Ways(language))
        field.setPlaceholderText(tr("What an editor should know"))
        return field

    ways = ListWays(
        there,
        tr("Note"),
        notes,
        lambda ids, before: move_notes(language, ids, before),
        lambda ids: remove_notes(language, ids),
        added,
        tr("Add a note"),
        numbered=True,
    )
    return ItemList(bridge, ways, content, theme, parent)
