"""What can be done with the chosen entries of the library."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from editor.gui.library.forgetting import ask_to_forget
from editor.gui.library.showing import list_menu_entries
from editor.gui.library.views import Kind
from editor.gui.words import tr

if TYPE_CHECKING:
    from editor.gui.library.window import LibraryWindow


def fill_chosen_menu(window: "LibraryWindow", menu: QMenu) -> None:
    """Merge, put on a list, take off it, delete."""
    acts, ids, view = window.acts, window.chosen_ids, window.views.current
    menu.clear()
    merging = menu.addAction(tr("Merge the two…"))
    merging.setEnabled(len(ids) == 2)  # noqa: PLR2004  # a pair
    merging.triggered.connect(lambda _on: window.merge_chosen())
    lists = menu.addMenu(tr("Put on a list"))
    for named in list_menu_entries(window.library):
        action = lists.addAction(named.name.replace("&", "&&"))
        action.triggered.connect(partial(_put_on, window, named.id))
    lists.addAction(tr("New list…")).triggered.connect(lambda _on: acts.add_list(ids))
    if view.kind is Kind.LIST:
        off = menu.addAction(tr("Take off this list"))
        off.triggered.connect(lambda _on: acts.take_off_list(view.key, ids))
    menu.addSeparator()
    menu.addAction(tr("Delete")).triggered.connect(lambda _on: acts.delete(ids))
    forgetting = menu.addAction(tr("Forget for good…"))
    forgetting.setEnabled(len(ids) == 1)
    forgetting.triggered.connect(lambda _on: ask_to_forget(window, ids[0]))


def _put_on(window: "LibraryWindow", list_id: str, _on: object = None) -> None:
    window.acts.put_on_list(list_id, window.chosen_ids)
