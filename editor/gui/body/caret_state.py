"""What the words at the caret are, as the toolbar shows it."""

import msgspec

from editor.gui.actions.specs import Act
from editor.gui.body.canvas import Canvas
from editor.gui.body.commands import selected_rows
from editor.gui.body.formats import BOLD, ITALIC
from editor.model.rows.roles import are_all
from editor.model.rows.row import Role
from editor.model.rows.styles import has_style, link_at

_ROLES = {
    Act.SUBHEADING: (Role.SUBHEADING, False),
    Act.QUOTE: (Role.QUOTE, False),
    Act.BULLETS: (Role.LIST, False),
    Act.NUMBERS: (Role.LIST, True),
}


class CaretState(msgspec.Struct, frozen=True):
    """The actions that are taken at the caret."""

    acts: frozenset[Act] = frozenset()


def caret_state(canvas: Canvas) -> CaretState:
    """Look at the caret, or at all that is selected."""
    first, last = selected_rows(canvas)
    rows = canvas.store.rows[first : last + 1]
    found = {act for act, (role, n) in _ROLES.items() if are_all(rows, role, ordered=n)}
    selection = canvas.caret
    if selection.is_empty:
        flags = canvas.next_flags()
        found |= {act for act, flag in ((Act.BOLD, BOLD), (Act.ITALIC, ITALIC)) if flags & flag}
    else:
        ends = (canvas.store.rows, selection.start, selection.end)
        names = ((Act.BOLD, "bold"), (Act.ITALIC, "italic"))
        found |= {act for act, name in names if has_style(*ends, name)}
    if link_at(canvas.store.rows[selection.start.row], selection.start.offset):
        found.add(Act.LINK)
    return CaretState(frozenset(found))
