"""Whether a window can open at all: Qt ends the process without a word where it cannot."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from editor.model.message import Problem

_XCB = ("libxcb.so.1",)


def need_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> None:
    """Find out before Qt does. Raises Problem."""
    if not has_display(environment, platform):
        raise Problem.of(
            "No window can be opened: there is no display.",
            "Log in to a desktop, or use a command: “export” turns a release into files.",
        )


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a display answers, or Qt was told to do without one."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    return _has_wayland(environment) or _has_x11(environment)


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _has_x11(environment: Mapping[str, str]) -> bool:
    """Ask the X server, since a name alone may be left over from another session."""
    import ctypes  # noqa: PLC0415  # slow, and no other display needs it

    from editor.app.machine import find_library  # noqa: PLC0415

    name = environment.get("DISPLAY", "")
    library = find_library(_XCB) if name else None
    if library is None:
        return False
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(name.encode(), None))
    try:
        return bool(library.xcb_connection_has_error(connection) == 0)
    finally:
        library.xcb_disconnect(connection)
