"""Which pages are worth having before all of them: those that a person types on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from editor.render.job import Glimpse, Job, Rendered

if TYPE_CHECKING:
    from editor.gui.preview.view import PageView

Range = tuple[int, int]


class Glimpses:
    """Knows how many pages there were last, and whether some of them can be had alone."""

    def __init__(self, in_focus: Callable[[], Range]) -> None:
        self._in_focus = in_focus
        self._whole: Job | None = None
        self._count = 0
        self._are_refused = False

    def first_for(self, job: Job) -> Job:
        """The job that is asked for now: for some pages where they can be had sooner than all.

        Where the look of every page has changed, all of them are turned at once.
        """
        if self._whole is None or _looks(self._whole) != _looks(job):
            self._are_refused = False
            return job
        first, last = self._in_focus()
        if self._are_refused or last >= self._count - 1:
            return job
        return msgspec.structs.replace(job, glimpse=Glimpse(first, last, self._count))

    def note(self, job: Job, rendered: Rendered) -> None:
        """Learn from what came."""
        if rendered.glimpse is None:
            self._whole, self._count = job, rendered.pages
            asked = job.glimpse
            self._are_refused = asked is not None and asked.last < rendered.pages - 1


def pages_in_focus(view: "PageView") -> Range:
    """The first and the last page that is seen and holds the marked field, or the one looked at."""
    top = view.origin().y()
    seen = view.geometry_of_pages.between(top, top + view.viewport().height())
    marked = [page for page in seen if view.marks.rectangles(page)] or [view.page]
    return marked[0], marked[-1]


def _looks(job: Job) -> object:
    release = job.release
    pages = release.template, release.paper, release.options, release.identity
    return job.language, job.audience, job.folders, pages
