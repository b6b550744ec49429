"""States of a release are kept beside saving, and what was deleted stays deleted."""

import datetime as dt
from pathlib import Path

import pytest

from editor.app.earlier.keeping import PAUSE
from editor.app.session import Session
from editor.gui.bridge import SessionBridge
from editor.gui.history.keeper import WorkKeeper
from editor.gui.tasks import TaskRunner
from editor.model.operations.text import set_headline
from editor.storage.versions import Reason, list_versions

NOON = dt.datetime(2026, 5, 31, 12, tzinfo=dt.UTC)


def test_states_are_kept_at_most_every_quarter_of_an_hour(
    bridge: SessionBridge, runner: TaskRunner, session: Session, project: Path
) -> None:
    at = NOON
    keeper = WorkKeeper(bridge, runner, lambda: at)
    for number in range(4):
        bridge.apply(set_headline("en", f"{number}"))
        bridge.save()
        keeper.wait()
        at += PAUSE / 2
    keeper.close()
    reasons = [version.reason for version in list_versions(project)]
    assert reasons == [Reason.CLOSED, Reason.WORK, Reason.OPENED]


@pytest.mark.parametrize("is_begun", [True, False])
def test_what_waits_is_forgotten_too_and_what_comes_after_is_kept(
    bridge: SessionBridge, runner: TaskRunner, project: Path, *, is_begun: bool
) -> None:
    keeper = WorkKeeper(bridge, runner, lambda: NOON)
    if is_begun:
        bridge.apply(set_headline("en", "Not saved yet"))
    keeper.forget()
    bridge.apply(set_headline("en", "After"))
    bridge.save()
    keeper.wait()
    keeper.close()
    reasons = [version.reason for version in list_versions(project)]
    assert reasons == [Reason.CLOSED, *([] if is_begun else [Reason.OPENED])]


def test_looking_at_a_release_keeps_nothing(
    bridge: SessionBridge, runner: TaskRunner, project: Path
) -> None:
    WorkKeeper(bridge, runner).close()
    assert not (project / "history").exists()
