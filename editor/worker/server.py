"""The child's side: reads orders, renders, answers, until the pipe closes."""

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

from editor.model.message import Message, Problem
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from editor.render.job import GivenUpError
from editor.render.too_long import too_long_in
from editor.worker.frames import FrameError, read_frame, write_frame
from editor.worker.limits import limit_memory
from editor.worker.protocol import (
    ORDERS,
    Answer,
    Ask,
    Crashed,
    Done,
    GivenUp,
    Refused,
    Start,
)

_TOO_LARGE = (
    Message("This page needs more memory than one page should."),
    Message("Take out what is very large, or choose another template."),
)
_PAUSE = 0.2  # seconds without an order: nobody types at the moment


def main() -> int:
    """Serve orders from standard input until it ends, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends this pipe
    gc.disable()  # what is loaded before the first answer stays, so looking for rubbish is in vain
    orders, answers = sys.stdin.buffer, _private_stdout()
    serve(orders, answers, gone=lambda: os._exit(0))
    return 0


def serve(orders: BinaryIO, answers: BinaryIO, gone: Callable[[], None]) -> None:
    """Answer every order of one stream on the other.

    `gone` is called, in a thread, as soon as the orders end: a page that never gets ready must
    not outlive the program that asked for it.
    """
    start = read_frame(orders, ORDERS)
    if not isinstance(start, Start):
        return
    heard = _Inbox()
    renderer = _renderer(start, heard.is_given_up)
    Thread(target=_listen, args=(orders, heard, gone), daemon=True).start()
    while (ask := heard.next()) is not None:
        if ask.job.glimpse is not None:
            gc.disable()  # somebody waits for this one, and it makes little rubbish
        write_frame(answers, _answer(renderer, ask))
        gc.enable()


class _Inbox:
    """Orders that wait, and the one that is carried out."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Ask | None] = SimpleQueue()
        self._gives_way = False

    def put(self, ask: Ask | None) -> None:
        """Let an order wait; None is the last one."""
        self._waiting.put(ask)

    def next(self) -> Ask | None:
        """Wait for the next order, and begin with it; in a pause between two, tidy up."""
        try:
            ask = self._waiting.get(timeout=_PAUSE)
        except Empty:
            _tidy_up()
            ask = self._waiting.get()
        self._gives_way = ask is not None and ask.gives_way
        return ask

    def is_given_up(self) -> bool:
        """Whether the order that was begun gives way to one that waits."""
        return self._gives_way and not self._waiting.empty()


def _tidy_up() -> None:
    """Look for rubbish now, so that it is not looked for while somebody waits for a page.

    What is left stays for long, such as what was loaded, and need not be looked at each time.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _listen(orders: BinaryIO, heard: _Inbox, gone: Callable[[], None]) -> None:
    with suppress(FrameError, OSError):
        while isinstance(order := read_frame(orders, ORDERS), Ask):
            heard.put(order)
    gone()
    heard.put(None)


def _private_stdout() -> BinaryIO:
    """Keep standard output for frames; what a library prints goes to standard error."""
    frames = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return frames


def _renderer(start: Start, is_given_up: Callable[[], bool]) -> Renderer:
    use_bundled_fonts(start.fonts, start.state)
    limit_memory(start.megabytes)
    renderer = Renderer(is_given_up)
    if start.warm:
        with suppress(Problem):  # the first page runs into it again, and somebody hears it
            renderer.warm_up()
    return renderer


def _answer(renderer: Renderer, ask: Ask) -> Answer:
    try:
        return Done(ask.number, renderer.render(ask.job))
    except GivenUpError:
        return GivenUp(ask.number)
    except Problem as problem:
        return Refused(ask.number, problem.what, problem.way_on)
    except MemoryError:
        told = too_long_in(ask.job) or Problem(*_TOO_LARGE)
        return Refused(ask.number, told.what, told.way_on)
    except Exception as error:  # noqa: BLE001  # the worker loop is a border: it must go on
        return Crashed(ask.number, type(error).__name__, _where(error))


def _where(error: Exception) -> str:
    """File and line of the mistake; the message is left out, since it may quote the release."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown"
