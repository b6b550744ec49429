import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.model.codec import encode
from editor.model.message import Problem
from editor.storage import loading, migrations, project
from editor.storage.atomic import FileChanged
from editor.storage.project import create_project, keep_mine, open_project, save_project
from editor.storage.versions import Reason, list_versions, read_version
from tests.storage.samples import a_release

posix = pytest.mark.skipif(os.name == "nt", reason="modes and links are those of Unix")
BEFORE, AFTER = a_release(title="Before"), a_release(title="After")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_project(tmp_path / "project", BEFORE)
    return tmp_path / "project"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("name", ["", "release.json"])
def test_a_project_opens_by_its_folder_or_its_file(folder, name):
    opened = open_project(folder / name)
    assert opened.folder == folder
    assert opened.release == BEFORE
    assert opened.findings == ()
    assert opened.data == encode(BEFORE)


def test_a_project_opens_by_a_relative_path(folder, monkeypatch):
    monkeypatch.chdir(folder)
    for path in (Path(), Path("release.json")):
        assert open_project(path).folder.is_absolute()
        assert open_project(path).release == BEFORE


def test_a_saved_release_comes_back(folder):
    opened = save_project(open_project(folder), AFTER)
    assert open_project(folder) == opened
    assert opened.release is AFTER
    assert save_project(opened, BEFORE).data == encode(BEFORE)


def test_a_new_project_has_a_place_for_pictures(folder):
    assert names(folder) == ["images", "release.json"]


@posix
def test_a_new_project_is_the_users_own(folder):
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "release.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["release.json", "notes.txt", ".hidden"])
def test_a_new_project_overwrites_nothing(tmp_path, name):
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(Problem, match="not empty"):
        create_project(tmp_path, BEFORE)
    assert everything(tmp_path) == {name: b"mine"}


def test_a_new_project_may_go_into_an_empty_folder(tmp_path):
    (tmp_path / ".DS_Store").write_bytes(b"")
    assert create_project(tmp_path, BEFORE).folder == tmp_path


def test_a_new_project_cannot_go_into_a_file(tmp_path):
    (tmp_path / "file").write_bytes(b"mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "project"):
        with pytest.raises(Problem):
            create_project(folder, BEFORE)
    assert everything(tmp_path) == {"file": b"mine"}


def test_a_project_that_cannot_be_made_leaves_nothing(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Problem, match="the disk is full"):
        create_project(tmp_path / "project", BEFORE)
    assert names(tmp_path) == []


# --- somebody else's changes --------------------------------------------------------------------


def test_a_release_that_others_changed_is_shown_and_not_overwritten(folder):
    opened = open_project(folder)
    theirs = encode(a_release(title="Theirs"))
    (folder / "release.json").write_bytes(theirs)
    with pytest.raises(FileChanged) as caught:
        save_project(opened, AFTER)
    assert caught.value.data == theirs
    assert (folder / "release.json").read_bytes() == theirs


def test_keeping_mine_keeps_theirs_in_the_history(folder):
    opened = open_project(folder)
    theirs = encode(a_release(title="Theirs"))
    (folder / "release.json").write_bytes(theirs)
    with pytest.raises(FileChanged) as caught:
        save_project(opened, AFTER)
    save_project(keep_mine(opened, caught.value), AFTER)
    assert open_project(folder).release == AFTER
    (version,) = list_versions(folder)
    assert (version.reason, read_version(folder, version)) == (Reason.REPLACED, theirs)


def test_keeping_mine_after_the_file_went_away(folder):
    opened = open_project(folder)
    (folder / "release.json").unlink()
    with pytest.raises(FileChanged) as caught:
        save_project(opened, AFTER)
    save_project(keep_mine(opened, caught.value), AFTER)
    assert open_project(folder).release == AFTER


# --- older schemas ------------------------------------------------------------------------------


def renamed(values, old, new):
    return {new if key == old else key: value for key, value in values.items()}


@pytest.fixture
def of_tomorrow(monkeypatch):
    """A program whose schema is 3, in which titles were called names and then headings."""
    steps = {
        1: lambda values: renamed(values, "name", "heading"),
        2: lambda values: renamed(values, "heading", "title") | {"template": "migrated"},
    }
    real = migrations.migrate

    def migrate(data: bytes, schema: int) -> bytes:
        return real(data, schema, steps, 3).replace(b'"schema":3', b'"schema":1')

    monkeypatch.setattr(loading, "migrate", migrate)
    monkeypatch.setattr(project, "SCHEMA", 3)
    return migrate


def test_an_older_release_is_opened_and_its_file_kept_when_saved(folder, of_tomorrow):
    old = encode(BEFORE).replace(b'"title"', b'"name"')
    (folder / "release.json").write_bytes(old)
    opened = open_project(folder)
    assert opened.release == replace(BEFORE, template="migrated")
    assert everything(folder) == {"release.json": old}
    save_project(opened, AFTER)
    (version,) = list_versions(folder)
    assert (version.reason, read_version(folder, version)) == (Reason.MIGRATED, old)
    assert (folder / "release.json").read_bytes() == encode(AFTER)


def test_an_older_file_is_kept_once(folder, of_tomorrow):
    (folder / "release.json").write_bytes(encode(BEFORE).replace(b'"title"', b'"name"'))
    opened = save_project(open_project(folder), AFTER)
    save_project(opened, replace(AFTER, title="Later"))
    assert len(list_versions(folder)) == 1


def test_saving_looks_at_the_file_and_not_at_the_clock(folder):
    opened = open_project(folder)
    os.utime(folder / "release.json", (0, 0))
    save_project(opened, AFTER)
    assert open_project(folder).release == AFTER
    assert opened.data == encode(BEFORE)
