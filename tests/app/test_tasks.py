"""Work in threads, and Ctrl+C in the midst of it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from queue import SimpleQueue
from threading import Thread
from types import FrameType
from typing import Any

import pytest

from editor.app.tasks import Pulse, Tasks


def nothing() -> None:
    pass


def do_beside(end: Callable[[], object], works: list[Callable[[], int]], pulse: Pulse) -> None:
    """Do all, and let what waits end only when the wait is over."""
    with Tasks() as tasks, ExitStack() as stack:
        stack.callback(end)
        tasks.do_all(works, pulse)


def fail() -> int:
    raise LookupError("first")


def test_results_come_in_the_order_of_the_work() -> None:
    later: SimpleQueue[int] = SimpleQueue()
    with Tasks() as tasks:
        works: list[Callable[[], int]] = [
            later.get,
            lambda: later.put(1) or 2,
        ]
        assert tasks.do_all(works, nothing) == [1, 2]


def test_the_first_failure_is_raised_and_the_others_are_waited_for() -> None:
    later: SimpleQueue[int] = SimpleQueue()
    ended: list[int] = []
    works: list[Callable[[], int]] = [lambda: ended.append(later.get()) or 1, fail]
    with pytest.raises(LookupError, match="first"):
        do_beside(partial(later.put, 1), works, nothing)
    assert ended == [1]


def test_a_single_task_gives_its_result_afterwards() -> None:
    with Tasks() as tasks:
        fine, bad = tasks.start(partial(int, "7")), tasks.start(fail)
    assert fine.result() == 7
    with pytest.raises(LookupError):
        bad.result()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.app.tasks._HEARTBEAT", 0.001)


def test_what_the_pulse_raises_ends_the_wait() -> None:
    later: SimpleQueue[int] = SimpleQueue()

    def beat() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        do_beside(partial(later.put, 1), [later.get], beat)


def test_ctrl_c_at_any_step_of_the_wait_leaves_nobody_waiting() -> None:
    def everywhere() -> None:
        step = 1
        while interrupted_at(step):
            step += 1
        steps.append(step)

    steps: list[int] = []
    thread = Thread(target=everywhere, daemon=True)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    assert steps[0] > 50


def interrupted_at(step: int) -> bool:
    """Raise KeyboardInterrupt at one step of Python's in the wait; whether there is such a step."""
    later: SimpleQueue[int] = SimpleQueue()
    steps = iter(range(1, step))

    def interrupt(frame: FrameType, event: str, _argument: Any) -> Callable[..., Any]:
        if event == "opcode" and next(steps, None) is None:
            sys.settrace(None)
            later.put(1)
            raise KeyboardInterrupt
        return interrupt

    def follow(frame: FrameType, _event: str, _argument: Any) -> Callable[..., Any] | None:
        if Tasks._start.__code__ in {below.f_code for below in below_and(frame)}:
            return None
        frame.f_trace_opcodes = True
        return interrupt

    try:
        with Tasks() as tasks, ExitStack() as stack:
            stack.callback(later.put, 1)
            stack.callback(sys.settrace, None)
            sys.settrace(follow)
            tasks.do_all([later.get], partial(later.put, 1))
    except KeyboardInterrupt:
        return True
    return False


def below_and(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back
