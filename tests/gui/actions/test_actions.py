"""Every action can be found: in a menu, by keys of its own, and by its name."""

from collections import Counter
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListWidget, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor.gui.actions.matching import best_matches
from editor.gui.actions.palette import CommandPalette
from editor.gui.actions.shortcuts import ShortcutsDialog
from editor.gui.actions.specs import SPECS, Act, Menu
from editor.gui.window.main_window import MainWindow
from tests.gui.conftest import LineField

# Keys of text fields on every system, and of input methods.
TAKEN = {
    "Ctrl+E",
    "Ctrl+U",
    "Ctrl+Space",
    "Ctrl+Shift",
    "Ctrl+Backspace",
    "Ctrl+Delete",
    "Ctrl+Left",
    "Ctrl+Right",
}


def test_the_table_names_every_action_once() -> None:
    assert Counter(spec.act for spec in SPECS) == Counter(Act)


def test_no_two_actions_have_the_same_keys() -> None:
    keys = Counter(QKeySequence(keys).toString() for spec in SPECS for keys in spec.shortcuts)
    assert [key for key, number in keys.items() if number > 1] == []
    assert "" not in keys  # each was understood
    assert TAKEN & set(keys) == set()


def test_no_two_actions_have_the_same_words() -> None:
    words = Counter(spec.words for spec in SPECS)
    assert [word for word, number in words.items() if number > 1] == []
    assert all(word.strip() == word != "" for word in words)


def test_every_action_has_keys_and_an_icon() -> None:
    assert [spec.act for spec in SPECS if not spec.shortcuts] == []
    assert [spec.act for spec in SPECS if not spec.icon] == []


def leaves(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += leaves(inner)
        elif not action.isSeparator():
            found.append(action)
    return found


def test_every_action_is_in_the_menu(window: MainWindow) -> None:
    button = window.findChild(QToolButton, "menuButton")
    menu = button.menu()
    shown = [Act(action.objectName()) for action in leaves(menu)]
    assert Counter(shown) == Counter(spec.act for spec in window.actions_made.specs)
    assert [action.text() for action in menu.actions()] == [
        title for title in Menu if any(spec.menu is title for spec in window.actions_made.specs)
    ]
    assert all(action.text() for action in leaves(menu))


def palette_of(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    qtbot.keyClick(
        window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    palette = window.findChild(CommandPalette)
    assert palette is not None
    return palette


def rows(widget: QListWidget) -> list[str]:
    return [widget.item(row).text() for row in range(widget.count())]


def test_the_palette_holds_every_action(window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(window, qtbot)
    names = " | ".join(rows(palette.search.list))
    made = [spec for spec in window.actions_made.specs if spec.act is not Act.COMMANDS]
    assert [spec.words for spec in made if spec.words not in names] == []
    assert "Go to: Headline" in names
    palette.close()


def test_the_palette_runs_what_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(window, qtbot)
    assert window.panes.shows_outline
    qtbot.keyClicks(palette.search.field, "outl")
    assert rows(palette.search.list)[0] == "View: Outline"
    qtbot.keyClick(palette.search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(palette))
    assert not window.panes.shows_outline


def test_the_palette_goes_to_a_part(
    window: MainWindow, field: Callable[[str], LineField], qtbot: QtBot
) -> None:
    palette = palette_of(window, qtbot)
    qtbot.keyClicks(palette.search.field, "go identity")
    qtbot.keyClick(palette.search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.focusWidget() is field("closing"))


def test_a_command_that_cannot_be_done_now_is_not_done(window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(window, qtbot)
    qtbot.keyClicks(palette.search.field, "undo")
    qtbot.keyClick(palette.search.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(palette))


def test_the_shortcuts_are_listed_with_their_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    with_keys = [spec for spec in window.actions_made.specs if spec.shortcuts]
    assert dialog.search.list.count() == len(with_keys)
    qtbot.keyClicks(dialog.search.field, "ctrl shift z")
    assert rows(dialog.search.list) == ["Edit: Redo"]
    close = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Close")
    assert (close.isDefault(), close.property("kind")) == (True, "")  # so in the accent's colour
    close.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("query", "best"),
    [("exp", "Release: Export"), ("EXPÓRT", "Release: Export"), ("por", "Release: Export")],
)
def test_a_name_is_found_by_its_parts(query: str, best: str) -> None:
    names = ["Edit: Undo", "View: Outline", "Release: Export", "Edit: Replace"]
    assert best_matches(query, names, str)[0] == best


def test_matches_hold_every_word() -> None:
    names = ["Paste", "Paste as plain text", "Plain"]
    assert best_matches("pl pas", names, str) == ["Paste as plain text"]
    assert best_matches("zz", names, str) == []
    assert best_matches("", names, str) == names
