"""How soon there is text to type in after the program is started, beside a bare window."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.bench.measure import Row, median, p95, ratio
from tools.bench.releases import ROOT, SAMPLE
from tools.bench.screen import use_platform

_RUNS = 15
_Times = dict[str, float]


def rows() -> Iterator[Row]:
    use_platform()
    with tempfile.TemporaryDirectory() as name:
        project = shutil.copytree(SAMPLE, Path(name, "project"))
        own = Path(name, "own")
        _started(project, own), _started("bare", own)
        runs = [(_started(project, own), _started("bare", own)) for _ in range(_RUNS)]
    yield _text("start to text in the fields", runs, "text", "<= 2.0")
    yield _text("the same in processor time", runs, "work", "")  # fonts are read meanwhile
    page = [ours["page"] for ours, _ in runs]
    yield Row(
        "start to first page in the pane",
        "sample statement",
        median(page),
        p95(page),
        "",
        None,
        "<= 2 s",
    )


def _text(words: str, runs: Sequence[tuple[_Times, _Times]], what: str, reach: str) -> Row:
    ours, beside = [one[what] for one, _ in runs], [bare[what] for _, bare in runs]
    bare_window = f"bare QTextEdit window {median(beside):.2f} s"
    times = median(ours), p95(ours), bare_window, ratio(ours, beside)
    return Row(words, "sample statement", *times, reach)


def _started(what: object, own: Path) -> _Times:
    """Seconds from the start of the process to each thing that it tells of, and of work."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = {f"XDG_{kind}_HOME": str(own / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.begun", str(what)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=env | folders,
    )
    told = (line.partition(" ") for line in done.stdout.splitlines())
    times = {what: float(when) for what, _, when in told if when}
    times |= {what: times[what] - begin for what in ("text", "page") if what in times}
    if "text" not in times:
        sys.exit(f"The window did not come: {done.stderr}")
    return times
