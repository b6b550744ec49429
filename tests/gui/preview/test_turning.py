"""Old pages stay until the new ones are drawn; what looks the same is not drawn again."""

import pytest

from editor.gui.preview.turning import Coming, PageTurner
from editor.gui.preview.view import PageView
from tests.gui.preview.making import SlowDrawer


@pytest.fixture
def drawer():
    return SlowDrawer()


@pytest.fixture
def view(qtbot, theme):
    view = PageView(theme, None)
    qtbot.addWidget(view)
    view.resize(520, 900)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def turner(view, drawer):
    turner = PageTurner(drawer, view, view)
    turner.turned.connect(lambda: view.show_pictures(turner.pictures))
    turner.drawn.connect(view.update_page)
    view.looked_elsewhere.connect(turner.look_again)
    return turner


def coming(name, *looks):
    return Coming(name.encode(), looks, ())


def show(turner, drawer, name, *looks):
    turner.turn_to(coming(name, *looks))
    drawer.finish_opening(len(looks))
    drawn = []
    while drawer.wanted:
        drawn.append(drawer.finish_drawing())
    return drawn


def test_the_old_pages_stay_until_all_that_is_seen_is_drawn(turner, drawer, view):
    show(turner, drawer, "old", "a", "b", "c")
    old = view.document
    turner.turn_to(coming("new", "x", "y", "c"))
    drawer.finish_opening(3)
    assert view.document is old
    assert [order.page for order in drawer.wanted] == [0, 1]
    drawer.finish_drawing()
    assert view.document is old
    drawer.finish_drawing()
    assert view.document.looks == ("x", "y", "c")


def test_pages_that_look_the_same_are_not_drawn_again(turner, drawer, view):
    assert show(turner, drawer, "old", "a", "b", "c") == [0, 1, 2]
    assert show(turner, drawer, "new", "a", "y", "c") == [1]
    assert show(turner, drawer, "same", "a", "y", "c") == []
    assert view.document.serial == 3


def test_while_one_comes_only_the_newest_waits(turner, drawer, view):
    for name in ("one", "two", "three"):
        turner.turn_to(coming(name, name))
    assert [data for _, data in drawer.documents] == [b"one"]
    drawer.finish_opening(1)
    drawer.finish_drawing()
    assert view.document.looks == ("one",)
    assert [data for _, data in drawer.documents] == [b"one", b"three"]


def test_a_document_that_cannot_be_read_leaves_the_old_one(turner, drawer, view):
    show(turner, drawer, "old", "a")
    told = []
    turner.unreadable.connect(lambda: told.append(1))
    turner.turn_to(coming("broken", "x"))
    turner.turn_to(coming("newer", "y"))
    drawer.unreadable.emit()
    assert told == [1]
    assert view.document.looks == ("a",)
    drawer.finish_opening(1)
    drawer.finish_drawing()
    assert view.document.looks == ("y",)


def test_pages_scrolled_to_are_drawn_and_those_far_away_let_go(turner, drawer, view):
    looks = [f"page {number}" for number in range(12)]
    show(turner, drawer, "long", *looks)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    drawn = []
    while drawer.wanted:
        drawn.append(drawer.finish_drawing())
    assert 11 in drawn
    assert turner.pictures.of(0) is None
    assert turner.pictures.of(11) is not None


def test_another_zoom_draws_what_is_seen_anew(turner, drawer, view):
    show(turner, drawer, "one", "a", "b")
    before = turner.pictures.of(0).pixels
    view.zoom_step(larger=True)
    while drawer.wanted:
        drawer.finish_drawing()
    assert turner.pictures.of(0).pixels > before
