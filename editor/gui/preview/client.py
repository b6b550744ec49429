"""Asks a render process for pages: one job at a time, the newest first, without ever waiting."""

import time
from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, QTimer, Signal, Slot

from editor.gui.preview.failures import PATIENCE, Failure, Failures, Patience
from editor.model.message import Problem
from editor.render.job import Job, Rendered
from editor.render.too_long import too_long_in
from editor.worker.command import worker_command
from editor.worker.frames import FrameError, FrameReader, encode_frame
from editor.worker.protocol import ANSWERS, Answer, Ask, Crashed, Done, Refused, Start

_ENDING = 2000  # milliseconds that a killed process may take to go


class Answered(msgspec.Struct, frozen=True):
    """What was asked for, and what came of it."""

    job: Job
    rendered: Rendered


class PreviewClient(QObject):
    """A render process that is started, asked, and started again when it fails.

    While a job is under way a new one waits; a newer one takes its place. After a glimpse all pages
    follow, as long as nothing newer waits, and give way to the next glimpse. After too many
    failures nothing is tried until `retry` is called, or until a job comes that may fare better:
    one for other folders, or one a good while later.
    """

    rendered = Signal(object)  # Answered
    refused = Signal(object)  # editor.model.message.Problem: this job cannot be rendered
    crashed = Signal(object)  # editor.worker.protocol.Crashed: a mistake in the program
    stopped = Signal(object)  # editor.model.message.Problem: `retry` begins again

    def __init__(
        self,
        start: Start,
        parent: QObject | None = None,
        *,
        patience: Patience = PATIENCE,
        command: Sequence[str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._patience = patience
        self._command = list(command or worker_command())
        self._failures = Failures(patience, clock)
        self._process: QProcess | None = None
        self._reader = FrameReader(ANSWERS)
        self._number = 0
        self._under_way: Job | None = None
        self._newest: Job | None = None
        self._asked: Job | None = None
        self._follows = False  # what is under way, or else the newest, follows its glimpse
        self._leaving: tuple[int, Job] | None = None  # what gives way
        self._silence = QTimer(self, singleShot=True, interval=round(patience.seconds * 1000))
        self._silence.timeout.connect(self._when_silent)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def is_stopped(self) -> bool:
        """Whether it has given up and waits for `retry`."""
        return self._failures.too_many

    @property
    def why_stopped(self) -> Problem:
        """What happened last, in words, where it has given up."""
        told = too_long_in(self._asked) if self._asked is not None else None
        return told or self._failures.problem()

    @property
    def failures(self) -> tuple[float, ...]:
        """When the process failed of late, in seconds of the clock."""
        return self._failures.times

    @property
    def is_idle(self) -> bool:
        """Whether every job that was asked for has its answer."""
        return self._under_way is None and self._newest is None

    @property
    def process_id(self) -> int:
        """The number of the render process; 0 when there is none."""
        return self._process.processId() if self._process else 0

    def start(self) -> None:
        """Start the process, which gets itself ready before anything is asked of it."""
        if self._process is None and not self.is_stopped:
            self._launch()

    def ask(self, job: Job) -> None:
        """Render this as soon as may be."""
        if self._asked is not None and self._asked.folders != job.folders:
            self._failures.forget()
        self._failures.calm_down()
        self._asked = self._newest = job
        if self._follows and self._under_way is not None:
            self._leaving, self._under_way = (self._number, self._under_way), None
        if self._under_way is None:
            self._follows = False
        self._go_on()

    def retry(self) -> None:
        """Forget the failures, and begin again with the newest job."""
        self._failures.forget()
        self.start()
        self._go_on()

    @Slot()
    def close(self) -> None:
        """End the process, and ask for nothing any more."""
        self._under_way = self._newest = None
        self._leaving = None
        self._silence.stop()
        if process := self._let_go():
            process.waitForFinished(_ENDING)

    def _launch(self) -> None:
        self._reader = FrameReader(ANSWERS)
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())  # what libraries print is no sentence
        process.readyReadStandardOutput.connect(self._when_ready)
        # Queued: Qt may tell of a process that cannot be started while it is still being started.
        process.errorOccurred.connect(self._when_ended, Qt.ConnectionType.QueuedConnection)
        process.finished.connect(self._when_ended, Qt.ConnectionType.QueuedConnection)
        process.start(self._command[0], self._command[1:])
        if _runs(process):
            process.write(encode_frame(self._start))

    def _go_on(self) -> None:
        if self._newest is None or self._under_way is not None or self.is_stopped:
            return
        self.start()
        if self._process is None or not _runs(self._process):
            return  # its end is about to be told
        self._under_way, self._newest = self._newest, None
        self._number += 1
        self._process.write(encode_frame(Ask(self._number, self._under_way, self._follows)))
        self._silence.start()

    @Slot()
    def _when_ready(self) -> None:
        process = self._process
        if process is None:
            return
        try:
            answers = self._reader.feed(bytes(process.readAllStandardOutput().data()))
        except FrameError:
            self._fail(Failure.GARBLED)
            return
        for answer in answers:
            if process is self._process:
                self._hear(answer)

    def _hear(self, answer: Answer) -> None:
        if self._leaving is not None:
            (number, left), self._leaving = self._leaving, None
            self._silence.start()
            if answer.number != number:
                self._fail(Failure.GARBLED)
            elif isinstance(answer, Done):  # it was ready before it heard of the other
                self.rendered.emit(Answered(left, answer.rendered))
            return
        job = self._under_way
        if job is None or answer.number != self._number:
            self._fail(Failure.GARBLED)
            return
        self._under_way = None
        self._silence.stop()
        self._follows = self._newest is None and _leaves_pages(job, answer)
        if self._follows:
            self._newest = _whole(job)
        self._go_on()
        match answer:
            case Done():
                self.rendered.emit(Answered(job, answer.rendered))
            case Refused():
                self.refused.emit(answer.problem())
            case Crashed() if job.glimpse is None:
                self.crashed.emit(answer)

    @Slot()
    def _when_ended(self) -> None:
        if self._process is not None and self.sender() is self._process:
            self._fail(Failure.DIED)

    @Slot()
    def _when_silent(self) -> None:
        self._fail(Failure.SILENT)

    def _fail(self, failure: Failure) -> None:
        self._silence.stop()
        self._let_go()
        self._follows, self._leaving = False, None
        wanted, self._under_way = self._newest or self._under_way, None
        self._newest = _whole(wanted) if wanted else None
        self._failures.note(failure)
        if self.is_stopped:
            self.stopped.emit(self.why_stopped)
            return
        self.start()
        self._go_on()

    def _let_go(self) -> QProcess | None:
        """Kill the process and hear it no more."""
        process, self._process = self._process, None
        if process is None:
            return None
        if not _runs(process):
            process.deleteLater()
            return None
        process.finished.connect(process.deleteLater)
        process.kill()
        return process


def _whole(job: Job) -> Job:
    return msgspec.structs.replace(job, glimpse=None)


def _leaves_pages(job: Job, answer: Answer) -> bool:
    """Whether an answer is not all that there is to say; a mistake may lie in the glimpse alone."""
    if isinstance(answer, Done):
        return answer.rendered.glimpse is not None
    return isinstance(answer, Crashed) and job.glimpse is not None


def _runs(process: QProcess) -> bool:
    return process.state() is not QProcess.ProcessState.NotRunning
