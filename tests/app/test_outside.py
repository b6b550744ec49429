"""A project that others touch, and one that must be saved somewhere else."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.app.outside import is_as_opened, save_elsewhere
from editor.model.message import Problem
from editor.storage.lock import lock_path
from editor.storage.project import Opened, open_project


@pytest.fixture
def opened(repo: Path, tmp_path: Path) -> Opened:
    sample = repo / "projects" / "river-press-release"
    return open_project(shutil.copytree(sample, tmp_path / "river"))


def test_a_change_is_seen(opened: Opened) -> None:
    file = opened.folder / "release.json"
    assert is_as_opened(opened)
    file.write_bytes(file.read_bytes() + b" ")
    assert not is_as_opened(opened)
    file.unlink()
    assert not is_as_opened(opened)


def test_the_pictures_come_along(opened: Opened, tmp_path: Path) -> None:
    target = tmp_path / "stick"
    target.mkdir()
    release = replace(opened.release, title="Elsewhere")
    lock_path(opened.folder).write_text("somebody has it open")
    assert is_as_opened(opened)
    saved = save_elsewhere(opened, release, target)
    assert not lock_path(saved.folder).exists()
    assert saved.folder == target / "river"
    assert open_project(saved.folder).release.title == "Elsewhere"
    assert names(saved.folder / "images") == names(opened.folder / "images") != set()
    assert is_as_opened(saved)


def test_a_folder_of_that_name_is_left_alone(opened: Opened, tmp_path: Path) -> None:
    saved = save_elsewhere(opened, opened.release, tmp_path)
    assert saved.folder == tmp_path / "river 2"
    assert save_elsewhere(opened, opened.release, tmp_path).folder == tmp_path / "river 3"


def test_the_words_are_saved_when_the_old_folder_is_gone(opened: Opened, tmp_path: Path) -> None:
    shutil.rmtree(opened.folder)
    saved = save_elsewhere(opened, opened.release, tmp_path)
    assert open_project(saved.folder).release == opened.release


def test_a_link_is_not_followed_out_of_the_project(opened: Opened, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    (opened.folder / "images" / "lure.png").symlink_to(secret)
    saved = save_elsewhere(opened, opened.release, tmp_path)
    assert "lure.png" not in names(saved.folder / "images")


def test_a_place_that_cannot_be_written_is_a_problem(opened: Opened) -> None:
    with pytest.raises(Problem):
        save_elsewhere(opened, opened.release, opened.folder / "release.json")
    assert names(opened.folder) == {"images", "release.json"}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
