"""A file of another program becomes a project, whole or not at all."""

import base64
from pathlib import Path

import pytest

from editor.app.importing import create_imported, folder_for, import_clipboard, import_file
from editor.model.message import Problem
from editor.storage.project import open_project
from tests.importers.sources.files import PNG

TEXT = "PRESS RELEASE\n\nHarbour reopens\n\nThe harbour opens again on Monday.\n"


def page(*pictures: bytes) -> str:
    shown = (base64.b64encode(data).decode() for data in pictures)
    images = "".join(f'<img src="data:image/png;base64,{data}" alt="Dot">' for data in shown)
    return f"<title>Old page</title><h1>Harbour reopens</h1><p>It opens again.</p>{images}"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "old release.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_every_word_arrives_in_the_project(source: Path, tmp_path: Path) -> None:
    imported = import_file(source)
    folder, left_out = create_imported(imported, folder_for(imported, tmp_path))
    assert folder == tmp_path / "old release"
    assert left_out == ()
    written = (folder / "release.json").read_text("utf-8")
    assert all(word in written for word in TEXT.split())
    assert open_project(folder).release == imported.release
    assert folder_for(imported, tmp_path) == tmp_path / "old release 2"


def test_two_imports_are_two_releases(source: Path) -> None:
    assert import_file(source).release.id != import_file(source).release.id


def test_what_stands_beside_the_text_is_unused_and_not_lost() -> None:
    imported = import_clipboard(text="", html=page())
    assert imported.release.unused_text[-1] == "Title of the page: Old page"


def test_the_language_that_a_person_names_is_passed_on(source: Path) -> None:
    assert import_file(source, language="de").understanding is not None
    with pytest.raises(Problem, match="no encoding called"):
        import_file(source, encoding="klingon")


def test_pictures_come_along_written_anew(tmp_path: Path) -> None:
    imported = import_clipboard(text="", html=page(PNG, PNG, b"\x89PNG broken"))
    folder, left_out = create_imported(imported, tmp_path / "p")
    release = open_project(folder).release
    (image,) = release.images
    assert (folder / "images" / image.file).is_file()
    assert len(left_out) == 1
    assert "A picture was left out" in str(left_out[0])


def test_a_picture_stands_where_it_stood(tmp_path: Path) -> None:
    long = "The harbour of the town opens again on Monday after seven years of work. "
    picture = page(PNG).rpartition("<img")[2]
    html = f"<h1>Harbour reopens</h1><p>{long * 3}</p><p><img{picture}</p><p>{long * 2}</p>"
    folder, _ = create_imported(import_clipboard(text="", html=html), tmp_path / "p")
    release = open_project(folder).release
    kinds = [type(block).__name__ for block in release.editions[0].body]
    assert kinds == ["Paragraph", "ImageBlock", "Paragraph"]
    assert release.editions[0].body[1].image == release.images[0].id


def test_a_folder_with_something_in_it_is_left_alone(source: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="not empty"):
        create_imported(import_file(source), tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["old release.txt"]


def test_nothing_is_left_behind_when_a_picture_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = import_clipboard(text="", html=page(PNG))

    def full(*_: object) -> None:
        raise Problem.of("The disk is full.", "Make room.")

    monkeypatch.setattr("editor.app.importing.save_project", full)
    with pytest.raises(Problem, match="disk is full"):
        create_imported(imported, tmp_path / "p")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["gone.txt", "."])
def test_what_cannot_be_read_is_one_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problem):
        import_file(tmp_path / name)
