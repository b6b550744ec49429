"""The program's own files: what was chosen comes back, and a damaged file harms nobody."""

import datetime as dt
import stat
from pathlib import Path

import msgspec
import pytest

from editor.app.own_files import read_own
from editor.app.paths import Places, find_places
from editor.app.recent import FILE as RECENT
from editor.app.recent import MOST, forget, forget_all, recent_projects, remember
from editor.app.settings import FILE as SETTINGS
from editor.app.settings import Scheme, Settings, read_settings, write_settings
from editor.app.window_layout import WindowLayout, read_layout, write_layout
from editor.model.message import Problem

NOON = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))


@pytest.fixture
def places() -> Places:
    return find_places()


def test_settings_come_back(places: Places) -> None:
    assert read_settings(places) == Settings()
    write_settings(places, Settings(scheme=Scheme.DARK))
    assert read_settings(places) == Settings(scheme=Scheme.DARK)
    assert stat.S_IMODE((places.config / SETTINGS).stat().st_mode) == 0o600


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"scheme": "pink"}', b'{"scheme": "\xff"}'])
def test_a_damaged_file_is_as_none(places: Places, data: bytes) -> None:
    places.config.mkdir(parents=True)
    (places.config / SETTINGS).write_bytes(data)
    assert read_settings(places) == Settings()
    write_settings(places, Settings(scheme=Scheme.LIGHT))
    assert read_settings(places).scheme is Scheme.LIGHT


def test_choices_of_a_later_version_are_passed_over(places: Places) -> None:
    places.config.mkdir(parents=True)
    (places.config / SETTINGS).write_bytes(b'{"scheme": "dark", "later": [1]}')
    assert read_settings(places).scheme is Scheme.DARK


def test_a_folder_in_the_way_is_a_problem_in_words(places: Places) -> None:
    places.config.parent.mkdir(parents=True)
    places.config.write_text("a file", "utf-8")
    with pytest.raises(Problem, match="settings"):
        write_settings(places, Settings())
    assert read_settings(places) == Settings()


def test_the_layout_comes_back(places: Places) -> None:
    layout = WindowLayout(x=-5, y=3, width=900, height=600, maximized=True, panes=(1, 2, 0))
    write_layout(places, layout)
    assert read_layout(places) == layout


def test_the_newest_project_comes_first(places: Places, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        remember(places, tmp_path / name, NOON)
    found = recent_projects(places)
    assert [Path(item.folder).name for item in found] == ["a", "b"]
    assert found[0].opened == NOON
    assert found[0].opened.utcoffset() == dt.timedelta()


def test_the_list_stays_short(places: Places, tmp_path: Path) -> None:
    for number in range(MOST + 5):
        remember(places, tmp_path / str(number), NOON)
    found = recent_projects(places)
    assert len(found) == MOST
    assert Path(found[0].folder).name == str(MOST + 4)


def test_projects_can_be_forgotten(places: Places, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        remember(places, tmp_path / name, NOON)
    forget(places, tmp_path / "b")
    assert [Path(item.folder).name for item in recent_projects(places)] == ["c", "a"]
    forget_all(places)
    assert recent_projects(places) == ()
    assert str(tmp_path) not in (places.state / RECENT).read_text("utf-8")


def test_reading_makes_no_file(places: Places) -> None:
    class Own(msgspec.Struct):
        number: int = 7

    assert read_own(places.config / "none.json", Own()) == Own()
    assert not places.config.exists()
