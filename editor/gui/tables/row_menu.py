"""What can be done with the chosen signatories at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from editor.gui.bridge import SessionBridge
from editor.gui.tables.signatory_columns import KINDS, STATUSES, group_heading, set_kind, set_status
from editor.gui.words import tr, tr_count
from editor.model.dates import Date
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.signatories import (
    set_signatory_group,
    set_withheld,
)
from editor.model.operations.signatory_list import set_leads

Ids = tuple[str, ...]
Apply = Callable[[Change, str], object]


def fill_row_menu(
    menu: QMenu, bridge: SessionBridge, ids: Ids, language: str, today: Date, apply: Apply
) -> None:
    """Put the actions for these rows into a menu; `apply` takes a change and the first id."""
    if not ids:
        return

    def add(words: str, change: Callable[[], Change], to: QMenu | None = None) -> None:
        action = (menu if to is None else to).addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda: apply(change(), ids[0]))

    status_menu = menu.addMenu(tr("Status"))
    for status, (words, _look) in STATUSES.items():
        add(tr(words), partial(set_status, bridge, ids, status.value, today), status_menu)
    kind_menu = menu.addMenu(tr("Kind"))
    for kind, (words, _icon) in KINDS.items():
        add(tr(words), partial(set_kind, bridge, ids, kind.value), kind_menu)
    listed = bridge.release.signatories
    if listed.groups:
        group_menu = menu.addMenu(tr("Group"))
        for group in listed.groups:
            heading = group_heading(group, language)
            add(heading, partial(set_signatory_group, ids, group.id), group_menu)
        add(tr("No group"), lambda: set_signatory_group(ids, ""), group_menu)
    chosen = [entry for entry in listed.entries if entry.id in set(ids)]
    if all(entry.withheld for entry in chosen):
        shown = tr_count("Show the name again", "Show the names again", len(ids))
        add(shown, lambda: set_withheld(ids, withheld=False))
    else:
        hidden = tr_count("Withhold the name", "Withhold the names", len(ids))
        add(hidden, lambda: set_withheld(ids, withheld=True))
    if all(entry.id in listed.leads for entry in chosen):
        left = tuple(lead for lead in listed.leads if lead not in set(ids))
        add(tr("No longer first in print"), lambda: set_leads(left))
    else:
        add(tr("First in print, as lead"), lambda: set_leads((*listed.leads, *ids)))
    menu.addSeparator()


def fill_sort_menu(menu: QMenu, act: Callable[[str], object]) -> None:
    """Ways to put the whole list in another order."""
    for key, words in (
        ("name", tr("Sort this list by name")),
        ("country", tr("Sort this list by country")),
        ("status", tr("Sort this list by status")),
    ):
        menu.addAction(words).triggered.connect(lambda _on=False, key=key: act(key))


def chosen_words(number: int) -> str:
    """The button that opens the menu."""
    return tr(message("With {number} chosen", number=number))
