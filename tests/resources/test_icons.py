"""The icons: each that is named is there, each that is there is used, and the licence is beside."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.gui.actions.specs import SPECS
from editor.gui.window.sections import TABLE

ROOT = Path(__file__).resolve().parents[2]
ICONS = ROOT / "resources" / "icons"
GUI = ROOT / "editor" / "gui"

# The calls and the tables that take the name of an icon, and where in them it stands.
NAMED = re.compile(
    r'(?:set_icon\([^"(),]*, |tool_button\([^"(),]*, |\.icon\(|IconLabel\([^"(),]*, )"([a-z0-9-]+)"'
)
IN_SHEETS = {
    "arrow-down-light",
    "arrow-down-dark",
    "arrow-down-disabled-light",
    "arrow-down-disabled-dark",
    "arrow-up-light",
    "arrow-up-dark",
    "arrow-left-light",
    "arrow-left-dark",
    "arrow-right-light",
    "arrow-right-dark",
    "check-light",
    "check-dark",
    "check-on-accent",
}


def names() -> set[str]:
    return {file.stem for file in ICONS.glob("*.svg")}


def sources() -> Iterator[str]:
    for file in GUI.rglob("*.py"):
        yield file.read_text("utf-8")


def test_every_icon_is_used() -> None:
    words = {word for source in sources() for word in re.findall(r'"([a-z0-9-]+)"', source)}
    assert names() - words - IN_SHEETS == set()


def test_every_icon_that_is_named_is_there() -> None:
    named = {name for source in sources() for name in NAMED.findall(source)}
    assert len(named) > 5
    assert named - names() == set()


def test_the_tables_name_icons_that_are_there() -> None:
    assert {spec.icon for spec in (*SPECS, *TABLE)} - names() == set()


@pytest.mark.parametrize("file", sorted(ICONS.glob("*.svg")), ids=lambda file: file.stem)
def test_an_icon_is_a_line_drawing_that_takes_a_colour(file: Path) -> None:
    text = file.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert ("currentColor" in text) != (file.stem in IN_SHEETS)
    assert "<script" not in text
    assert "href" not in text


def test_the_licence_is_beside_them() -> None:
    assert "ISC License" in (ICONS / "LICENSE-lucide.txt").read_text("utf-8")
    assert "lucide-static" in (ICONS / "README.md").read_text("utf-8")
