"""Where the window was and how its panes were divided, from one start to the next."""

import msgspec

from editor.app.own_files import read_own, write_own
from editor.app.paths import Places

FILE = "window.json"
FOLDER = "windows"


class WindowLayout(msgspec.Struct, frozen=True, omit_defaults=True):
    """All in logical pixels; a width of 0 means that nothing is known. `panes` are widths."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    maximized: bool = False
    panes: tuple[int, ...] = ()


def read_layout(places: Places) -> WindowLayout:
    """As the window was left; the default where nobody knows."""
    return read_own(places.state / FILE, WindowLayout())


def write_layout(places: Places, layout: WindowLayout) -> None:
    """Keep it. Raises Problem."""
    write_own(places.state / FILE, layout)


def read_place(places: Places, name: str) -> WindowLayout:
    """Where the other window or dialog of this name was left, from its parent where it has one."""
    return read_own(places.state / FOLDER / f"{name}.json", WindowLayout())


def write_place(places: Places, name: str, layout: WindowLayout) -> None:
    """Keep it. Raises Problem."""
    write_own(places.state / FOLDER / f"{name}.json", layout)
