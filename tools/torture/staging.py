"""A window to walk through, and what the program says meanwhile."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QFileDialog

from editor.gui.contents import make_contents, make_start
from editor.gui.desk import Desk
from editor.gui.window.main_window import Contents
from editor.gui.windows import Windows
from tools.torture.walker import Walk, Walker

# What Qt's platform without a screen cannot do, and what fonts of this machine lack.
_EXPECTED = re.compile(
    r"This plugin does not support (raise|grabbing|propagateSizeHints)|OpenType support missing"
)


def walk_once(desk: Desk, project: Path, seed: int, steps: int) -> Walk:
    """Open a project, walk, and close it."""
    windows = Windows(desk, _contents_without_pages, make_start)
    window = windows.open_window(project)
    window.resize(1280, 800)
    window.page.finish()
    walker = Walker(window, seed)
    with _listening(walker), _nobody_asked_for_files():
        walk = walker.walk(steps)
        walker.faults.clear()
        window.saving.may_close = lambda: True  # type: ignore[method-assign]
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows.deleteLater()
    return walk


def _contents_without_pages(desk: Desk, windows: Windows) -> Contents:
    """The preview has a process of its own, which has nothing to do with undo and costs time."""
    whole = make_contents(desk, windows)
    return Contents(whole.sections, None, whole.handlers)


@contextmanager
def _nobody_asked_for_files() -> Iterator[None]:
    """The system's own dialogs wait for a person: here they are cancelled at once."""
    names = ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")
    kept = {name: getattr(QFileDialog, name) for name in names}
    for name in names:
        nothing = {"getOpenFileNames": ([], ""), "getExistingDirectory": ""}.get(name, ("", ""))
        setattr(QFileDialog, name, staticmethod(lambda *_, nothing=nothing, **__: nothing))
    try:
        with patch.object(QFileDialog, "exec", lambda _dialog: 0):
            yield
    finally:
        for name, function in kept.items():
            setattr(QFileDialog, name, staticmethod(function))


@contextmanager
def _listening(walker: Walker) -> Iterator[None]:
    """Take what is raised in a slot, and every warning of Qt."""

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not _EXPECTED.search(words):
            walker.faults.append(f"Qt said: {words}\n")

    hook, handler = sys.excepthook, qInstallMessageHandler(hear)
    sys.excepthook = walker.note
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(handler)
