"""The program starts itself again with the same releases open, or says why it does not."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.gui import again
from editor.gui.again import releases_to_open, start_again
from editor.gui.contents import open_first
from editor.gui.window.main_window import MainWindow
from editor.gui.windows import Windows
from editor.model.message import Problem
from editor.model.operations.text import set_headline

# Writes what it finds beside its goal first, so that nobody reads half of it.
_TELL = (
    "import json, os, sys; goal = sys.argv[1];"
    "json.dump(dict(os.environ), open(goal + '~', 'w')); os.replace(goal + '~', goal)"
)


def test_another_run_is_told_what_to_open_and_nothing_else_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    goal = tmp_path / "environment"
    command = [sys.executable, "-ISsc", _TELL, str(goal)]
    monkeypatch.setattr(again, "program_command", lambda: command)
    monkeypatch.setenv("QT_SCALE_FACTOR", "1.3")  # as this run has set it for itself
    releases = (tmp_path / "one", tmp_path / "zwei, «drei»")
    assert start_again(releases, {"PATH": os.environ["PATH"]})
    qtbot.waitUntil(goal.exists, timeout=20_000)
    environment = json.loads(goal.read_text("utf-8"))
    assert "QT_SCALE_FACTOR" not in environment
    assert releases_to_open(environment) == releases
    assert releases_to_open(environment) == ()  # told once


@pytest.mark.parametrize("told", ["", "{", "7", "[7]"])
def test_what_is_no_list_of_releases_opens_nothing(told: str) -> None:
    assert releases_to_open({"PRESS_RELEASE_EDITOR_OPEN": told}) == ()


def test_all_is_saved_and_closed(windows: Windows, window: MainWindow, project: Path) -> None:
    window.bridge.apply(set_headline("en", "Typed last"))
    assert windows.start_again()
    assert windows.to_open_again == (project,)
    assert not window.isVisible()
    assert "Typed last" in (project / "release.json").read_text("utf-8")


def test_nothing_is_closed_where_something_is_not_saved(
    windows: Windows, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.saving, "may_close", lambda: False)
    assert not windows.start_again()
    assert window.isVisible()
    assert windows.to_open_again is None


def test_of_several_releases_those_that_can_are_opened(
    windows: Windows, project: Path, tmp_path: Path
) -> None:
    second = shutil.copytree(project, tmp_path / "second")
    open_first(windows, (project, tmp_path / "gone", second))
    assert [window.bridge.folder for window in windows.all] == [project, second]
    assert len(windows.all[0].bars.keys) == 1
    with pytest.raises(Problem):
        open_first(Windows(windows._desk, windows._contents, windows._make_start), (tmp_path,))
