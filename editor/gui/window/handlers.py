"""What the actions of the window do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui  # which make the classes of links when they are asked for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.actions.specs import Act
from editor.gui.kit.later import later
from editor.gui.theme import Scheme
from editor.gui.window.pane_steps import step_pane
from editor.gui.window.sections import Part
from editor.gui.window.showing import Showing

if TYPE_CHECKING:
    from editor.gui.window.main_window import MainWindow

_Handler = Callable[[], object]


def window_handlers(window: "MainWindow") -> dict[Act, _Handler]:
    """The actions that the window itself stands behind."""
    return {
        **_release_handlers(window),
        **_edit_handlers(window),
        **_edition_handlers(window),
        **_view_handlers(window),
        Act.COMMANDS: partial(later("editor.gui.window.palettes:open_palette"), window),
        Act.SHORTCUTS: partial(later("editor.gui.window.palettes:open_shortcuts"), window),
    }


def _release_handlers(window: "MainWindow") -> dict[Act, _Handler]:
    return {
        Act.RENAME: lambda: _rename(window),
        Act.IDENTITY: lambda: window.navigation.go_to_part(Part.IDENTITY),
        Act.ADD_PART: partial(later("editor.gui.window.palettes:open_parts"), window),
        Act.SAVE: window.autosave.flush,
        Act.SAVE_ELSEWHERE: window.saving.save_elsewhere,
        Act.SHOW_FOLDER: lambda: _show_folder(window),
        Act.CLOSE: window.close,
        Act.QUIT: window.desk.application.closeAllWindows,
    }


def _edit_handlers(window: "MainWindow") -> dict[Act, _Handler]:
    return {
        Act.UNDO: window.bridge.undo,
        Act.REDO: window.bridge.redo,
        Act.CUT: lambda: _on_focused("cut"),
        Act.COPY: lambda: _on_focused("copy"),
        Act.PASTE: lambda: _on_focused("paste"),
        Act.SELECT_ALL: lambda: _on_focused("selectAll"),
    }


def _edition_handlers(window: "MainWindow") -> dict[Act, _Handler]:
    return {
        Act.ADD_EDITION: partial(_on_showing, window, Showing.open_add_edition),
        Act.REMOVE_EDITION: lambda: _remove_edition(window),
        Act.NEXT_EDITION: lambda: window.shown.step(1),
        Act.PREVIOUS_EDITION: lambda: window.shown.step(-1),
        Act.EDITION_BEFORE: lambda: window.shown.move_shown(-1),
        Act.EDITION_BEHIND: lambda: window.shown.move_shown(1),
        Act.FINDINGS: partial(_on_showing, window, Showing.open_findings),
        Act.NEXT_FINDING: lambda: window.showing.step_finding(1),
        Act.PREVIOUS_FINDING: lambda: window.showing.step_finding(-1),
    }


def _view_handlers(window: "MainWindow") -> dict[Act, _Handler]:
    return {
        Act.OUTLINE: window.panes.toggle_outline,
        Act.PREVIEW: window.panes.toggle_preview,
        Act.NEXT_PANE: lambda: step_pane(_panes(window), 1),
        Act.PREVIOUS_PANE: lambda: step_pane(_panes(window), -1),
        Act.MENU: lambda: _open_menu(window),
        Act.FULL_SCREEN: lambda: _toggle_full_screen(window),
        Act.SCHEME_SYSTEM: lambda: window.desk.choose_scheme(Scheme.SYSTEM),
        Act.SCHEME_LIGHT: lambda: window.desk.choose_scheme(Scheme.LIGHT),
        Act.SCHEME_DARK: lambda: window.desk.choose_scheme(Scheme.DARK),
    }


def _on_showing(window: "MainWindow", method: Callable[[Showing], object]) -> None:
    """The actions are made before what they call."""
    method(window.showing)


def _rename(window: "MainWindow") -> None:
    window.top_bar.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.top_bar.title.selectAll()


def _show_folder(window: "MainWindow") -> None:
    QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(window.bridge.folder)))


def _remove_edition(window: "MainWindow") -> None:
    if window.shown.language:
        window.shown.remove(window.shown.language)


def _on_focused(name: str) -> None:
    """Let the widget in focus do it, where it can."""
    method = getattr(QApplication.focusWidget(), name, None)
    if method is not None:
        method()


def _open_menu(window: "MainWindow") -> None:
    window.top_bar.menu_button.showMenu()


def _toggle_full_screen(window: "MainWindow") -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _panes(window: "MainWindow") -> list[QWidget]:
    return [window.top_bar, *window.panes.all]
