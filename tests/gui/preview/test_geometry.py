"""Pages lie where they should, and a point of a page is found again after any change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from editor.gui.preview.geometry import (
    GAP,
    LARGEST,
    MARGIN,
    SMALLEST,
    Geometry,
    bounded_zoom,
    fitting_zoom,
    next_zoom,
)

A4 = (595.28, 841.89)
lengths = st.floats(min_value=100, max_value=2000)
sizes = st.lists(st.tuples(lengths, lengths), min_size=1, max_size=6).map(tuple)
zooms = st.floats(min_value=SMALLEST, max_value=LARGEST)
widths = st.floats(min_value=100, max_value=3000)


@given(sizes=sizes, zoom=zooms, width=widths)
def test_pages_lie_one_below_the_other_inside_the_whole(sizes, zoom, width):
    laid = Geometry(sizes, zoom, width)
    whole = QRectF(QPointF(), laid.size)
    assert all(whole.contains(page) for page in laid.pages)
    for above, below in zip(laid.pages, laid.pages[1:], strict=False):
        assert below.top() == above.bottom() + GAP


@given(sizes=sizes, zoom=zooms, other=zooms, width=widths, data=st.data())
def test_a_point_of_a_page_is_found_again_at_another_zoom(sizes, zoom, other, width, data):
    before, after = Geometry(sizes, zoom, width), Geometry(sizes, other, width)
    page = data.draw(st.integers(0, len(sizes) - 1))
    points = QPointF(sizes[page][0] / 3, sizes[page][1] / 4)
    anchor = before.anchor(before.rectangle(page, QRectF(points, points)).topLeft())
    again = after.points(anchor.page, after.point(anchor))
    assert anchor.page == page
    assert again.x() == pytest.approx(points.x(), abs=4)
    assert again.y() == pytest.approx(points.y(), abs=4)


def test_an_anchor_on_a_page_that_is_gone_is_on_the_last_one():
    anchor = Geometry((A4, A4, A4), 1, 900).anchor(QPointF(450, 2800))
    fewer = Geometry((A4,), 1, 900)
    assert anchor.page == 2
    assert fewer.pages[0].contains(fewer.point(anchor))


def test_only_pages_between_two_heights_are_named():
    laid = Geometry((A4, A4, A4), 1, 900)
    assert list(laid.between(0, 500)) == [0]
    assert list(laid.between(1000, 1500)) == [0, 1]
    assert list(laid.between(laid.pages[2].top() + 1, laid.size.height())) == [2]
    assert list(laid.between(laid.pages[0].bottom() + 1, laid.pages[1].top() - 1)) == []


def test_the_widest_page_fits_the_width():
    zoom = fitting_zoom((A4, (842.0, 595.0)), 800)
    laid = Geometry((A4, (842.0, 595.0)), zoom, 800)
    assert max(page.width() for page in laid.pages) == pytest.approx(800 - 2 * MARGIN, abs=1)
    assert fitting_zoom((), 800) == 1.0
    assert fitting_zoom((A4,), 10) == SMALLEST


@given(zoom=st.floats(min_value=0.01, max_value=100))
def test_steps_go_up_and_down_and_stay_in_bounds(zoom):
    zoom = bounded_zoom(zoom)
    assert zoom < next_zoom(zoom, larger=True) or zoom > LARGEST * 0.99
    assert zoom > next_zoom(zoom, larger=False) or zoom < SMALLEST * 1.01
    assert next_zoom(1.0, larger=True) == 1.1
    assert next_zoom(1.0, larger=False) == 0.9
