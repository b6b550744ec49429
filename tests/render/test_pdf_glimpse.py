"""Pages that are laid out without those behind them are the pages of the whole, pixel by pixel."""

import msgspec
import pypdfium2
import pytest

from editor.model.signatories import Signatories, Signatory
from editor.render import pdf_glimpse
from editor.render.job import Format, Glimpse
from tests.render.conftest import SAMPLES, job_on, sample

SCALE = 1.2


def pictures(rendered):
    with pypdfium2.PdfDocument(rendered.files[Format.PDF]) as document:
        return [page.render(scale=SCALE).to_pil().tobytes() for page in document]


def preview(renderer, name, glimpse=None, **fields):
    return renderer.render(job_on(name, Format.PDF, places=True, glimpse=glimpse, **fields))


def on_pages(rendered, first, last):
    return tuple(box for box in rendered.places if first <= box.page <= last)


def every_glimpse(pages):
    """Each page but the last by itself, and all of them together."""
    alone = [(page, page) for page in range(pages - 1)]
    return [Glimpse(first, last, pages) for first, last in {*alone, (0, pages - 2)}]


def assert_same(renderer, name, *, whole=None, may_be_whole=False, **fields):
    whole = whole or preview(renderer, name, **fields)
    shown = pictures(whole)
    for glimpse in every_glimpse(whole.pages):
        some = preview(renderer, name, glimpse, **fields)
        if may_be_whole and some.glimpse is None:
            assert (some == whole) is True
            continue
        first, last = glimpse.first, glimpse.last
        assert some.glimpse == glimpse
        # Not compared as lists: the difference of two pictures takes minutes to print.
        assert (pictures(some) == shown[first : last + 1]) is True, glimpse
        assert some.places == on_pages(whole, first, last)
        assert some.pages == len(some.looks) == last - first + 1
    return whole


@pytest.mark.parametrize("name", SAMPLES)
def test_each_page_is_the_same(renderer, previewed, name):
    """All editions, in the sample's own pack."""
    pack = sample(name).template
    for edition in sample(name).editions:
        whole = previewed(name, edition.language, pack)
        assert_same(renderer, name, whole=whole, pack=pack, language=edition.language)


def test_a_list_in_columns_over_many_pages_is_the_same(renderer):
    name = "missing-families-statement"
    entries = tuple(
        Signatory(id=f"s{n}", name="Union of families " * (n % 4 + 1)) for n in range(120)
    )
    signatories = Signatories(entries=entries, columns=2)
    release = msgspec.structs.replace(sample(name), signatories=signatories)
    assert assert_same(renderer, name, release=release).pages > 3


def test_the_pages_of_all_are_counted_as_they_were(renderer):
    name = "missing-families-statement"
    right, wrong = (preview(renderer, name, Glimpse(0, 0, of)) for of in (3, 12))
    with pypdfium2.PdfDocument(wrong.files[Format.PDF]) as document:
        assert "12" in document[0].get_textpage().get_text_range()[-20:]
    assert pictures(right) != pictures(wrong)
    assert right.places == wrong.places


@pytest.mark.parametrize(
    "rules",
    [
        ".headline::after { content: counter(pages) }",
        ".headline::after { content: counter(page) }",
        ".headline::after { content: target-counter('#signatories', page) }",
        ".signatories h2 { position: fixed; top: 0 }",
        ".signatories h2 { float: footnote }",
    ],
)
def test_where_a_page_shows_what_comes_later_all_are_made(renderer, own_pack, rules):
    some = preview(renderer, "missing-families-statement", Glimpse(0, 0, 3), pack=own_pack(rules))
    assert (some.glimpse, some.pages) == (None, 3)


@pytest.mark.parametrize(
    "rules",
    [
        "h2 { position: running(head) } @page { @top-left { content: element(head) } }",
        "h2 { string-set: part content() } @page { @top-left { content: string(part, last) } }",
        "@page :nth(2) { margin-top: 6cm } @page :left { margin-left: 6cm }",
        ".signatories { break-before: right } .body { float: inline-start; width: 60% }",
    ],
)
def test_what_looks_back_is_the_same(renderer, own_pack, rules):
    name = "missing-families-statement"
    assert assert_same(renderer, name, may_be_whole=True, pack=own_pack(rules)).pages > 1


@pytest.mark.parametrize("glimpse", [Glimpse(0, 2, 4), Glimpse(5, 5, 9)])
def test_where_there_are_fewer_pages_than_before_all_are_made_as_ever(renderer, previewed, glimpse):
    name = "missing-families-statement"
    whole = previewed(name)
    assert whole.pages == 3
    assert (preview(renderer, name, glimpse) == whole) is True


def test_with_another_version_of_the_engine_all_are_made(renderer, monkeypatch):
    monkeypatch.setattr(pdf_glimpse, "TESTED_VERSION", "another")
    name = "missing-families-statement"
    some = preview(renderer, name, Glimpse(0, 0, 3))
    assert (some.glimpse, some.pages) == (None, 3)


def test_a_glimpse_changes_neither_later_previews_nor_exports(renderer):
    name = "missing-families-statement"
    before = preview(renderer, name), renderer.render(job_on(name, Format.PDF))
    preview(renderer, name, Glimpse(0, 0, 3))
    after = preview(renderer, name), renderer.render(job_on(name, Format.PDF))
    assert (after == before) is True
