"""What has a button in the window has keys, and is found by its name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.actions.palette import CommandPalette
from editor.gui.actions.specs import Act
from editor.gui.find.bar import FindBar
from editor.gui.preview.pane import PreviewPane
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.model.enums import Audience, Kind
from tests.gui.conftest import settle
from tests.gui.everywhere.conftest import SAMPLES, Tour

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LONG = 30_000  # a worker that starts beside other tests


@pytest.fixture
def window(tour: Tour, qtbot: QtBot) -> Iterator[MainWindow]:
    with tour.editor(SAMPLES[0]) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield window


def palette_names(window: MainWindow, words: str, qtbot: QtBot) -> list[str]:
    """What the palette offers for some words; it stays open."""
    window.actions_made[Act.COMMANDS].trigger()
    palette = open_palette(window)
    qtbot.keyClicks(palette.search.field, words)
    found = palette.search.list
    return [found.item(row).text() for row in range(found.count())]


def open_palette(window: MainWindow) -> CommandPalette:
    return next(one for one in window.findChildren(CommandPalette) if one.isVisible())


def press_enter(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(open_palette(window).search.field, Qt.Key.Key_Return)


def test_the_pages_follow_keys_and_say_what_is_taken(tour: Tour, qtbot: QtBot) -> None:
    with tour.editor(SAMPLES[0], pages=True) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made = window.actions_made
        qtbot.waitUntil(made[Act.LARGER_PAGES].isEnabled, timeout=LONG)
        pane = window.findChild(PreviewPane)
        assert pane is not None
        assert made[Act.FIT_PAGES].isChecked()
        assert made[Act.PRESS_PAGES].isChecked()
        before = pane.view.zoom
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
        assert pane.view.zoom > before
        assert not made[Act.FIT_PAGES].isChecked()
        qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
        assert made[Act.FIT_PAGES].isChecked()
        assert pane.view.zoom == before
        for _ in range(3):  # larger, so that every page can come to the top
            qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_PageDown, CTRL | ALT)
        assert pane.view.page == 1
        qtbot.keyClick(window, Qt.Key.Key_PageUp, CTRL | ALT)
        assert (pane.view.page, pane.view.origin().y()) == (0, 0)
        qtbot.keyClick(window, Qt.Key.Key_B, CTRL | ALT | SHIFT)
        assert (pane.audience, pane.header.audiences.current) == (Audience.PUBLIC, "public")
        assert made[Act.PUBLIC_PAGES].isChecked()
        qtbot.mouseClick(pane.header.audiences.button("press"), Qt.MouseButton.LeftButton)
        assert made[Act.PRESS_PAGES].isChecked()
        window.panes.toggle_preview()
        qtbot.keyClick(window, Qt.Key.Key_B, CTRL | ALT | SHIFT)
        assert window.panes.shows_preview  # what was asked for can be seen


def test_a_language_is_moved_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    for language in window.shown.languages[1:]:
        window.shown.remove(language)
    for language in ("pt", "sw"):
        window.shown.add(language, copy=False)
    first = window.shown.languages[0]
    assert window.shown.languages == (first, "pt", "sw")
    made = window.actions_made
    assert not made[Act.EDITION_BEHIND].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CTRL | SHIFT)
    assert window.shown.languages == (first, "sw", "pt")
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CTRL | SHIFT)
    assert window.shown.languages == ("sw", first, "pt")
    assert not made[Act.EDITION_BEFORE].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert window.shown.languages == (first, "sw", "pt")
    assert window.shown.language == "sw"


def test_the_next_place_asks_for_words_first(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F3)
    bar = window.findChild(FindBar)
    assert bar is not None
    assert bar.isVisible()
    qtbot.keyClicks(bar.words, "the")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    first = bar.current
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert first is not None
    assert bar.current != first
    qtbot.keyClick(window, Qt.Key.Key_F3, SHIFT)
    assert bar.current == first


def test_the_palette_changes_the_kind(window: MainWindow, qtbot: QtBot) -> None:
    assert window.bridge.release.kind is not Kind.OPEN_LETTER
    palette_names(window, "kind open", qtbot)
    press_enter(window, qtbot)
    assert window.bridge.release.kind is Kind.OPEN_LETTER


def test_the_palette_presses_the_buttons_of_the_page(window: MainWindow, qtbot: QtBot) -> None:
    names = palette_names(window, "signatories", qtbot)
    assert {
        "Signatories: Paste a list…",
        "Signatories: Import a file…",
        "Signatories: From the library",
    } <= set(names)
    open_palette(window).close()
    pressed: list[bool] = []
    frame = window.page.part(Part.SIGNATORIES)
    assert frame is not None
    paste = next(b for b in frame.findChildren(QPushButton) if b.text() == "Paste a list…")
    paste.clicked.disconnect()
    paste.clicked.connect(lambda _on: pressed.append(True))
    palette_names(window, "paste a list", qtbot)
    press_enter(window, qtbot)
    assert pressed


def test_tab_goes_down_the_page_part_by_part_and_shows_where_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.page.finish()
    settle(5)
    window.page.go_to(window.page.parts[0])
    reached: list[Part] = []
    fields: list[str] = []
    focused = QApplication.focusWidget()
    while focused is not None and window.page.isAncestorOf(focused):
        here = next(p for p in window.page.parts if part_of(window, p).isAncestorOf(focused))
        reached += [here] if reached[-1:] != [here] else []
        fields.append(getattr(focused, "address", "") or focused.accessibleName())
        assert not focused.visibleRegion().isEmpty(), focused.accessibleName()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    assert tuple(reached) == window.page.parts
    first = fields.index("editions/en/kicker")
    heads = ["kicker", "headline", "subheadline"]
    assert fields[first : first + 3] == [f"editions/en/{head}" for head in heads]
    text = window.bridge.release.editions[0].boilerplates[0].id
    first = fields.index(f"editions/en/boilerplates/{text}/heading")
    end = fields.index("Take out: Text 1 of 2")
    assert fields[end - 1] == f"editions/en/boilerplates/{text}/text"
    assert first < end - 1


def part_of(window: MainWindow, part: Part) -> QWidget:
    shown = window.page.part(part)
    assert shown is not None
    return shown
