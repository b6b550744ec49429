"""Bold, italic and links, and where a caret goes."""

import pytest
from hypothesis import given

from editor.model.inline import Run
from editor.model.rows.carets import followed, row_at
from editor.model.rows.read_back import changed_row, with_lines, with_typed_line
from editor.model.rows.row import Point, plain_row, rows_of
from editor.model.rows.splice import splice
from editor.model.rows.styles import address, has_style, link_at, with_style
from tests.model.rows.making import (
    I,
    L,
    P,
    Q,
    assert_normal,
    bodies_and_points,
    rewritten,
    words,
)


@given(bodies_and_points(2))
def test_a_style_changes_no_word(made):
    body, rows, (start, end) = made
    new = with_style(rows, start, end, bold=True)
    assert words(new) == words(rows)
    again = rewritten(body, rows, new)
    assert_normal(again)
    assert [row.line for row in rows_of(again)] == [row.line for row in new]


def test_bold_over_two_rows():
    body = (P("a", "abc"), Q("q", "def"))
    rows = rows_of(body)
    new = with_style(rows, Point(0, 1), Point(1, 2), bold=True)
    assert rewritten(body, rows, new)[0].text == "a**bc**"
    assert has_style(new, Point(0, 1), Point(1, 2), "bold")
    assert not has_style(new, Point(0, 0), Point(1, 2), "bold")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("example.org/a", "https://example.org/a"),
        (" https://example.org ", "https://example.org"),
        ("HTTPS://example.org", "HTTPS://example.org"),
        ("press@example.org", "mailto:press@example.org"),
        ("tel:+44123", "tel:+44123"),
        ("example.org:8080/x?y=(z)", "https://example.org:8080/x?y=(z)"),
        ("not an address", ""),
        ("word", ""),
        ("https://", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_addresses(text, held):
    assert address(text) == held


def test_the_link_around_a_caret():
    (row,) = rows_of((P("a", "see [the **list**](https://a.org) now"),))
    assert link_at(row, 4) == (4, 12, "https://a.org")
    assert link_at(row, 12) == (4, 12, "https://a.org")
    assert link_at(row, 3) is None


@pytest.mark.parametrize(
    ("at", "text"),
    [(0, "x[ab](https://a.org)"), (1, "[axb](https://a.org)"), (2, "[ab](https://a.org)x")],
)
def test_words_typed_at_the_edge_of_a_link_do_not_join_it(at, text):
    body = (P("a", "[ab](https://a.org)"),)
    rows = rows_of(body)
    line = (Run("ab"[:at] + "x" + "ab"[at:], href="https://a.org"),)
    assert rewritten(body, rows, with_typed_line(rows, 0, line))[0].text == text


def test_lines_that_came_and_went_behind_our_back():
    body = (P("a", "one"), Q("q", "two"), P("c", "three"))
    rows = rows_of(body)
    lines = [(Run("one"),), (Run("tw"),), (Run("o"),), (Run("three"),)]
    assert changed_row(rows, 0, 2, lines) is None
    new, _ = with_lines(rows, 0, 2, lines, Point(0, 0))
    again = rewritten(body, rows, new)
    assert again[0] is body[0]
    assert again[3] is body[2]
    assert again[1:3] == (Q("q", "tw"), Q("n001", "o", continues=True))
    assert changed_row(rows, 0, 2, [(Run("one"),), (Run("tw"),), (Run("three"),)]) == 1
    new, _ = with_lines(rows, 0, 2, [(Run("onethree"),)], Point(0, 0))
    assert [block.id for block in rewritten(body, rows, new)] == ["a"]


def test_a_caret_follows_its_words():
    body = (P("a", "one"), P("b", "two words"))
    old = rows_of(body)
    longer, _ = splice(old, Point(0, 0), Point(0, 0), (plain_row((Run("x"),)), plain_row(())))
    now = rows_of(rewritten(body, old, longer))
    assert followed(Point(1, 4), old, now) == Point(2, 4)
    changed = rows_of((P("b", "two long words"),))
    assert followed(Point(1, 5), old, changed) == Point(0, 10)
    assert followed(Point(1, 2), old, changed) == Point(0, 2)
    assert followed(Point(0, 2), old, changed) == Point(0, 0)


def test_rows_are_found_by_id():
    rows = rows_of((P("a"), L("l", "x", "y"), I("i")))
    assert row_at(rows, "l", "l1") == 2
    assert row_at(rows, "l") == 1
    assert row_at(rows, "gone") is None
