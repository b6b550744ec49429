"""A point leads to the innermost field, and a field to what shows it."""

from PySide6.QtCore import QPointF

from editor.gui.preview.spots import boxes_of, place_at, place_beside
from editor.render.job import PlaceBox

OUTER = PlaceBox("identity", 0, 50, 50, 400, 100)
INNER = PlaceBox("editions/en/headline", 0, 100, 60, 200, 30)
LEFT = PlaceBox("signatories/s1", 1, 50, 100, 200, 20)
RIGHT = PlaceBox("signatories/s2", 1, 300, 100, 200, 20)
BOXES = (OUTER, INNER, LEFT, RIGHT)


def test_the_innermost_field_is_meant():
    assert place_at(BOXES, 0, QPointF(150, 70)) == INNER.place
    assert place_at(BOXES, 0, QPointF(60, 140)) == OUTER.place


def test_a_point_beside_a_field_leads_to_the_nearest_one():
    assert place_at(BOXES, 1, QPointF(292, 110)) == RIGHT.place
    assert place_at(BOXES, 1, QPointF(275, 110)) == ""
    assert place_at(BOXES, 2, QPointF(100, 110)) == ""


def test_a_part_of_a_field_is_shown_where_the_field_is():
    assert boxes_of(BOXES, "editions/en/headline/words") == (INNER,)


def test_a_whole_list_is_all_of_its_entries():
    assert boxes_of(BOXES, "signatories") == (LEFT, RIGHT)


def test_what_is_on_no_page_is_shown_nowhere():
    assert boxes_of(BOXES, "editions/en/subheadline") == ()
    assert boxes_of(BOXES, "signatories/s3") == ()
    assert boxes_of((), "timing") == ()


def test_fields_follow_each_other_in_the_order_of_the_pages():
    assert place_beside(BOXES, "", 1) == OUTER.place
    assert place_beside(BOXES, OUTER.place, 1) == INNER.place
    assert place_beside(BOXES, INNER.place, -1) == OUTER.place
    assert place_beside(BOXES, OUTER.place, -1) == OUTER.place
    assert place_beside(BOXES, RIGHT.place, 1) == RIGHT.place
    assert place_beside((), "x", 1) == ""
