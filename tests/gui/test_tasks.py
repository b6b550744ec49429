"""Work in a thread: its results, problems and bugs all come back to the window's thread."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, current_thread, main_thread

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from editor.gui.tasks import Task, TaskRunner, run_aside
from editor.model.message import Problem


def test_the_result_comes_back_to_this_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    runner.run(current_thread, lambda worker: seen.extend((worker, current_thread())))
    assert seen == []  # not before the window has time
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] is not main_thread()
    assert seen[1] is main_thread()


def test_a_problem_goes_to_its_own_function(runner: TaskRunner, qtbot: QtBot) -> None:
    def work() -> None:
        raise Problem.of("No.")

    told: list[Problem] = []
    runner.run(work, lambda _result: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "No."


def test_a_bug_reaches_the_excepthook(runner: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        runner.run(lambda: 1 // 0, lambda _result: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_cancelled_task_tells_nothing(runner: TaskRunner, qtbot: QtBot) -> None:
    go, told = Event(), list[int]()
    runner.run(lambda: go.wait(5), lambda _result: None)
    task = runner.run(lambda: 1, told.append)
    task.cancel()
    go.set()
    last = list[int]()
    runner.run(lambda: 2, last.append)
    qtbot.waitUntil(lambda: bool(last))
    assert told == []


def test_waiting_gives_the_result_at_once(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[int] = []
    runner.run(lambda: 1, told.append).wait()
    assert told == [1]
    qtbot.wait(0)
    assert told == [1]


def test_waiting_and_letting_go_at_once_harms_nobody(runner: TaskRunner, qtbot: QtBot) -> None:
    """The thread may still be about to say that it has ended, when the task is deleted."""
    told: list[int] = []
    for number in range(300):
        task = runner.run(lambda number=number: number, told.append)
        task.wait()
        QCoreApplication.sendPostedEvents(task, QEvent.Type.DeferredDelete)
        assert not shiboken6.isValid(task)
    assert told == list(range(300))


def test_a_task_of_a_window_that_is_gone_is_told_to_nobody(qtbot: QtBot) -> None:
    told: list[int] = []
    go = Event()
    with ThreadPoolExecutor(1) as pool:
        window = QObject()
        task = Task(window)
        task.done.connect(told.append)
        task.start(pool, lambda: go.wait(5))
        shiboken6.delete(window)
        assert not shiboken6.isValid(task)
        go.set()
    later = list[int]()
    runner = TaskRunner()
    runner.run(lambda: 1, later.append)
    qtbot.waitUntil(lambda: later == [1])
    runner.close()
    assert told == []


def test_a_thread_of_its_own_tells_in_this_one(qtbot: QtBot) -> None:
    owner, seen = QObject(), []
    run_aside(owner, current_thread, lambda worker: seen.extend((worker, current_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] is not main_thread()
    assert seen[1] is main_thread()


def test_nobody_is_told_whose_owner_has_gone(qtbot: QtBot) -> None:
    owner, stays, go_on, seen = QObject(), QObject(), Event(), []
    run_aside(owner, go_on.wait, lambda _result: seen.append("gone"))
    shiboken6.delete(owner)
    go_on.set()
    run_aside(stays, lambda: None, lambda _result: seen.append("stays"))
    qtbot.waitUntil(lambda: "stays" in seen)
    QCoreApplication.processEvents()
    assert seen == ["stays"]
