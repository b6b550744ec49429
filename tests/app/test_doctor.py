"""The doctor names what is missing, and what to do about it."""

import ctypes
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest

from editor.app.doctor import examine
from editor.app.machine import PANGO, SUBSET, Machine, can_write, find_library, nearest_folder
from editor.app.paths import Places, find_places
from editor.model.findings import Finding, Level

HEALTHY = Machine(
    platform="linux",
    python=(3, 12, 1),
    environment={"DISPLAY": ":0"},
    find_library=lambda _names: ctypes.pythonapi,  # type: ignore[arg-type,return-value]
    has_package=lambda _name: True,
    can_write=lambda _folder: True,
    free_megabytes=lambda _folder: 5000,
)


@pytest.fixture
def places(tmp_path: Path, repo: Path) -> Places:
    """An installation that is whole, whatever the state of this one."""
    made = find_places(tmp_path)
    manifest = (
        'title="T"\ndescription="D"\nkinds=["statement"]\nlanguages=["*"]\naccent="#123456"\n'
    )
    for name in ("classic", "modern"):
        (made.templates / name).mkdir(parents=True)
        for file in ("release.html.j2", "print.css", "screen.css", "release.docx"):
            (made.templates / name / file).touch()
        (made.templates / name / "pack.toml").write_text(manifest, "utf-8")
    return msgspec.structs.replace(made, fonts=repo / "resources" / "fonts")


def sick(places: Places, **changes: object) -> Finding:
    """The one finding of a machine that is healthy but for this."""
    machine = msgspec.structs.replace(HEALTHY, **changes)
    (found,) = (f for f in examine(places, machine) if f.way_on is not None)
    assert str(found.what).endswith(".")
    assert str(found.way_on).endswith(".")
    return found


def lacks(*names: str) -> Callable[[tuple[str, ...]], ctypes.CDLL | None]:
    return lambda wanted: None if set(names) & set(wanted) else ctypes.CDLL(None)


def test_a_healthy_machine_needs_nothing(places: Places) -> None:
    findings = examine(places, HEALTHY)
    assert len(findings) >= 10
    assert {(f.level, f.way_on) for f in findings} == {(Level.NOTE, None)}
    assert all(str(f.what) for f in findings)


@pytest.mark.parametrize(
    ("changes", "code", "level", "words"),
    [
        ({"python": (3, 10, 4)}, "python", Level.ERROR, "Python 3.10.4"),
        ({"has_package": lambda name: name != "lxml"}, "packages", Level.ERROR, "lxml"),
        ({"find_library": lacks(PANGO[0])}, "pango", Level.ERROR, "apt-get install libpango"),
        ({"find_library": lacks(SUBSET[0])}, "harfbuzz-subset", Level.WARNING, "four times"),
        ({"environment": {}}, "display", Level.NOTE, "no window"),
    ],
)
def test_what_is_missing_is_named(
    places: Places, changes: Mapping[str, object], code: str, level: Level, words: str
) -> None:
    found = sick(places, **changes)
    assert (found.code, found.level) == (code, level)
    assert words in f"{found.what} {found.way_on}"


@pytest.mark.parametrize(
    "environment", [{"WAYLAND_DISPLAY": "w"}, {"QT_QPA_PLATFORM": "offscreen:fontconfig"}]
)
def test_other_displays_count(places: Places, environment: Mapping[str, str]) -> None:
    machine = msgspec.structs.replace(HEALTHY, environment=environment)
    assert all(f.way_on is None for f in examine(places, machine))


@pytest.mark.parametrize("python", [(3, 11, 0), (3, 14, 2)])
def test_every_supported_python_is_fine(places: Places, python: tuple[int, ...]) -> None:
    machine = msgspec.structs.replace(HEALTHY, python=python)
    assert all(f.way_on is None for f in examine(places, machine))


def test_each_system_has_its_own_way_on(places: Places) -> None:
    without = lacks(PANGO[0])
    assert "brew" in str(sick(places, platform="darwin", find_library=without).way_on)
    assert "program again" in str(sick(places, platform="win32", find_library=without).way_on)


def test_folders_that_cannot_be_used_are_named(places: Places) -> None:
    closed = sick(places, can_write=lambda folder: folder != places.documents)
    assert (closed.code, closed.level) == ("write-documents", Level.ERROR)
    assert str(places.documents) in str(closed.what)
    full = sick(places, free_megabytes=lambda folder: 3 if folder == places.state else 999)
    assert (full.code, full.level) == ("write-caches", Level.WARNING)
    assert "3 MB" in str(full.what)


def test_missing_files_of_the_program_are_named(places: Places, tmp_path: Path) -> None:
    fontless = msgspec.structs.replace(places, fonts=tmp_path / "nothing")
    assert "NotoNaskhArabic-Bold" in str(sick(fontless).what)
    (places.templates / "modern" / "print.css").unlink()
    assert "modern/print.css" in str(sick(places).what)
    (places.templates / "classic" / "pack.toml").write_text("kinds = {", "utf-8")
    assert "pack.toml" in str(sick(places).what)


def test_the_real_machine_can_be_examined(places: Places, tmp_path: Path) -> None:
    codes = [found.code for found in examine(places)]
    assert len(codes) == len(set(codes))
    assert find_library(("no-such-library.so.9",)) is None
    assert nearest_folder(tmp_path / "a" / "b") == tmp_path
    assert can_write(tmp_path / "a" / "b")
    (tmp_path / "file").touch()
    assert not can_write(tmp_path / "file")
