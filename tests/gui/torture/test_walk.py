"""Random but legal editing through the whole window, and undo to the beginning, byte for byte."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.window.main_window import MainWindow
from tools.torture import hand, walker
from tools.torture.staging import walk_once

STEPS = 30


@pytest.mark.parametrize(
    ("seed", "sample"),
    [(1, "missing-families-statement"), (2, "open-letter-insulin"), (3, "river-press-release")],
)
def test_undo_leads_back_to_the_first_byte(
    desk: Desk, repo: Path, tmp_path: Path, seed: int, sample: str
) -> None:
    project = shutil.copytree(repo / "projects" / sample, tmp_path / sample)
    walk = walk_once(desk, project, seed, STEPS)
    assert walk.wrong == ""
    assert walk.steps == STEPS
    assert walk.undone > 5


def test_a_change_that_undo_does_not_know_is_found(
    desk: Desk, repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The walk itself is able to fail."""
    whole = SessionBridge.undo

    def lossy(bridge: SessionBridge) -> object:
        changed = whole(bridge)
        session = bridge._session
        session._release = replace(session.snapshot, title="lost")
        return changed

    monkeypatch.setattr(SessionBridge, "undo", lossy)
    monkeypatch.setattr(walker, "STEPS", ((_retitle, 1),))
    project = shutil.copytree(repo / "projects" / "river-press-release", tmp_path / "project")
    assert "undo to the beginning" in walk_once(desk, project, 1, 3).wrong


def test_a_message_that_waits_does_not_hold_the_hand(qtbot: QtBot) -> None:
    """Qt's own dialog of files asks so where a file is not there."""
    button, answers = QPushButton(), []
    qtbot.addWidget(button)
    message = QMessageBox(button)
    choices = QMessageBox.StandardButton
    message.setStandardButtons(choices.Ok | choices.Cancel)
    QTimer.singleShot(5000, message, message.accept)  # else the test would wait for ever
    button.clicked.connect(lambda: answers.append(message.exec()))
    button.show()
    hand.click(button)
    assert answers == [choices.Cancel]


def _retitle(window: MainWindow, _random: object) -> None:
    window.top_bar.kind_chosen.emit(type(window.bridge.release.kind)("open-letter"))
