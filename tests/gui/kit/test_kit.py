"""The small widgets: by the keyboard, in a mirrored window, with words too long."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.gui.kit.badge import OK, make_badge, set_look
from editor.gui.kit.bidi import runs_right_to_left
from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.kit.findings_view import FindingsView
from editor.gui.kit.flush import flush
from editor.gui.kit.hint import EmptyHint
from editor.gui.kit.message_bar import BarStack, MessageBar, WayOn
from editor.gui.kit.popover import Popover
from editor.gui.kit.search_list import Row, SearchList
from editor.gui.kit.segments import Segments
from editor.gui.kit.steps import declined_step
from editor.gui.kit.wheelless import ChoiceList
from editor.gui.library.plain_fields import Lines
from editor.gui.theme import Scheme, Theme
from editor.model.findings import Finding, Level
from editor.model.message import message

CTRL = Qt.KeyboardModifier.ControlModifier
TAB = Qt.FocusPolicy.TabFocus


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    segments = Segments("Languages")
    qtbot.addWidget(segments)
    segments.set_segments([("en", "English"), ("tr", "Türkçe"), ("ug", "ئۇيغۇرچە")], "tr")
    segments.show()
    segments.activateWindow()
    qtbot.waitUntil(segments.isActiveWindow)
    return segments


def test_tabs_are_taken_by_mouse_and_arrows(segments: Segments, qtbot: QtBot) -> None:
    told: list[str] = []
    segments.chosen.connect(told.append)
    assert segments.current == "tr"
    qtbot.mouseClick(segments.button("en"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(segments.button("en"), Qt.Key.Key_Right)
    qtbot.keyClick(segments.button("tr"), Qt.Key.Key_Right)
    qtbot.keyClick(segments.button("ug"), Qt.Key.Key_Right)  # the last one
    assert told == ["en", "tr", "ug"]
    assert segments.current == "ug"


def test_arrows_are_mirrored(segments: Segments, qtbot: QtBot) -> None:
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(segments.button("tr"), Qt.Key.Key_Left)
    assert segments.current == "ug"


def test_the_chosen_tab_has_room_for_its_bold_words(segments: Segments) -> None:
    bold = segments.button("en").font()
    bold.setBold(True)
    words = QFontMetrics(bold).horizontalAdvance("English")
    assert segments.button("en").width() >= words + 20  # with air on both sides


def test_a_screen_reader_is_told_that_one_of_several_is_chosen(segments: Segments) -> None:
    told = [QAccessible.queryAccessibleInterface(segments.button(key)) for key in segments.keys]
    assert [one.role() for one in told if one] == [QAccessible.Role.RadioButton] * 3


def test_tabs_are_one_stop(segments: Segments) -> None:
    stops = [k for k in segments.keys if segments.button(k).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["tr"]


def test_choosing_by_program_is_not_told(segments: Segments) -> None:
    told: list[str] = []
    segments.chosen.connect(told.append)
    segments.choose("en")
    assert (segments.current, told) == ("en", [])


def test_the_focus_goes_back_to_where_it_was_before_a_bar(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    stack, first, field = BarStack(theme, window), QLineEdit(window), QLineEdit(window)
    column = QVBoxLayout(window)
    for widget in (stack, first, field):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    way_on = WayOn("Go on", lambda: stack.drop("a"))
    stack.tell("a", Level.NOTE, "Somebody else has it open.", (way_on,))
    bar = stack.findChild(MessageBar)
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "Go on")
    assert bar.close_button.isVisible()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert window.focusWidget() is bar.close_button  # the cross comes last
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.focusWidget() is field


def test_a_newer_message_takes_the_place_of_the_older(theme: Theme, qtbot: QtBot) -> None:
    stack = BarStack(theme)
    qtbot.addWidget(stack)
    done: list[int] = []
    stack.tell("saving", Level.ERROR, "First.")
    stack.tell("saving", Level.ERROR, "Second.", [WayOn("Do it", lambda: done.append(1))])
    stack.tell("other", Level.NOTE, "Third.", closable=False)
    assert stack.keys == ("saving", "other")
    bars = [bar for bar in stack.findChildren(MessageBar) if not bar.isHidden()]
    assert [bar.accessibleName() for bar in bars] == ["Second.", "Third."]
    next(b for b in bars[0].findChildren(QPushButton) if b.text() == "Do it").click()
    assert done == [1]
    assert bars[1].close_button.isHidden()
    bars[0].close_button.click()
    stack.drop("other")
    stack.drop("nothing")
    assert stack.keys == ()
    assert stack.isHidden()


def test_in_a_narrow_pane_the_words_keep_their_room(theme: Theme, qtbot: QtBot) -> None:
    stack = BarStack(theme)
    qtbot.addWidget(stack)
    stack.tell("k", Level.ERROR, "The file is not there. " * 4, [WayOn("What to do", lambda: None)])
    stack.resize(260, 400)
    stack.show()
    words = next(one for one in stack.findChildren(QLabel) if one.text().startswith("The file"))
    button = next(one for one in stack.findChildren(QPushButton) if one.text() == "What to do")
    qtbot.waitUntil(
        lambda: button.mapTo(stack, button.rect().topLeft()).y() > words.geometry().bottom()
    )
    assert words.width() > 150
    stack.resize(700, 400)
    qtbot.waitUntil(
        lambda: button.mapTo(stack, button.rect().topLeft()).x() > words.geometry().right()
    )


def test_a_long_message_is_shown_whole(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    stack = BarStack(theme)
    column.addWidget(stack)
    column.addStretch(1)
    window.resize(500, 400)
    stack.tell("a", Level.ERROR, "words " * 60, [WayOn("Save mine elsewhere", int)])
    window.show()
    (label,) = (one for one in stack.findChildren(QLabel) if one.text().startswith("words"))
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 60)


def test_a_message_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    stack = BarStack(theme)
    qtbot.addWidget(stack)
    stack.tell("a", Level.ERROR, "Words")
    stack.show()
    before = stack.grab().toImage()
    theme.choose(Scheme.DARK)
    assert stack.grab().toImage() != before


def test_the_icons_of_a_list_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    search = SearchList(theme, "Find", lambda _words: [Row("a", "A", icon="check"), Row("b", "B")])
    qtbot.addWidget(search)
    search.refresh()
    theme.choose(Scheme.DARK)
    now = [search.list.item(at).icon() for at in range(2)]
    assert now[0].pixmap(16).toImage() == theme.icon("check", "muted").pixmap(16).toImage()
    assert now[1].isNull()


def test_words_too_long_are_shortened_and_told_whole(qtbot: QtBot) -> None:
    label = ElidedLabel("A sentence that is much too long for its place")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(1000, 20)
    qtbot.waitUntil(lambda: label.toolTip() == "")
    assert label.minimumSizeHint().width() < 30


@pytest.mark.parametrize(
    ("text", "mirrored"),
    [
        *(("English", False), ("ئۇيغۇرچە", True), ("12 كلمة", True), ("12", False), ("", False)),
        ("\u2068العربية\u2069 +2", False),  # isolated words turn nothing around them
        ("\u2068English\u2069 كلمة", True),
    ],
)
def test_direction_of_words(text: str, *, mirrored: bool) -> None:
    assert runs_right_to_left(text) is mirrored


def test_words_without_a_direction_go_with_the_window() -> None:
    assert runs_right_to_left("\u2068English\u2069 +2", otherwise=True)
    assert not runs_right_to_left("English", otherwise=True)


def test_badges_change_their_look(theme: Theme, qtbot: QtBot) -> None:
    badge = make_badge("3", Level.ERROR)
    qtbot.addWidget(badge)
    badge.show()
    red = badge.grab().toImage()
    set_look(badge, OK)
    assert badge.grab().toImage() != red


def test_an_empty_place_offers_the_first_step(qtbot: QtBot) -> None:
    done: list[int] = []
    hint = EmptyHint("Nothing here yet.", None, "Add", lambda: done.append(1))
    qtbot.addWidget(hint)
    hint.findChild(QPushButton).click()
    assert done == [1]
    assert EmptyHint("Nothing.").findChild(QPushButton) is None


def test_a_popover_gives_the_focus_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    anchor = QPushButton("Open", window)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    popover = Popover(window, "Name")
    popover.column.addWidget(QLineEdit(popover))
    popover.open_under(anchor)
    assert popover.geometry().top() >= anchor.mapToGlobal(anchor.rect().bottomLeft()).y()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert window.focusWidget() is anchor


@pytest.mark.parametrize(
    ("key", "modifiers", "declined"),
    [
        (Qt.Key.Key_Z, CTRL, True),
        (Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_C, CTRL, False),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_undo_is_left_to_the_window(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, *, declined: bool
) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    asked.accept()
    assert declined_step(asked) is declined
    assert asked.isAccepted() is not declined
    assert not declined_step(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_a_popover_stays_within_the_sides_of_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Checks", window)
    window.setGeometry(0, 0, 400, 200)
    button.move(300, 8)
    window.show()
    popover = Popover(window, "Findings")
    popover.setFixedWidth(240)
    popover.open_under(button)
    assert window.geometry().contains(popover.geometry().topLeft())
    assert popover.geometry().right() <= window.geometry().right()
    popover.close()


def test_enter_presses_a_button_outside_of_dialogs_too(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = push_button("Save", window)
    window.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_findings_are_reached_by_tab_where_a_screen_reader_knows_what_they_are(
    theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = FindingsView(theme, str, window)
    words = message("There is no headline.")
    view.show_findings(
        [Finding(code="a", level=Level.ERROR, place=place, what=words) for place in ("x", "")]
    )
    stops = [one for one in (view, *view.findChildren(QWidget)) if one.focusPolicy() & TAB]
    assert {QAccessible.queryAccessibleInterface(one).role() for one in stops} == {
        QAccessible.Role.Button,
        QAccessible.Role.StaticText,
    }


def test_boxes_begin_where_the_words_above_begin(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    words, box = QLabel("Formats", window), QCheckBox("Word", window)
    column.addWidget(words)
    column.addLayout(flush(box))
    window.show()
    option = QStyleOptionButton()
    box.initStyleOption(option)
    sign = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    assert box.x() + sign.x() == words.x()
    assert window.rect().contains(box.geometry())  # with the ring of its focus


def test_words_of_all_fields_begin_below_each_other(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    line, lines, choices = QLineEdit("H", window), Lines(60, window), ChoiceList(window)
    lines.setPlainText("H")
    choices.addItem("H")
    choices.setFocus()
    for field in (line, lines, choices):
        column.addWidget(field)
    window.show()
    assert len({first_ink(field) for field in (line, lines, choices)}) == 1


def first_ink(field: QWidget) -> int:
    """How far from the start of a field its words begin, in pixels."""
    image = field.grab().toImage()
    dark = (
        x
        for x in range(4, image.width())
        for y in range(8, 28)
        if image.pixelColor(x, y).lightness() < 128  # half of the way to white
    )
    return next(dark)


def test_a_list_to_choose_from_shows_each_choice_whole(theme: Theme, qtbot: QtBot) -> None:
    choices = ChoiceList()
    qtbot.addWidget(choices)
    choices.addItems(["Classic", "Modern"])
    choices.show()
    choices.showPopup()
    view = choices.view()
    qtbot.waitUntil(view.isVisible)
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(2)]
    assert view.viewport().rect().contains(rows[0].united(rows[1]))
    assert view.window().rect().adjusted(4, 4, -4, -4).contains(view.geometry())  # its frame
    choices.hidePopup()
