"""Saving under a killed process and on a full disk: a project is always whole, and never older."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from editor.model.message import Problem
from editor.storage.project import open_project, save_project
from tools.torture.outcome import Outcome

_ROOT = Path(__file__).resolve().parents[2]
_SAMPLE = _ROOT / "projects" / "missing-families-statement"
_ROUNDS = 100


def run() -> Iterator[Outcome]:
    """Kill a saving process at random moments, and fill its disk."""
    yield _killed()
    yield _full()


def _killed() -> Outcome:
    draw = random.Random(1)  # moments, no secrets
    for number in range(_ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "project"
            shutil.copytree(_SAMPLE, project)
            told = _kill_after(project, draw.uniform(0, 0.1))
            found = _version(project)
            if found < told:
                said = f"round {number}: version {told} was reported as saved, {found} is there"
                return Outcome("killed while saving", f"{_ROUNDS} times", ok=False, said=said)
    said = "always a whole release, never older than the last one reported as saved"
    return Outcome("killed while saving", f"{_ROUNDS} times", ok=True, said=said)


def _kill_after(project: Path, seconds: float) -> int:
    """The last version that the child reported before it was killed."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tools.torture.durability", str(project)],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    told = [int(line) for line in (first + child.stdout.read()).split(b"\n") if line]
    child.wait()
    return told[-1] if told else 0


def _version(project: Path) -> int:
    title = open_project(project).release.title
    return int(title) if title.isdigit() else 0


def _save_for_ever(project: Path) -> None:
    opened = open_project(project)
    number = 0
    while True:
        number += 1
        release = msgspec.structs.replace(opened.release, title=str(number))
        opened = save_project(opened, release)
        os.write(1, f"{number}\n".encode())


def _full() -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(_SAMPLE, project)
        before = (project / "release.json").read_bytes()
        child = subprocess.run(
            [sys.executable, "-m", "tools.torture.durability", str(project), "--full"],
            cwd=_ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        after = (project / "release.json").read_bytes()
        left = [file.name for file in project.iterdir() if file.name.startswith(".saving-")]
    ok = before == after and child.returncode == 0 and not left
    said = json.loads(child.stdout)["said"] if child.returncode == 0 else child.stderr[-200:]
    return Outcome("disk full while saving", "one save", ok=ok, said=said)


def _save_on_full_disk(project: Path) -> None:
    """A limit of file size is told by the system as a full disk would be."""
    opened = open_project(project)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    try:
        save_project(opened, msgspec.structs.replace(opened.release, title="x"))
    except Problem as problem:
        sys.stdout.write(json.dumps({"said": str(problem)}))
        return
    raise SystemExit("the save was reported as done")


if __name__ == "__main__":
    (_save_on_full_disk if "--full" in sys.argv else _save_for_ever)(Path(sys.argv[1]))
