"""Languages that are not there, or there twice."""

import pytest

from editor.checks.all import check
from editor.model.findings import Level
from editor.model.languages import name_and_tag
from tests.checks.making import codes, edition, only, release


@pytest.mark.parametrize(
    ("language", "near"),
    [
        ("xx", ""),
        ("", ""),
        ("und", ""),
        ("klingon", ""),
        ("en_US", "en-US"),
        ("English", "en"),
        ("turkish", "tr"),
        ("Uygur", "ug"),
        ("../en", ""),
        ("en\n", "en"),
    ],
)
def test_an_unknown_language_is_told_with_a_near_one(language: str, near: str) -> None:
    found = only(release(edition(language=language)))
    assert (found.code, found.level) == ("language-unknown", Level.ERROR)
    assert str(found.way_on).startswith(
        f"Did you mean {name_and_tag(near)}?" if near else "Use its short tag"
    )


@pytest.mark.parametrize(
    "language", ["en", "ug", "ar-EG", "zh-Hans", "zh-Hant-HK", "pt-BR", "rhg", "ca-valencia", "EN"]
)
def test_a_known_language_is_fine(language: str) -> None:
    assert check(release(edition(language=language))) == ()


def test_two_editions_of_one_language() -> None:
    twice = release(edition(), edition(language="tr"), edition(language="EN"))
    assert codes(twice) == [("language-twice", "editions/EN")]
    assert only(twice).level is Level.ERROR
    countries = (edition(language=tag) for tag in ("en-GB", "en-US", "zh-Hans", "zh-Hant"))
    assert check(release(*countries)) == ()
