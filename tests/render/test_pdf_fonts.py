"""A PDF in a typeface that nobody chose is noticed."""

import shutil

import pytest

from editor.model.findings import Level
from editor.render.job import Format
from editor.render.pdf_fonts import allowed_families, family_of, font_findings, fonts
from tests.render.conftest import job_on


@pytest.fixture(scope="module")
def page(renderer):
    return renderer.render(job_on("river-press-release", Format.PDF)).files[Format.PDF]


def test_the_fonts_of_a_page_are_inside_it(page):
    assert [(font.family, font.embedded) for font in fonts(page)] == [("Noto Serif", True)]
    assert font_findings(page, "", "") == ()


def test_a_typeface_that_the_language_does_not_call_for_is_told(renderer):
    job = job_on("unreadable-alerts-statement", Format.PDF, language="ar")
    data = renderer.render(job).files[Format.PDF]
    (told,) = font_findings(data, "only Latin words", "")
    assert told.level is Level.WARNING
    assert "Noto Naskh Arabic" in str(told.what)


def test_a_font_of_the_packs_own_is_its_own_affair(renderer, tmp_path, repo):
    pack = tmp_path / "own"
    shutil.copytree(repo / "templates" / "classic", pack)
    shutil.copy(repo / "resources" / "fonts" / "NotoSerif-Bold.ttf", pack / "house.ttf")
    face = "@font-face { font-family: 'House Bold'; src: url(house.ttf) }"
    with (pack / "print.css").open("a") as sheet:
        sheet.write(face + " p { font-family: 'House Bold' }")
    rendered = renderer.render(job_on("river-press-release", Format.PDF, pack=pack))
    families = {font.family for font in fonts(rendered.files[Format.PDF])}
    assert len(families) == 2
    assert [finding for finding in rendered.findings if finding.code == "font"] == []
    assert font_findings(rendered.files[Format.PDF], "", "") != ()


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("ABCDEF+Noto-Sans-SC", "Noto Sans SC"),
        ("ABCDEF+Noto-Serif-Bold-Italic", "Noto Serif"),
        ("Comic-Sans", "Comic Sans"),
    ],
)
def test_the_family_stands_in_the_name(name, family):
    assert family_of(name) == family


def test_scripts_call_for_their_families():
    assert "Noto Naskh Arabic" not in allowed_families("Ruhr 中文")
    assert "Noto Sans TC" in allowed_families("Ruhr 中文")
    assert "Noto Naskh Arabic" in allowed_families("Ruhr العربية")
