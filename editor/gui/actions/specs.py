"""The table of actions: what each is called, where it stands, and which keys call it."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

from editor.gui.words import N_


class Act(StrEnum):
    """Every action by name."""

    NEW = "new"
    OPEN = "open"
    IMPORT = "import"
    SAVE = "save"
    SAVE_ELSEWHERE = "save-elsewhere"
    SHOW_FOLDER = "show-folder"
    EXPORT = "export"
    PRINT = "print"
    ISSUE = "issue"
    ASK_AGAIN = "ask-again"
    LIBRARY = "library"
    KEEP = "keep"
    CLOSE = "close"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    PASTE_PLAIN = "paste-plain"
    SELECT_ALL = "select-all"
    COPY_RELEASE = "copy-release"
    FIND = "find"
    REPLACE = "replace"
    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    SUBHEADING = "subheading"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    QUOTE = "quote"
    SPEAKER = "speaker"
    IMAGE = "image"
    COUNT = "count"
    RENAME = "rename"
    ADD_PART = "add-part"
    ADD_EDITION = "add-edition"
    REMOVE_EDITION = "remove-edition"
    NEXT_EDITION = "next-edition"
    PREVIOUS_EDITION = "previous-edition"
    FINDINGS = "findings"
    NEXT_FINDING = "next-finding"
    PREVIOUS_FINDING = "previous-finding"
    OUTLINE = "outline"
    PREVIEW = "preview"
    MENU = "menu"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    FULL_SCREEN = "full-screen"
    SCHEME_SYSTEM = "scheme-system"
    SCHEME_LIGHT = "scheme-light"
    SCHEME_DARK = "scheme-dark"
    SETTINGS = "settings"
    TEMPLATES = "templates"
    IDENTITY = "identity"
    COMMANDS = "commands"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class Menu(StrEnum):
    """The menus in their order; the values are their titles."""

    RELEASE = N_("Release")
    EDIT = N_("Edit")
    TEXT = N_("Text")
    EDITION = N_("Edition")
    CHECKS = N_("Checks")
    VIEW = N_("View")
    HELP = N_("Help")


class State(msgspec.Struct, frozen=True):
    """What decides which actions can be done now."""

    undo: str = ""  # what it would take back; empty when there is nothing
    redo: str = ""
    editions: int = 0
    findings: int = 0


Enabled = Callable[[State], bool]


def _always(_state: State) -> bool:
    return True


def _several_editions(state: State) -> bool:
    return state.editions > 1


def _has_findings(state: State) -> bool:
    return state.findings > 0


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
    enabled: Enabled = _always
    checkable: bool = False
    choice: str = ""


def _can_undo(state: State) -> bool:
    return bool(state.undo)


def _can_redo(state: State) -> bool:
    return bool(state.redo)


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
    _S(Act.EXPORT, N_("Export…"), Menu.RELEASE, ("Ctrl+Shift+E",), "download", 2),
    _S(Act.PRINT, N_("Print…"), Menu.RELEASE, ("Ctrl+P",), "printer", 2),
    _S(Act.COPY_RELEASE, N_("Copy for a mail"), Menu.RELEASE, ("Ctrl+Alt+C",), "mail", 2),
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
    _S(Act.UNDO, N_("Undo"), Menu.EDIT, ("Ctrl+Z",), "undo-2", 0, _can_undo),
    _S(Act.REDO, N_("Redo"), Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", 0, _can_redo),
    _S(Act.CUT, N_("Cut"), Menu.EDIT, ("Ctrl+X",), "scissors", 1),
    _S(Act.COPY, N_("Copy"), Menu.EDIT, ("Ctrl+C",), "copy", 1),
    _S(Act.PASTE, N_("Paste"), Menu.EDIT, ("Ctrl+V",), "clipboard-paste", 1),
    _S(Act.PASTE_PLAIN, N_("Paste as plain text"), Menu.EDIT, ("Ctrl+Shift+V",), "clipboard", 1),
    _S(Act.SELECT_ALL, N_("Select all"), Menu.EDIT, ("Ctrl+A",), "text-select", 1),
    _S(Act.FIND, N_("Find"), Menu.EDIT, ("Ctrl+F",), "search", 2),
    _S(Act.REPLACE, N_("Find and replace"), Menu.EDIT, ("Ctrl+H",), "replace", 2),
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
        _several_editions,
    ),
    _S(
        Act.NEXT_EDITION,
        N_("Next language"),
        Menu.EDITION,
        ("Ctrl+PgDown",),
        "chevron-down",
        1,
        _several_editions,
    ),
    _S(
        Act.PREVIOUS_EDITION,
        N_("Previous language"),
        Menu.EDITION,
        ("Ctrl+PgUp",),
        "chevron-up",
        1,
        _several_editions,
    ),
    _S(Act.FINDINGS, N_("Show the checks"), Menu.CHECKS, ("Ctrl+Shift+K",), "list-checks"),
    _S(
        Act.NEXT_FINDING,
        N_("Go to the next finding"),
        Menu.CHECKS,
        ("F8",),
        "arrow-down",
        1,
        _has_findings,
    ),
    _S(
        Act.PREVIOUS_FINDING,
        N_("Go to the previous finding"),
        Menu.CHECKS,
        ("Shift+F8",),
        "arrow-up",
        1,
        _has_findings,
    ),
    _S(Act.OUTLINE, N_("Outline"), Menu.VIEW, ("F9",), "panel-left", checkable=True),
    _S(Act.PREVIEW, N_("Preview"), Menu.VIEW, ("Shift+F9",), "panel-right", checkable=True),
    _S(Act.NEXT_PANE, N_("Go to the next pane"), Menu.VIEW, ("F6",), "arrow-right", 1),
    _S(Act.PREVIOUS_PANE, N_("Go to the previous pane"), Menu.VIEW, ("Shift+F6",), "arrow-left", 1),
    _S(Act.MENU, N_("Open the menu"), Menu.VIEW, ("F10",), "menu", 1),
    _S(Act.FULL_SCREEN, N_("Full screen"), Menu.VIEW, ("F11",), "maximize", 2, checkable=True),
    _S(
        Act.SCHEME_SYSTEM,
        N_("Colours as the system"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+S",),
        "monitor",
        3,
        checkable=True,
        choice="scheme",
    ),
    _S(
        Act.SCHEME_LIGHT,
        N_("Light colours"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+L",),
        "sun",
        3,
        checkable=True,
        choice="scheme",
    ),
    _S(
        Act.SCHEME_DARK,
        N_("Dark colours"),
        Menu.VIEW,
        ("Ctrl+Alt+Shift+D",),
        "moon",
        3,
        checkable=True,
        choice="scheme",
    ),
    _S(Act.COMMANDS, N_("Find a command…"), Menu.HELP, ("Ctrl+Shift+P",), "search"),
    _S(Act.SHORTCUTS, N_("Keyboard shortcuts"), Menu.HELP, ("F1",), "keyboard"),
    _S(Act.ABOUT, N_("About this program"), Menu.HELP, ("Shift+F1",), "info", 1),
)
