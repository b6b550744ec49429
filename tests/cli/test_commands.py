"""`new`, `pack` and `doctor`, each as somebody would call it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from editor.app.machine import Machine
from editor.model.enums import Kind
from editor.storage.project import open_project
from tests.cli.conftest import Call


def test_new_prints_the_path_of_a_project(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "oil-spill"
    before = dt.datetime.now().astimezone().date()
    assert call("new", "open-letter", str(folder)) == (0, f"{folder}\n", "")
    release = open_project(folder).release
    assert release.kind is Kind.OPEN_LETTER
    assert release.date is not None
    assert before <= release.date <= dt.datetime.now().astimezone().date()
    again = call("new", "open-letter", str(folder))
    assert (again.code, again.out) == (3, "")
    assert "not empty" in again.err


def test_pack_list_names_every_pack(call: Call, repo: Path) -> None:
    code, out, err = call("pack", "list")
    bundled = sorted(file.parent.name for file in repo.glob("templates/*/pack.toml"))
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == bundled
    told = json.loads(call("pack", "list", "--json").out)
    assert [pack["name"] for pack in told] == bundled
    assert all(Path(pack["folder"]).is_dir() and pack["origin"] == "bundled" for pack in told)


def test_pack_list_says_what_is_replaced(call: Call, own_home: Path) -> None:
    own = own_home / ".config" / "press-release-editor" / "templates" / "classic"
    own.mkdir(parents=True)
    (own / "pack.toml").touch()
    assert f"classic  (own, in place of the bundled one)  {own}\n" in call("pack", "list").out


def test_pack_check_tells_what_is_wrong(call: Call, tmp_path: Path) -> None:
    (tmp_path / "release.html.j2").write_text("<p>\n{% if %}", "utf-8")
    code, out, err = call("pack", "check", str(tmp_path))
    assert (code, err) == (1, "")
    assert "release.html.j2, line 2:" in out
    told = json.loads(call("pack", "check", str(tmp_path), "--json").out)
    assert len(told) == len(out.splitlines())
    assert {finding["level"] for finding in told} == {"error"}


def test_pack_check_needs_a_folder(call: Call, tmp_path: Path) -> None:
    code, out, err = call("pack", "check", str(tmp_path / "gone"))
    assert (code, out, err.count("\n")) == (3, "", 1)


def test_doctor_tells_what_is_fine_and_what_is_not(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    sick = Machine(find_library=lambda _names: None, environment={}, platform="linux")
    monkeypatch.setattr("editor.app.doctor.Machine", lambda: sick)
    code, out, err = call("doctor")
    assert (code, err) == (1, "")
    assert out.splitlines()[0].startswith("Fine: Python 3")
    assert "Error: Pango is missing" in out
    assert "Note: There is no display" in out
    told = json.loads(call("doctor", "--json").out)
    assert len(told) == len(out.splitlines())
