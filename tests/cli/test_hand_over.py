"""`hand-over`, as somebody would call it."""

import json
from pathlib import Path

import pytest

from editor.app.handover.receiving import take_in
from editor.storage.project import create_project, open_project
from tests.app.handover.making import HIDDEN, planted
from tests.cli.conftest import Call


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return create_project(tmp_path / "letter", planted()).folder


def test_it_prints_the_file_and_says_what_goes_along(
    call: Call, project: Path, tmp_path: Path
) -> None:
    code, out, err = call("hand-over", str(project), "--to", str(tmp_path))
    file = Path(out.strip())
    assert (code, file.parent) == (0, tmp_path)
    assert "Goes along: Signatories with their names: 68\n" in err
    assert "Stays here: Withheld names: 4. They are counted all the same.\n" in err
    assert "The picture lamp-logo.png, which cannot be read" in err
    assert open_project(take_in(file, tmp_path / "there")).release.title == planted().title


def test_it_writes_over_no_other_file(call: Call, project: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.zip"
    file.write_bytes(b"mine")
    code, out, err = call("hand-over", str(project), "--to", str(file))
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert file.read_bytes() == b"mine"


def test_a_name_in_the_text_stops_it_until_somebody_says_so(
    call: Call, project: Path, tmp_path: Path
) -> None:
    file = project / "release.json"
    data = json.loads(file.read_text("utf-8"))
    data["editions"][0]["headline"] = f"With {HIDDEN[0].name}"
    file.write_text(json.dumps(data), "utf-8")
    written = tmp_path / "x.zip"
    code, out, err = call("hand-over", str(project), "--to", str(written))
    assert (code, out, written.exists()) == (1, "", False)
    assert "editions/en" in err
    assert HIDDEN[0].name not in err
    code, out, _ = call("hand-over", str(project), "--to", str(written), "--all-the-same")
    assert (code, out, written.exists()) == (1, f"{written}\n", True)


def test_as_json_and_without_what_one_leaves_out(call: Call, project: Path, tmp_path: Path) -> None:
    words = ("--without", "notes", "--without", "direct-phones", "--json")
    code, out, err = call("hand-over", str(project), "--to", str(tmp_path), *words)
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert Path(told["file"]).is_file()
    assert told["withheld_names_in"] == []
    assert "Direct phone numbers: 1" in told["staying"]
