"""A picture comes into a project as new bytes under a name that says nothing."""

import io

import pytest
from PIL import Image as Pillow

from editor.app.pictures import keep_picture
from editor.app.session import Session
from editor.model.enums import Kind
from editor.model.message import Problem
from editor.model.release import Release
from editor.storage.images import read_image
from editor.storage.project import create_project


class Project:
    """A session as the window has it."""

    def __init__(self, folder):
        release = Release(schema=1, id="r", kind=Kind.STATEMENT)
        self.session = Session(create_project(folder, release))
        self.folder = folder

    @property
    def release(self):
        return self.session.snapshot

    def apply(self, change):
        return self.session.apply(change)


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path / "project")


def picture(path, colour="red", **options):
    Pillow.new("RGB", (40, 30), colour).save(path, **options)
    return path


def test_a_picture_is_written_anew_and_named_by_a_number(project, tmp_path):
    exif = Pillow.Exif()
    exif[0x010E] = "Taken at the safe house"
    name = keep_picture(project.folder, picture(tmp_path / "Safe house.jpg", exif=exif))
    assert name == "picture-001.jpg"
    data = read_image(project.folder, name)
    assert b"safe house" not in data
    assert Pillow.open(io.BytesIO(data)).size == (40, 30)


def test_another_picture_never_takes_the_place_of_one(project, tmp_path):
    first = keep_picture(project.folder, picture(tmp_path / "a.png"))
    second = keep_picture(project.folder, picture(tmp_path / "b.png", "blue"))
    assert (first, second) == ("picture-001.png", "picture-002.png")
    again = keep_picture(project.folder, picture(tmp_path / "c.png"))
    assert again == first


def test_the_folder_of_pictures_is_made_where_it_is_missing(project, tmp_path):
    (project.folder / "images").rmdir()
    assert keep_picture(project.folder, picture(tmp_path / "a.png"))


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_changes_nothing(project, tmp_path, data):
    file = tmp_path / "a.png"
    file.write_bytes(data)
    with pytest.raises(Problem, match=r"a\.png"):
        keep_picture(project.folder, file)
    assert list((project.folder / "images").iterdir()) == []


def test_a_file_that_is_not_there_is_told(project, tmp_path):
    with pytest.raises(Problem):
        keep_picture(project.folder, tmp_path / "gone.png")


def test_pictures_do_not_leave_the_project(project, tmp_path):
    (project.folder / "images").rmdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (project.folder / "images").symlink_to(elsewhere)
    with pytest.raises(Problem):
        keep_picture(project.folder, picture(tmp_path / "a.png"))
    assert list(elsewhere.iterdir()) == []
