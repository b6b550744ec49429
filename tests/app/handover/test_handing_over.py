"""One file there and back: the same release, the same pictures, and nothing else."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Pillow

from editor.app.handover.contents import along, staying
from editor.app.handover.inside import is_plain
from editor.app.handover.leaving import Leave
from editor.app.handover.making import write_handover
from editor.app.handover.pictures import is_bare
from editor.app.handover.recognising import is_handover
from editor.app.paths import find_places
from editor.model.codec import encode
from editor.model.message import Problem
from editor.model.release import Image
from editor.storage.lock import lock_path
from editor.storage.project import open_project
from tests.app.handover.making import SAMPLE, handed, parts, planted, taken, taken_folder
from tests.conftest import REPO
from tests.end_to_end.conftest import tree

PROJECTS = sorted(file.parent for file in (REPO / "projects").glob("*/release.json"))


@pytest.mark.parametrize("project", PROJECTS, ids=lambda folder: folder.name)
def test_a_release_comes_out_as_it_went_in(project: Path, tmp_path: Path) -> None:
    release = open_project(project).release
    folder = taken_folder(handed(release, project), tmp_path)
    was = tree(project)
    if any(entry.withheld for entry in release.signatories.entries):
        was.pop("release.json")
        (folder / "release.json").unlink()
    assert tree(folder) == was


def test_the_same_release_gives_the_same_bytes(tmp_path: Path) -> None:
    copy = shutil.copytree(SAMPLE, tmp_path / "elsewhere")
    (copy / "history").mkdir()
    lock_path(copy).write_text("somebody has it open")
    (copy / "history" / "old.json").write_text("old")
    (copy / "images" / "unused.png").write_bytes(b"\x89PNG unused")
    (copy / ".saving-1.tmp").write_text("half")
    made = handed(planted(), copy)
    assert made.data == handed(planted()).data
    assert set(parts(made)) == {"release.json", "images/lamp-logo.png", "images/osteon-logo.png"}
    with zipfile.ZipFile(io.BytesIO(made.data)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any(info.extra or info.comment for info in package.infolist())


def test_a_second_copy_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    made = handed(planted())
    first, second = taken_folder(made, tmp_path), taken_folder(made, tmp_path)
    assert first != second
    assert tree(first) == tree(second)
    assert sorted(path.name for path in first.parent.iterdir()) == [first.name, second.name]


def test_another_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    made = handed(planted())
    file = tmp_path / made.name
    file.write_bytes(b"mine")
    with pytest.raises(Problem):
        write_handover(made, file)
    assert file.read_bytes() == b"mine"
    write_handover(made, file, replace=True)
    assert file.read_bytes() == made.data


def picture(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Pillow.new("RGB", (8, 8), "teal").save(out, kind, **options)
    return out.getvalue()


def test_what_hides_in_a_picture_stays(tmp_path: Path) -> None:
    exif = Pillow.Exif()
    exif[0x010F] = "Secret camera"
    pictures = {
        "a.jpg": picture("JPEG", exif=exif),
        "b.jpg": picture("JPEG", comment=b"Secret remark"),
        "c.jpg": picture("JPEG") + b"Secret tail",
        "d.png": picture("PNG") + b"Secret tail",
        "e.webp": picture("WEBP", exif=exif),
        "f.jpg": picture("JPEG", progressive=True),
    }
    project = tmp_path / "project"
    (project / "images").mkdir(parents=True)
    for name, data in pictures.items():
        (project / "images" / name).write_bytes(data)
    made = handed(replace(planted(), images=images_of(*pictures)), project)
    found = {name: data for name, data in parts(made).items() if name != "release.json"}
    assert len(found) == len(pictures)
    assert all(is_bare(data) for data in found.values())
    assert not any(b"Secret" in data for data in found.values())
    assert found["images/f.jpg"] == pictures["f.jpg"]
    assert taken(made, tmp_path / "there").images[4].file == "picture-001.png"


def images_of(*names: str) -> tuple[Image, ...]:
    return tuple(Image(id=f"q{number}", file=name) for number, name in enumerate(names))


def test_a_picture_that_is_not_there_is_told_and_hinders_nothing(tmp_path: Path) -> None:
    made = handed(replace(planted(), images=images_of("gone.png", "../out.png")), tmp_path)
    assert made.contents.missing == ("gone.png", "../out.png")
    assert set(parts(made)) == {"release.json"}
    assert any("gone.png" in str(line) for line in staying(made.contents, frozenset()))
    assert taken(made, tmp_path / "there").images[0].file == "gone.png"


@pytest.mark.parametrize(
    "names", [("A.png", "a.PNG"), ("con.png", "x."), ("a:b.png", "é.png"), ("x" * 200 + ".png",)]
)
def test_every_system_can_unpack_it(names: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    for name in names:
        (tmp_path / "images" / name).write_bytes(picture("PNG"))
    made = handed(replace(planted(), images=images_of(*names)), tmp_path)
    given = [name.removeprefix("images/").casefold() for name in parts(made) if "/" in name]
    assert all(map(is_plain, given))
    usable = [name for name in names if ":" not in name]
    assert len(set(given)) == len(given) == len(usable)


def test_a_template_that_others_may_not_have_goes_along(tmp_path: Path) -> None:
    own = find_places().own_templates / "ours"
    shutil.copytree(REPO / "templates" / "classic", own)
    (own / "signature.png").write_bytes(picture("PNG") + b"Secret tail")
    (own / "notes.exe").write_bytes(b"MZ")
    (own / "link.css").symlink_to(tmp_path / "secret.css")
    (tmp_path / "secret.css").write_text("Secret")
    mark_maker(own / "release.docx", b"Secret maker")
    made = handed(replace(planted(), template="ours"))
    assert made.contents.template == "ours"
    folder = taken_folder(made, tmp_path / "there")
    names = {path.name for path in (folder / "templates" / "ours").iterdir()}
    assert names == {path.name for path in own.iterdir()} - {"notes.exe", "link.css"}
    with zipfile.ZipFile(folder / "templates" / "ours" / "release.docx") as word:
        inside = b"".join(word.read(name) for name in word.namelist())
    everything = inside + b"".join(tree(folder).values())
    assert b"Secret" not in everything


def mark_maker(file: Path, name: bytes) -> None:
    """As Word writes down who has changed a file."""
    with zipfile.ZipFile(file) as package:
        found = {entry: package.read(entry) for entry in package.namelist()}
    found["docProps/core.xml"] = (
        b'<cp:coreProperties xmlns:cp="x"><creator>' + name + b"</creator></cp:coreProperties>"
    )
    found["word/remarks.xml"] = b'<w:x w:author="' + name + b'" w:id="1"/>'
    with zipfile.ZipFile(file, "w") as package:
        for entry, data in found.items():
            package.writestr(entry, data)


def test_what_goes_along_is_told_in_numbers() -> None:
    contents = handed(planted()).contents
    goes = list(map(str, along(contents, frozenset())))
    assert "Every word of the editions: en, tr" in goes
    assert "Signatories with their names: 68" in goes
    assert "Direct phone numbers: 1" in goes
    stays = list(map(str, staying(contents, frozenset(Leave))))
    assert "Withheld names: 4. They are counted all the same." in stays
    assert "Withheld names of those who have not signed: 1" in stays
    assert "Direct phone numbers: 1" in stays
    assert "Direct phone numbers: 1" not in map(str, along(contents, frozenset(Leave)))


def test_a_handover_is_known_by_name_or_content(tmp_path: Path) -> None:
    made = handed(planted())
    (tmp_path / "renamed.bin").write_bytes(made.data)
    (tmp_path / "empty.zip").touch()
    (tmp_path / "release.json").write_bytes(encode(planted()))
    (tmp_path / "folder.zip").mkdir()
    known = {path.name for path in tmp_path.iterdir() if is_handover(path)}
    assert known == {"renamed.bin", "empty.zip"}
