"""Keeps PySide from compiling at every start what only its error messages and `help()` read."""

import builtins
from collections.abc import Iterator
from contextlib import contextmanager

_HELD_BACK = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        *("errorhandler", "layout", "mapping", "parser"),
        *("lib/enum_sig", "lib/pyi_generator"),
    )
)
# A module that becomes what it should be when it is first asked for something: PEP 562.
_STAND_IN = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    exec(compile({source!r}, {filename!r}, "exec"), globals())
    globals().pop("__getattr__", None)
    return globals()[name]
"""


@contextmanager
def signatures_later() -> Iterator[None]:
    """While PySide is imported first in here, the text of its signatures waits until it is needed.

    PySide carries it as Python source, which its wheels compile at each start (a third of the
    time that an import of QtCore takes). Where it does not do so, nothing is changed.
    https://code.qt.io/cgit/pyside/pyside-setup.git/tree/sources/shiboken6/libshiboken/embed
    """
    compiled = builtins.compile

    def compiled_later(source: object, filename: object, *rest: object, **more: object) -> object:
        if filename in _HELD_BACK and isinstance(source, bytes):
            source = _STAND_IN.format(source=source, filename=filename)
        return compiled(source, filename, *rest, **more)  # type: ignore[call-overload]

    builtins.compile = compiled_later  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.compile = compiled
