"""What makes the start of the window quicker: called before the rest of it is imported."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Thread

from editor.model.signatures_later import signatures_later

_FEATURES = "shibokensupport.feature"
_ASKS = "_mod_uses_pyside"
_LETTER = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><text y="8">a</text></svg>'


def be_quick() -> None:
    """Leave out what only a start pays for.

    Python looks for rubbish again and again while modules are loaded, and there is none;
    `gui/rubbish.py` does it from then on. PySide reads the source of every module that is imported,
    to see whether it may switch to other names for Qt's methods; this program never does.
    https://doc.qt.io/qtforpython-6/considerations.html
    """
    gc.disable()
    with signatures_later():
        import_module("PySide6.QtCore")
    features = sys.modules.get(_FEATURES)
    if hasattr(features, _ASKS):  # no name that PySide promises: without it the start is slower
        setattr(features, _ASKS, lambda _module: False)


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
