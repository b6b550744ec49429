"""The release reaches the disk by itself, and nothing of others is lost, whatever the disk does."""

import datetime as dt
import json
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from editor.app.session import Session
from editor.gui.autosave import Autosave, SaveState, SaveStatus
from editor.gui.bridge import SessionBridge
from editor.gui.tasks import TaskRunner
from editor.model.message import Problem
from editor.model.operations.text import set_headline
from editor.model.release import Release
from editor.storage.project import Opened, open_project, save_project

NOON = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def autosave(bridge: SessionBridge, runner: TaskRunner) -> Iterator[Autosave]:
    autosave = Autosave(bridge, runner, now=lambda: NOON)
    yield autosave
    autosave._timer.stop()  # else it tries again while another test runs


@pytest.fixture
def read_only(project: Path) -> Iterator[Path]:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    project.chmod(stat.S_IRUSR | stat.S_IXUSR)
    yield project
    project.chmod(stat.S_IRWXU)


def on_disk(project: Path) -> str:
    return json.loads((project / "release.json").read_text("utf-8"))["editions"][0]["headline"]


def write_outside(project: Path, headline: str) -> None:
    file = project / "release.json"
    data = json.loads(file.read_text("utf-8"))
    data["editions"][0]["headline"] = headline
    file.write_text(json.dumps(data), "utf-8")


def type_headline(bridge: SessionBridge, words: str) -> None:
    bridge.apply(set_headline("en", words))


def wait_for(qtbot: QtBot, autosave: Autosave, state: SaveState) -> None:
    qtbot.waitUntil(lambda: autosave.status.state is state, timeout=3000)


def test_a_change_is_on_disk_within_a_second(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    clock = QElapsedTimer()
    clock.start()
    type_headline(bridge, "Typed")
    qtbot.waitUntil(lambda: on_disk(project) == "Typed", timeout=3000)
    assert clock.elapsed() < 1200  # a second, and the pace of a busy machine
    qtbot.waitUntil(lambda: autosave.status.state is SaveState.SAVED)
    assert autosave.status == SaveStatus(SaveState.SAVED, NOON)
    assert autosave.is_safe


def test_typing_without_a_pause_does_not_put_it_off(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    before = on_disk(project)
    letters = iter(range(1000))

    def types_on() -> bool:
        type_headline(bridge, f"Typed {next(letters)}")
        return on_disk(project) != before

    qtbot.waitUntil(types_on, timeout=3000)
    autosave.flush()


def test_what_is_typed_during_a_save_is_saved_too(
    project: Path, runner: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.gui.autosave.DELAY", 1)
    may_write, writing = Event(), Event()

    def slow_saver(opened: Opened, release: Release) -> Opened:
        writing.set()
        may_write.wait(5)
        return save_project(opened, release)

    bridge = SessionBridge(Session(open_project(project)))
    autosave = Autosave(bridge, runner, slow_saver)
    type_headline(bridge, "First")
    autosave.save_soon()
    assert writing.wait(5)
    type_headline(bridge, "Second")
    qtbot.waitUntil(lambda: not autosave._timer.isActive())  # its time came during the save
    may_write.set()
    qtbot.waitUntil(lambda: on_disk(project) == "Second", timeout=3000)
    qtbot.waitUntil(lambda: autosave.is_safe)


def test_flush_writes_at_once(bridge: SessionBridge, autosave: Autosave, project: Path) -> None:
    type_headline(bridge, "Now")
    assert autosave.flush()
    assert on_disk(project) == "Now"


def test_flush_waits_for_a_save_that_is_under_way(
    bridge: SessionBridge, autosave: Autosave, project: Path
) -> None:
    type_headline(bridge, "First")
    autosave.save_soon()
    type_headline(bridge, "Second")
    assert autosave.flush()
    assert on_disk(project) == "Second"


def test_a_missing_folder_is_told_and_tried_again(
    bridge: SessionBridge, autosave: Autosave, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    failed: list[Problem] = []
    bridge.save_failed.connect(failed.append)
    away = project.rename(tmp_path / "away")
    type_headline(bridge, "Kept")
    assert not autosave.flush()
    assert autosave.status.state is SaveState.FAILED
    assert "folder is not there" in str(failed[-1])
    assert not autosave.is_safe
    away.rename(project)
    autosave.save_soon()
    wait_for(qtbot, autosave, SaveState.SAVED)
    assert on_disk(project) == "Kept"


def test_undone_to_the_beginning_it_is_still_not_safe(
    bridge: SessionBridge, autosave: Autosave, project: Path
) -> None:
    shutil.rmtree(project)
    type_headline(bridge, "Kept")
    autosave.flush()
    bridge.undo()
    assert not bridge.is_dirty
    assert not autosave.flush()


def test_a_failed_save_is_repeated_by_itself(
    project: Path, runner: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.gui.autosave.RETRY", 10)
    fails = iter([True, True, False])

    def saver(opened: Opened, release: Release) -> Opened:
        if next(fails):
            raise Problem.of("The disk is full.", "Make room.")
        return save_project(opened, release)

    bridge = SessionBridge(Session(open_project(project)))
    autosave = Autosave(bridge, runner, saver)
    type_headline(bridge, "Kept")
    wait_for(qtbot, autosave, SaveState.SAVED)
    assert on_disk(project) == "Kept"


def test_a_folder_that_may_not_be_written(
    bridge: SessionBridge, autosave: Autosave, read_only: Path
) -> None:
    type_headline(bridge, "Kept")
    assert not autosave.flush()
    assert autosave.status.state is SaveState.FAILED


def test_saving_elsewhere_brings_pictures_and_goes_on_there(
    bridge: SessionBridge, autosave: Autosave, project: Path, tmp_path: Path
) -> None:
    (project / "release.json").unlink()
    type_headline(bridge, "Kept")
    assert not autosave.flush()
    (tmp_path / "stick").mkdir()
    autosave.save_elsewhere(tmp_path / "stick")
    assert autosave.is_safe
    assert bridge.folder == tmp_path / "stick" / project.name
    assert on_disk(bridge.folder) == "Kept"
    pictures = {path.name for path in (project / "images").iterdir()}
    assert {path.name for path in (bridge.folder / "images").iterdir()} == pictures != set()
    type_headline(bridge, "More")
    assert autosave.flush()
    assert on_disk(bridge.folder) == "More"


def test_saving_elsewhere_that_fails_changes_nothing(
    bridge: SessionBridge, autosave: Autosave, project: Path
) -> None:
    type_headline(bridge, "Kept")
    with pytest.raises(Problem):
        autosave.save_elsewhere(project / "release.json")
    assert bridge.folder == project
    assert autosave.flush()


def test_another_programs_change_is_never_overwritten(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    write_outside(project, "Theirs")
    type_headline(bridge, "Mine")
    assert not autosave.flush()
    assert autosave.status.state is SaveState.CONFLICT
    type_headline(bridge, "Mine, and more")
    assert not autosave.flush()
    assert on_disk(project) == "Theirs"


def test_after_another_programs_change_nothing_is_tried(
    project: Path, runner: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.gui.autosave.DELAY", 1)
    tried: list[Release] = []

    def saver(opened: Opened, release: Release) -> Opened:
        tried.append(release)
        return save_project(opened, release)

    bridge = SessionBridge(Session(open_project(project)))
    autosave = Autosave(bridge, runner, saver)
    write_outside(project, "Theirs")
    type_headline(bridge, "Mine")
    wait_for(qtbot, autosave, SaveState.CONFLICT)
    type_headline(bridge, "Mine, and more")
    assert not autosave._timer.isActive()
    autosave.save_soon()
    assert not autosave.flush()
    assert len(tried) == 1


def test_keeping_mine_keeps_theirs_in_the_history(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    write_outside(project, "Theirs")
    type_headline(bridge, "Mine")
    autosave.flush()
    autosave.keep_mine()
    wait_for(qtbot, autosave, SaveState.SAVED)
    assert on_disk(project) == "Mine"
    (kept,) = (project / "history").iterdir()
    assert json.loads(kept.read_text("utf-8"))["editions"][0]["headline"] == "Theirs"
    type_headline(bridge, "More")
    assert autosave.flush()


def test_opening_theirs_can_be_undone(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    write_outside(project, "Theirs")
    type_headline(bridge, "Mine")
    autosave.flush()
    autosave.open_theirs()
    wait_for(qtbot, autosave, SaveState.SAVED)
    assert bridge.release.editions[0].headline == "Theirs"
    assert not bridge.is_dirty
    bridge.undo()
    assert bridge.release.editions[0].headline == "Mine"
    assert autosave.flush()
    assert on_disk(project) == "Mine"


def test_a_deleted_file_is_written_again_when_asked(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    (project / "release.json").unlink()
    type_headline(bridge, "Mine")
    autosave.flush()
    assert autosave.status.state is SaveState.CONFLICT
    autosave.keep_mine()
    wait_for(qtbot, autosave, SaveState.SAVED)
    assert on_disk(project) == "Mine"


def test_a_change_outside_is_seen_without_typing(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    write_outside(project, "Theirs")
    autosave.look_outside()
    wait_for(qtbot, autosave, SaveState.CONFLICT)
    autosave.keep_mine()
    wait_for(qtbot, autosave, SaveState.SAVED)
    assert on_disk(project) == bridge.release.editions[0].headline != "Theirs"


def test_looking_writes_nothing(
    bridge: SessionBridge, autosave: Autosave, project: Path, qtbot: QtBot
) -> None:
    before = (project / "release.json").stat().st_mtime_ns
    autosave.look_outside()
    assert autosave.flush()
    assert autosave.status == SaveStatus()
    assert (project / "release.json").stat().st_mtime_ns == before


def test_a_bug_while_saving_does_not_end_saving(
    project: Path, runner: TaskRunner, qtbot: QtBot
) -> None:
    fails = iter([True, False])

    def saver(opened: Opened, release: Release) -> Opened:
        if next(fails):
            raise ZeroDivisionError
        return save_project(opened, release)

    bridge = SessionBridge(Session(open_project(project)))
    autosave = Autosave(bridge, runner, saver)
    type_headline(bridge, "Kept")
    with qtbot.captureExceptions() as caught:
        autosave.save_soon()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert autosave.flush()
    assert on_disk(project) == "Kept"
