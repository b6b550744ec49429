"""PySide is as it should be, only that its signatures are read when somebody asks."""

import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = """
import sys
from editor.model.signatures_later import signatures_later
before = compile
with signatures_later():
    import PySide6.QtCore
assert compile is before
from PySide6.QtCore import QTimer
parser = sys.modules["shibokensupport.signature.parser"]
"""
ASKED = {
    "wrong arguments": "QTimer(1, 2)",
    "help": "assert 'msec: int' in QTimer.start.__doc__",
    "signature": "from PySide6.support.signature import get_signature\n"
    "assert get_signature(QTimer.start)",
}


def run(repo: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BEGIN + code]
    return subprocess.run(command, cwd=repo, capture_output=True, text=True, check=False)


def test_nothing_of_it_is_compiled_at_first(repo: Path) -> None:
    code = "assert 'logging' not in sys.modules; assert 'pyside_type_init' not in vars(parser)"
    assert run(repo, code).stderr == ""


@pytest.mark.parametrize("asked", ASKED)
def test_who_asks_is_answered(repo: Path, asked: str) -> None:
    done = run(repo, ASKED[asked] + "\nassert 'pyside_type_init' in vars(parser)")
    if asked == "wrong arguments":
        assert "QTimer() takes at most 1 argument (2 given)" in done.stderr
    else:
        assert done.stderr == ""
