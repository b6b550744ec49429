"""What the actions do that reach beyond the window itself: the one place that knows them all."""

from typing import TYPE_CHECKING

from editor.app.settings import read_settings
from editor.app.starting import releases_folder
from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.body.acts import text_handlers
from editor.gui.desk import Desk
from editor.gui.dialogs.handlers import program_handlers
from editor.gui.export.handlers import export_handlers
from editor.gui.find.handlers import find_handlers
from editor.gui.handover.handlers import handover_handlers
from editor.gui.handover.opening import choose_release
from editor.gui.history.handlers import history_handlers
from editor.gui.importing.ways_in import WaysIn
from editor.gui.issuing.handlers import issuing_handlers
from editor.gui.preview.acts import page_handlers
from editor.gui.window.main_window import MainWindow
from editor.gui.windows import Windows
from editor.gui.words import tr

if TYPE_CHECKING:
    from editor.gui.importing.window import Target


def all_handlers(desk: Desk, windows: Windows, window: MainWindow) -> Handlers:
    """What stands behind the actions; some parts also watch the window from here on."""
    return {
        Act.NEW: windows.open_start,
        Act.OPEN: lambda: _open_other(windows, window),
        Act.LIBRARY: windows.open_library,
        Act.KEEP: lambda: _keep_all(window),
        Act.IMPORT: _ways_in(desk, windows, window).ask,
        **program_handlers(desk, window, window.bridge.folder, again=windows.start_again),
        **export_handlers(window),
        **find_handlers(window),
        **page_handlers(window),
        **issuing_handlers(window),
        **handover_handlers(window),
        **history_handlers(window, windows.open_window),
        **text_handlers(window),
    }


def _ways_in(desk: Desk, windows: Windows, window: MainWindow) -> WaysIn:
    """A text becomes a release of its own, or joins the one that is open."""

    def target() -> "Target":
        from editor.gui.importing.window import Target  # noqa: PLC0415  # loads what imports

        return Target(window.bridge, window.shown.language, window.bars, window.activateWindow)

    ways_in = WaysIn(desk, window.bars, windows.open_window, window, target)
    ways_in.watch(window)
    return ways_in


def _keep_all(window: MainWindow) -> None:
    from editor.gui.library.keeping import keep_all  # noqa: PLC0415  # loads the library

    keep_all(window)


def _open_other(windows: Windows, window: MainWindow) -> None:
    places = window.desk.places
    start = releases_folder(places, read_settings(places))
    chosen = choose_release(window, tr("Open a release"), start)
    if chosen is not None:
        windows.open_window(chosen)
