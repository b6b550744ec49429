"""Old pages stay until the new ones are drawn; what looks the same is not drawn again."""

import pytest

from editor.gui.preview.turning import Coming, PageTurner
from editor.gui.preview.view import PageView
from editor.render.job import Glimpse, PlaceBox
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


# --- glimpses -------------------------------------------------------------------------------------


def glimpse(name, page, look, *boxes):
    return Coming(name.encode(), (look,), boxes, Glimpse(page, page, 3))


def box(place, page):
    return PlaceBox(place, page, 10, 10, 20, 20)


def test_a_glimpse_takes_the_place_of_its_page_alone(turner, drawer, view):
    turner.turn_to(Coming(b"old", ("a", "b", "c"), (box("x", 0), box("y", 1), box("z", 2))))
    drawer.finish_opening(3)
    while drawer.wanted:
        drawer.finish_drawing()
    before = [turner.pictures.of(page) for page in range(3)]
    turner.turn_to(glimpse("new", 1, "B", box("w", 1)))
    assert drawer.first == 1
    drawer.finish_opening(1)
    assert [order.page for order in drawer.wanted] == [1]
    drawer.finish_drawing()
    shown = view.document
    assert (shown.looks, shown.is_whole) == (("a", "B", "c"), False)
    assert [one.place for one in shown.boxes] == ["x", "w", "z"]
    after = [turner.pictures.of(page) for page in range(3)]
    assert [a is b for a, b in zip(before, after, strict=True)] == [True, False, True]
    assert show(turner, drawer, "whole", "a", "B", "C") == [2]
    assert view.document.is_whole


def test_a_glimpse_moves_nothing(turner, drawer, view):
    show(turner, drawer, "old", "a", "b", "c")
    view.verticalScrollBar().setValue(100)
    places, origin = view.geometry_of_pages.pages, view.origin()
    turner.turn_to(glimpse("new", 0, "A"))
    drawer.finish_opening(1)
    drawer.finish_drawing()
    assert view.document.looks == ("A", "b", "c")
    assert (view.geometry_of_pages.pages, view.origin()) == (places, origin)


def test_a_glimpse_takes_the_place_of_one_that_waits_but_not_of_all_pages(turner, drawer, view):
    show(turner, drawer, "old", "a", "b", "c")
    turner.turn_to(coming("first", "d", "e", "f"))
    turner.turn_to(coming("second", "g", "h", "i"))
    for name in ("third", "fourth"):
        turner.turn_to(glimpse(name, 0, name))
    opened = []
    for count in (3, 3, 1):
        opened.append(drawer.documents[-1][1])
        drawer.finish_opening(count)
        while drawer.wanted:
            drawer.finish_drawing()
    assert opened == [b"first", b"second", b"fourth"]
    assert view.document.looks == ("fourth", "h", "i")


def test_a_glimpse_of_a_page_that_is_not_there_is_left_out(turner, drawer, view):
    show(turner, drawer, "old", "a")
    turner.turn_to(glimpse("new", 1, "B"))
    assert [data for _, data in drawer.documents] == [b"old"]
    assert show(turner, drawer, "whole", "a", "b") == [1]
