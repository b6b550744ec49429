"""The program with a window, started and ended as a desktop does it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Program, tree

TIMEOUT = 60


def wait_until(holds: Callable[[], bool], child: subprocess.Popen[str]) -> None:
    """Look now and then, as a child process tells nothing when it is ready."""
    end = time.monotonic() + TIMEOUT
    while not holds():
        assert child.poll() is None, child.communicate()
        assert time.monotonic() < end, "it takes too long"
        with suppress(subprocess.TimeoutExpired):
            child.wait(0.05)


@pytest.mark.skipif(sys.platform != "linux", reason="signals and a platform without a screen")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_project_opens_and_the_system_can_end_it(
    program: Program, project: Path, tmp_path: Path, number: signal.Signals
) -> None:
    state = tmp_path / "state" / "press-release-editor"
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": os.fspath(tmp_path / "state")}
    before = tree(project)
    child = subprocess.Popen(
        program.command(project),
        cwd=tmp_path,
        env={**program.environment, **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_until((state / "recent.json").is_file, child)
        child.send_signal(number)
        out, err = child.communicate(timeout=TIMEOUT)
    finally:
        child.kill()
    assert (child.returncode, out) == (0, ""), err
    assert "Traceback" not in err
    recent = json.loads((state / "recent.json").read_text("utf-8"))
    assert recent["projects"][0]["folder"] == str(project)
    assert json.loads((state / "window.json").read_text("utf-8"))["width"] > 0
    assert tree(project) == before  # looking changes nothing


@pytest.mark.skipif(sys.platform != "linux", reason="a platform without a screen")
def test_a_command_is_told_of_the_window(program: Program, project: Path, tmp_path: Path) -> None:
    lock = project / ".release.json.lock"
    child = subprocess.Popen(
        program.command(project),
        cwd=tmp_path,
        env={**program.environment, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_until(lock.is_file, child)
        told = program.run("issue", project, cwd=tmp_path)
        assert json.loads(lock.read_text("utf-8"))["process"] == child.pid
    finally:
        child.kill()
        child.communicate(timeout=TIMEOUT)
    assert "open in another window on this computer" in told.err
    assert "in another window" not in program.run("issue", project, cwd=tmp_path).err
    assert not lock.exists()  # what the killed window left


def test_without_a_display_the_sample_is_rendered(program: Program, tmp_path: Path) -> None:
    done = program.run(cwd=tmp_path)
    assert done.code in (0, 1), done.err
    assert (tmp_path / "out").is_dir()
