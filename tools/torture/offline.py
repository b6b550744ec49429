"""The program traced by the kernel: no process of any command or window reaches for a network."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.torture.outcome import Outcome

_ROOT = Path(__file__).resolve().parents[2]
_SAMPLE = _ROOT / "projects" / "river-press-release"
# What leads out of the machine: every family but the local ones.
_OUTSIDE = re.compile(r"\b(?:socket|connect|sendto|sendmsg|bind)\(.*(?:AF_INET6?|AF_PACKET)\b")
_WINDOW_SECONDS = 12
_TEXT = (
    "To the minister\n\nOpen the ferry again.\n\nSignatories\n\n1. Ferry Users (FU) - Portugal\n"
)


def run() -> Iterator[Outcome]:
    """A row for each command, and one for the window."""
    if shutil.which("strace") is None:
        yield Outcome("traced", "every command", ok=False, said="install strace first")
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(_SAMPLE, place / "project")
        (place / "letter.txt").write_text(_TEXT, "utf-8")
        for words in _commands():
            yield _traced(place, words)
        yield _traced(place, ("project",), seconds=_WINDOW_SECONDS)


def _commands() -> tuple[tuple[str, ...], ...]:
    return (
        ("export", "project", "--output", "out"),
        ("press-pack", "project", "--output", "out"),
        ("issue", "project"),
        ("import", "letter.txt", "--output", "imported"),
        ("library", "import", "letter.txt"),
        ("library", "search", "ferry"),
        ("library", "export", "--output", "names.csv"),
        ("library", "duplicates"),
        ("new", "statement", "fresh"),
        ("pack", "check", str(_ROOT / "templates" / "classic")),
        ("doctor",),
    )


def _traced(place: Path, words: Sequence[str], seconds: float = 0) -> Outcome:
    trace = place / "trace"
    tracing = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace)]
    child = subprocess.Popen(
        [*tracing, sys.executable, str(_ROOT / "main.py"), *words],
        cwd=place,
        env=_environment(place),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if seconds:
        time.sleep(seconds)  # a person looks at the window
        os.killpg(child.pid, signal.SIGTERM)
    child.wait(300)
    hits = [
        line for line in trace.read_text("utf-8", "replace").splitlines() if _OUTSIDE.search(line)
    ]
    said = hits[0] if hits else "no network call"
    on = "the window" if seconds else " ".join(words[:2])
    return Outcome("traced", on, ok=not hits, said=said)


def _environment(place: Path) -> dict[str, str]:
    own = {f"XDG_{kind}_HOME": str(place / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
    return {**os.environ, **own, "HOME": str(place), "QT_QPA_PLATFORM": "offscreen"}
