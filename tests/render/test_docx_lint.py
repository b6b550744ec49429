import re
from pathlib import Path

import pytest

from editor.model.findings import Finding, Level
from editor.render.docx_lint import lint_docx
from editor.render.docx_lint_styles import PARTS
from editor.render.docx_xml import NS_W
from tests.render.docx_reader import Document, changed
from tests.render.docx_samples import PACKS

CLASSIC = PACKS[0]
DOCUMENT = "word/document.xml"


def lint(folder: Path, **parts: object) -> list[Finding]:
    file = folder / "release.docx"
    file.write_bytes(changed(CLASSIC, {f"word/{name}.xml": v for name, v in parts.items()}))
    return list(lint_docx(file))


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def lint_body(folder: Path, body: str) -> list[Finding]:
    head = f'<w:document xmlns:w="{NS_W}"><w:body>'
    return lint(folder, document=f"{head}{body}</w:body></w:document>")


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_our_own_packs_are_fine(pack: Path) -> None:
    assert lint_docx(pack / "release.docx") == ()


@pytest.mark.parametrize(
    ("body", "code", "sentence"),
    [
        (
            paragraph("Title: {{ release.titel }}"),
            "word-variable",
            "in the text: there is no “release.titel” (near “Title: release.titel”)",
        ),
        (paragraph("{{ nobody }}"), "word-variable", "there is no “nobody”"),
        (paragraph("{{ release.title | upcase }}"), "word-variable", "there is no “upcase”"),
        (paragraph("{% if release is good %}{% endif %}"), "word-variable", "no “good”"),
        (paragraph("Hello {{ release.title"), "word-tag", "cut in two or not closed (near “Hello"),
        (paragraph("{{ release.") + paragraph("title }}"), "word-tag", "not closed"),
        (paragraph("see {% if %}"), "word-syntax", "(near “see if”)"),
        (paragraph("{%p if release.title %} lost") + paragraph("{%p endif %}"), "word-tag", "lost"),
        (paragraph("{%p for x in release.body %}"), "word-syntax", "endfor"),
    ],
)
def test_a_tag_that_cannot_work_is_found(
    body: str, code: str, sentence: str, tmp_path: Path
) -> None:
    errors = [found for found in lint_body(tmp_path, body) if found.level is Level.ERROR]
    assert code in {found.code for found in errors}
    assert sentence in " ".join(str(found.what) for found in errors)
    assert all("release.docx" in str(found.what) and found.way_on for found in errors)


def test_a_tag_in_runs_and_known_names_are_fine(tmp_path: Path) -> None:
    body = paragraph("{", "{ release.", "title ", "}}") + paragraph(
        "{% for block in release.body %}{{ block.text }}{{ loop.index }}{{ new_list }}{% endfor %}"
    )
    assert not [found for found in lint_body(tmp_path, body) if found.level is Level.ERROR]


def test_a_header_is_read_too(tmp_path: Path) -> None:
    found = lint(tmp_path, header1=("release.running", "release.runing"))
    assert [str(item.what) for item in found] == [
        "release.docx, in a header: there is no “release.runing” (near “release.runing”)."
    ]


@pytest.mark.parametrize("style", PARTS)
def test_a_missing_style_is_named(style: str, tmp_path: Path) -> None:
    text = Document((CLASSIC / "release.docx").read_bytes()).parts["word/styles.xml"].decode()
    names = {"Headline": "headline|heading 1", "Subheading": "subheading|heading 2"}
    pattern = rf'(?i)(name|aliases) w:val="({names.get(style, style)})"'
    renamed = re.sub(pattern, r'\1 w:val="x"', text)
    found = lint(tmp_path, styles=renamed)
    assert style in [item.what.fields.get("style") for item in found]


def test_a_style_that_words_use_must_be_there(tmp_path: Path) -> None:
    found = lint(tmp_path, document=('w:val="Kicker"', 'w:val="Gone"'))
    assert "the style “Gone” is used but not there (near “{{ release.kicker }}”)" in str(
        found[0].what
    )
    assert found[0].level is Level.ERROR


def test_lost_numbers_are_said(tmp_path: Path) -> None:
    found = lint(tmp_path, styles=('<w:numPr><w:numId w:val="3"/></w:numPr>', ""))
    assert [item.code for item in found] == ["word-numbering"]


def test_a_file_that_is_refused_is_a_finding(tmp_path: Path) -> None:
    object_ = "<w:p><w:r><w:object/></w:r></w:p>"
    [found] = lint(tmp_path, document=("<w:body>", f"<w:body>{object_}"))
    assert found.code == "word-file"
    assert "embedded object" in str(found.what)


@pytest.mark.parametrize("data", [b"", b"text"])
def test_what_is_no_word_file_is_a_finding(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "release.docx"
    file.write_bytes(data)
    assert [found.code for found in lint_docx(file)] == ["word-file"]
    file.unlink()
    assert [found.code for found in lint_docx(file)] == ["word-file"]
