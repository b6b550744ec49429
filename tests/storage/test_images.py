import os
from pathlib import Path

import pytest

from editor.model.message import Problem
from editor.storage import images
from editor.storage.images import image_path, read_image
from editor.storage.project import create_project
from tests.storage.samples import a_release

posix = pytest.mark.skipif(os.name == "nt", reason="links are those of Unix")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_project(tmp_path / "project", a_release())
    (tmp_path / "project" / "images" / "crowd.jpg").write_bytes(b"picture")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return tmp_path / "project"


def test_a_picture_is_read_by_name(folder):
    assert image_path(folder, "crowd.jpg") == folder.resolve() / "images" / "crowd.jpg"
    assert read_image(folder, "crowd.jpg") == b"picture"


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../release.json",
        "../../secret.txt",
        "images/../../release.json",
        "/etc/passwd",
        "a/b.jpg",
        "a\\b.jpg",
        "a\0b",
        "C:\\b.jpg",
        "crowd.jpg:stream",
    ],
)
def test_a_name_cannot_lead_anywhere_else(folder, name):
    with pytest.raises(Problem, match="cannot be called"):
        read_image(folder, name)


@posix
def test_a_link_cannot_lead_anywhere_else(folder, tmp_path):
    (folder / "images" / "link.jpg").symlink_to(tmp_path / "secret.txt")
    (folder / "images" / "up.jpg").symlink_to("../release.json")
    for name in ("link.jpg", "up.jpg"):
        with pytest.raises(Problem, match="leads out"):
            read_image(folder, name)


@posix
def test_a_linked_folder_of_pictures_is_not_followed_out(folder, tmp_path):
    (folder / "images" / "crowd.jpg").unlink()
    (folder / "images").rmdir()
    (folder / "images").symlink_to(tmp_path)
    with pytest.raises(Problem, match="leads out"):
        read_image(folder, "secret.txt")


@posix
def test_a_link_within_the_pictures_is_fine(folder):
    (folder / "images" / "same.jpg").symlink_to("crowd.jpg")
    assert read_image(folder, "same.jpg") == b"picture"


@posix
def test_a_linked_project_is_fine(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    assert read_image(tmp_path / "link", "crowd.jpg") == b"picture"


@pytest.mark.parametrize("name", ["gone.jpg", "x" * 300])
def test_a_picture_that_is_not_there(folder, name):
    with pytest.raises(Problem, match="is not in the folder"):
        read_image(folder, name)


def test_a_picture_that_is_too_large(folder, monkeypatch):
    monkeypatch.setattr(images, "LIMIT", 5)
    with pytest.raises(Problem, match="larger than"):
        read_image(folder, "crowd.jpg")


@posix
def test_a_pipe_is_no_picture(folder):
    os.mkfifo(folder / "images" / "pipe.jpg")
    with pytest.raises(Problem, match="not an ordinary file"):
        read_image(folder, "pipe.jpg")
