"""Lays out a few pages of a document without those behind them, to the same result."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint
from weasyprint import layout

from editor.render.job import Glimpse

# The functions are private to WeasyPrint: with another version all pages are laid out, until the
# tests of this module have passed with it.
TESTED_VERSION = "70.0"

Box = Any  # WeasyPrint is untyped
Context = Any
Page = Any
_Pages = Callable[..., Iterator[Page]]
_Margins = Callable[..., Iterable[Box]]


class LaterPagesError(Exception):
    """These pages cannot be had without those behind them."""


def can_glimpse() -> bool:
    """Whether WeasyPrint is the version that this was made for."""
    return str(weasyprint.__version__) == TESTED_VERSION


@contextmanager
def glimpse_only(wanted: Glimpse) -> Iterator[None]:
    """While this lasts, layout ends behind the last page that is wanted.

    Pages before the first one come without running head and page number. Raises LaterPagesError
    where something on the pages may depend on later ones, or where there are not so many pages.
    """
    pages, margins = layout.make_all_pages, layout.make_margin_boxes
    layout.make_all_pages = _only_wanted(pages, wanted)
    layout.make_margin_boxes = _with_total(margins, wanted)
    try:
        yield
    finally:
        layout.make_all_pages, layout.make_margin_boxes = pages, margins


def _only_wanted(plain: _Pages, wanted: Glimpse) -> _Pages:
    def pages(context: Context, root_box: Box, html: object, before: list[Page]) -> Iterator[Page]:
        if _looks_ahead(context):
            raise LaterPagesError
        for number, page in enumerate(plain(context, root_box, html, before)):
            yield page
            if number == wanted.last:
                _end(context, number + 1)
                return
        raise LaterPagesError

    return pages


def _looks_ahead(context: Context) -> bool:
    """Whether a page shows numbers of other pages, or boxes that may stand on each page."""
    if context.footnotes or context.target_collector.counter_lookup_items:
        return True
    styles = context.style_for.get_computed_styles().values()  # far fewer to ask than boxes
    return any("position" in one.cascaded and one["position"] == "fixed" for one in styles)


def _end(context: Context, count: int) -> None:
    """Make WeasyPrint take the pages so far for all of them."""
    *done, following = context.page_maker[: count + 1]
    resume_at, *_, to_do = following
    if resume_at is None or any(_is_unfinished(page[-1]) for page in done):
        raise LaterPagesError
    to_do["content_changed"] = False
    context.page_maker = [*done, following]
    context.broken_out_of_flow.clear()


def _is_unfinished(to_do: dict[str, Any]) -> bool:
    return bool(to_do["content_changed"] or to_do["pages_wanted"])


def _with_total(plain: _Margins, wanted: Glimpse) -> _Margins:
    def margins(context: Context, page: Page, state: tuple[Any, ...]) -> Iterable[Box]:
        if context.current_page <= wanted.first:
            return ()
        _, counters, *_ = state
        counters["pages"] = [wanted.of]
        return plain(context, page, state)

    return margins
