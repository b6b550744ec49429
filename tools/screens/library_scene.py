"""The picture of the library, filled with a few entries of nobody."""

from editor.app.library.arriving import names_in_text
from editor.gui.library.review_dialog import ReviewDialog
from editor.gui.library.views import Kind, View
from editor.gui.library.window import LibraryWindow
from editor.library.keeping import keep
from editor.library.lists import add_list
from editor.library.parties import add_parties
from editor.library.records import (
    KeptBoilerplate,
    KeptContact,
    KeptSpeaker,
    NamedList,
    Organisation,
    Person,
)
from editor.model.blocks import Speaker
from editor.model.people import Contact
from tools.screens.stage import Stage

_PARTIES = (
    Organisation(id="p1", name="Campaign for Rivers", acronym="CFR", country="KE", language="en"),
    Organisation(id="p2", name="Campaign for Rivvers", country="KE"),
    Organisation(id="p3", name="Sea Watchers Union", country="NO", tags=("coast",)),
    Organisation(id="p4", name="رابطة المياه", country="JO", language="ar"),
    Person(id="q1", name="Ann Lee", role="Writer", country="IE", do_not_contact=True),
)


_KEPT = (
    KeptSpeaker(id="k1", speaker=Speaker(name="Ada Roe", role="Chair"), language="en"),
    KeptContact(
        id="k2",
        contact=Contact(
            id="", name="Bo Lee", role="Press", phones=("+44 20 7946 0000",), languages=("en", "ar")
        ),
    ),
    KeptBoilerplate(id="k3", heading="About us", text="We watch the rivers.", language="en"),
)


_ARRIVING = "Campaign for River\nSea Watchers Union\nHarbour Forum\n"


def library(stage: Stage) -> None:
    """The library: empty, what is kept, everybody, what looks alike, two entries side by side."""
    shelf = stage.desk.shelf
    window = stage.windows.open_library()
    assert isinstance(window, LibraryWindow)
    stage.sized(window)
    stage.shoot("library-empty", window)
    window.views.choose(View(Kind.KEPT))
    stage.shoot("library-kept-empty", window)
    window.views.choose(View(Kind.ALL))
    shelf.apply(add_parties(_PARTIES))
    shelf.apply(add_list(NamedList(id="l1", name="Rivers coalition"), ["p1", "p3"]))
    shelf.apply(keep(_KEPT))
    _kept(stage, window)
    _entries(stage, window)
    _arrivals(stage, window)
    window.views.choose(View(Kind.ALIKE))
    stage.until(lambda: bool(window.alike.model.pairs))
    stage.shoot("library-alike", window)
    window.open_merge("p1", "p2")
    stage.shoot("library-merge", window)
    stage.close_popups()
    stage.close()


def _kept(stage: Stage, window: LibraryWindow) -> None:
    window.views.choose(View(Kind.KEPT))
    window.kept.choose("k2")
    stage.shoot("library-kept", window)
    window.kept.choose("k3")
    stage.shoot("library-kept-text", window)


def _entries(stage: Stage, window: LibraryWindow) -> None:
    window.views.choose(View(Kind.ALL))
    window.choose("p1")
    stage.shoot("library", window)
    window.choose("q1")
    stage.shoot("library-person", window)
    window.search.setText("zzz")
    stage.settle(400)
    stage.shoot("library-nothing-found", window)
    window.search.clear()
    window.views.choose(View(Kind.LIST, "l1"))
    stage.settle(400)
    stage.shoot("library-list", window)


def _arrivals(stage: Stage, window: LibraryWindow) -> None:
    window.acts.review(names_in_text(_ARRIVING, ["en"]), "Names.txt")
    dialog = window.findChild(ReviewDialog)
    if dialog is not None:
        stage.until(lambda: bool(dialog.model.rows))
    stage.shoot("library-arriving", window)
    stage.close_popups()
