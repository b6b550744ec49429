"""A bug costs no word, tells none, and says what became of the text."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor.gui.excepthook import Bug, Excepthook
from editor.gui.kit.message_bar import MessageBar
from editor.gui.mistakes import MistakeView
from editor.gui.window.main_window import MainWindow
from editor.gui.windows import Windows
from editor.model.message import Problem
from editor.model.operations.text import set_headline
from editor.storage.project import open_project

SECRET = "the name of a source"


def fail() -> None:
    raise ValueError(SECRET)


def taken(hook: Excepthook, error: BaseException) -> None:
    hook.take(type(error), error, error.__traceback__)


def test_a_bug_saves_first_and_tells_no_word_of_the_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    order: list[object] = []
    hook = Excepthook(lambda: order.append("saved") or True, order.append, order.append)
    try:
        fail()
    except ValueError as error:
        hook.take(ValueError, error, error.__traceback__)
    saved, bug = order
    assert saved == "saved"
    assert isinstance(bug, Bug)
    assert bug.saved
    assert "test_excepthook.py" in bug.details
    assert "in fail" in bug.details
    assert bug.details.endswith("ValueError\n")
    said = bug.details + capsys.readouterr().err
    assert SECRET not in said
    assert sys.prefix not in said


def test_the_same_bug_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Bug] = []
    hook = Excepthook(lambda: True, told.append, told.append)
    for _ in range(3):
        taken(hook, KeyError("x"))
    taken(hook, IndexError())
    assert len(told) == 2


def test_saving_that_fails_as_well_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Bug] = []
    taken(Excepthook(lambda: 1 // 0, told.append, told.append), KeyError())
    assert [bug.saved for bug in told] == [False]


def test_a_bug_while_telling_does_not_go_round(capsys: pytest.CaptureFixture[str]) -> None:
    calls: list[int] = []

    def tell(_bug: Bug) -> None:
        calls.append(1)
        taken(hook, IndexError())

    hook = Excepthook(lambda: True, tell, tell)
    taken(hook, KeyError())
    assert calls == [1]


def test_a_problem_is_told_as_it_is() -> None:
    told: list[Problem] = []
    problem = Problem.of("The disk is full.", "Make room.")
    taken(Excepthook(lambda: 1 // 0, lambda _bug: 1 // 0, told.append), problem)
    assert told == [problem]


@pytest.fixture
def hook(qapp: QApplication, windows: Windows) -> Iterator[Excepthook]:
    view = MistakeView(qapp, windows)
    before = sys.excepthook
    hook = Excepthook(view.save_all, view.tell_bug, view.tell_problem)
    hook.install()
    yield hook
    sys.excepthook = before
    view.deleteLater()


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_becomes_a_bar(
    hook: Excepthook, window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window.bridge.apply(set_headline("en", "Kept"))
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: window.bars.keys == ("mistake",))
    bar = window.bars.findChild(MessageBar)
    assert "Your text is saved" in bar.accessibleName()
    assert open_project(window.bridge.folder).release.editions[0].headline == "Kept"
    copy = next(b for b in bar.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text().endswith("ValueError\n")
    assert window.isVisible()
    window.bridge.apply(set_headline("en", "Typed on"))
    assert window.autosave.flush()


@pytest.mark.qt_no_exception_capture
def test_a_bug_with_a_folder_gone_says_that_nothing_is_saved(
    hook: Excepthook,
    window: MainWindow,
    tmp_path: object,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    window.bridge.folder.rename(window.bridge.folder.with_name("away"))
    window.bridge.apply(set_headline("en", "Kept"))
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: "mistake" in window.bars.keys)
    words = [bar.accessibleName() for bar in window.bars.findChildren(MessageBar)]
    assert any("not saved" in sentence for sentence in words)
    assert window.bridge.release.editions[0].headline == "Kept"


@pytest.mark.qt_no_exception_capture
def test_a_problem_in_a_slot_becomes_a_bar(
    hook: Excepthook, window: MainWindow, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise Problem.of("No.", "Do this.")

    QTimer.singleShot(0, refuse)
    qtbot.waitUntil(lambda: window.bars.keys == ("problem",))
    assert window.bars.findChild(MessageBar).accessibleName() == "No. Do this."
