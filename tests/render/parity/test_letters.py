import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.render.parity.letters import counted, letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Over 50 organisations", "over\n50  organi\u00adsations,"),
        ("ﬁrst", "first"),
        ("FOR IMMEDIATE RELEASE", "For immediate release"),
        ("Straße", "STRASSE"),
        ("ﺍﻟﺠﻤﻌﻴﺔ", "الجمعية"),
    ],
)
def test_spaces_case_and_shapes_do_not_count(one, other):
    assert letters(one) == letters(other)


@pytest.mark.parametrize(("one", "other"), [("50 groups", "53 groups"), ("groups", "group")])
def test_letters_and_digits_count(one, other):
    assert letters(one) != letters(other)


@given(st.text())
def test_letters_and_digits_are_parted_and_nothing_is_lost(text):
    found = letters(text)
    assert len(found.gaps) > len(found.text)
    woven = "".join(
        gap + letter for gap, letter in zip(found.gaps, [*found.text, ""], strict=False)
    )
    assert woven == counted(text)
