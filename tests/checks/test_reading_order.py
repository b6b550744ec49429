"""Characters that turn the reading order are told, since nobody can see them."""

import pytest

from editor.model.findings import Level
from editor.model.signatories import Signatory
from tests.checks.making import codes, edition, only, release, signed


@pytest.mark.parametrize("control", "\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
def test_a_turned_text_is_told_with_its_place_and_no_word_of_it(control: str) -> None:
    found = only(release(edition(f"Write to {control}gro.elpmaxe")))
    assert (found.code, found.level) == ("reading-order", Level.WARNING)
    assert found.place == "editions/en/body/p"
    assert f"U+{ord(control):04X}" in str(found.what)
    assert "gro.elpmaxe" not in str(found.what)


@pytest.mark.parametrize(
    "words", ["a \u2068اب\u2069 b", "\u200fاب\u200e", "\u2067\u2066a\u2069\u2069", "a\u2069"]
)
def test_what_is_closed_again_does_no_harm(words: str) -> None:
    assert codes(release(edition(words))) == []


def test_an_isolate_is_closed_in_its_own_line() -> None:
    assert only(release(edition("a \u2068b\nc\u2069"))).code == "reading-order"


def test_names_are_looked_at_as_well() -> None:
    made = signed(Signatory(id="s1", name="Alpha\u202e", country="DE"))
    assert ("reading-order", "signatories/s1") in codes(made)
