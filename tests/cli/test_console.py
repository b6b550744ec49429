"""What is said, on terminals and elsewhere, and what when nobody listens any more."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.cli.codes import ExitCode
from editor.cli.console import Console, OutputClosed, one_line
from editor.model.message import Problem, message


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "20")
    return Terminal()


def test_progress_is_one_line_that_goes_away(terminal: Terminal) -> None:
    console = Console(io.StringIO(), terminal)
    console.progress(message("Making {format}", format="PDF"))
    console.progress(message("Writing a file with a very long name"))
    console.finish()
    shown = terminal.getvalue().split("\r\x1b[K")
    assert shown == ["", "Making PDF", "Writing a file with", ""]
    assert "\n" not in terminal.getvalue()


def test_words_do_not_mix_with_progress(terminal: Terminal) -> None:
    console = Console(io.StringIO(), terminal)
    console.progress(message("Making PDF"))
    console.say("A warning.")
    assert terminal.getvalue().endswith("\r\x1b[KA warning.\n")


def test_no_terminal_no_progress(monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> None:
    err = io.StringIO()
    Console(io.StringIO(), err).progress(message("Making PDF"))
    monkeypatch.setenv("TERM", "dumb")
    Console(io.StringIO(), terminal).progress(message("Making PDF"))
    assert (err.getvalue(), terminal.getvalue()) == ("", "")


def test_a_name_cannot_steer_a_terminal() -> None:
    assert one_line("a\nb\x1b[2Jc\u2028d\te") == r"a\nb\x1b[2Jc\u2028d\te"
    assert one_line("İstanbul, “ئۇيغۇر” 中文") == "İstanbul, “ئۇيغۇر” 中文"


@pytest.fixture
def closed_pipe() -> Iterator[io.TextIOWrapper]:
    """A stream whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    with io.TextIOWrapper(io.FileIO(writer, "w"), write_through=True) as stream:
        yield stream


def test_a_reader_that_has_gone_ends_it_quietly(closed_pipe: io.TextIOWrapper) -> None:
    err = io.StringIO()
    console = Console(closed_pipe, err)
    with pytest.raises(OutputClosed):
        console.answer("x")
    assert console.stop(ExitCode.OUTPUT_CLOSED) == ExitCode.OUTPUT_CLOSED
    assert err.getvalue() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_is_told() -> None:
    with io.TextIOWrapper(io.FileIO("/dev/full", "w")) as full:
        console = Console(full, io.StringIO())
        console.answer("x")
        with pytest.raises(Problem, match="could not be written"):
            console.finish()
        console.stop(ExitCode.FAILED)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252", "iso8859-9"])
def test_every_name_can_be_written_in_every_encoding(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    console = Console(stream, io.StringIO())
    console.answer("“中文” \udcff.pdf")
    console.answer_data({"file": "\udcff"})
    console.finish()
    written = raw.getvalue()
    assert (b"\xff.pdf" in written) is (encoding == "utf-8")
    assert b'"\\udcff"' in written
    assert sys.stdout is not stream
