"""The window as a person meets it: keys, tabs, outline, panes, bars."""

import datetime as dt
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.app.recent import recent_projects
from editor.gui.actions.palette import CommandPalette
from editor.gui.autosave import SaveState, SaveStatus
from editor.gui.kit.message_bar import MessageBar
from editor.gui.window.add_edition import AddEdition
from editor.gui.window.findings_list import FindingsList
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.gui.windows import Windows
from editor.model.enums import Kind
from editor.model.holder import Holder
from editor.model.message import Problem
from editor.model.operations.release import set_title
from editor.model.operations.signatories import add_signatories
from editor.model.operations.text import set_headline, set_salutation
from editor.model.signatories import Signatory
from editor.storage.lock import hold, let_go, lock_path, other_holder
from tests.gui.conftest import LineField

Field = Callable[[str], LineField]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def headline(project: Path) -> str:
    return json.loads((project / "release.json").read_text("utf-8"))["editions"][0]["headline"]


def test_typing_reaches_the_disk(
    window: MainWindow, field: Field, project: Path, qtbot: QtBot
) -> None:
    assert window.top_bar.saved.words == "Saved"
    field("headline").clear()
    qtbot.keyClicks(field("headline"), "Rivers rise")
    qtbot.waitUntil(lambda: headline(project) == "Rivers rise", timeout=3000)
    qtbot.waitUntil(lambda: window.top_bar.saved.words.startswith("Saved "))


def test_it_begins_in_the_headline(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.focusWidget() is field("headline"))
    assert window.outline.current == Part.HEADLINE


def test_undo_goes_back_to_the_field_and_the_cursor(
    window: MainWindow, field: Field, qtbot: QtBot
) -> None:
    before = window.bridge.release
    field("headline").setFocus()
    field("headline").setCursorPosition(0)
    qtbot.keyClicks(field("headline"), "X")
    field("closing").setFocus()
    qtbot.keyClicks(field("closing"), "Y")
    qtbot.keyClick(field("closing"), Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field("closing"), Qt.Key.Key_Z, CTRL)
    assert window.bridge.release is before
    assert window.focusWidget() is field("headline")
    qtbot.keyClick(field("headline"), Qt.Key.Key_Z, CTRL | SHIFT)
    assert field("headline").text().startswith("X")
    assert field("headline").cursorPosition() == 1


def test_undo_says_what_it_would_take_back(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    undo = window.findChild(QToolButton, "undo") or window.actions_made["undo"]
    assert not undo.isEnabled()
    qtbot.keyClicks(field("headline"), "X")
    assert undo.isEnabled()
    assert undo.text() == "Undo: Change headline"
    assert undo.toolTip() == "Undo: Change headline (Ctrl+Z)"


def test_the_outline_leads_to_a_part(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    list_ = window.outline.focusProxy()
    center = window.outline.row_rect_center(Part.IDENTITY)
    qtbot.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert window.focusWidget() is field("closing")
    assert window.outline.current == Part.IDENTITY


def test_the_outline_follows_the_focus(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    field("place").setFocus()
    assert window.outline.current == Part.RELEASE_LINE


def test_the_outline_stays_where_one_writes_while_that_is_seen(
    window: MainWindow, field: Field, qtbot: QtBot
) -> None:
    field("subheadline").setMinimumHeight(900)  # a body with some words
    field("subheadline").setFocus()
    bar = window.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(100)
    bar.setValue(0)
    assert window.outline.current == Part.BODY


def test_the_outline_counts(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.outline.rows
    assert rows[Part.HEADLINE] == "Headline, complete"
    assert rows[Part.QUOTES] == "Quotes, 3"
    assert rows[Part.BODY] == "Body, 14 paragraphs"
    assert Part.LETTER not in rows  # no letter
    window.bridge.apply(set_headline("en", ""))
    qtbot.waitUntil(lambda: "complete" not in window.outline.rows[Part.HEADLINE])
    assert window.outline.rows[Part.HEADLINE].startswith("Headline")


def test_another_kind_has_other_parts(window: MainWindow) -> None:
    assert Part.LETTER not in window.page.parts
    buttons = window.top_bar.findChildren(QPushButton)
    menu = next(button for button in buttons if button.text() == "Press release")
    next(a for a in menu.menu().actions() if a.text() == "Open letter").trigger()
    assert window.bridge.release.kind is Kind.OPEN_LETTER
    assert menu.text() == "Open letter"
    assert Part.LETTER in window.page.parts
    window.bridge.undo()
    assert Part.LETTER not in window.page.parts


def test_what_stands_in_a_release_is_shown_whatever_its_kind(window: MainWindow) -> None:
    assert Part.LETTER not in window.page.parts
    window.bridge.apply(set_salutation("en", "Dear friends,"))
    assert Part.LETTER in window.page.parts
    assert Part.LETTER in window.outline.rows


def test_a_part_that_the_kind_does_not_ask_for_can_be_added(
    window: MainWindow, field: Field, qtbot: QtBot
) -> None:
    window.actions_made["add-part"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    qtbot.keyClicks(palette.search.field, "saluta")
    qtbot.keyClick(palette.search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.focusWidget() is field("salutation"))
    assert Part.LETTER in window.page.parts


# --- editions -------------------------------------------------------------------------------------


def add_language(window: MainWindow, qtbot: QtBot, search: str, *, copy: bool) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL | SHIFT)
    popover = window.findChild(AddEdition)
    assert popover is not None
    qtbot.keyClicks(popover.search.field, search)
    button = popover.copy_button if copy else popover.empty_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_translation_begins_as_a_copy_in_its_own_direction(
    window: MainWindow, field: Field, qtbot: QtBot
) -> None:
    words = field("headline").text()
    add_language(window, qtbot, "arab", copy=True)
    assert window.shown.language == "ar"
    assert window.top_bar.editions.current == "ar"
    assert field("headline").text() == words
    assert field("headline").layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.top_bar.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert window.bridge.release.editions[1].translated_from == "en"


def test_an_empty_edition(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    add_language(window, qtbot, "deutsch", copy=False)
    assert (window.shown.language, field("headline").text()) == ("de", "")


def test_languages_with_words_of_their_own_come_first(window: MainWindow, qtbot: QtBot) -> None:
    window.showing.open_add_edition()
    popover = window.findChild(AddEdition)
    first = [popover.search.list.item(row).text() for row in range(9)]
    assert "Türkçe" in first
    assert "English" not in first  # it is there
    assert popover.search.list.count() > 100
    qtbot.keyClicks(popover.search.field, "ara")
    assert popover.search.current == "ar"  # and not Aragonese
    height = popover.height()
    qtbot.keyClicks(popover.search.field, "g")
    assert popover.search.current == "an"
    note = popover.findChild(QLabel)
    assert note.height() >= note.heightForWidth(note.width())
    assert popover.search.geometry().bottom() < note.geometry().top()
    assert popover.height() == height
    popover.close()


def test_tabs_switch_and_keep_the_place(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    add_language(window, qtbot, "turk", copy=True)
    field("closing").setFocus()
    turkish = field("closing")
    qtbot.keyClick(turkish, Qt.Key.Key_PageDown, CTRL)
    assert window.shown.language == "en"
    qtbot.waitUntil(lambda: window.focusWidget() is field("closing"))
    assert field("closing") is not turkish
    tabs = window.top_bar.editions
    qtbot.mouseClick(tabs._segments.button("tr"), Qt.MouseButton.LeftButton)
    assert window.shown.language == "tr"


def tab_menu(window: MainWindow, tag: str) -> dict[str, QAction]:
    tabs = window.top_bar.editions
    button = tabs._segments.button(tag)
    button.customContextMenuRequested.emit(button.rect().center())
    menu = [m for m in tabs.findChildren(QMenu) if m.isVisible()][-1]
    return {action.text(): action for action in menu.actions()}


def test_an_edition_moves_before_and_behind_another(window: MainWindow, qtbot: QtBot) -> None:
    add_language(window, qtbot, "turk", copy=True)
    window.shown.add("de", copy=True)
    assert "Move before English" not in tab_menu(window, "en")
    tab_menu(window, "en")["Move behind Türkçe"].trigger()
    assert window.top_bar.editions.languages == ("tr", "en", "de")
    tab_menu(window, "en")["Move behind Deutsch"].trigger()
    tab_menu(window, "de")["Move before Türkçe"].trigger()
    assert window.shown.languages == ("de", "tr", "en")
    window.bridge.undo()
    assert window.top_bar.editions.languages == ("tr", "de", "en")


def test_undo_of_another_edition_shows_it(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    qtbot.keyClicks(field("headline"), "X")
    add_language(window, qtbot, "turk", copy=True)
    window.bridge.undo()  # the edition goes
    assert window.shown.languages == ("en",)
    assert window.shown.language == "en"
    window.bridge.redo()
    window.shown.show("tr")
    window.bridge.undo()
    window.bridge.undo()
    assert window.focusWidget() is field("headline")
    assert not field("headline").text().endswith("X")


def test_removing_an_edition_can_be_undone(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    before = window.bridge.release
    assert not window.actions_made["remove-edition"].isEnabled()  # the only one
    add_language(window, qtbot, "turk", copy=True)
    window.actions_made["remove-edition"].trigger()
    assert window.shown.language == "en"
    window.bridge.undo()
    assert window.shown.languages == ("en", "tr")
    window.bridge.undo()
    assert window.bridge.release is before
    assert field("headline").text()


def test_a_release_without_a_language_says_what_to_do(
    window: MainWindow, field: Field, qtbot: QtBot
) -> None:
    window.shown.remove("en")
    assert window.page.parts == ()
    (button,) = window.page.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    popover = window.findChild(AddEdition)
    qtbot.keyClicks(popover.search.field, "turk")
    qtbot.keyClick(popover.search.field, Qt.Key.Key_Return)
    assert (window.shown.language, field("headline").text()) == ("tr", "")


# --- panes ----------------------------------------------------------------------------------------


def test_panes_hide_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    widths = window.panes.widths
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_F9, SHIFT)
    assert (window.panes.shows_outline, window.panes.shows_preview) == (False, False)
    assert not window.actions_made["outline"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_F9, SHIFT)
    assert window.panes.widths == widths


def test_f6_goes_round_the_panes(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    field("headline").setFocus()
    seen: list[QWidget] = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert len(set(seen)) == len(seen)
    assert window.page.isAncestorOf(seen[-1])


def test_it_is_found_as_it_was_left(
    window: MainWindow, windows: Windows, project: Path, qtbot: QtBot
) -> None:
    window.resize(780, 500)
    window.panes.setSizes([160, 350, 270])
    qtbot.waitUntil(lambda: window.width() == 780)
    left = (window.size(), window.panes.widths)
    window.close()
    again = windows.open_window(project)
    qtbot.waitUntil(lambda: (again.size(), again.panes.widths) == left)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1100, 700), (1024, 640)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_everything_fits(
    window: MainWindow, width: int, height: int, *, mirrored: bool, qtbot: QtBot
) -> None:
    for search in ("arab", "turk", "deutsch", "uyghur", "portug"):
        add_language(window, qtbot, search, copy=True)
    if mirrored:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(width, height)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == (width, height))
    qtbot.waitUntil(lambda: (left_of(window, window.outline) > width / 2) is mirrored)
    outside = [
        widget.accessibleName() or widget.objectName() or type(widget).__name__
        for widget in window.top_bar.findChildren(QWidget)
        if widget.isVisible() and not inside(window, widget)
    ]
    assert outside == []


def test_the_title_and_not_the_reason_gives_way_when_the_number_of_the_checks_grows(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.top_bar
    problem = Problem.of("The folder “A place that is far away” is not there any more.")
    bar.saved.show_status(SaveStatus(SaveState.FAILED, problem=problem))
    bar.checks.show_counts(0, 0)
    window.bridge.apply(set_title("A title that is long enough to want all the room there is"))
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: window.width() == 1024)
    qtbot.waitUntil(lambda: bar.title.width() == bar.title.minimumWidth())
    before, said = bar.title.width(), bar.saved.width()
    bar.checks.show_counts(88, 88)
    qtbot.waitUntil(lambda: bar.title.width() < before)
    qtbot.waitUntil(lambda: bar.saved.width() >= said)


def left_of(window: MainWindow, widget: QWidget) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


def inside(window: MainWindow, widget: QWidget) -> bool:
    """Whether a widget is wholly within the bar, and has the room that it asks for."""
    at = widget.mapTo(window.top_bar, QPoint(0, 0))
    whole = at.x() >= 0 and at.x() + widget.width() <= window.top_bar.width()
    return whole and widget.width() >= widget.minimumSizeHint().width()


# --- checks ---------------------------------------------------------------------------------------


def test_findings_lead_to_their_place(window: MainWindow, field: Field, qtbot: QtBot) -> None:
    window.bridge.apply(set_headline("en", ""))
    qtbot.waitUntil(lambda: "warning" in window.top_bar.checks.accessibleName(), timeout=5000)
    assert "1 warning" in window.outline.rows[Part.HEADLINE]
    assert "headline" in window.status_line.words[1]
    field("closing").setFocus()
    qtbot.mouseClick(window.top_bar.checks, Qt.MouseButton.LeftButton)
    popover = window.findChild(FindingsList)
    assert "headline" in popover.rows[0].accessibleName()
    qtbot.keyClick(popover.rows[0], Qt.Key.Key_Space)
    assert window.focusWidget() is field("headline")
    field("closing").setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.focusWidget() is field("headline")
    window.bridge.undo()
    qtbot.waitUntil(
        lambda: "nothing to correct" in window.top_bar.checks.accessibleName(), timeout=5000
    )


def test_nothing_is_claimed_before_it_is_known(windows: Windows, project: Path, qtbot) -> None:
    window = windows.open_window(project)
    assert window.status_line.words == ("", "")
    assert "still under way" in window.top_bar.checks.accessibleName()
    window.showing.open_findings()  # opens when there is something to show
    assert window.findChild(FindingsList) is None
    qtbot.waitUntil(lambda: window.findChild(FindingsList) is not None, timeout=5000)
    assert "nothing to correct" in window.top_bar.checks.accessibleName()


def test_the_length_is_told(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "words · " in window.status_line.words[0], timeout=5000)


def test_doubts_about_the_list_are_told_and_lead_there(window: MainWindow, qtbot: QtBot) -> None:
    names = (("s1", "Harbour Watch", "PT"), ("s2", "Harbor Watch", "PT"), ("s3", "Sea Union", None))
    entries = tuple(Signatory(id=key, name=name, country=land) for key, name, land in names)
    window.bridge.apply(add_signatories(entries))
    qtbot.waitUntil(lambda: window.status_line.words[1] != "", timeout=5000)
    window.navigation.arrived.emit(Part.SIGNATORIES)
    assert window.status_line.words[1] == "1 possible duplicate · 1 without country"
    assert "3 organisations confirmed in 1 country" in window.status_line.words[0]
    assert "words" not in window.status_line.words[0]
    with qtbot.waitSignal(window.status_line.go_wanted) as told:
        qtbot.mouseClick(window.status_line.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert told.args[0].startswith("signatories/s2")


# --- saving ---------------------------------------------------------------------------------------


def button_of(window: MainWindow, words: str) -> QPushButton:
    bars = window.bars.findChildren(MessageBar)
    found = [b for bar in bars for b in bar.findChildren(QPushButton) if b.text() == words]
    (button,) = found
    return button


def test_a_failed_save_is_told_with_a_way_on(
    window: MainWindow, field: Field, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    project.rename(tmp_path / "away")
    qtbot.keyClicks(field("headline"), "X")
    qtbot.waitUntil(lambda: window.autosave.status.state is SaveState.FAILED, timeout=3000)
    assert window.top_bar.saved.words.startswith("Not saved: ")
    target = tmp_path / "stick"
    target.mkdir()
    window.saving._choose = lambda *_: target
    qtbot.mouseClick(button_of(window, "Save mine elsewhere"), Qt.MouseButton.LeftButton)
    assert headline(target / "project").endswith("X")
    assert window.bars.keys == ()
    assert window.top_bar.saved.words.startswith("Saved ")


def test_an_outside_change_offers_all_ways(
    window: MainWindow, field: Field, project: Path, qtbot: QtBot
) -> None:
    file = project / "release.json"
    file.write_text(file.read_text("utf-8").replace("Eleven", "Twelve"), "utf-8")
    qtbot.keyClicks(field("headline"), "X")
    qtbot.waitUntil(lambda: window.bars.keys == ("saving",), timeout=3000)
    assert button_of(window, "Keep mine").isVisible()
    assert button_of(window, "Save mine elsewhere").isVisible()
    qtbot.mouseClick(button_of(window, "Open theirs"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: field("headline").text().startswith("Twelve"), timeout=3000)
    assert window.bars.keys == ()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert field("headline").text().endswith("X")


def keys_after_a_look(window: MainWindow) -> tuple[str, ...]:
    window.in_use.look()
    return window.bars.keys


def test_who_else_has_it_open_is_told_at_once(
    windows: Windows, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    laptop = Holder("laptop", "Anna", 7, dt.datetime.now(dt.UTC), "hers")
    hold(project, laptop)
    window = windows.open_window(project)
    qtbot.waitUntil(lambda: window.bars.keys == ("in-use",))
    words = window.bars.findChild(MessageBar).accessibleName()
    assert "on another computer: laptop (Anna, since " in words
    qtbot.mouseClick(button_of(window, "Go on all the same"), Qt.MouseButton.LeftButton)
    assert window.bars.keys == ()
    qtbot.waitUntil(lambda: hold(project, laptop) is not None)  # and she is told of this one
    (tmp_path / "mine").mkdir()
    window.saving._choose = lambda *_: tmp_path / "mine"
    other = replace(laptop, token="hers again")
    hold(project, other, take_over=True)
    qtbot.waitUntil(lambda: keys_after_a_look(window) == ("in-use",))
    qtbot.mouseClick(button_of(window, "Make a copy…"), Qt.MouseButton.LeftButton)
    copy = tmp_path / "mine" / "project"
    qtbot.waitUntil(lambda: window.bars.keys == ("copy",))
    assert "mine" in window.bars.findChildren(MessageBar)[-1].accessibleName()
    places = window.desk.places
    qtbot.waitUntil(lambda: str(copy) in [recent.folder for recent in recent_projects(places)])
    qtbot.waitUntil(lock_path(copy).exists)
    assert other_holder(project, window.in_use.own) == other
    window.close()
    assert not lock_path(copy).exists()


def test_what_another_window_does_with_it_is_seen_when_one_comes_back(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lock_path(project).exists)
    other = replace(window.in_use.own, process=os.getppid(), token="other")
    hold(project, other, take_over=True)
    qtbot.waitUntil(lambda: keys_after_a_look(window) == ("in-use",))
    assert "another window on this computer" in window.bars.findChild(MessageBar).accessibleName()
    let_go(project, other)
    qtbot.waitUntil(lambda: keys_after_a_look(window) == ())
    qtbot.waitUntil(lambda: other_holder(project, other) == window.in_use.own)


def test_closing_saves(window: MainWindow, field: Field, project: Path, qtbot: QtBot) -> None:
    qtbot.keyClicks(field("headline"), "X")
    window.close()
    assert headline(project).endswith("X")


def test_leaving_the_window_saves(
    window: MainWindow, field: Field, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.gui.autosave.DELAY", 60_000)
    qtbot.keyClicks(field("headline"), "X")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: headline(project).endswith("X"), timeout=3000)


# --- title ----------------------------------------------------------------------------------------


def test_a_release_without_a_title_is_called_by_its_headline(window: MainWindow) -> None:
    window.bridge.apply(set_title(""))
    window.bridge.apply(set_headline("en", "The *river* rises"))
    assert window.windowTitle().startswith("The river rises")
    assert window.top_bar.title.placeholderText() == "The river rises"
    window.bridge.apply(set_headline("en", ""))
    assert window.windowTitle().startswith("Untitled release")
    assert window.top_bar.title.placeholderText() == "Untitled release"


def test_the_title_is_changed_in_place(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.focusWidget() is window.top_bar.title
    qtbot.keyClicks(window.top_bar.title, "River letter")
    assert window.bridge.release.title == "River letter"
    assert window.windowTitle() == "River letter – Press Release Editor"
    qtbot.keyClick(window.top_bar.title, Qt.Key.Key_Z, CTRL)
    assert window.top_bar.title.text() == window.bridge.release.title != "River letter"


# --- several windows ------------------------------------------------------------------------------


def test_one_project_has_one_window(windows: Windows, window: MainWindow, project: Path) -> None:
    assert windows.open_window(project) is window
    assert windows.open_window(project / "release.json") is window
    assert windows.all == (window,)


def test_two_projects_have_two(
    windows: Windows, window: MainWindow, repo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = shutil.copytree(repo / "projects" / "open-letter-insulin", tmp_path / "other")
    second = windows.open_window(other)
    second.page.finish()
    qtbot.keyClicks(second.places.widget("editions/en/headline"), "X")
    assert window.bridge.undo_label is None
    assert second.bridge.undo_label is not None
    second.close()
    assert windows.all == (window,)
