"""How what was typed into a field becomes a change of the release."""

import msgspec

from editor.app.changes import Changed
from editor.gui.body.positions import points, units
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.fields.binding import Binding
from editor.model.clean import clean_text
from editor.model.message import Message, message
from editor.model.typography import correction

_TYPOGRAPHIC = message("Typographic mark")
_ADDRESS_SIGNS = ("://", "](", "@", "www.")


def write(
    bridge: SessionBridge,
    binding: Binding,
    text: str,
    carets: tuple[FieldCaret, FieldCaret],
    label: Message | None = None,
) -> Changed:
    """Apply a new text; with a `label` it is a step of its own, which no typing joins."""
    change = binding.write(bridge.release, text)
    if label is not None:
        change = msgspec.structs.replace(change, label=label, merge_key="")
    return bridge.apply(change, *carets)


def corrected(
    old: str, new: str, carets: tuple[FieldCaret, FieldCaret], language: str
) -> tuple[str, int] | None:
    """The text with the language's own mark in the place of a straight one, and the new caret.

    `carets` are those before and after one character was typed, perhaps over a selection; None
    where nothing is to be corrected, as inside an address.
    """
    was, now = carets
    at = points(new, now.position)
    before = new[:at]
    start, end = sorted((points(old, was.anchor), points(old, was.position)))
    if not language or not before or new != old[:start] + before[-1] + old[end:]:
        return None
    word = before.split()[-1] if before.strip() else ""
    found = None if any(sign in word for sign in _ADDRESS_SIGNS) else correction(before, language)
    if found is None:
        return None
    head = before[: at - found.length] + found.text
    return head + new[at:], units(head, len(head))


def typographic() -> Message:
    """What undo says of a corrected mark."""
    return _TYPOGRAPHIC


def cleaned_position(text: str, position: int) -> int:
    """Where a caret stands once the text before it was cleaned."""
    head = clean_text(text[: points(text, position)])
    return units(head, len(head))
