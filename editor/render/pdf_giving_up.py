"""Lets go of pages that nobody waits for any more, while they are laid out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint
from weasyprint import layout

from editor.render.job import GivenUpError

# The function is private to WeasyPrint: with another version all pages are made, until the tests of
# this module have passed with it.
TESTED_VERSION = "70.0"


@contextmanager
def giving_up(is_given_up: Callable[[], bool]) -> Iterator[None]:
    """While this lasts, it is asked after each page. Raises GivenUpError."""
    if str(weasyprint.__version__) != TESTED_VERSION:
        yield
        return
    plain = layout.make_all_pages

    def pages(*given: Any) -> Iterator[Any]:  # noqa: ANN401  # WeasyPrint is untyped
        for page in plain(*given):
            if is_given_up():
                raise GivenUpError
            yield page

    layout.make_all_pages = pages
    try:
        yield
    finally:
        layout.make_all_pages = plain
