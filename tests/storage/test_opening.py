"""What a project may hold that nobody wrote on purpose, and what is said about it."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.model.codec import encode
from editor.model.message import Problem
from editor.storage import project
from editor.storage.project import create_project, open_project, save_project
from tests.storage.samples import a_release

posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are those of Unix")
BEFORE, AFTER = a_release(title="Before"), a_release(title="After")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_project(tmp_path / "project", BEFORE)
    return tmp_path / "project"


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# --- what cannot be opened ----------------------------------------------------------------------

BROKEN = {
    "nothing": b"",
    "half": encode(BEFORE)[:-20],
    "not JSON": b"Dear all,",
    "not UTF-8": encode(BEFORE).replace(b"Before", b"Bef\xffre"),
    "UTF-16": encode(BEFORE).decode().encode("utf-16"),
    "another JSON": b'{"name": "package"}',
    "a list": b"[]",
    "newer": encode(BEFORE).replace(b'"schema": 1', b'"schema": 2, "future": {}'),
    "before the first": encode(BEFORE).replace(b'"schema": 1', b'"schema": 0'),
    "unknown field": encode(BEFORE).replace(b'"id": "sample"', b'"id": "sample", "nope": 1'),
    "deep": b'{"schema": 1, "x": ' + b"[" * 100_000,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_left_as_it_is(folder, name):
    (folder / "release.json").write_bytes(BROKEN[name])
    with pytest.raises(Problem) as caught:
        open_project(folder)
    assert caught.value.way_on
    assert "left as it is" in str(caught.value)
    assert everything(folder) == {"release.json": BROKEN[name]}


def test_a_newer_file_is_named_as_such(folder):
    (folder / "release.json").write_bytes(BROKEN["newer"])
    with pytest.raises(Problem, match="newer version of the program"):
        open_project(folder)


@pytest.mark.parametrize("name", ["gone", "file.docx", "empty", "empty/release.json"])
def test_what_is_no_project_is_said_in_words(tmp_path, name):
    (tmp_path / "file.docx").write_bytes(b"PK")
    (tmp_path / "empty").mkdir()
    with pytest.raises(Problem) as caught:
        open_project(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)
    assert caught.value.way_on


@posix
@pytest.mark.parametrize("kind", ["loop", "pipe", "folder", "dangling"])
def test_a_release_that_is_no_ordinary_file(folder, kind):
    path = folder / "release.json"
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(path if kind == "loop" else folder / "gone")
    with pytest.raises(Problem):
        open_project(folder)


def test_a_file_that_may_not_be_read(folder, monkeypatch):
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(Problem, match="not allowed to read"):
        open_project(folder)


def test_a_huge_file_is_not_read_whole(folder, monkeypatch):
    monkeypatch.setattr(project, "LIMIT", len(encode(BEFORE)))
    opened = open_project(folder)
    with (folder / "release.json").open("ab") as file:
        file.write(b" ")
    with pytest.raises(Problem, match="larger than"):
        open_project(folder)
    with pytest.raises(Problem, match="would be larger"):
        save_project(opened, a_release(title="Longer than before"))


# --- what was wrong with the text ---------------------------------------------------------------


def test_left_out_characters_are_told(folder):
    (folder / "release.json").write_bytes(
        encode(BEFORE).replace(b"Words.", rb"Wo\u0007rds\u0000.\r\nMore")
    )
    opened = open_project(folder)
    assert opened.release.editions[0].body[0].text == "Words.\nMore"
    assert [str(finding.what)[-2:] for finding in opened.findings] == ["2."]


def test_a_byte_order_mark_is_passed_over(folder):
    (folder / "release.json").write_bytes(b"\xef\xbb\xbf" + encode(BEFORE))
    opened = open_project(folder)
    assert opened.release == BEFORE
    save_project(opened, AFTER)
    assert (folder / "release.json").read_bytes() == encode(AFTER)


def test_parts_that_cannot_be_told_apart_get_new_ids(folder):
    twice = b'"issuers": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}, {"id": ""}],'
    (folder / "release.json").write_bytes(
        encode(BEFORE).replace(b'"editions"', twice + b'"editions"')
    )
    opened = open_project(folder)
    assert [(i.id, i.name) for i in opened.release.issuers] == [
        ("a", "A"),
        ("n001", "B"),
        ("n002", ""),
    ]
    assert [finding.code for finding in opened.findings] == ["ids-renewed"]


def test_two_editions_in_one_language_are_refused(folder):
    release = replace(BEFORE, editions=BEFORE.editions * 2)
    (folder / "release.json").write_bytes(encode(release))
    with pytest.raises(Problem, match="2 editions in English"):
        open_project(folder)
