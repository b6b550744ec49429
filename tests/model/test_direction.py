"""The way a block runs."""

import pytest

from editor.model.direction import runs_right_to_left


@pytest.mark.parametrize(
    ("text", "mirrored", "expected"),
    [
        ("They arrived.", False, False),
        ("وصل الفريق.", True, True),
        ("They arrived (2026).", True, False),
        ("وصل الفريق (2026).", False, True),
        ("UN وصل الفريق إلى", True, True),
        ("وصل to the town", False, False),
        ("שלום", False, True),
        ("", True, True),
        ("2026: +44", True, True),
        ("2026: +44", False, False),
        ("到了。", True, False),
    ],
)
def test_letters_of_the_other_direction_alone_turn_a_block(text, mirrored, expected):
    assert runs_right_to_left(text, mirrored=mirrored) is expected
