"""Pages that nobody waits for any more are let go of, and nothing is the worse for it."""

import pytest

from editor.render import pdf_giving_up
from editor.render.engine import Renderer
from editor.render.job import Format, GivenUpError, Glimpse
from tests.render.conftest import job_on

NAME = "missing-families-statement"


def given_up_after(pages):
    """Says that it is given up once it has been asked so many times."""
    asked = []

    def is_given_up():
        asked.append(1)
        return len(asked) > pages

    return is_given_up


@pytest.fixture
def make(renderer):  # for its fonts
    return Renderer


def test_a_preview_stops_after_the_page_at_hand(make):
    asked = []
    job = job_on(NAME, Format.PDF, places=True)
    with pytest.raises(GivenUpError):
        make(lambda: not asked.append(1)).render(job)
    assert len(asked) == 1


def test_what_was_given_up_changes_nothing_later(make, renderer):
    job = job_on(NAME, Format.PDF, places=True)
    giving = make(given_up_after(1))
    for _ in range(2):
        with pytest.raises(GivenUpError):
            giving.render(job)
    giving_later = make(given_up_after(3))
    giving_later.render(job)
    with pytest.raises(GivenUpError):
        giving_later.render(job)
    # Not compared as they are: the difference of two files takes minutes to print.
    assert (make().render(job) == renderer.render(job)) is True


@pytest.mark.parametrize("fields", [{}, {"places": True, "glimpse": Glimpse(0, 0, 3)}])
def test_exports_and_glimpses_are_never_given_up(make, fields):
    rendered = make(lambda: True).render(job_on(NAME, Format.PDF, **fields))
    assert rendered.files[Format.PDF]


def test_with_another_version_of_the_engine_all_pages_are_made(make, monkeypatch):
    monkeypatch.setattr(pdf_giving_up, "TESTED_VERSION", "another")
    assert make(lambda: True).render(job_on(NAME, Format.PDF, places=True)).pages == 3
