"""The main job: from a project to files, as a person or a script would call it."""

import json
import re
from pathlib import Path

import pytest

from tests.end_to_end.conftest import SAMPLE, Done, Program, tree

NAMES = "2026-05-12_aldera-dams-inspection-logs_en_EMBARGOED_DRAFT"
FORMATS = ("pdf", "docx", "html", "txt")
BEGINNINGS = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "html": b"<!DOCTYPE html>", "txt": b""}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("place")


@pytest.fixture(scope="module")
def first(program: Program, place: Path) -> Done:
    """The program started with nothing at all, in an empty folder."""
    return program.run(cwd=place)


def test_with_nothing_a_sample_comes_out(first: Done, place: Path) -> None:
    assert (first.code, first.err) == (0, "")
    assert first.out.splitlines() == [
        f"Rendered the sample “{SAMPLE}”:",
        *(f"out/{NAMES}.{format_}" for format_ in FORMATS),
    ]
    assert sorted(tree(place)) == sorted(["out", *first.out.splitlines()[1:]])


@pytest.mark.parametrize("format_", FORMATS)
def test_each_file_is_what_it_says(first: Done, place: Path, format_: str) -> None:
    data = (place / "out" / f"{NAMES}.{format_}").read_bytes()
    assert data.startswith(BEGINNINGS[format_])
    assert len(data) > 1000


def test_again_gives_the_same_bytes(
    program: Program, first: Done, place: Path, tmp_path: Path, repo: Path
) -> None:
    words = ("export", repo / "projects" / SAMPLE / "release.json", "--output", "made", "--json")
    done = program.run(*words, cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    assert told == {"files": [f"made/{NAMES}.{f}" for f in FORMATS], "findings": []}
    assert tree(tmp_path / "made") == tree(place / "out")


def test_one_format_for_the_public(program: Program, project: Path, tmp_path: Path) -> None:
    words = ("export", "project", "--format", "txt", "--audience", "public")
    done = program.run(*words, cwd=tmp_path)
    name = NAMES.replace("_EMBARGOED", "_public")
    assert (done.code, done.out, done.err) == (0, f"{name}.txt\n", "")
    assert [path.name for path in tmp_path.iterdir() if path != project] == [f"{name}.txt"]


def test_a_project_of_every_kind(program: Program, repo: Path, tmp_path: Path) -> None:
    for folder in sorted((repo / "projects").iterdir()):
        output = tmp_path / folder.name
        words = ("export", folder, "--format", "txt", "--output", output)
        done = program.run(*words, cwd=tmp_path)
        editions = json.loads((folder / "release.json").read_bytes())["editions"]
        assert done.code == 0, done.err
        assert done.out.splitlines() == [str(output / file) for file in sorted_by(editions, output)]


def sorted_by(editions: list[dict[str, str]], output: Path) -> list[str]:
    """The files of a folder in the order of the editions."""
    files = [path.name for path in output.iterdir()]
    tags = (re.escape(edition["language"]) for edition in editions)
    return [next(f for f in files if re.search(rf"_{tag}[_.]", f)) for tag in tags]
