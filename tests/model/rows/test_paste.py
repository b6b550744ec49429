"""Words of other programs as rows."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.inline import Run
from editor.model.rows.paste_html import rows_of_html
from editor.model.rows.paste_plain import rows_of_text
from editor.model.rows.row import Role, rows_of
from tests.model.rows.making import assert_normal, rewritten, words

PIECES = (
    "<p>", "</p>", "<b>", "</b>", "<i style='font-style:normal'>", "<ul>", "<ol>", "<li>", "</ul>",
    "<h2>", "</h2>", "<br>", "<a href='https://x.org'>", "</a>", "<table><tr><td>", "words", " ",
    "&nbsp;", "&amp;", "<!-- no -->", "<![if !supportLists]>", "<![endif]>", "<o:p></o:p>", "<",
    "<script>", "</script>", "\n", "ئۇ", "😀", "<span style='font-weight:700'>", "</span>", "\0",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_html_makes_rows_that_can_be_written(html):
    rows = rows_of_html(html)
    assert all(row.line for row in rows)
    body = rewritten((), rows_of(()), rows) if rows else ()
    assert_normal(body) if body else None
    assert [row.line for row in rows_of(body)] == [row.line for row in rows] or not rows


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>a</p><p> </p><p>b</p>", [("paragraph", "a"), ("paragraph", "b")]),
        ("a  \n b<br>c", [("paragraph", "a b\u2028c")]),
        ("<h3><b>x</b></h3>", [("subheading", "x")]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", [("list", c) for c in "abc"]),
        ("<ul><li><p>a</p></li></ul><p>b</p>", [("list", "a"), ("paragraph", "b")]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", [("paragraph", "a"), ("paragraph", "b")]),
        ("<style>p{}</style><title>t</title>x", [("paragraph", "x")]),
        ("<img src=x alt=y>", []),
        ("", []),
    ],
)
def test_structure(html, found):
    assert [(row.role.value, words([row])) for row in rows_of_html(html)] == found


@pytest.mark.parametrize(
    ("html", "run"),
    [
        ("<b>x</b>", Run("x", bold=True)),
        ("<b style='font-weight:normal'>x</b>", Run("x")),
        ("<b style='mso-bidi-font-weight:normal'>x</b>", Run("x", bold=True)),
        ("<span style='font-weight: 600'>x</span>", Run("x", bold=True)),
        ("<b><span style='font-weight:400'>x</span></b>", Run("x")),
        ("<em>x</em>", Run("x", italic=True)),
        ("<a href=' https://x.org '>x</a>", Run("x", href="https://x.org")),
        ("<a href='x.org'>x</a>", Run("x")),
        ("<a href='javascript:y'>x</a>", Run("x")),
        ("<a href='file:///a'>x</a>", Run("x")),
    ],
)
def test_looks(html, run):
    assert rows_of_html(html)[0].line == (run,)


def test_numbers_that_word_painted_make_a_numbered_list():
    item = "<p class=MsoListParagraph><span style='mso-list:Ignore'>{}</span>x</p>"
    for mark, ordered in (("1.", True), ("(a)", True), ("·", False), ("o", False)):
        (row,) = rows_of_html(item.format(mark))
        assert row.role is Role.LIST
        assert row.block.ordered is ordered
    two = rows_of_html(item.format("1.") + item.format("2.") + "<p>y</p>" + item.format("1."))
    assert two[0].block is two[1].block
    assert two[3].block is not two[0].block


@pytest.mark.parametrize("html", ["<b>x" * 20_000, "<b>" * 20_000 + "</i>" * 20_000, "<" * 50_000])
def test_a_hostile_page_does_not_hold_up_the_window(html):
    start = time.process_time()
    rows_of_html(html)
    assert time.process_time() - start < 2


@given(st.text(st.sampled_from("ab \n\r\t\u2028\u2029\ufffc{*😀"), max_size=20))
def test_any_text_makes_rows(text):
    rows = rows_of_text(text)
    assert words(rows).replace("\u2028", "").replace(" ", "") == "".join(
        c for c in text if c in "ab{*😀"
    )


def test_lines_are_paragraphs():
    assert [words([row]) for row in rows_of_text("a\r\n\r\nb\n")] == ["a", "b", ""]
    assert [words([row]) for row in rows_of_text("a")] == ["a"]
    assert rows_of_text("") == ()
