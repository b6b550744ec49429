"""Bad input and faults: one sentence and a way on, nothing lost, nothing half written."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.end_to_end.conftest import Change, Program, tree

Apply = Callable[[Change], None]
TEXT = ("--format", "txt", "--output", "out")


def fails(program: Program, place: Path, *words: str | Path, code: int = 3) -> str:
    """Run, see that nothing was written anywhere, and return the sentence."""
    before = tree(place)
    done = program.run(*words, cwd=place)
    assert done.code == code
    assert tree(place) == before
    return done.sentence


# --- wrong use ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("exprot",), "Did you mean “export”?"),
        (("export",), "PROJECT"),
        (("export", "project", "--format", "rtf"), "'rtf'"),
        (("new", "novel", "folder"), "'novel'"),
    ],
)
def test_wrong_use(
    program: Program, project: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in fails(program, tmp_path, *words, code=2)


# --- projects that cannot be opened ---------------------------------------------------------------


def test_a_missing_project(program: Program, tmp_path: Path) -> None:
    assert "is not there" in fails(program, tmp_path, "export", "gone/far", *TEXT)


def test_a_folder_that_is_no_project(program: Program, tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    assert "release.json" in fails(program, tmp_path, "./export")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"schema": 1, "id": "x"', "damaged"),
        (b"", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"[]", "release"),
        (b'{"schema": 2, "id": "x", "kind": "poem"}', "newer"),
        (b'{"schema": 1, "id": "x", "kind": "statement", "colour": 1}', "colour"),
        (b'{"schema": 1, "id": "x", "kind": "poem"}', "poem"),
        (b'{"schema": 1, "id": "x", "kind": "statement", "date": "2026-02-31"}', "date"),
    ],
)
def test_a_file_that_cannot_be_read(
    program: Program, project: Path, tmp_path: Path, content: bytes, said: str
) -> None:
    (project / "release.json").write_bytes(content)
    assert said in fails(program, tmp_path, "export", "project", *TEXT)


# --- releases that would print something wrong ----------------------------------------------------


def finds(program: Program, place: Path, *words: str | Path) -> str:
    """Run an export that must be refused for an error in the release."""
    before = tree(place)
    done = program.run("export", "project", *(words or TEXT), cwd=place)
    assert (done.code, done.out) == (1, "")
    assert tree(place) == before
    *errors, last = done.err.splitlines()
    assert last.startswith("Nothing was written")
    (error,) = (line for line in errors if line.startswith("Error: "))
    return error


def zone(data: dict[str, Any]) -> None:
    data["timing"]["zone"] = "Europe/Londn"


def language(data: dict[str, Any]) -> None:
    data["editions"][0]["language"] = "xx"


def count(data: dict[str, Any]) -> None:
    data["editions"][0]["headline"] = "From {countries} countries"
    data["signatories"] = {"entries": [{"id": "s1", "name": "Alpha"}]}


def no_edition(data: dict[str, Any]) -> None:
    data["editions"] = []


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (zone, "Did you mean Europe/London?"),
        (language, "“xx”"),
        (count, "(without: 1)"),
        (no_edition, "Add an edition"),
    ],
)
def test_an_error_in_the_release(
    program: Program, project: Path, tmp_path: Path, change: Apply, edit: Change, said: str
) -> None:
    change(edit)
    assert said in finds(program, tmp_path)


def picture_of(project: Path) -> Path:
    return next(file for file in sorted((project / "images").iterdir()) if file.is_file())


def test_a_missing_picture(program: Program, project: Path, tmp_path: Path) -> None:
    name = picture_of(project).name
    picture_of(project).unlink()
    assert f"“{name}”" in finds(program, tmp_path)


def test_a_damaged_picture(program: Program, project: Path, tmp_path: Path) -> None:
    picture = picture_of(project)
    picture.write_bytes(picture.read_bytes()[:60])
    assert "damaged" in finds(program, tmp_path)


def test_a_picture_20000_pixels_wide(program: Program, project: Path, tmp_path: Path) -> None:
    Image.new("1", (20_000, 6_000)).save(picture_of(project), "PNG")
    assert "too large" in finds(program, tmp_path)


# --- requests that cannot be met ------------------------------------------------------------------


def test_a_language_that_is_not_there(program: Program, project: Path, tmp_path: Path) -> None:
    said = fails(program, tmp_path, "export", "project", "--language", "tr", *TEXT)
    assert "Turkish (tr)" in said
    assert "en" in said


def test_a_template_that_is_not_there(program: Program, project: Path, tmp_path: Path) -> None:
    said = fails(program, tmp_path, "export", "project", "--template", "clasic", *TEXT)
    assert "Did you mean “classic”?" in said


def test_a_target_that_is_a_file(program: Program, project: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    assert "out" in fails(program, tmp_path, "export", "project", *TEXT)


def test_a_target_taken_by_a_folder(program: Program, project: Path, tmp_path: Path) -> None:
    name = "2026-05-12_aldera-dams-inspection-logs_en_EMBARGOED_DRAFT.txt"
    (tmp_path / "out" / name).mkdir(parents=True)
    assert name in fails(program, tmp_path, "export", "project", *TEXT)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_target_that_is_closed(program: Program, project: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    assert "out" in fails(program, tmp_path, "export", "project", *TEXT)


def test_new_leaves_what_is_there(program: Program, project: Path, tmp_path: Path) -> None:
    assert "not empty" in fails(program, tmp_path, "new", "statement", "project")
    (tmp_path / "file").touch()
    assert "file" in fails(program, tmp_path, "new", "statement", "file/x")


# --- packs ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("<p>\n{% if %}", "line 2"),
        ("{{ 'x' * 1000000000 }}", "too large"),
        ("{{ release.nothing }}", "nothing"),
        ("{{ ''.__class__ }}", "__class__"),
    ],
)
def test_a_pack_that_is_not_sound(
    program: Program, project: Path, tmp_path: Path, repo: Path, template: str, said: str
) -> None:
    pack = project / "templates" / "mine"
    pack.mkdir(parents=True)
    for file in (repo / "templates" / "classic").iterdir():
        (pack / file.name).write_bytes(file.read_bytes())
    (pack / "release.html.j2").write_text(template, "utf-8")
    words = ("--template", "mine", "--format", "html", "txt", "--output", "out")
    assert said in fails(program, tmp_path, "export", "project", *words)


def test_pack_check_of_nothing(program: Program, tmp_path: Path) -> None:
    assert "no folder" in fails(program, tmp_path, "pack", "check", "gone")


# --- machines that lack something -----------------------------------------------------------------

NO_PANGO = """
import cffi
load = cffi.FFI.dlopen
def dlopen(self, name, *more):
    if "pango" in str(name):
        raise OSError(f"cannot load library {name!r}")
    return load(self, name, *more)
cffi.FFI.dlopen = dlopen
"""
NO_MSGSPEC = """
import sys
sys.modules["msgspec"] = None
"""


def lacking(place: Path, code: str) -> dict[str, str]:
    """An environment in which Python runs this first."""
    folder = place / "early"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(code, "utf-8")
    return {"PYTHONPATH": os.fspath(folder), "PYTHONDONTWRITEBYTECODE": "1"}


def test_without_pango_all_but_the_pdf_works(
    program: Program, project: Path, tmp_path: Path
) -> None:
    environment = lacking(tmp_path, NO_PANGO)
    before = tree(tmp_path)
    done = program.run("export", "project", "--output", "out", cwd=tmp_path, **environment)
    assert done.code == 3
    assert "Pango" in done.sentence
    assert tree(tmp_path) == before
    words = ("export", "project", "--format", "html", "--output", "out")
    assert program.run(*words, cwd=tmp_path, **environment).code == 0


def test_a_package_that_is_not_installed(program: Program, tmp_path: Path) -> None:
    environment = lacking(tmp_path, NO_MSGSPEC)
    done = program.run("doctor", cwd=tmp_path, **environment)
    assert done.code == 3
    assert "“msgspec”" in done.sentence


# --- words that are hard to print -----------------------------------------------------------------


def test_hard_words_come_out_whole(
    program: Program, project: Path, tmp_path: Path, change: Apply
) -> None:
    hard = "Ministry <b>&amp;</b> {{ release }} {% x %} {unknown} \\*"

    def edit(data: dict[str, Any]) -> None:
        edition = data["editions"][0]
        edition["headline"] = "Aldera " * 43
        edition["body"] = [{"type": "paragraph", "id": "p", "text": hard + "\x07\x0b\x0c"}]
        data["title"] = "<&>\x00"

    change(edit)
    done = program.run("export", "project", "--output", "out", cwd=tmp_path)
    assert done.code == 1, done.err
    assert all(line.startswith(("Warning: ", "Note: ")) for line in done.err.splitlines())
    assert len(done.out.splitlines()) == 4
    (text,) = (tmp_path / "out").glob("*.txt")
    words = " ".join(text.read_text("utf-8").split())
    assert "Ministry <b>&amp;</b> {{ release }} {% x %} {unknown} *" in words
    assert "Aldera Aldera" in words


@pytest.mark.parametrize("number", [0, 2000])
def test_any_number_of_signatories(
    program: Program, project: Path, tmp_path: Path, change: Apply, number: int
) -> None:
    def edit(data: dict[str, Any]) -> None:
        names = [{"id": f"s{n}", "name": f"Group {n}"} for n in range(number)]
        data["signatories"] = {"entries": names}
        data["editions"][0]["headline"] = "Signed by {signatories}"

    change(edit)
    words = ("export", "project", "--format", "docx", "txt", "--output", "out")
    done = program.run(*words, cwd=tmp_path)
    assert done.code == 0, done.err
    (text,) = (tmp_path / "out").glob("*.txt")
    said = text.read_text("utf-8")
    assert f"Signed by {number:,}" in said
    assert said.count("\n") > number
