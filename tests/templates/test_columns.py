"""Columns of signatories: every name once, in order, inside its column, columns of one height.

WeasyPrint balances columns by trial (https://github.com/Kozea/WeasyPrint/issues/2495), so this is
tried with many lengths of the list.
"""

import itertools
import re
from typing import NamedTuple

import msgspec
import pytest

from tests.templates.pages import lay_out, page, signatories

COUNTS = (2, 3, 7, 20, 53, 100)
TALLEST_NAME = 70  # CSS pixels: four lines
ARABIC = {"language": "ar", "direction": "rtl", "script": "Arab"}


class Column(NamedTuple):
    """A column on a page: where it stands, and its names with their boxes."""

    page: int
    box: object
    names: list


def boxes(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from boxes(child)


def columns(document):
    return [
        Column(number, box, list(box.children))
        for number, sheet in enumerate(document.pages)
        for box in boxes(sheet._page_box)
        if getattr(box, "is_column", False)
    ]


def text(box):
    return "".join(getattr(part, "text", "") for part in boxes(box))


def words(box):
    """The words of a box of words; nothing for every other box."""
    return getattr(box, "text", "").strip()


def number(name):
    return int(re.match(r"\s*(\d+)\.", text(name)).group(1))


def height(column):
    last = column.names[-1]
    return last.position_y + last.margin_height() - column.box.position_y


def assert_sound(document, count, width):
    found = columns(document)
    numbers = [number(name) for column in found for name in column.names]
    assert numbers == list(range(1, count + 1))
    for _, row in itertools.groupby(found, key=lambda column: column.page):
        assert_balanced([height(column) for column in row], width)
    for column in found:
        left, right = column.box.position_x, column.box.position_x + column.box.width
        for part in boxes(column.box):
            if words(part):
                assert left - 1 <= part.position_x
                assert part.position_x + part.width <= right + 1


def assert_balanced(heights, width):
    *full, last = heights
    assert len(heights) <= width
    assert max(full, default=last) - min(full, default=last) <= TALLEST_NAME
    assert (
        max(full, default=last) / 2 - TALLEST_NAME <= last <= min(full, default=last) + TALLEST_NAME
    )


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("width", [2, 3])
@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_columns_are_whole_and_balanced(pack, width, count):
    document = lay_out(page(pack, signatories=signatories(count, width)), pack)
    assert_sound(document, count, width)


@pytest.mark.parametrize("count", [5, 20])
@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_columns_from_right_to_left(pack, count):
    document = lay_out(page(pack, signatories=signatories(count, 2), **ARABIC), pack)
    assert_sound(document, count, 2)
    first, second = columns(document)[:2]
    assert first.box.position_x > second.box.position_x


@pytest.mark.parametrize("count", [9, 99, 2000])
@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_the_longest_number_leaves_a_gap_before_the_name(pack, count):
    one = signatories(1, 1)
    group = msgspec.structs.replace(one.groups[0], start=count)
    document = lay_out(page(pack, signatories=msgspec.structs.replace(one, groups=(group,))), pack)
    sheet = document.pages[0]._page_box
    printed = [box for box in boxes(sheet) if words(box)]
    place = [box.element_tag for box in printed].index("li::marker")
    digits, name = printed[place : place + 2]
    assert words(name) == "Association 1 for the Rights of Everybody"
    assert words(digits).strip() == f"{count}."
    assert digits.position_x >= sheet.content_box_x() - 1
    assert digits.position_x + digits.width + name.style["font_size"] / 4 <= name.position_x
