"""Long work beside the window: a thread does it on frozen values, the window gets the result."""

import itertools
from collections.abc import Callable
from functools import cached_property
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from editor.model.message import Problem

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Task(QObject):
    """One piece of work that is under way; what comes of it is told in the window's thread.

    The thread never touches this object, as the window may delete it at any moment. `work` should
    hold plain values and no widget, for it is let go of in the thread.
    """

    done = Signal(object)
    failed = Signal(object)  # editor.model.message.Problem
    ended = Signal()  # before one of these, and also before a bug is raised

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._future: Future[Any] | None = None

    def start(self, pool: "ThreadPoolExecutor", work: Callable[[], object]) -> None:
        """Hand the work to a thread."""
        mailbox = _mailbox()
        number = mailbox.expect(self._tell)
        self._future = pool.submit(work)
        self._future.add_done_callback(lambda _future: mailbox.post(number))

    def cancel(self) -> None:
        """Tell nobody what comes of it; work that has not begun is not done."""
        future, self._future = self._future, None
        if future is not None:
            future.cancel()
            self.deleteLater()

    def wait(self) -> None:
        """Block until the work is done, and tell the result at once."""
        if self._future is not None:
            self._future.exception()
            self._tell()

    def _tell(self) -> None:
        if not shiboken6.isValid(self):  # its window has been closed meanwhile
            return
        future, self._future = self._future, None
        if future is None or future.cancelled():
            return
        self.deleteLater()
        self.ended.emit()
        try:
            result = future.result()
        except Problem as problem:
            self.failed.emit(problem)
        else:  # anything else that was raised goes on to the excepthook
            self.done.emit(result)


class TaskRunner(QObject):
    """The threads of one program; two, so that one slow disk does not hold up everything."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
    ) -> Task:
        """Do work in a thread, then call `done`, or `failed` with a Problem, in this one.

        Without `failed` a Problem is raised in the window, where the excepthook tells it.
        """
        task = Task(self)
        task.done.connect(done)
        task.failed.connect(failed or _raise)
        task.start(self._pool, work)
        return task

    def close(self) -> None:
        """Wait for what is under way and take nothing on any more."""
        self._pool.shutdown(cancel_futures=True)

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        return _threads(2, "task")


def run_aside(owner: QObject, work: Callable[[], T], done: Callable[[T], None]) -> None:
    """Do one piece of work in a thread of its own, then call `done`, unless the owner has gone."""
    pool = _threads(1, "aside")
    task = Task(owner)
    task.done.connect(done)
    task.start(pool, work)
    pool.shutdown(wait=False)


class _Mailbox(QObject):
    """What threads may touch: it lives as long as the application, and knows tasks by number."""

    _posted = Signal()

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._expected: dict[int, Callable[[], None]] = {}
        self._arrived: SimpleQueue[int] = SimpleQueue()
        self._numbers = itertools.count()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def expect(self, tell: Callable[[], None]) -> int:
        """Take note of whom to tell, in the window's thread; the number to post."""
        number = next(self._numbers)
        self._expected[number] = tell
        return number

    def post(self, number: int) -> None:
        """Say that the work of this number has ended, in any thread."""
        self._arrived.put(number)
        self._posted.emit()

    def _deliver(self) -> None:
        """One at a time, so that a bug in one holds up no other."""
        self._expected.pop(self._arrived.get())()


def _mailbox() -> _Mailbox:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("tasks need an application")
    return application.findChild(_Mailbox) or _Mailbox(application)


def _threads(number: int, name: str) -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  # nothing needs it at first

    return ThreadPoolExecutor(max_workers=number, thread_name_prefix=name)


def _raise(problem: Problem) -> None:
    raise problem
