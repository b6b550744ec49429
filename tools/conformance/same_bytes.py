"""Is the same release the same bytes: on another day, in another zone, language and hash seed?"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from editor.render.job import Format
from tools.conformance.checker import Verdict
from tools.conformance.making import REPO, SAMPLES

_PROJECTS = ("missing-families-statement", "unreadable-alerts-statement")
_PLAIN = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
# What differs from run to run; the first is what the others are compared with.
_RUNS: Mapping[str, Mapping[str, str]] = {
    "plain": {},
    "again": {},
    "zone": {"TZ": "Pacific/Kiritimati"},
    "language": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "seed": {"PYTHONHASHSEED": "4711"},
    "day": {"FAKE": "2031-02-03 04:05:06"},
}


def same_bytes() -> Verdict:
    """Six runs of the command line, each in a process of its own."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        runs = {name: _export(Path(folder, name), change) for name, change in _RUNS.items()}
    plain = runs["plain"]
    problems = {
        name: list(_differing(plain, files)) for name, files in runs.items() if files != plain
    }
    if not plain:
        problems["plain"] = ["nothing was exported"]
    return Verdict("byte equality", len(plain) * len(runs), problems, time.monotonic() - start)


def blindness() -> Verdict:
    """The comparison itself: one changed byte, one file too few."""
    start = time.monotonic()
    good = {"a.pdf": b"one", "b.pdf": b"two"}
    broken = {"changed": good | {"a.pdf": b"onE"}, "missing": {"a.pdf": b"one"}}
    problems = {
        name: ["passes, though it is broken"]
        for name, files in broken.items()
        if not list(_differing(good, files))
    }
    if _faked_day() == time.strftime("%Y-%m-%d"):
        problems["day"] = ["the day could not be faked"]
    return Verdict("byte equality: broken copies", 3, problems, time.monotonic() - start)


def _export(target: Path, change: Mapping[str, str]) -> dict[str, bytes]:
    change = dict(change)
    faked = ["faketime", change.pop("FAKE")] if "FAKE" in change else []
    formats = ("--format", *map(str, Format))
    for name in _PROJECTS:
        command = [*faked, sys.executable, REPO / "main.py", "export", SAMPLES / name]
        done = subprocess.run(
            [*command, "--output", target, *formats],
            env=os.environ | _PLAIN | change,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            print(done.stderr, file=sys.stderr)
    return {path.name: path.read_bytes() for path in sorted(target.rglob("*")) if path.is_file()}


def _differing(good: Mapping[str, bytes], files: Mapping[str, bytes]) -> Iterator[str]:
    return (name for name in sorted(good.keys() | files) if good.get(name) != files.get(name))


def _faked_day() -> str:
    command = ["faketime", _RUNS["day"]["FAKE"], "date", "+%Y-%m-%d"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
