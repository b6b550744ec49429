"""The pane keeps its place, zooms around what one looks at, and marks the field in focus."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.preview.hand import Hand
from editor.gui.preview.view import PageView
from editor.gui.theme import Scheme
from editor.render.job import PlaceBox
from tests.gui.preview.making import A4, pages, show

HEADLINE = PlaceBox("editions/en/headline", 0, 60, 100, 400, 60)
LAST = PlaceBox("contacts/k1", 3, 60, 500, 200, 80)
NEAR = PlaceBox("timing", 0, 60, 60, 300, 20)
BOXES = (NEAR, HEADLINE, LAST)


@pytest.fixture
def view(qtbot, theme):
    view = PageView(theme, None)
    qtbot.addWidget(view)
    view.resize(520, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def hand(view):
    hand = Hand(view)
    hand.clicks = []
    hand.place_clicked.connect(hand.clicks.append)
    return hand


def scroll_to(view, page, fraction):
    """Bring this part of a page to the top of the pane."""
    rectangle = view.geometry_of_pages.pages[page]
    view.verticalScrollBar().setValue(round(rectangle.top() + fraction * rectangle.height()))


def top_of(view):
    anchor = view.geometry_of_pages.anchor(view.origin() + QPointF(view.viewport().width() / 2, 0))
    return anchor.page, anchor.down


def seen(view, box):
    """The rectangle of a box in the pane."""
    points = QRectF(box.x, box.y, box.width, box.height)
    return view.geometry_of_pages.rectangle(box.page, points).translated(-view.origin())


def test_the_first_document_begins_at_its_top_and_fits_the_width(view):
    show(view, pages(3))
    assert view.origin() == QPointF(0, 0)
    page = view.geometry_of_pages.pages[0]
    assert 0 < page.left() < page.right() < view.viewport().width()
    assert page.width() > 0.8 * view.viewport().width()


def test_updates_keep_the_place_and_never_drift(view):
    show(view, pages(4))
    scroll_to(view, 2, 0.37)
    before = view.verticalScrollBar().value()
    for serial in range(2, 40):
        show(view, pages(4 + serial % 3, serial=serial))
        assert view.verticalScrollBar().value() == before


def test_when_pages_go_the_end_stays_in_sight(view):
    show(view, pages(6))
    scroll_to(view, 5, 0.5)
    show(view, pages(2, serial=2))
    assert view.page == 1
    assert view.verticalScrollBar().value() <= view.verticalScrollBar().maximum()


def test_another_width_keeps_the_place(view, qtbot):
    show(view, pages(4))
    scroll_to(view, 1, 0.5)
    before = top_of(view)
    view.resize(380, 700)
    assert top_of(view)[0] == before[0]
    assert top_of(view)[1] == pytest.approx(before[1], abs=0.01)
    assert view.geometry_of_pages.pages[0].right() < 380


def test_zoom_keeps_what_is_in_the_middle(view):
    show(view, pages(4))
    scroll_to(view, 1, 0.3)
    middle = QPointF(view.viewport().rect().center())
    before = view.geometry_of_pages.anchor(view.origin() + middle)
    for larger in (True, True, True, False):
        view.zoom_step(larger=larger)
        now = view.geometry_of_pages.anchor(view.origin() + middle)
        assert now.page == before.page
        assert now.down == pytest.approx(before.down, abs=0.01)
    assert not view.fits_width
    view.fit_width()
    assert view.geometry_of_pages.pages[0].right() < view.viewport().width()


def test_the_wheel_with_control_zooms_around_the_mouse(view, hand):
    show(view, pages(4))
    scroll_to(view, 1, 0.2)
    at = QPointF(150, 500)
    before = view.geometry_of_pages.anchor(view.origin() + at)
    zoom = view.zoom
    turned = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turned)
    after = view.geometry_of_pages.anchor(view.origin() + at)
    assert view.zoom == pytest.approx(zoom * 1.1)
    assert after.page == before.page
    assert after.down == pytest.approx(before.down, abs=0.01)


def test_keys_zoom_and_scroll(view, hand, qtbot):
    show(view, pages(4))
    fitting = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > fitting
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == fitting
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 3
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 500


# --- marks ----------------------------------------------------------------------------------------


def is_coloured(view, point, colour):
    """Whether a point of the pane has a colour, on a screen of few colours too."""
    there = view.viewport().grab().toImage().pixelColor(point.toPoint())
    wanted = QColor(colour)
    pairs = zip(there.getRgb(), wanted.getRgb(), strict=True)
    return all(abs(one - other) < 8 for one, other in pairs)


def test_the_field_in_focus_is_marked_and_nothing_else(view, theme):
    show(view, pages(4, boxes=BOXES))
    inside = seen(view, HEADLINE).center()
    assert is_coloured(view, inside, "white")
    view.marks.set(HEADLINE.place)
    assert is_coloured(view, inside, theme.tokens.mark)
    assert is_coloured(view, seen(view, NEAR).center(), "white")
    view.marks.set("")
    assert is_coloured(view, inside, "white")


def test_a_mark_scrolls_only_when_it_is_not_seen(view):
    show(view, pages(4, boxes=BOXES))
    view.verticalScrollBar().setValue(40)
    view.marks.set(HEADLINE.place)
    assert view.verticalScrollBar().value() == 40
    view.marks.set(LAST.place)
    assert view.viewport().rect().contains(seen(view, LAST).toRect())
    at = view.verticalScrollBar().value()
    view.marks.set("editions/en/subheadline")  # stands on no page
    assert view.verticalScrollBar().value() == at


def test_a_mark_that_was_seen_is_followed_when_the_pages_move_it(view):
    show(view, pages(4, boxes=BOXES))
    view.marks.set(HEADLINE.place)
    moved = PlaceBox(HEADLINE.place, 2, 60, 700, 400, 60)
    show(view, pages(4, serial=2, boxes=(moved,)))
    assert view.viewport().rect().contains(seen(view, moved).toRect())


def test_where_only_some_pages_are_new_nothing_scrolls_until_all_are_there(view):
    goes_on = PlaceBox(HEADLINE.place, 3, 60, 100, 400, 60)
    show(view, pages(4, boxes=(HEADLINE, goes_on)))
    view.marks.set(HEADLINE.place)
    at = view.verticalScrollBar().value()
    show(view, pages(4, serial=2, boxes=(goes_on,), is_whole=False))
    assert view.verticalScrollBar().value() == at
    moved = PlaceBox(HEADLINE.place, 2, 60, 700, 400, 60)
    show(view, pages(4, serial=3, boxes=(moved, goes_on)))
    assert view.viewport().rect().contains(seen(view, moved).toRect())


def test_a_mark_that_somebody_scrolled_away_from_stays_away(view):
    show(view, pages(4, boxes=BOXES))
    view.marks.set(HEADLINE.place)
    scroll_to(view, 3, 0)
    at = view.verticalScrollBar().value()
    show(view, pages(4, serial=2, boxes=BOXES))
    assert view.verticalScrollBar().value() == at


def test_a_mark_that_no_page_had_is_gone_to_once_a_page_has_it(view):
    show(view, pages(4, boxes=BOXES))
    view.marks.set("editions/ar/headline")
    late = PlaceBox("editions/ar/headline", 2, 60, 700, 400, 60)
    show(view, pages(4, serial=2, boxes=(late,)))
    assert view.viewport().rect().contains(seen(view, late).toRect())
    scroll_to(view, 0, 0)
    at = view.verticalScrollBar().value()
    show(view, pages(4, serial=3, boxes=(late,)))
    assert view.verticalScrollBar().value() == at


def test_a_mark_made_before_there_are_pages_shows_with_them(view, theme):
    view.marks.set(HEADLINE.place)
    show(view, pages(2, boxes=BOXES))
    assert is_coloured(view, seen(view, HEADLINE).center(), theme.tokens.mark)


# --- clicks ---------------------------------------------------------------------------------------


def test_a_click_leads_to_the_field(view, hand, qtbot):
    show(view, pages(4, boxes=BOXES))
    scroll_to(view, 3, 0.4)
    at = seen(view, LAST).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert hand.clicks == [LAST.place]


def test_a_click_beside_the_page_or_the_other_button_leads_nowhere(view, hand, qtbot):
    show(view, pages(4, boxes=BOXES))
    at = seen(view, HEADLINE).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, at.y()))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(80, 0))
    assert hand.clicks == []


def test_the_mouse_shows_where_a_click_leads(view, hand, qtbot):
    show(view, pages(4, boxes=BOXES))
    qtbot.mouseMove(view.viewport(), seen(view, HEADLINE).center().toPoint())
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(view.viewport(), QPoint(2, 400))
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor)


def test_fields_can_be_reached_without_a_mouse(view, hand, qtbot):
    show(view, pages(4, boxes=BOXES))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert hand.clicks == []
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.viewport().rect().contains(seen(view, LAST).toRect())
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert hand.clicks == [LAST.place, HEADLINE.place]


# --- looks ----------------------------------------------------------------------------------------


def test_mirrored_and_wider_than_the_pane_it_keeps_its_place(view):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(view, pages(2, boxes=BOXES))
    view.zoom_to(2.0)
    corner = QPointF(40, 60)
    before = view.geometry_of_pages.anchor(view.origin() + corner)
    view.zoom_to(3.0, corner)
    zoomed = view.geometry_of_pages.anchor(view.origin() + corner)
    show(view, pages(2, serial=2, boxes=BOXES))
    updated = view.geometry_of_pages.anchor(view.origin() + corner)
    assert zoomed.across == pytest.approx(before.across, abs=0.01)
    assert updated.across == pytest.approx(before.across, abs=0.01)
    assert view.origin().x() + view.viewport().width() <= view.geometry_of_pages.size.width() + 1


def test_before_the_first_page_a_sentence_stands_there(view):
    empty = view.viewport().grab().toImage()
    view.say("The first page is being made")
    assert view.viewport().grab().toImage() != empty


def test_dark_colours_leave_the_paper_white(view, theme):
    show(view, pages(1))
    beside = QPointF(4, 300)
    assert is_coloured(view, beside, theme.tokens.backdrop)
    theme.choose(Scheme.DARK)
    assert is_coloured(view, beside, theme.tokens.backdrop)
    assert is_coloured(view, QPointF(view.viewport().rect().center()), "white")


def test_large_pages_are_not_drawn_larger_than_memory_allows(view):
    show(view, pages(1, size=(A4[0] * 4, A4[1] * 4)))
    view.zoom_to(4.0)
    ((_, pixels),) = view.needs(view.document)
    assert pixels * pixels * A4[1] / A4[0] < 25_000_000


def test_at_125_percent_nothing_from_below_shines_through_at_the_edges(view, theme):
    picture = QImage(700, 900, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(1.25)
    picture.fill(QColor("red"))
    view.clearFocus()  # its ring lies there
    below = QWidget.RenderFlag.DrawChildren  # what lay there before is not wiped away
    view.viewport().render(picture, QPoint(1, 1), view.viewport().rect(), below)
    colours = {picture.pixelColor(at, 450).name() for at in range(12)}
    assert colours == {"#ff0000", theme.tokens.backdrop}
