"""Importing WeasyPrint without the work that a page never needs (measured: about half of it)."""

import ctypes
import ctypes.util
import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import Any

from editor.render.pdf_declarations import quick_declarations

# WeasyPrint tries these file names itself, after names that only a search could resolve.
_LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)
# Used only for variable fonts, or where HarfBuzz cannot make a subset of a font.
_SELDOM_USED = ("fontTools.subset", "fontTools.varLib.instancer")


@contextmanager
def quick_import() -> Iterator[None]:
    """For the time of an import: no library search, and seldom used modules load when called.

    What cffi has parsed once is not parsed again.
    """
    with ExitStack() as stack:
        if all(_loads(name) for name in _LIBRARIES):
            stack.enter_context(_no_library_search())
            stack.enter_context(_deferred_modules())
            stack.enter_context(quick_declarations())
        yield


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


@contextmanager
def _no_library_search() -> Iterator[None]:
    """`find_library` starts ldconfig, gcc and ld for every name; here it finds nothing at once."""
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005  # the search's own signature
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextmanager
def _deferred_modules() -> Iterator[None]:
    names = [name for name in _SELDOM_USED if name not in sys.modules]
    stand_ins = {name: _Deferred(name) for name in names}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


class _Deferred(ModuleType):
    """Stands in for a module until one of its functions or classes is called."""

    def __getattr__(self, attribute: str) -> Callable[..., Any]:
        if attribute.startswith("__"):
            raise AttributeError(attribute)

        def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # whatever the real one takes
            return getattr(importlib.import_module(self.__name__), attribute)(*args, **kwargs)

        return call
