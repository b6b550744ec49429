"""Find and replace by keys; what is replaced comes back with one undo."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.app.searching.find import Match
from editor.app.searching.texts import texts
from editor.gui.actions.specs import Act
from editor.gui.body.carets import BodyCaret, Selection
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.find.bar import FindBar
from editor.gui.find.handlers import find_handlers
from editor.gui.find.showing import caret_of
from editor.gui.theme import Theme
from editor.gui.window.main_window import MainWindow
from editor.model.operations.editions import add_edition
from editor.model.operations.release import set_title
from editor.model.operations.text import set_headline, set_kicker, set_place, set_subheadline
from editor.model.rows.row import Point

ENTER = Qt.Key.Key_Return
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def gone() -> list[Match]:
    return []


@pytest.fixture
def bar(theme: Theme, bridge: SessionBridge, gone: list[Match], qtbot: QtBot) -> FindBar:
    bridge.apply(set_kicker("en", "zebra"))
    bridge.apply(set_headline("en", "A zebra and a **Zebra**"))
    bar = FindBar(theme, bridge, gone.append, None)
    qtbot.addWidget(bar)
    bar.open(replacing=True)
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    return bar


def headline(bridge: SessionBridge) -> str:
    return bridge.release.editions[0].headline


def test_matches_are_counted_while_typing_and_enter_goes_round(bar, gone, qtbot) -> None:
    qtbot.keyClicks(bar.words, "zebra")
    assert bar.said.text() == "3 matches"
    for _ in range(4):
        qtbot.keyClick(bar.words, ENTER)
    qtbot.keyClick(bar.words, ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert [match.start for match in gone] == [0, 2, 14, 0, 14]
    assert bar.said.text() == "3 of 3"
    assert bar.words.hasFocus()


def test_capitals_are_a_choice(bar, qtbot) -> None:
    qtbot.keyClicks(bar.words, "Zebra")
    qtbot.mouseClick(bar.exact, LEFT)
    assert bar.said.text() == "1 match"


def test_replace_all_is_one_step_of_undo(bar, bridge, qtbot) -> None:
    before = bridge.release
    qtbot.keyClicks(bar.words, "zebra")
    qtbot.keyClicks(bar.other, "okapi")
    qtbot.mouseClick(bar.replace_all, LEFT)
    assert headline(bridge) == "A okapi and a **okapi**"
    assert bar.said.text() == "3 places were changed"
    assert bar.words.hasFocus()
    bridge.undo()
    assert bridge.release is before


def test_languages_that_are_not_shown_are_named(bar, bridge, qtbot) -> None:
    bridge.apply(add_edition("fr"))
    bridge.apply(set_headline("fr", "zebra, zebra"))
    qtbot.keyClicks(bar.words, "zebra")
    qtbot.keyClicks(bar.other, "okapi")
    qtbot.mouseClick(bar.replace_all, LEFT)
    said = bar.said.text().replace("\u2068", "").replace("\u2069", "")
    assert said == "5 places were changed · English 3 · Français 2"


def test_one_is_replaced_and_the_next_is_shown(bar, bridge, qtbot) -> None:
    qtbot.keyClicks(bar.words, "zebra")
    qtbot.keyClick(bar.words, ENTER)
    bar.other.setFocus()
    qtbot.keyClicks(bar.other, "zebra foal")
    qtbot.keyClick(bar.other, ENTER)
    assert bridge.release.editions[0].kicker == "zebra foal"
    assert bar.current.place == "editions/en/headline"
    qtbot.keyClick(bar.other, ENTER)
    assert headline(bridge) == "A zebra foal and a **Zebra**"
    assert bar.current.start == 19


@pytest.mark.parametrize("name", ["replace_one", "next"])
def test_a_key_after_a_button_writes_nothing_over_what_was_found(open_sample, qtbot, name) -> None:
    desktop = open_sample("missing-families-statement")
    finding = find_handlers(desktop.window)
    finding[Act.REPLACE]()
    bar = desktop.window.findChild(FindBar)
    qtbot.keyClicks(bar.words, "families")
    qtbot.keyClicks(bar.other, "kin")
    button = getattr(bar, name)
    button.setFocus()
    desktop.key(Qt.Key.Key_Space)
    before = desktop.release
    desktop.key(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert desktop.release is before


def test_names_and_quotes_are_left_alone_unless_asked_for(bar, bridge, qtbot) -> None:
    name = bridge.release.contacts[0].name
    qtbot.keyClicks(bar.words, name)
    assert bar.said.text().startswith("Only in names and quotes")
    assert not bar.replace_all.isEnabled()
    qtbot.mouseClick(bar.guarded, LEFT)
    qtbot.keyClicks(bar.other, "Nobody")
    qtbot.mouseClick(bar.replace_all, LEFT)
    assert bridge.release.contacts[0].name == "Nobody"


def test_what_is_left_alone_is_told_of(bar, bridge, qtbot) -> None:
    bridge.apply(set_kicker("en", bridge.release.contacts[0].name))
    qtbot.keyClicks(bar.words, bridge.release.contacts[0].name)
    assert bar.said.text() == "1 match · 1 more in names and quotes"


def test_what_is_not_there_is_said(bar, qtbot) -> None:
    qtbot.keyClicks(bar.words, "qqqqq")
    assert bar.said.text() == "Not found"


def test_escape_closes_and_shows_where_one_was(bar, gone, qtbot) -> None:
    qtbot.keyClicks(bar.words, "zebra")
    qtbot.keyClick(bar.words, ENTER)
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert len(gone) == 2


def test_typing_elsewhere_is_counted(bar, bridge, qtbot) -> None:
    qtbot.keyClicks(bar.words, "zebra")
    bridge.apply(set_subheadline("en", "zebra zebra"))
    qtbot.waitUntil(lambda: bar.said.text() == "5 matches")


def test_words_that_were_replaced_elsewhere_meanwhile_are_not_taken_for_others(
    bar, bridge, qtbot
) -> None:
    qtbot.keyClicks(bar.words, "zebra")
    qtbot.keyClick(bar.words, ENTER)
    bridge.apply(set_kicker("en", "horse"))
    qtbot.keyClicks(bar.other, "okapi")
    qtbot.mouseClick(bar.replace_one, LEFT)
    assert bridge.release.editions[0].kicker == "horse"


def test_a_match_is_a_selection_as_the_fields_and_the_body_count(bridge: SessionBridge) -> None:
    bridge.apply(set_headline("en", "😀 **a** well"))
    here = next(
        number
        for number, text in enumerate(texts(bridge.release))
        if text.place == "editions/en/headline"
    )
    caret = caret_of(bridge.release, Match(here, "editions/en/headline", 4, 8))
    assert caret == FieldCaret("editions/en/headline", 13, 9)
    bridge.apply(set_headline("en", r"\*a {signatories} **b\]c**"))  # as "*a # b]c" on the page
    caret = caret_of(bridge.release, Match(here, "editions/en/headline", 0, 7))
    assert caret == FieldCaret("editions/en/headline", 23, 0)
    block = bridge.release.editions[0].body[1]
    place = f"editions/en/body/{block.id}"
    caret = caret_of(bridge.release, Match(0, place, 2, 5))
    assert caret == BodyCaret(place, Selection(Point(1, 2), Point(1, 5)))


def test_in_the_window_the_selected_words_are_searched_and_shown(
    window: MainWindow, field, qtbot: QtBot
) -> None:
    find = find_handlers(window)
    line = field("headline")
    line.setFocus()
    line.setSelection(0, 6)
    selected = line.selectedText()
    find[Act.FIND]()
    bar = window.findChild(FindBar)
    assert bar.words.text() == selected
    assert not bar.other.isVisible()
    qtbot.keyClick(bar.words, ENTER)
    assert bar.current is not None
    assert bar.words.hasFocus()
    find[Act.REPLACE]()
    assert bar.other.isVisible()


def test_escape_goes_back_to_where_one_was_if_nothing_was_found(open_sample, qtbot) -> None:
    desktop = open_sample("river-press-release")
    headline = desktop.go("editions/en/headline")
    find_handlers(desktop.window)[Act.FIND]()
    bar = desktop.window.findChild(FindBar)
    qtbot.keyClicks(bar.words, "qqqqq")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert headline.hasFocus()


def test_the_tab_key_takes_the_buttons_of_replacing_first(bar, qtbot) -> None:
    qtbot.keyClicks(bar.words, "zebra")
    order = []
    for _ in range(8):
        qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        order.append(bar.focusWidget())
    assert order[:3] == [bar.other, bar.replace_one, bar.replace_all]
    assert bar.exact in order
    assert order[-1] is bar.close_button


def test_one_match_is_marked_from_where_one_was(open_sample, qtbot: QtBot) -> None:
    desktop = open_sample("river-press-release")
    window = desktop.window
    window.bridge.apply(set_title("zebra"))
    window.bridge.apply(set_headline("en", "zebra"))
    window.bridge.apply(set_place("en", "zebra"))
    find = find_handlers(window)
    headline, place = desktop.go("editions/en/headline"), desktop.go("editions/en/place")
    desktop.go("editions/en/headline").selectAll()
    find[Act.FIND]()
    bar = window.findChild(FindBar)
    assert bar.words.text() == "zebra"
    seen = []
    for _ in range(3):
        qtbot.keyClick(bar.words, ENTER)
        chosen = headline.textCursor().selectedText()
        seen.append((window.top_bar.title.selectedText(), chosen, place.selectedText()))
    assert seen == [("", "zebra", ""), ("", "", "zebra"), ("zebra", "", "")]
