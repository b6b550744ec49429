"""What makes the start of the window quicker: called before the rest of it is imported."""

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Thread

from editor.model.signatures_later import signatures_later

_LETTER = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><text y="8">a</text></svg>'


def be_quick() -> None:
    """Leave out what only a start pays for.

    Python looks for rubbish again and again while modules are loaded, and there is none;
    `gui/rubbish.py` does it from then on. PySide puts an import of its own in the place of
    Python's, which reads the source of every module to see whether it may switch to other names
    for Qt's methods; this program never does, and takes Python's own back.
    https://doc.qt.io/qtforpython-6/considerations.html
    """
    gc.disable()
    pythons_own = builtins.__import__
    with signatures_later():
        import_module("PySide6.QtCore")
    builtins.__import__ = pythons_own


@contextmanager
def fonts_read_aside() -> Iterator[None]:
    """While this lasts Qt looks through the system's fonts, which the first words would wait for.

    It does so in a thread, for a letter in a picture: to read one is among the few things for which
    PySide lets go of Python's lock, as it does not to ask for the fonts themselves. Call it once
    there is an application. Qt's fonts are thread-safe: https://doc.qt.io/qt-6/threads-modules.html
    """
    from PySide6.QtCore import QBuffer  # noqa: PLC0415  # this module is loaded before Qt
    from PySide6.QtGui import QImageReader  # noqa: PLC0415

    picture = QBuffer()
    picture.setData(_LETTER)
    reader = QImageReader(picture, b"svg")
    reading = Thread(target=reader.read, name="fonts")
    reading.start()
    try:
        yield
    finally:
        reading.join()
