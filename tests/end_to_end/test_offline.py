"""No command and no window opens a socket: every child process is watched from its first line."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.end_to_end.conftest import SAMPLE, Program

# Runs before anything else in every Python process, the render processes among them.
WATCH = """
import os, sys

def _watch(event, args):
    if event == "socket.__new__" and args[1] not in (1, -1) or event in (
        "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname",
        "socket.sendto", "urllib.Request", "smtplib.connect", "ftplib.connect",
    ) and not (event in ("socket.connect", "socket.bind") and isinstance(args[1], (str, bytes))):
        with open(os.environ["WATCHED_NETWORK"], "a") as file:
            file.write(f"{event} {args!r}\\n")

sys.addaudithook(_watch)
with open(os.environ["WATCHED_NETWORK"] + ".started", "a") as file:
    file.write("x")
"""
LETTER = "To the minister\n\nOpen the ferry.\n\nSignatories\n\n1. Ferry Users (FU) – Portugal\n"


class Watched:
    """Commands of the program, and what they tried to reach."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.log = folder / "network.txt"
        (folder / "watch").mkdir()
        (folder / "watch" / "sitecustomize.py").write_text(WATCH, "utf-8")

    @property
    def environment(self) -> dict[str, str]:
        home = {f"XDG_{kind}_HOME": os.fspath(self.folder / kind) for kind in ("DATA", "STATE")}
        watch = {"PYTHONPATH": str(self.folder / "watch"), "WATCHED_NETWORK": str(self.log)}
        return home | watch

    def run(self, *words: str | Path) -> int:
        return self.program.run(*words, cwd=self.folder, **self.environment).code

    @property
    def processes(self) -> int:
        started = Path(f"{self.log}.started")
        return len(started.read_text()) if started.exists() else 0

    @property
    def reached(self) -> str:
        return self.log.read_text("utf-8") if self.log.exists() else ""


@pytest.fixture
def watched(program: Program, tmp_path: Path) -> Watched:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    return Watched(program, tmp_path)


def test_the_watch_sees_what_it_should(watched: Watched) -> None:
    code = "import socket; socket.socket(); socket.getaddrinfo('127.0.0.1', 80)"
    subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **watched.environment},
        check=True,
        timeout=60,
    )
    assert "socket.__new__" in watched.reached
    assert "socket.getaddrinfo" in watched.reached


COMMANDS: list[tuple[str, ...]] = [
    ("export", "project", "--output", "out"),
    ("press-pack", "project", "--output", "out"),
    ("issue", "project"),
    ("import", "letter.txt", "--output", "imported"),
    ("library", "import", "letter.txt"),
    ("library", "search", "ferry"),
    ("library", "duplicates"),
    ("new", "statement", "fresh"),
    ("pack", "list"),
    ("pack", "check", "project"),
    ("doctor",),
    ("--version",),
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_opens_no_socket(watched: Watched, project: Path, words: tuple[str, ...]) -> None:
    assert project.name == "project"
    assert watched.run(*words) in (0, 1, 3)
    assert watched.reached == ""
    with_workers = words[0] in ("export", "press-pack")
    assert watched.processes >= (3 if with_workers else 1)


@pytest.mark.skipif(sys.platform != "linux", reason="signals and a platform without a screen")
def test_a_window_opens_no_socket(watched: Watched, repo: Path, tmp_path: Path) -> None:
    own = {"QT_QPA_PLATFORM": "offscreen", **watched.environment}
    child = subprocess.Popen(
        watched.program.command(repo / "projects" / SAMPLE),
        cwd=tmp_path,
        env={**watched.program.environment, **own},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 60
    while watched.processes < 2 and time.monotonic() < end:  # window and preview
        with suppress(subprocess.TimeoutExpired):
            child.wait(0.1)
    child.send_signal(signal.SIGTERM)
    child.wait(60)
    assert watched.processes >= 2
    assert watched.reached == ""
