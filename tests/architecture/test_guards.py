"""The guards of `tests/conftest.py` do stop what they promise to stop."""

import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = """
import contextlib, logging, os, socket
from pathlib import Path
import pytest

def test_red_socket():
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()

def test_red_swallowed():
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", 9))

def test_red_lookup():
    with contextlib.suppress(OSError):
        socket.getaddrinfo("localhost", 80)

def test_green_pair():
    for end in socket.socketpair():
        end.close()

def test_red_warning():
    logging.getLogger("some.library").warning("odd")

def test_green_information():
    logging.getLogger("some.library").info("fine")

@pytest.mark.logs("some.library: odd")
def test_green_expected():
    logging.getLogger("some.library").warning("odd")

@pytest.mark.logs("even")
def test_red_other_warning():
    logging.getLogger("some.library").warning("odd")

def test_green_home(tmp_path_factory):
    base = tmp_path_factory.getbasetemp()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        assert Path(os.environ[name]).is_relative_to(base)
    assert Path.home().is_relative_to(base)
    (Path.home() / "left behind").touch()

def test_green_other_home():
    assert not (Path.home() / "left behind").exists()
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory, repo: Path) -> dict[str, str]:
    """The planted tests by name, and how each ended under the real guards."""
    folder = tmp_path_factory.mktemp("planted")
    (folder / "conftest.py").write_text((repo / "tests/conftest.py").read_text("utf-8"), "utf-8")
    (folder / "test_planted.py").write_text(PLANTED, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = logs\n", "utf-8")
    quick = ["-p", "no:pytest-qt", "-p", "no:xvfb", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", "-rA", "--tb=no", *quick, str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    lines = [line.split() for line in done.stdout.splitlines() if "::test_" in line]
    ended: dict[str, str] = {}
    for word, place in ((words[0], words[1]) for words in lines if len(words) > 1):
        name = place.split("::")[1]
        ended[name] = word if word != "PASSED" else ended.get(name, word)
    return ended


def test_forbidden_acts_are_stopped(verdicts: dict[str, str]) -> None:
    red = {name: end for name, end in verdicts.items() if "red" in name}
    assert len(red) == PLANTED.count("def test_red")
    assert set(red.values()) <= {"FAILED", "ERROR"}, red


def test_other_acts_are_let_through(verdicts: dict[str, str]) -> None:
    green = {name: end for name, end in verdicts.items() if "green" in name}
    assert len(green) == PLANTED.count("def test_green")
    assert set(green.values()) == {"PASSED"}, green
