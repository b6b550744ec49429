"""Where pages and lines of the bundled packs break, seen in the finished PDF."""

import pypdfium2
import pytest

from editor.render.job import Format
from tests.render.conftest import job_on

PACKS = ("classic", "modern")


def pages(renderer, name, **fields):
    data = renderer.render(job_on(name, Format.PDF, **fields)).files[Format.PDF]
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(
    ("language", "last", "withheld"),
    [("en", "Two Wells Water Stations", "names are withheld"), ("tr", "Table ouverte", "2 kurul")],
)
def test_the_line_about_withheld_names_stands_below_names(renderer, pack, language, last, withheld):
    told = pages(renderer, "missing-families-statement", pack=pack, language=language)
    (page,) = (words for words in told if withheld in words)
    assert last in page


@pytest.mark.parametrize("pack", PACKS)
def test_the_time_of_a_place_is_not_cut_in_two(renderer, pack):
    first = pages(renderer, "seafarers-press-release", pack=pack, language="de")[0]
    lines = [line.strip() for line in first.splitlines()]
    assert "(Ortszeit Berlin, UTC+2 / 09:00 UTC)" in lines
