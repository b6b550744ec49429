"""Some pages are asked for first where a person looks at them, and where that saves time."""

import msgspec
import pytest

from editor.gui.preview.glimpses import Glimpses, pages_in_focus
from editor.gui.preview.view import PageView
from editor.model.enums import Audience, Paper
from editor.render.job import Format, Glimpse, PlaceBox, Rendered
from tests.gui.preview.making import pages, show
from tests.render.conftest import job_on

PLACE = "editions/en/headline"


@pytest.fixture
def job():
    return job_on("river-press-release", Format.PDF, places=True)


def whole(count):
    return Rendered(files={}, pages=count)


def glimpses_at(job, focus, count=4):
    """As it is once all pages have come."""
    glimpses = Glimpses(lambda: focus)
    glimpses.note(job, whole(count))
    return glimpses


def test_at_first_all_pages_are_asked_for(job):
    assert Glimpses(lambda: (0, 0)).first_for(job) == job


def test_then_the_pages_in_focus_come_first(job):
    asked = glimpses_at(job, (1, 2)).first_for(job)
    assert asked.glimpse == Glimpse(1, 2, 4)
    assert msgspec.structs.replace(asked, glimpse=None) == job


def test_the_last_page_needs_all_of_them(job):
    assert glimpses_at(job, (3, 3)).first_for(job) == job


@pytest.mark.parametrize(
    "fields", [{"language": "xx"}, {"audience": Audience.PUBLIC}, {"release": "letter"}]
)
def test_where_every_page_looks_different_all_are_turned_at_once(job, fields):
    if "release" in fields:
        fields = {"release": msgspec.structs.replace(job.release, paper=Paper.LETTER)}
    other = msgspec.structs.replace(job, **fields)
    glimpses = glimpses_at(job, (0, 0))
    assert glimpses.first_for(other) == other
    glimpses.note(other, whole(4))
    assert glimpses.first_for(other).glimpse == Glimpse(0, 0, 4)


def test_a_page_that_cannot_be_had_alone_is_not_asked_for_again(job):
    glimpses = glimpses_at(job, (0, 0))
    glimpses.note(glimpses.first_for(job), whole(4))
    assert glimpses.first_for(job) == job


def test_a_page_that_became_the_last_one_is_asked_for_again_when_there_are_more(job):
    glimpses = glimpses_at(job, (2, 2))
    glimpses.note(glimpses.first_for(job), whole(3))
    assert glimpses.first_for(job) == job
    glimpses.note(job, whole(4))
    assert glimpses.first_for(job).glimpse == Glimpse(2, 2, 4)


@pytest.fixture
def view(qtbot, theme):
    view = PageView(theme, None)
    qtbot.addWidget(view)
    view.resize(520, 900)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.mark.parametrize(
    ("marked_on", "expected"), [((0,), (0, 0)), ((1,), (1, 1)), ((0, 1), (0, 1)), ((3,), (0, 0))]
)
def test_pages_that_are_seen_and_hold_the_field(view, marked_on, expected):
    show(view, pages(4, boxes=[PlaceBox(PLACE, page, 60, 60, 400, 60) for page in marked_on]))
    view.marks.place = PLACE  # so that nothing scrolls
    view.marks.forget_pages()
    assert pages_in_focus(view) == expected
