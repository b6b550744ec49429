"""Rows and the body that they stand for."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.model.inline import Run
from editor.model.rows.lines import after, before, difference
from editor.model.rows.row import Row, rows_of, with_line
from tests.model.rows.making import (
    L,
    P,
    Q,
    assert_normal,
    bodies,
    bodies_and_points,
    rewritten,
)


@given(bodies.filter(bool))
def test_rows_that_nobody_touched_give_the_same_blocks(body):
    rows = rows_of(body)
    copied = tuple(Row(row.block, row.line, row.text, row.item) for row in rows)
    again = rewritten(body, rows, copied)
    assert len(again) == len(body)
    assert all(new is old for new, old in zip(again, body, strict=True))


def test_words_written_anew_as_they_were_are_no_other_block():
    body = (P("a", "a"), Q("q", "c **b**"), P("z", "z"))
    rows = rows_of(body)
    copy = rows_of((Q("q", "c **b**"),))[0]
    ends = (with_line(rows[0], (Run("x"),)), with_line(rows[2], (Run("y"),)))
    new = rewritten(body, rows, (ends[0], copy, ends[1]))
    assert [block.text for block in new] == ["x", "c **b**", "y"]
    assert new[1] is body[1]


@given(bodies.filter(bool), bodies)
def test_known_rows_are_used_again(body, other):
    rows = rows_of(body)
    mixed = rows_of((*other, *body), rows)
    known = mixed[len(mixed) - len(rows) :]
    assert all(a is b for a, b in zip(known, rows, strict=True))


@settings(max_examples=80)
@given(bodies_and_points(), st.sampled_from(["x", "{", "**", "中😀", "\n"]))
def test_typing_changes_one_block(made, typed):
    body, rows, (point,) = made
    row = rows[point.row]
    line = (*before(row.line, point.offset), Run(typed), *after(row.line, point.offset))
    if any(run.token.startswith("image:") for run in line):
        return
    new = (*rows[: point.row], with_line(row, line), *rows[point.row + 1 :])
    again = rewritten(body, rows, new)
    assert_normal(again)
    assert len(again) == len(body) or not body
    assert sum(a is not b for a, b in zip(again, body, strict=False)) <= 1
    old_words = "".join(run.text or "?" for run in line)
    assert "".join(run.text or "?" for run in rows_of(again)[point.row].line) == old_words


def test_an_empty_body_is_one_empty_row_and_no_block():
    rows = rows_of(())
    assert [row.line for row in rows] == [()]
    assert rewritten((), rows, rows) == ()
    assert rewritten((), rows, (with_line(rows[0], (Run("a"),)),)) == (P("n001", "a"),)


def test_a_list_without_items_stays_one_until_it_is_typed_into():
    body = (P("a"), L("l"), P("b"))
    rows = rows_of(body)
    assert len(rows) == 3
    assert rewritten(body, rows, (*rows[:2], with_line(rows[2], (Run("x"),))))[1] is body[1]
    typed = rewritten(body, rows, (rows[0], with_line(rows[1], (Run("x"),)), rows[2]))
    assert [item.text for item in typed[1].items] == ["x"]


def test_only_the_item_that_changed_is_new():
    body = (L("l", "a **", "b", "c"), Q("q", "* untouched ["))
    rows = rows_of(body)
    new = rewritten(body, rows, (rows[0], with_line(rows[1], (Run("B"),)), *rows[2:]))
    assert [item.text for item in new[0].items] == ["a **", "B", "c"]
    assert new[0].items[0] is body[0].items[0]
    assert new[1] is body[1]


@given(st.text("ab", max_size=8), st.text("ab", max_size=8))
def test_a_difference_leaves_the_common_ends(old, new):
    start, end = difference(old, new)
    assert start + end <= min(len(old), len(new))
    assert old[:start] == new[:start]
    assert old[len(old) - end :] == new[len(new) - end :]
    assert old[start : start + 1] != new[start : start + 1] or start in {len(old), len(new)}
