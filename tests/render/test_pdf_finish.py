"""One PDF keeps PDF/A-3a and PDF/UA-1: `make conformance` asks veraPDF, this what can be seen."""

import io
import re
import shutil
from collections import Counter

import msgspec
import pikepdf
import pytest

from editor.model.findings import Level
from editor.model.signatories import Signatory
from editor.render.job import Format
from editor.render.pdf_finish import tags
from tests.render.conftest import job_on, sample

PAGES = (
    ("missing-families-statement", "classic"),
    ("open-letter-insulin", "modern"),
    ("last-reporter-advisory", "classic"),
)


def opened(renderer, name, **fields):
    return read(renderer.render(job_on(name, Format.PDF, **fields)))


def read(rendered):
    return pikepdf.open(io.BytesIO(rendered.files[Format.PDF]))


def tree(element):
    yield element
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from tree(kid)


def kind(pdf, name):
    return [e for e in tree(pdf.Root.StructTreeRoot.K[0]) if f"/{name}" == e.S]


def marks(page):
    """Tag and properties of all marked content of a page."""
    for operation in pikepdf.parse_content_stream(page, "BDC BMC"):
        yield str(operation.operands[0]), (list(operation.operands)[1:] or [None])[0]


def test_the_file_says_which_standards_it_keeps_and_nothing_of_its_making(exported):
    with read(exported("river-press-release")) as pdf:
        said = pdf.Root.Metadata.read_bytes().decode()
        assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in said
        assert "<pdfuaid:part>1</pdfuaid:part>" in said
        assert str(pdf.docinfo["/Title"]) in said
        assert set(pdf.docinfo.keys()) == {"/Title", "/Subject"}
        assert not re.search("WeasyPrint|Producer|Date|xmpMM", said)
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_a_title_may_hold_any_sign(renderer):
    release = sample("river-press-release")
    edition = msgspec.structs.replace(release.editions[0], headline="Cash & <Carry> ]]> “Ü”")
    changed = msgspec.structs.replace(release, title="", editions=(edition,))
    with opened(renderer, "river-press-release", release=changed) as pdf:
        said = pdf.open_metadata()
        assert said["dc:title"] == "Cash & <Carry> ]]> “Ü”"


@pytest.mark.parametrize("language", ["ar", "zh-Hant"])
def test_the_same_release_is_the_same_bytes(renderer, exported, language):
    name = "unreadable-alerts-statement" if language == "ar" else "seafarers-press-release"
    again = renderer.render(job_on(name, Format.PDF, language=language)).files[Format.PDF]
    assert (again == exported(name, language).files[Format.PDF]) is True


@pytest.mark.parametrize(("name", "pack"), PAGES)
def test_heads_and_page_numbers_are_not_read_out(exported, name, pack):
    with read(exported(name, pack=pack)) as pdf:
        for page in pdf.pages:
            found = [p.get("/Type") for tag, p in marks(page) if tag == "/Artifact" and p]
            assert "/Pagination" in found
        assert_all_that_is_marked_is_in_the_tree(pdf)


def assert_all_that_is_marked_is_in_the_tree(pdf):
    owned = {
        (e.Pg.objgen, int(kid))
        for e in tree(pdf.Root.StructTreeRoot.K[0])
        for kid in e.get("/K", [])
        if not isinstance(kid, pikepdf.Object)
    }
    for page in pdf.pages:
        numbers = {int(p["/MCID"]) for tag, p in marks(page) if p is not None and "/MCID" in p}
        assert numbers == {number for objgen, number in owned if objgen == page.objgen}


def long_list(count):
    """Names of several lines, so that columns and pages end inside an item."""
    release = sample("missing-families-statement")
    entries = tuple(
        Signatory(id=f"x{n}", name=f"Association number {n} of " + "the families " * (n % 9))
        for n in range(count)
    )
    signatories = msgspec.structs.replace(
        release.signatories, entries=entries, columns=2, group_by="none", leads=(), groups=()
    )
    return msgspec.structs.replace(release, signatories=signatories)


@pytest.mark.parametrize("numbered", [True, False])
def test_a_list_over_columns_and_pages_is_one_list(renderer, numbered):
    release = long_list(120)
    signatories = msgspec.structs.replace(release.signatories, numbered=numbered)
    release = msgspec.structs.replace(release, signatories=signatories)
    with opened(renderer, "missing-families-statement", release=release) as pdf:
        assert len(pdf.pages) > 2
        longest = max(kind(pdf, "L"), key=lambda element: len(element.K))
        assert [str(item.S) for item in longest.K] == ["/LI"] * 120
        parts = Counter(tuple(str(part.S) for part in item.K) for item in longest.K)
        assert set(parts) == {("/Lbl", "/LBody") if numbered else ("/LBody",)}
        assert longest.A.ListNumbering == ("/Decimal" if numbered else "/None")
        assert all(item == part.P for item in longest.K for part in item.K)
        assert all(element.K for element in kind(pdf, "L"))


def test_pictures_stand_on_their_page_and_have_their_own_pixels(exported):
    with read(exported("river-press-release")) as pdf:
        figures = kind(pdf, "Figure")
        assert figures
        for figure in figures:
            _, _, width, height = map(float, figure.Pg.MediaBox)
            left, bottom, right, top = map(float, figure.A.BBox)
            assert 0 <= left < right <= width
            assert 0 <= bottom < top <= height
            assert str(figure.Alt).strip()
        images = [t for t in pdf.objects if isinstance(t, pikepdf.Stream) and "/Width" in t]
        assert not any(image.get("/Interpolate", False) for image in images)


def test_right_to_left_lines_are_read_out_in_reading_order(exported):
    release = sample("unreadable-alerts-statement")
    headline = next(e for e in release.editions if e.language == "ar").headline
    with read(exported("unreadable-alerts-statement", "ar")) as pdf:
        (title,) = kind(pdf, "H1")
        lines = [str(line.ActualText) for line in tree(title) if "/ActualText" in line]
    assert "".join(lines).split() == headline.split()


def test_words_of_another_language_are_said_in_it(renderer, tmp_path, repo):
    pack = tmp_path / "own"
    shutil.copytree(repo / "templates" / "classic", pack)
    page = pack / "release.html.j2"
    page.write_text(page.read_text().replace("</article>", '<p lang="tr">Merhaba</p></article>'))
    with opened(renderer, "river-press-release", pack=pack) as pdf:
        assert [str(e.Lang) for e in kind(pdf, "P") if "/Lang" in e] == ["tr"]
        assert str(pdf.Root.Lang) == "en"


def test_another_version_of_the_engine_is_said_and_does_not_stop_the_export(renderer, monkeypatch):
    monkeypatch.setattr(tags, "TESTED_VERSION", "1.0")
    rendered = renderer.render(job_on("river-press-release", Format.PDF))
    (told,) = [finding for finding in rendered.findings if finding.code == "tags"]
    assert told.level is Level.WARNING
    assert rendered.files[Format.PDF].startswith(b"%PDF")


def test_tags_that_do_not_fit_the_boxes_are_not_believed(renderer, monkeypatch):
    monkeypatch.setattr(tags, "_kind", lambda box, parent: "Div")
    rendered = renderer.render(job_on("river-press-release", Format.PDF))
    assert [finding.code for finding in rendered.findings] == ["tags"]
