"""Qt calls lose no reference to None.

PySide6 6.12.0 lost one with every void call on Python 3.11 and aborted after some 5,000.
"""

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

CALLS = 3000


def lost_references(call: Callable[[], object]) -> int:
    """The references to None that are gone after some thousand calls; a few go by themselves."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_void_calls_lose_no_reference() -> None:
    thing, timer = QObject(), QTimer()
    for call in (
        lambda: thing.setObjectName("name"),
        lambda: thing.blockSignals(False),
        lambda: timer.setInterval(10),
        timer.stop,
    ):
        assert lost_references(call) < CALLS / 10


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_a_loss_is_seen() -> None:
    none = ctypes.py_object(None)
    for _ in range(CALLS):  # lent first, so that None never comes near its end
        ctypes.pythonapi.Py_IncRef(none)
    assert lost_references(lambda: ctypes.pythonapi.Py_DecRef(none)) > CALLS * 0.9


def test_nobody_asks_for_the_next_in_the_chain_of_focus(repo: Path) -> None:
    """PySide takes it for a child of the one before, and lets go of its parts with that one."""
    asking = [
        str(file.relative_to(repo))
        for file in (repo / "editor").rglob("*.py")
        if "InFocusChain(" in file.read_text("utf-8")
    ]
    assert asking == []
