"""The menu of everything, made from the table of actions."""

from functools import cache, partial

from PySide6.QtWidgets import QMenu, QWidget

from editor.gui.actions.made import Actions
from editor.gui.actions.specs import Menu
from editor.gui.kit.later import after_first_paint
from editor.gui.words import tr


def make_menu(actions: Actions, parent: QWidget) -> QMenu:
    """One menu with a submenu for each part; it is filled after the first paint, or as it opens."""
    whole = QMenu(parent)
    whole.setAccessibleName(tr("Menu"))
    fill = cache(partial(_fill, whole, actions))
    whole.aboutToShow.connect(fill)
    after_first_paint(parent, fill)
    return whole


def _fill(whole: QMenu, actions: Actions) -> None:
    """Parts without actions are left out."""
    for menu in Menu:
        specs = [spec for spec in actions.specs if spec.menu is menu]
        if not specs:
            continue
        part = whole.addMenu(tr(menu.value))
        part.aboutToShow.connect(partial(actions.dress, *(spec.act for spec in specs)))
        group = specs[0].group
        for spec in specs:
            if spec.group != group:
                part.addSeparator()
                group = spec.group
            part.addAction(actions[spec.act])
