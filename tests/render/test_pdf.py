"""The PDF is tagged, titled, and set in the bundled fonts alone."""

import importlib.abc
import io
import shutil
import sys

import pikepdf
import pytest
from PIL import Image as Pillow

from editor.model.findings import Level
from editor.model.message import Problem
from editor.render.engine import Renderer
from editor.render.job import Format
from tests.render.conftest import SAMPLES, job_on

FAMILIES = ("NotoSerif", "NotoSans", "NotoNaskhArabic")


def pdf_of(renderer, name, **fields):
    return renderer.render(job_on(name, Format.PDF, **fields))


@pytest.mark.parametrize("pack", ["classic", "modern"])
@pytest.mark.parametrize("name", SAMPLES)
def test_only_bundled_fonts_are_embedded(exported, name, pack):
    data = exported(name, pack=pack).files[Format.PDF]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        names = {
            str(thing.BaseFont)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }
    assert names
    assert all(name.partition("+")[2].replace("-", "").startswith(FAMILIES) for name in names)


@pytest.mark.parametrize("name", SAMPLES)
def test_title_language_and_tags_are_there(exported, name):
    rendered = exported(name)
    with pikepdf.open(io.BytesIO(rendered.files[Format.PDF])) as pdf:
        assert str(pdf.Root.Lang)
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]).strip()
        assert len(pdf.pages) == rendered.pages


@pytest.mark.parametrize("name", SAMPLES)
def test_links_lead_to_the_web_only(exported, name):
    data = exported(name).files[Format.PDF]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        targets = [
            str(note.A.URI)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/URI" in note.get("/A", {})
        ]
    assert targets
    assert all(t.startswith(("https://", "http://", "mailto:", "tel:")) for t in targets)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_layout_engine_has_nothing_to_complain_about(exported, name):
    rendered = exported(name)
    assert [str(f.what) for f in rendered.findings if f.level > Level.NOTE] == []


def test_what_the_engine_complains_about_becomes_a_finding(renderer, tmp_path, repo):
    pack = tmp_path / "own"
    shutil.copytree(repo / "templates" / "classic", pack)
    with (pack / "print.css").open("a") as sheet:
        sheet.write("p { background: url(http://example.org/spy.png); colour: red }")
    said = [str(f.what) for f in pdf_of(renderer, "river-press-release", pack=pack).findings]
    assert any("colour" in words for words in said)
    assert any("spy.png" in words and "outside" in words for words in said)


def test_a_missing_pango_is_said_with_what_to_install(monkeypatch):
    class NoPango(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path, target=None):
            if name == "editor.render.pdf":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "editor.render.pdf", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(Problem, match="Pango is not installed") as caught:
        Renderer().render(job_on("river-press-release", Format.PDF))
    assert "libpango" in str(caught.value.way_on)


def test_a_packs_own_picture_is_found_beside_its_style_sheet(renderer, tmp_path, repo):
    pack = tmp_path / "own"
    shutil.copytree(repo / "templates" / "classic", pack)
    (pack / "seal.png").write_bytes(seal())
    with (pack / "print.css").open("a") as sheet:
        sheet.write("article { background: url(seal.png) no-repeat }")
    plain = pdf_of(renderer, "river-press-release")
    sealed = pdf_of(renderer, "river-press-release", pack=pack)
    assert [f for f in sealed.findings if f.code == "layout"] == []
    assert images_in(sealed) == images_in(plain) + 1


def seal():
    out = io.BytesIO()
    Pillow.new("RGB", (8, 8), "navy").save(out, "PNG")
    return out.getvalue()


def images_in(rendered):
    with pikepdf.open(io.BytesIO(rendered.files[Format.PDF])) as pdf:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        return sum(stream.get("/Subtype") == "/Image" for stream in streams)
