"""What a person may do next, at random, but always by keys, clicks and actions."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QScrollBar, QToolButton, QWidget

from editor.app.changes import changed_places
from editor.gui.actions.specs import Act
from editor.gui.tables.section import TableSection
from editor.gui.tables.view import Table
from editor.gui.window.main_window import MainWindow
from editor.model.enums import Kind
from editor.model.release import Release
from tools.torture import hand

K = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
WORDS = (
    *(
        "a",
        "Rivers ",
        "two words ",
        '"quoted" ',
        "it's ",
        "-- ",
        "*b* ",
        "**bold** ",
        "{signatories}",
    ),
    *(
        "[x](https://x.org)",
        "\\",
        "{",
        "}",
        "]",
        "12 ",
        "ئۇيغۇر ",
        "العربية ",
        "中文",
        "हिन्दी ",
        "😀",
    ),
    *("e\u0301", "\u200f", "<b>&amp;", "…", "\u00a0", "\u2011"),
)
HTML = (
    "<p>one</p><p>two <b>bold</b></p>",
    "<h2>Head</h2><p>text <a href='https://x.org'>x</a></p>",
    "<ul><li>a</li><li>b</li></ul><ol><li>1</li></ol>",
    "<p style='font-size:30pt;color:red'>styled</p><img src='file:///etc/passwd'>",
)
KEYS = (
    *((K.Key_Return, hand.NONE), (K.Key_Return, SHIFT), (K.Key_Backspace, hand.NONE)),
    *((K.Key_Backspace, CTRL), (K.Key_Delete, hand.NONE), (K.Key_Delete, CTRL)),
    *((K.Key_Left, hand.NONE), (K.Key_Right, hand.NONE), (K.Key_Up, hand.NONE)),
    *((K.Key_Down, hand.NONE), (K.Key_Home, hand.NONE), (K.Key_End, hand.NONE)),
    *((K.Key_Left, CTRL | SHIFT), (K.Key_Right, SHIFT), (K.Key_Up, SHIFT), (K.Key_Down, SHIFT)),
    *((K.Key_Home, CTRL), (K.Key_End, CTRL | SHIFT), (K.Key_A, CTRL), (K.Key_X, CTRL)),
    *((K.Key_C, CTRL), (K.Key_V, CTRL), (K.Key_V, CTRL | SHIFT), (K.Key_B, CTRL), (K.Key_I, CTRL)),
    *((K.Key_Tab, hand.NONE), (K.Key_Backtab, SHIFT), (K.Key_Escape, hand.NONE)),
    *((K.Key_Up, ALT), (K.Key_Down, ALT), (K.Key_Space, hand.NONE), (K.Key_F2, hand.NONE)),
    *((K.Key_PageDown, hand.NONE), (K.Key_PageUp, SHIFT), (K.Key_F6, hand.NONE)),
    *((K.Key_PageDown, CTRL), (K.Key_PageUp, CTRL), (K.Key_F8, hand.NONE), (K.Key_F3, hand.NONE)),
)
# Those that leave the window, ask the system, or end the walk.
NOT_CALLED = {
    *(Act.NEW, Act.OPEN, Act.IMPORT, Act.LIBRARY),
    *(Act.SAVE_ELSEWHERE, Act.SHOW_FOLDER, Act.EXPORT, Act.PRINT, Act.CLOSE),
    *(Act.MENU, Act.COUNT, Act.IMAGE),  # their menus wait for an answer
    *(Act.QUIT, Act.ABOUT, Act.TEMPLATES, Act.SETTINGS, Act.SHORTCUTS, Act.FULL_SCREEN),
    *(Act.SCHEME_SYSTEM, Act.SCHEME_LIGHT, Act.SCHEME_DARK, Act.COPY_RELEASE),
}
LANGUAGES = ("ar", "de", "fr", "ug", "zh-Hans", "he", "tr", "xx")
NAMES = ("Alpha Aid", "Beta & Sons", "ئاسىيا", "  Gamma  ", "中国人权", "“Quoted”", "O'Brien")

Step = Callable[[MainWindow, Random], object]


def go_somewhere(window: MainWindow, random: Random) -> None:
    """Go to a place of the release, as a click on the page does."""
    window.navigation.go(random.choice(known_places(window.bridge.release)))


def go_to_part(window: MainWindow, random: Random) -> None:
    """Click a part in the outline."""
    window.navigation.go_to_part(random.choice(window.page.parts))


def type_words(window: MainWindow, random: Random) -> None:
    """Type."""
    hand.write(window, random.choice(WORDS))


def press_keys(window: MainWindow, random: Random) -> None:
    """Press a key, or the same one several times."""
    key, modifiers = random.choice(KEYS)
    for _ in range(random.choice((1, 1, 1, 3))):
        hand.press(window, key, modifiers)


def compose(window: MainWindow, random: Random) -> None:
    """Write by an input method."""
    hand.compose(window, random.choice(("中文", "é", "ﺱ", "かな")))


def paste(window: MainWindow, random: Random) -> None:
    """Paste words or a piece of a page."""
    html = random.choice((*HTML, "", ""))
    text = "\n".join(random.choice(WORDS) for _ in range(random.randint(1, 4)))
    hand.paste(window, text, html)


def call(window: MainWindow, random: Random) -> None:
    """Call an action that stays in the window."""
    specs = [spec for spec in window.actions_made.specs if spec.act not in NOT_CALLED]
    window.actions_made[random.choice(specs).act].trigger()


def undo_some(window: MainWindow, random: Random) -> None:
    """Take steps back, and perhaps bring some of them again."""
    for _ in range(random.randint(1, 6)):
        hand.press(window, K.Key_Z, CTRL)
    for _ in range(random.randint(0, 6)):
        hand.press(window, K.Key_Z, CTRL | SHIFT)


def press_button(window: MainWindow, random: Random) -> None:
    """Press a button of the page; what opens is closed at the end of the step."""
    buttons = [b for b in window.page.findChildren(QAbstractButton) if _can_press(b)]
    if buttons:
        button = random.choice(buttons)
        window.page.show_widget(button)
        if isinstance(button, QToolButton) and button.menu() is not None:
            _choose(button.menu(), random)
        elif getattr(button, "menu", lambda: None)() is not None:
            _choose(button.menu(), random)  # type: ignore[attr-defined]
        else:
            hand.click(button)


def click_somewhere(window: MainWindow, random: Random) -> None:
    """Click into the page, wherever that is."""
    viewport = window.page.viewport()
    point = QPoint(random.randrange(viewport.width()), random.randrange(viewport.height()))
    widget = viewport.childAt(point)
    if widget is not None and not isinstance(widget, QAbstractButton | QScrollBar):
        hand.click(widget, widget.mapFrom(viewport, point))


def add_names(window: MainWindow, random: Random) -> None:
    """Add to a table by its line."""
    sections = [s for s in window.page.findChildren(TableSection) if s.isVisible()]
    if not sections:
        return
    section = random.choice(sections)
    section.adder.field.setFocus()
    if random.random() < 0.3:  # noqa: PLR2004  # a third
        hand.paste(window, "\n".join(random.sample(NAMES, 3)))
        hand.press(window, K.Key_Return)
    else:
        hand.write(window, random.choice(NAMES))
        hand.press(window, K.Key_Return)


def edit_table(window: MainWindow, random: Random) -> None:
    """Choose rows, and move, delete, open or paste them."""
    tables = [t for t in window.page.findChildren(Table) if t.isVisible() and t.model().rowCount()]
    if not tables:
        return
    table = random.choice(tables)
    table.setFocus()
    row, column = (
        random.randrange(table.model().rowCount()),
        random.randrange(table.model().columnCount()),
    )
    table.setCurrentIndex(table.model().index(row, column))
    for _ in range(random.randint(0, 3)):
        hand.press(window, K.Key_Down, SHIFT)
    key = random.choice((K.Key_Delete, K.Key_F2, K.Key_Return, K.Key_Up, K.Key_Down, K.Key_C))
    modifiers = {K.Key_Up: ALT, K.Key_Down: ALT, K.Key_C: CTRL}.get(key, hand.NONE)
    hand.press(window, key, modifiers)
    if key in (K.Key_F2, K.Key_Return):
        hand.write(window, random.choice(NAMES))
        hand.press(window, random.choice((K.Key_Return, K.Key_Escape, K.Key_Tab)))


def change_editions(window: MainWindow, random: Random) -> None:
    """Add a language, take one out, or look at another."""
    kind = random.randrange(4)
    if kind == 0 and len(window.shown.languages) < 5:  # noqa: PLR2004  # enough
        left = [tag for tag in LANGUAGES if tag not in window.shown.languages]
        window.shown.add(random.choice(left), copy=random.random() < 0.6)  # noqa: PLR2004
    elif kind == 1 and len(window.shown.languages) > 1:
        window.shown.remove(window.shown.language)
    else:
        window.shown.step(random.choice((1, -1)))


def change_kind(window: MainWindow, random: Random) -> None:
    """Make another kind of release of it."""
    window.top_bar.kind_chosen.emit(random.choice(tuple(Kind)))


STEPS: tuple[tuple[Step, int], ...] = (
    *((go_somewhere, 10), (go_to_part, 4), (type_words, 24), (press_keys, 24), (compose, 2)),
    *((paste, 5), (call, 6), (undo_some, 3), (press_button, 5), (click_somewhere, 5)),
    *((add_names, 4), (edit_table, 5), (change_editions, 2), (change_kind, 1)),
)


def known_places(release: Release) -> list[str]:
    """Every place that has something in it, in one order."""
    empty = Release(schema=release.schema, id=release.id, kind=release.kind)
    fields = [f"editions/{e.language}/{name}" for e in release.editions for name in _FIELDS]
    return sorted({*changed_places(empty, release), *fields})


_FIELDS = ("kicker", "headline", "subheadline", "place", "subject", "salutation", "closing", "body")


def _can_press(button: QWidget) -> bool:
    words = f"{button.accessibleName()} {getattr(button, 'text', str)()}".lower()
    opens_files = button.property("asks") or "file" in words
    return button.isVisible() and button.isEnabled() and not opens_files


def _choose(menu: QMenu, random: Random) -> None:
    menu.aboutToShow.emit()
    actions = [
        a for a in menu.actions() if a.isEnabled() and not a.isSeparator() and a.menu() is None
    ]
    if actions:
        action = random.choice(actions)
        if not action.text().rstrip("]").endswith("…"):
            action.trigger()
