"""The picture of the library, filled with a few entries of nobody."""

from editor.gui.library.views import Kind, View
from editor.gui.library.window import LibraryWindow
from editor.library.lists import add_list
from editor.library.parties import add_parties
from editor.library.records import NamedList, Organisation, Person
from tools.screens.stage import Stage

_PARTIES = (
    Organisation(id="p1", name="Campaign for Rivers", acronym="CFR", country="KE", language="en"),
    Organisation(id="p2", name="Campaign for Rivvers", country="KE"),
    Organisation(id="p3", name="Sea Watchers Union", country="NO", tags=("coast",)),
    Organisation(id="p4", name="رابطة المياه", country="JO", language="ar"),
    Person(id="q1", name="Ann Lee", role="Writer", country="IE", do_not_contact=True),
)


def library(stage: Stage) -> None:
    """The library: everybody, what looks alike, and two entries side by side."""
    shelf = stage.desk.shelf
    if not shelf.exists:
        shelf.apply(add_parties(_PARTIES))
        shelf.apply(add_list(NamedList(id="l1", name="Rivers coalition"), ["p1", "p3"]))
    window = stage.windows.open_library()
    assert isinstance(window, LibraryWindow)
    stage.settle(200)
    window.choose("p1")
    stage.shoot("library", window)
    window.views.choose(View(Kind.ALIKE))
    stage.until(lambda: bool(window.alike.model.pairs))
    stage.shoot("library-alike", window)
    window.open_merge("p1", "p2")
    stage.shoot("library-merge", window)
    stage.close_popups()
    stage.close()
