"""The parent's side: starts a render process, asks it, and ends it when it does not answer."""

import subprocess
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from types import TracebackType
from typing import BinaryIO, Self, cast

from editor.model.message import Problem
from editor.render.job import Job, Rendered
from editor.render.too_long import too_long_in
from editor.worker.command import worker_command
from editor.worker.frames import FrameError, read_frame, write_frame
from editor.worker.limits import Limits
from editor.worker.protocol import (
    ANSWERS,
    Answer,
    Ask,
    Crashed,
    Done,
    GivenUp,
    Refused,
    Start,
    WorkerBug,
)


class Worker:
    """One render process for several jobs; use it as a context manager."""

    def __init__(self, fonts: Path, state: Path, limits: Limits) -> None:
        self._start = Start(fonts, state, limits.megabytes)
        self._limits = limits
        self._number = 0
        self._closed = Event()
        self._launch()

    def render(self, job: Job) -> Rendered:
        """The files of one job.

        Raises Problem when the pack cannot be used, when the page takes too long or when the
        process has died twice, and WorkerBug for a mistake in the program.
        """
        answer = self._ask(job) or self._again(job)
        if answer is None:
            raise too_long_in(job) or Problem.of(
                "The part of the program that makes pages stopped twice.",
                "Nothing was written. Try again; if it stays so, choose another template.",
            )
        match answer:
            case Refused():
                raise answer.problem()
            case Crashed():
                raise WorkerBug(answer.kind, answer.where)
            case Done():
                return answer.rendered
            case GivenUp():  # nothing that is asked for here gives way
                raise WorkerBug(type(answer).__name__, worker_command.__module__)

    def close(self) -> None:
        """End the process, also from another thread; whoever waits for a page gets a Problem."""
        self._closed.set()
        self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _launch(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # our own program
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries print is no sentence for a person
        )
        self._orders = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        self._send(self._start)

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._orders, self._answers):
            with suppress(OSError):  # the rest of an order that nobody reads any more
                stream.close()

    def _again(self, job: Job) -> Answer | None:
        if self._closed.is_set():
            return None
        self._end()
        self._launch()
        if self._closed.is_set():  # meanwhile, by another thread: nobody would end the new process
            self._end()
            return None
        return self._ask(job)

    def _ask(self, job: Job) -> Answer | None:
        self._number += 1
        if not self._send(Ask(self._number, job)):
            return None
        heard: SimpleQueue[Answer | None] = SimpleQueue()
        Thread(target=self._listen, args=(heard,), daemon=True).start()
        try:
            return heard.get(timeout=self._limits.seconds)
        except Empty:
            self._end()
            self._launch()
            raise too_long_in(job) or Problem.of(
                "The page was not ready after {seconds} seconds, so it was stopped.",
                "Nothing was written. Choose another template, or have this one corrected.",
                seconds=round(self._limits.seconds),
            ) from None

    def _send(self, order: Start | Ask) -> bool:
        try:
            write_frame(self._orders, order)
        except OSError:  # the process has gone
            return False
        return True

    def _listen(self, heard: "SimpleQueue[Answer | None]") -> None:
        try:
            heard.put(read_frame(self._answers, ANSWERS))
        except (FrameError, OSError, ValueError):  # died, or closed by us meanwhile
            heard.put(None)
