"""The search for a time zone, by its city or country."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.gui.fields.zones import zone_rows
from editor.gui.kit.popover import Popover
from editor.gui.kit.search_list import SearchList
from editor.gui.theme import Theme
from editor.gui.words import tr

_WIDTH, _HEIGHT = 360, 320


def open_zone_search(
    theme: Theme, button: QWidget, words: str, take: Callable[[str], object]
) -> None:
    """Open it under a button; `take` gets the IANA name of the zone that is chosen."""
    popover = Popover(button, tr("Time zone"))
    popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    popover.setFixedSize(_WIDTH, _HEIGHT)
    nothing = tr("Not listed. Try the country or its largest city.")
    search = SearchList(theme, tr("City or country"), zone_rows, popover, nothing)
    search.taken.connect(lambda _name: popover.close())
    search.taken.connect(take)
    popover.column.addWidget(search)
    popover.setFocusProxy(search)
    search.field.setText(words)
    search.refresh()
    popover.open_under(button)
