import io
import zipfile
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.message import Problem
from editor.render import docx_tags
from editor.render.docx import WordForm
from editor.render.docx_xml import NS_W
from tests.render.docx_reader import Document, changed
from tests.render.docx_samples import LOGO, PACKS, context, image, rich, whole

CLASSIC = PACKS[0]
HEAD = f'<w:document xmlns:w="{NS_W}">'


def form(body: str) -> bytes:
    """The classic pack's Word file with this as its whole text."""
    return changed(CLASSIC, {"word/document.xml": f"{HEAD}<w:body>{body}</w:body></w:document>"})


def paragraph(*runs: str) -> str:
    texts = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{texts}</w:p>"


def lines(body: str, **fields: object) -> list[str]:
    document = Document(WordForm(form(body)).render(context(**fields), image))
    return [text for _, text in document.lines]


TAG = "{{ release.title }}"


@given(st.lists(st.integers(0, len(TAG)), max_size=6))
def test_a_tag_may_be_cut_into_runs_anywhere(cuts: list[int]) -> None:
    ends = [0, *sorted(cuts), len(TAG)]
    runs = [TAG[start:end] for start, end in pairwise(ends)]
    source = paragraph("a ", *runs, " b")
    assert lines(source) == ["a The river belongs to all b"]


def test_a_cut_tag_prints_in_the_style_of_its_beginning() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    body = f"<w:p><w:r>{bold}<w:t>{{{{ rele</w:t></w:r><w:r><w:t>ase.title }}}}</w:t></w:r></w:p>"
    document = Document(WordForm(form(body)).render(context(), image))
    assert [child.tag.split("}")[1] for child in document.paragraphs[0].iter()] == [
        "p", "r", "rPr", "b", "t",
    ]  # fmt: skip


def test_words_quotes_of_word_are_read_as_plain_ones() -> None:
    body = paragraph("{% if release.kind == “press-release” %}yes{% endif %}")
    assert lines(body) == ["yes"]


def test_tags_for_paragraphs_rows_and_runs_take_these_along() -> None:
    loop = paragraph("{%p for block in release.recipients %}") + paragraph("{{ block.place }}")
    assert lines(loop + paragraph("{%p endfor %}") + paragraph("x")) == ["x"]
    runs = paragraph("{%r if release.draft %}", "draft", "{%r else %}", "final", "{%r endif %}")
    assert lines(runs) == ["final"]
    assert lines(runs, draft="D") == ["draft"]
    joined = paragraph("a {%r if release.draft %}draft{%r else %}final{%r endif %} b")
    assert lines(joined) == ["a final b"]
    row = "<w:tr><w:tc>{}</w:tc></w:tr>"
    table = "<w:tbl>{}</w:tbl>".format(
        row.format(paragraph("{%tr for name in release.identity.address %}"))
        + row.format(paragraph("{{ name }}"))
        + row.format(paragraph("{%tr endfor %}"))
    )
    identity = type(whole().identity)(shown=True, address=("one", "two"))
    assert lines(table + paragraph("x"), identity=identity) == ["one", "two", "x"]


def test_a_note_and_literal_braces_are_no_tags() -> None:
    assert lines(paragraph("{# a note #}a { b } c")) == ["a { b } c"]
    assert lines(paragraph("{", "{ release.title }}")) == ["The river belongs to all"]
    assert lines(paragraph("{ {{ release.title }} }")) == ["{ The river belongs to all }"]


def test_comparisons_survive_xml() -> None:
    assert lines(paragraph("{% if 1 &lt; 2 and 3 &gt; 2 %}a &amp; b{% endif %}")) == ["a & b"]


def test_a_tag_yields_words_and_never_words_own_language() -> None:
    raw = '{{ "&lt;w:object/&gt;" }}{{ "&lt;b&gt;" | escape }}{{ ["a"] | join("&lt;") }}'
    block = "{% set x %}&lt;w:p/&gt;{{ '&lt;' }}{% endset %}{{ x }}{{ x[:1] }}"
    assert lines(paragraph(raw)) == ["<w:object/><b>a"]
    assert lines(paragraph(block)) == ["<w:p/><&"]


def test_values_of_several_kinds_print() -> None:
    body = (
        paragraph("{{ release.headline }}|{{ release.headline | rich }}")
        + paragraph("{{ 3 }}|{{ none }}|{{ release.kicker | rich }}|")
        + paragraph("{{ ['a', release.headline] | lines }}")
        + paragraph("{{ 'site' | link('https://a.example') }}")
        + paragraph("{{ release.identity.logos | pictures(height=9) }}")
    )
    identity = type(whole().identity)(shown=True, logos=(LOGO, LOGO))
    assert lines(body, headline=rich("H"), identity=identity) == [
        "H|H", "3|||", "a\nH", "site", "\u2003",
    ]  # fmt: skip


def test_a_paragraph_whose_tags_say_nothing_goes() -> None:
    body = paragraph("{{ release.kicker }}") + paragraph("{% if release.draft %}D{% endif %}")
    blank = paragraph("")
    assert lines(body + paragraph("x")) == ["x"]
    assert lines(body + blank + paragraph("x"))[-1] == "x"


BROKEN = {
    "expected name": paragraph("start {{ release. }}"),
    "Unexpected end of template|Encountered unknown tag|not closed|endif": paragraph(
        "start {% if release.title %}"
    ),
    "cut in two or not closed": paragraph("start {{ release.title"),
    "no attribute 'titel'": paragraph("start {{ release.titel }}"),
    "'x' is undefined": paragraph("start {{ x.y }}"),
    "No filter named 'nope'": paragraph("start {{ release.title | nope }}"),
    "a list or a group": paragraph("start {{ release.identity }}"),
    "a list or a group of": paragraph("start {{ release.page_number }}"),
    "tag of its own": paragraph("start {{ release.headline | rich ~ 'x' }}"),
    "by zero": paragraph("start {{ 1 // 0 }}"),
    "unsafe|not safe|access to attribute": paragraph("start {{ release.__class__.__mro__ }}"),
    "too large": paragraph("start {{ 'x' * 99999999999 }}"),
}


@pytest.mark.parametrize("reason", BROKEN)
def test_a_tag_that_cannot_be_used_is_shown_with_its_words(reason: str) -> None:
    body = paragraph("before") + BROKEN[reason] + paragraph("after")
    with pytest.raises(Problem, match=rf"in the text: .*({reason}).*near “start") as caught:
        WordForm(form(body)).render(context(headline=rich("h")), image)
    assert "before" not in str(caught.value)


def test_a_tag_cut_by_a_paragraph_is_not_guessed() -> None:
    with pytest.raises(Problem, match=r"cut in two .*near “{{ release\."):
        lines(paragraph("{{ release.") + paragraph("title }}"))


def test_words_beside_a_tag_for_the_whole_paragraph_are_said() -> None:
    with pytest.raises(Problem, match="never print: “lost”"):
        lines(paragraph("{%p if release.title %} lost") + paragraph("{%p endif %}"))


def test_a_document_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_tags, "LONGEST", 100_000)
    body = paragraph("{%p for i in range(99999) %}") + paragraph("x") + paragraph("{%p endfor %}")
    with pytest.raises(Problem, match="without end"):
        WordForm(form(body)).render(context(), image)


def test_tags_that_tear_the_file_apart_are_said() -> None:
    body = (
        "<w:p><w:r><w:t>{% if false %}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x"
        "{% endif %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    with pytest.raises(Problem, match="in the text"):
        WordForm(form(body)).render(context(), image)


def test_a_tag_in_an_attribute_is_only_text() -> None:
    body = '<w:p><w:pPr><w:pStyle w:val="{{ 1 // 0 }}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    data = WordForm(form(body)).render(context(), image)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b'w:val="{{ 1 // 0 }}"' in archive.read("word/document.xml")


def test_a_text_box_has_tags_of_its_own() -> None:
    inner = paragraph("{{ release.title }}")
    body = f"<w:p><w:r><w:txbxContent>{inner}</w:txbxContent></w:r><w:r><w:t>o</w:t></w:r></w:p>"
    assert "The river belongs to all" in " ".join(lines(body))
