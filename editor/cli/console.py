"""What the command line says, where it says it, and what when nobody listens any more."""

import contextlib
import io
import json
import os
import shutil
import unicodedata
from collections.abc import Iterator
from typing import TextIO

from editor.cli.codes import ExitCode
from editor.model.message import Message, Problem

_CLEAR_LINE = "\r\x1b[K"
_MOVES_TEXT = {"Cc", "Zl", "Zp"}


class OutputClosed(Exception):  # noqa: N818  # no error: the reader has seen enough
    """Whoever read the standard output has gone."""


class Console:
    """Standard output for answers, standard error for everything that is said beside them."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err
        self._progressing = False
        self._shows_progress = err.isatty() and os.environ.get("TERM") != "dumb"
        for stream in (out, err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors=_lenient(stream.encoding))

    def answer(self, line: str) -> None:
        """Write one line of the answer. Raises OutputClosed, and Problem on a full disk."""
        self._clear()
        with _told_apart():
            print(line, file=self._out)

    def answer_data(self, data: object) -> None:
        """Write the answer as JSON, for a script."""
        self.answer(json.dumps(data, indent=2))

    def say(self, sentence: str) -> None:
        """Tell the person something that is no part of the answer, on one line."""
        self._clear()
        with contextlib.suppress(OSError):
            print(one_line(sentence), file=self._err, flush=True)

    def progress(self, message: Message) -> None:
        """Show what goes on, over what was shown before; nothing where no terminal is."""
        if self._shows_progress:
            width = shutil.get_terminal_size().columns - 1
            self._err.write(_CLEAR_LINE + one_line(str(message))[:width])
            self._err.flush()
            self._progressing = True

    def finish(self) -> None:
        """Send everything off. Raises as `answer` does."""
        self._clear()
        with _told_apart():
            self._out.flush()

    def fail(self, problem: Problem, code: ExitCode) -> ExitCode:
        """Say what has gone wrong."""
        self.say(str(problem))
        return self.stop(code)

    def stop(self, code: ExitCode) -> ExitCode:
        """Leave the terminal tidy, and no output that fails once more while Python ends."""
        self._clear()
        try:
            self._out.flush()
        except OSError:
            _discard(self._out)
        return code

    def _clear(self) -> None:
        if self._progressing:
            self._err.write(_CLEAR_LINE)
            self._err.flush()
            self._progressing = False


def one_line(text: str) -> str:
    """Text that can neither break its line nor steer a terminal, whatever a file is called."""
    return "".join(
        character.encode("unicode_escape").decode("ascii")
        if unicodedata.category(character) in _MOVES_TEXT
        else character
        for character in text
    )


@contextlib.contextmanager
def _told_apart() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise OutputClosed from error
    except OSError as error:
        raise Problem.of(
            "The answer could not be written: {reason}.",
            "Send it somewhere else.",
            reason=error.strerror or "unknown",
        ) from error


def _discard(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere, so that Python can end in peace."""
    # https://docs.python.org/3/library/signal.html#note-on-sigpipe
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _lenient(encoding: str) -> str:
    """How to write what the encoding has no form for: names of files come out as they are."""
    return "surrogateescape" if encoding.lower() in {"utf-8", "utf8"} else "backslashreplace"
