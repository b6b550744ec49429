"""Work in threads of its own, which Ctrl+C can break off at any moment."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")
Pulse = Callable[[], object]
_HEARTBEAT = 0.2  # seconds; where a wait cannot be broken off, as on Windows, it ends by itself


class Task(Generic[T]):
    """One piece of work that is under way, and what comes of it."""

    def __init__(self, work: Callable[[], T], ended: "SimpleQueue[Task[T]]") -> None:
        self._work = work
        self._ended = ended
        self._results: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work, in the thread."""
        try:
            self._results.append(self._work())
        except BaseException as error:  # noqa: BLE001  # raised again where the result is asked for
            self._error = error
        self._ended.put(self)

    def result(self) -> T:
        """What the work gave, or raises what it raised; call it when it has ended."""
        if self._error is not None:
            raise self._error
        (result,) = self._results
        return result


class Tasks:
    """Threads that have ended when this context is left.

    `concurrent.futures` would do the same, but waits with locks that are written in Python: a
    Ctrl+C between taking and giving back leaves one locked, and the program stands for ever
    (https://github.com/python/cpython/issues/148874). The only lock here is the queue's own.
    """

    def __init__(self) -> None:
        self._threads: list[Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for thread in self._threads:
            thread.join()

    def start(self, work: Callable[[], T]) -> Task[T]:
        """Begin with something whose result is asked for after this context."""
        return self._start(work, SimpleQueue())

    def do_all(self, works: Sequence[Callable[[], T]], pulse: Pulse) -> list[T]:
        """Do everything at the same time. Raises what the first that fails raises.

        `pulse` is called now and then meanwhile; what it raises is raised here.
        """
        ended: SimpleQueue[Task[T]] = SimpleQueue()
        started = [self._start(work, ended) for work in works]
        for _ in started:
            _next(ended, pulse).result()
        return [task.result() for task in started]

    def _start(self, work: Callable[[], T], ended: "SimpleQueue[Task[T]]") -> Task[T]:
        task = Task(work, ended)
        thread = Thread(target=task.run, daemon=True)
        thread.start()
        self._threads.append(thread)
        return task


def _next(ended: "SimpleQueue[Task[T]]", pulse: Pulse) -> Task[T]:
    task = None
    while task is None:
        with suppress(Empty):
            task = ended.get(timeout=_HEARTBEAT)
        pulse()
    return task
