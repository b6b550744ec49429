"""The bar at the top of the library: search, what is new, and what goes in and out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from editor.gui.kit.buttons import action_button, menu_button
from editor.gui.words import tr
from editor.library.export import TableFormat

if TYPE_CHECKING:
    from editor.gui.library.window import LibraryWindow

_HEIGHT = 48
Act = Callable[[], object]


def make_head(window: "LibraryWindow") -> tuple[QWidget, list[QWidget], tuple[QAction, QAction]]:
    """The bar, those of its buttons that write, and the actions of undo and redo."""
    bar = QFrame(window)
    bar.setObjectName("topBar")
    bar.setFixedHeight(_HEIGHT)
    row = QHBoxLayout(bar)
    row.setContentsMargins(8, 0, 12, 0)
    row.setSpacing(8)
    acts = window.acts
    undo = _action(window, tr("Undo"), "Ctrl+Z", window.undo)
    redo = _action(window, tr("Redo"), "Ctrl+Shift+Z", acts.redo)
    theme = window.theme
    theme.set_icon(undo, "undo-2")
    theme.set_icon(redo, "redo-2")
    adding = menu_button(tr("New"), _new_menu(window), bar)
    importing = menu_button(tr("Import"), _import_menu(window), bar)
    files = menu_button(tr("Export"), _file_menu(window), bar)
    row.addWidget(window.search, 1)
    row.addWidget(window.more)
    row.addWidget(adding)
    row.addWidget(importing)
    row.addWidget(files)
    for action in (undo, redo):
        row.addWidget(action_button(theme, action, bar))
    _more_keys(window)
    return bar, [adding, importing, window.more], (undo, redo)


def _new_menu(window: "LibraryWindow") -> QMenu:
    menu, acts = QMenu(window), window.acts
    for words, keys, act in (
        (tr("Organisation"), "Ctrl+N", acts.add_organisation),
        (tr("Person"), "Ctrl+Shift+N", acts.add_person),
        (tr("List…"), "Ctrl+L", acts.add_list),
    ):
        menu.addAction(_action(window, words, keys, act))
    menu.addSeparator()
    kept = window.kept_acts
    for words, keys, act in (
        (tr("Speaker"), "Ctrl+Shift+S", kept.add_speaker),
        (tr("Press contact"), "Ctrl+Shift+C", kept.add_contact),
        (tr("Boilerplate"), "Ctrl+Shift+B", kept.add_boilerplate),
    ):
        menu.addAction(_action(window, words, keys, act))
    menu.addSeparator()
    menu.addAction(_action(window, tr("Rename this list…"), "Ctrl+R", window.rename_list))
    menu.addAction(_action(window, tr("Delete this list"), "", window.delete_list))
    return menu


def _import_menu(window: "LibraryWindow") -> QMenu:
    menu = QMenu(window)
    menu.addAction(_action(window, tr("Import a list…"), "Ctrl+I", window.choose_file))
    menu.addAction(_action(window, tr("Paste a list"), "Ctrl+V", window.paste))
    return menu


def _file_menu(window: "LibraryWindow") -> QMenu:
    menu = QMenu(window)
    for words, format_ in (
        (tr("What is shown as CSV…"), TableFormat.CSV),
        (tr("What is shown as XLSX…"), TableFormat.XLSX),
    ):
        menu.addAction(_action(window, words, "", partial(window.export, format_)))
    menu.addSeparator()
    menu.addAction(_action(window, tr("Copy the library…"), "", window.acts.copy_library))
    return menu


def _more_keys(window: "LibraryWindow") -> None:
    def find() -> None:
        window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.search.selectAll()

    _action(window, tr("Search"), "Ctrl+F", find)
    _action(window, tr("Merge"), "Ctrl+M", window.merge_chosen)
    _action(window, tr("Close"), "Ctrl+W", window.close)
    deleting = QShortcut(QKeySequence("Delete"), window.table)
    deleting.setContext(Qt.ShortcutContext.WidgetShortcut)
    deleting.activated.connect(lambda: window.acts.delete(window.chosen_ids))


def _action(window: QWidget, words: str, keys: str, act: Act) -> QAction:
    action = QAction(words, window)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _on=False: act())
    window.addAction(action)
    return action
