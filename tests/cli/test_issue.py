"""`issue`: a release goes out from the command line."""

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.app.holding import this_program
from editor.model.signatories import Signatories, Signatory
from editor.storage.lock import hold, let_go, lock_path
from editor.storage.project import create_project, open_project
from tests.checks.making import edition, release
from tests.cli.conftest import Call


@pytest.fixture
def project(tmp_path: Path) -> Path:
    entries = (Signatory(id="a", name="A"),)
    made = release(edition("Words."), signatories=Signatories(entries=entries))
    return create_project(tmp_path / "p", made).folder


def test_it_goes_out_on_a_day_with_a_note(project: Path, call: Call) -> None:
    said = call("issue", str(project), "--date", "2026-05-01", "--note", "to all")
    (issue,) = open_project(project).release.issued
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Issued: version 1, 2026-05-01\n")
    assert issue.fingerprint in said.out
    assert (issue.date.isoformat(), issue.note) == ("2026-05-01", "to all")


def test_again_only_as_a_correction_or_a_new_draft(project: Path, call: Call) -> None:
    call("issue", str(project))
    again = call("issue", str(project))
    assert again.code == 3
    assert "issued already" in again.err
    told = json.loads(call("issue", str(project), "--as", "correction", "--json").out)
    assert (told["version"], told["correction"]) == (2, True)
    assert [found["code"] for found in told["findings"]] == ["same-words"]
    told = json.loads(call("issue", str(project), "--as", "new-draft", "--json").out)
    assert (told["version"], told["correction"]) == (3, False)


def test_a_day_before_the_last_version_is_told(project: Path, call: Call) -> None:
    call("issue", str(project), "--date", "2026-05-01")
    again = call("issue", str(project), "--as", "correction", "--date", "2026-04-01")
    assert again.code == 1
    assert "earlier day than version 1, 2026-05-01" in again.err


def test_errors_are_told_and_stop_it(tmp_path: Path, call: Call) -> None:
    made = release(edition("{group:none} groups"))
    folder = create_project(tmp_path / "p", made).folder
    said = call("issue", str(folder))
    assert (said.code, said.out) == (1, "")
    assert "Error: The text counts the group" in said.err
    assert "Nothing was issued" in said.err
    assert open_project(folder).release == made


def test_a_wrong_day_is_said_in_words(project: Path, call: Call) -> None:
    said = call("issue", str(project), "--date", "tomorrow")
    assert said.code == 2
    assert "“tomorrow” is no date such as 2026-12-09" in said.err


def test_the_library_is_told_who_signed(project: Path, call: Call) -> None:
    call("issue", str(project), "--date", "2026-05-01")
    found = json.loads(call("library", "search", "A", "--json").out)
    assert [one["name"] for one in found] == ["A"]


def test_who_has_it_open_is_told(project: Path, call: Call) -> None:
    now = dt.datetime.now(dt.UTC)
    window = replace(this_program(now), person="anna", process=os.getppid())
    away = replace(window, host="laptop\nof mine", since=dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC))
    hold(project, window)
    told = call("issue", str(project))
    assert told.code == 0
    assert "open in another window on this computer (anna, since " in told.err
    hold(project, away, take_over=True)
    told = call("issue", str(project), "--as", "correction", "--json")
    assert "open on another computer: laptop of mine (anna, since 2026-05-04 " in told.err
    assert json.loads(told.out)["version"] == 2
    let_go(project, away)
    assert call("issue", str(project), "--as", "correction").err.count("open") == 0
    assert not lock_path(project).exists()
