"""The table of actions: what each is called, where it stands, and which keys call it."""

from enum import StrEnum

import msgspec

from editor.gui.actions.acts import Act
from editor.gui.actions.state import (
    Enabled,
    State,
    always,
    can_redo,
    can_undo,
    has_findings,
    has_one_before,
    has_one_behind,
    has_pages,
    several_editions,
)
from editor.gui.words import N_

__all__ = ("SPECS", "Act", "ActionSpec", "Menu", "State")


class Menu(StrEnum):
    """The menus in their order; the values are their titles."""

    RELEASE = N_("Release")
    EDIT = N_("Edit")
    TEXT = N_("Text")
    EDITION = N_("Language")
    CHECKS = N_("Checks")
    VIEW = N_("View")
    HELP = N_("Help")


class ActionSpec(msgspec.Struct, frozen=True):
    """One action; `shortcuts` as QKeySequence reads them, `group` parts a menu by lines.

    Actions with the same `choice` exclude each other, as in a list of which one is taken.
    """

    act: Act
    words: str
    menu: Menu
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    group: int = 0
    enabled: Enabled = always
    checkable: bool = False
    choice: str = ""


_S = ActionSpec

SPECS: tuple[ActionSpec, ...] = (
    _S(Act.NEW, N_("New release…"), Menu.RELEASE, ("Ctrl+N",), "file-plus"),
    _S(Act.OPEN, N_("Open…"), Menu.RELEASE, ("Ctrl+O",), "folder-open"),
    _S(Act.IMPORT, N_("Import a text…"), Menu.RELEASE, ("Ctrl+Shift+O",), "notebook-text"),
    _S(Act.RENAME, N_("Rename"), Menu.RELEASE, ("F2",), "pencil", 1),
    _S(Act.ADD_PART, N_("Add a part…"), Menu.RELEASE, ("Ctrl+Alt+A",), "plus", 1),
    _S(Act.SAVE, N_("Save now"), Menu.RELEASE, ("Ctrl+S",), "save", 1),
    _S(Act.SAVE_ELSEWHERE, N_("Save elsewhere…"), Menu.RELEASE, ("Ctrl+Shift+S",), "copy", 1),
    _S(Act.SHOW_FOLDER, N_("Show the folder"), Menu.RELEASE, ("Ctrl+Alt+O",), "folder", 1),
    _S(Act.EARLIER, N_("Earlier versions…"), Menu.RELEASE, ("Ctrl+Shift+H",), "history", 1),
    _S(Act.EXPORT, N_("Export…"), Menu.RELEASE, ("Ctrl+Shift+E",), "download", 2),
    _S(Act.PRINT, N_("Print…"), Menu.RELEASE, ("Ctrl+P",), "printer", 2),
    _S(Act.COPY_RELEASE, N_("Copy for a mail…"), Menu.RELEASE, ("Ctrl+Alt+C",), "mail", 2),
    _S(Act.HAND_OVER, N_("Hand over to a colleague…"), Menu.RELEASE, ("Ctrl+Alt+H",), "package", 2),
    _S(Act.ISSUE, N_("Issue…"), Menu.RELEASE, ("Ctrl+Shift+U",), "circle-check", 3),
    _S(
        Act.ASK_AGAIN,
        N_("Ask signatories again…"),
        Menu.RELEASE,
        ("Ctrl+Alt+Shift+A",),
        "mail",
        3,
    ),
    _S(Act.LIBRARY, N_("Library"), Menu.RELEASE, ("Ctrl+Alt+L",), "users", 4),
    _S(Act.KEEP, N_("Keep people and texts"), Menu.RELEASE, ("Ctrl+Alt+K",), "contact", 4),
    _S(Act.IDENTITY, N_("Identity"), Menu.RELEASE, ("Ctrl+Alt+I",), "stamp", 4),
    _S(Act.TEMPLATES, N_("Templates"), Menu.RELEASE, ("Ctrl+Alt+T",), "layout-template", 4),
    _S(Act.SETTINGS, N_("Settings"), Menu.RELEASE, ("Ctrl+,",), "settings", 4),
    _S(Act.CLOSE, N_("Close"), Menu.RELEASE, ("Ctrl+W",), "x", 5),
    _S(Act.QUIT, N_("Quit"), Menu.RELEASE, ("Ctrl+Q",), "log-out", 5),
    _S(Act.UNDO, N_("Undo"), Menu.EDIT, ("Ctrl+Z",), "undo-2", 0, can_undo),
    _S(Act.REDO, N_("Redo"), Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", 0, can_redo),
    _S(Act.CUT, N_("Cut"), Menu.EDIT, ("Ctrl+X",), "scissors", 1),
    _S(Act.COPY, N_("Copy"), Menu.EDIT, ("Ctrl+C",), "copy", 1),
    _S(Act.PASTE, N_("Paste"), Menu.EDIT, ("Ctrl+V",), "clipboard-paste", 1),
    _S(Act.PASTE_PLAIN, N_("Paste as plain text"), Menu.EDIT, ("Ctrl+Shift+V",), "clipboard", 1),
    _S(Act.SELECT_ALL, N_("Select all"), Menu.EDIT, ("Ctrl+A",), "text-select", 1),
    _S(Act.FIND, N_("Find"), Menu.EDIT, ("Ctrl+F",), "search", 2),
    _S(Act.REPLACE, N_("Find and replace"), Menu.EDIT, ("Ctrl+H",), "replace", 2),
    _S(Act.FIND_NEXT, N_("Find the next place"), Menu.EDIT, ("F3", "Ctrl+G"), "chevron-down", 2),
    _S(
        Act.FIND_PREVIOUS,
        N_("Find the previous place"),
        Menu.EDIT,
        ("Shift+F3", "Ctrl+Shift+G"),
        "chevron-up",
        2,
    ),
    _S(Act.BOLD, N_("Bold"), Menu.TEXT, ("Ctrl+B",), "bold"),
    _S(Act.ITALIC, N_("Italic"), Menu.TEXT, ("Ctrl+I",), "italic"),
    _S(Act.LINK, N_("Link"), Menu.TEXT, ("Ctrl+K",), "link"),
    _S(Act.SUBHEADING, N_("Subheading"), Menu.TEXT, ("Ctrl+Alt+2",), "heading-2", 1),
    _S(Act.BULLETS, N_("Bulleted list"), Menu.TEXT, ("Ctrl+Shift+8",), "list", 1),
    _S(Act.NUMBERS, N_("Numbered list"), Menu.TEXT, ("Ctrl+Shift+7",), "list-ordered", 1),
    _S(Act.QUOTE, N_("Quote"), Menu.TEXT, ("Ctrl+Shift+Q",), "quote", 1),
    _S(Act.SPEAKER, N_("Speaker of the quote"), Menu.TEXT, ("Ctrl+Alt+Q",), "user", 1),
    _S(Act.IMAGE, N_("Picture…"), Menu.TEXT, ("Ctrl+Shift+I",), "image", 2),
    _S(Act.COUNT, N_("Count of signatories"), Menu.TEXT, ("Ctrl+Shift+N",), "braces", 2),
    _S(Act.ADD_EDITION, N_("Add a language…"), Menu.EDITION, ("Ctrl+Shift+L",), "languages"),
    _S(
        Act.REMOVE_EDITION,
        N_("Remove this language"),
        Menu.EDITION,
        ("Ctrl+Alt+Shift+R",),
        "trash-2",
        0,
        several_editions,
    ),
    _S(
        Act.NEXT_EDITION,
        N_("Next language"),
        Menu.EDITION,
        ("Ctrl+PgDown",),
        "chevron-down",
        1,
        several_editions,
    ),
    _S(
        Act.PREVIOUS_EDITION,
        N_("Previous language"),
        Menu.EDITION,
        ("Ctrl+PgUp",),
        "chevron-up",
        1,
        several_editions,
    ),
    _S(
        Act.EDITION_BEFORE,
        N_("Move this language forward"),
        Menu.EDITION,
        ("Ctrl+Shift+PgUp",),
        "arrow-up",
        2,
        has_one_before,
    ),
    _S(
        Act.EDITION_BEHIND,
        N_("Move this language back"),
        Menu.EDITION,
        ("Ctrl+Shift+PgDown",),
        "arrow-down",
        2,
        has_one_behind,
    ),
    _S(Act.FINDINGS, N_("Show the checks"), Menu.CHECKS, ("Ctrl+Shift+K",), "list-checks"),
    _S(
        Act.NEXT_FINDING,
        N_("Go to the next finding"),
        Menu.CHECKS,
        ("F8",),
        "arrow-down",
        1,
        has_findings,
    ),
    _S(
        Act.PREVIOUS_FINDING,
        N_("Go to the previous finding"),
        Menu.CHECKS,
        ("Shift+F8",),
        "arrow-up",
        1,
        has_findings,
    ),
    _S(Act.OUTLINE, N_("Outline"), Menu.VIEW, ("F9",), "panel-left", checkable=True),
    _S(Act.PREVIEW, N_("Preview"), Menu.VIEW, ("Shift+F9",), "panel-right", checkable=True),
    _S(
        Act.LARGER_PAGES,
        N_("Larger pages"),
        Menu.VIEW,
        ("Ctrl++", "Ctrl+="),
        "plus",
        1,
        has_pages,
    ),
    _S(Act.SMALLER_PAGES, N_("Smaller pages"), Menu.VIEW, ("Ctrl+-",), "minus", 1, has_pages),
    _S(
        Act.FIT_PAGES,
        N_("Fit the pages to the width"),
        Menu.VIEW,
        ("Ctrl+0",),
        "move-horizontal",
        1,
        has_pages,
        checkable=True,
    ),
    _S(Act.NEXT_PAGE, N_("Next page"), Menu.VIEW, ("Ctrl+Alt+PgDown",), "arrow-down", 1, has_pages),
    _S(
        Act.PREVIOUS_PAGE,
        N_("Previous page"),
        Menu.VIEW,
        ("Ctrl+Alt+PgUp",),
        "arrow-up",
        1,
        has_pages,
    ),
    _S(
        Act.PRESS_PAGES,
        N_("Pages for the press"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+P",),
        "notebook-text",
        2,
        checkable=True,
        choice="audience",
    ),
    _S(
        Act.PUBLIC_PAGES,
        N_("Pages for the public"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+B",),
        "users",
        2,
        checkable=True,
        choice="audience",
    ),
    _S(Act.NEXT_PANE, N_("Go to the next pane"), Menu.VIEW, ("F6",), "arrow-right", 3),
    _S(Act.PREVIOUS_PANE, N_("Go to the previous pane"), Menu.VIEW, ("Shift+F6",), "arrow-left", 3),
    _S(Act.MENU, N_("Open the menu"), Menu.VIEW, ("F10",), "menu", 3),
    _S(Act.FULL_SCREEN, N_("Full screen"), Menu.VIEW, ("F11",), "maximize", 4, checkable=True),
    _S(
        Act.SCHEME_SYSTEM,
        N_("Colours as the system"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+S",),
        "monitor",
        5,
        checkable=True,
        choice="scheme",
    ),
    _S(
        Act.SCHEME_LIGHT,
        N_("Light colours"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+L",),
        "sun",
        5,
        checkable=True,
        choice="scheme",
    ),
    _S(
        Act.SCHEME_DARK,
        N_("Dark colours"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+D",),
        "moon",
        5,
        checkable=True,
        choice="scheme",
    ),
    _S(Act.COMMANDS, N_("Find a command…"), Menu.HELP, ("Ctrl+Shift+P",), "search"),
    _S(Act.SHORTCUTS, N_("Keyboard shortcuts"), Menu.HELP, ("F1",), "keyboard"),
    _S(Act.ABOUT, N_("About this program"), Menu.HELP, ("Shift+F1",), "info", 1),
)
