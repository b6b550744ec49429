"""Languages by their own names, and the way they run."""

import pytest
from PySide6.QtCore import Qt

from editor.gui.languages import english_name, known_languages, layout_direction, own_name
from editor.render.tags import direction

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("tag", "own", "english"),
    [
        ("en", "English", "English"),
        ("tr", "Türkçe", "Turkish"),
        ("ug", "ئۇيغۇرچە", "Uyghur"),
        ("ar", "العربية", "Arabic"),
        ("de", "Deutsch", "German"),
        ("zh-Hans", "简体中文", "Chinese (Simplified)"),
        ("zh-Hant", "繁體中文", "Chinese (Traditional)"),
        ("qqx", "qqx", "qqx"),
    ],
)
def test_names(tag: str, own: str, english: str) -> None:
    assert (own_name(tag), english_name(tag)) == (own, english)


@pytest.mark.parametrize("tag", ["ar", "fa", "he", "ug", "ur", "yi", "ckb", "rhg", "uz-Arab"])
def test_right_to_left(tag: str) -> None:
    assert layout_direction(tag) is RIGHT_TO_LEFT


def test_every_language_runs_as_on_the_page() -> None:
    """The window asks Qt first; what it says must be what the pages do."""
    different = [
        tag
        for tag in (
            *known_languages(),
            "zh-Hans",
            "zh-Hant",
            "sr-Latn",
            "az-Arab",
            "pa-Arab",
            "qqx",
        )
        if (layout_direction(tag) is RIGHT_TO_LEFT) != (direction(tag) == "rtl")
    ]
    assert different == []


def test_there_are_many_and_each_is_a_tag() -> None:
    tags = known_languages()
    assert len(tags) > 150
    assert {"en", "ug", "tr", "ar", "zh"} <= set(tags)
    assert all(tag.islower() for tag in tags)
