"""`import`, as somebody would call it."""

import json
from pathlib import Path

import pytest

from editor.model.codec import decode
from editor.storage.project import open_project
from tests.cli.conftest import Call

TEXT = "PRESS RELEASE\n\nHarbour reopens\n\nThe harbour opens again on Monday.\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "old.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_project_is_made_and_named(call: Call, source: Path, tmp_path: Path) -> None:
    code, out, _ = call("import", str(source), "--output", str(tmp_path / "new"))
    assert (code, out) == (0, f"{tmp_path / 'new'}\n")
    assert open_project(tmp_path / "new").release.schema == 1
    again = call("import", str(source), "--output", str(tmp_path / "new"))
    assert (again.code, again.out) == (3, "")


def test_without_a_place_it_goes_among_the_releases(
    call: Call, source: Path, own_home: Path
) -> None:
    first, second = (call("import", str(source)).out.strip() for _ in range(2))
    assert [Path(first).name, Path(second).name] == ["old", "old 2"]
    assert Path(first).is_relative_to(own_home)


def test_json_is_the_release_and_makes_nothing(call: Call, source: Path, tmp_path: Path) -> None:
    code, out, _ = call("import", str(source), "--json")
    assert code == 0
    release = decode(out.encode("utf-8"))
    assert all(word in out for word in TEXT.split())
    assert release.id
    assert [file.name for file in tmp_path.iterdir()] == ["old.txt"]


def test_the_trace_covers_every_character_once(call: Call, source: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace.json"
    for _ in range(2):  # a trace may be written anew
        assert call("import", str(source), "--json", "--trace", str(trace)).code == 0
    spans = json.loads(trace.read_text("utf-8"))
    covered = [place for span in spans for place in range(span["start"], span["end"])]
    assert all(set(span) == {"start", "end", "field", "rule", "confidence"} for span in spans)
    assert len(covered) == len(set(covered))
    assert {place for place, c in enumerate(TEXT) if not c.isspace()} <= set(covered)


def test_a_trace_replaces_nothing_else(call: Call, source: Path) -> None:
    said = call("import", str(source), "--json", "--trace", str(source))
    assert (said.code, said.out) == (3, "")
    assert source.read_text("utf-8") == TEXT


def test_doubts_go_beside_the_answer(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Größe der Häfen".encode("windows-1252"))
    guessed = call("import", str(path), "--json", "--language", "de")
    assert "windows-1252" in guessed.err
    assert "Größe" in guessed.out
    told = call("import", str(path), "--json", "--encoding", "windows-1254")
    assert "windows-1254" not in told.err


@pytest.mark.parametrize(("words", "code"), [(("gone.txt",), 3), ((), 2), (("a", "--encoding"), 2)])
def test_mistakes_are_one_sentence(call: Call, words: tuple[str, ...], code: int) -> None:
    said = call("import", *words)
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
