"""What makes the start of the window quicker: called before the rest of it is imported."""

import gc
import sys
from importlib import import_module

_FEATURES = "shibokensupport.feature"
_ASKS = "_mod_uses_pyside"


def be_quick() -> None:
    """Leave out what only a start pays for.

    Python looks for rubbish again and again while modules are loaded, and there is none;
    `gui/rubbish.py` does it from then on. PySide reads the source of every module that is imported,
    to see whether it may switch to other names for Qt's methods; this program never does.
    https://doc.qt.io/qtforpython-6/considerations.html
    """
    gc.disable()
    import_module("PySide6.QtCore")
    features = sys.modules.get(_FEATURES)
    if hasattr(features, _ASKS):  # no name that PySide promises: without it the start is slower
        setattr(features, _ASKS, lambda _module: False)
