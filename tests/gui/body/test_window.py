"""What the window sees of the body: actions, looks, and words for a screen reader."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from editor.gui.actions.specs import SPECS, Act, Menu
from editor.gui.body.acts import text_handlers
from editor.gui.body.announce import Announcer
from editor.gui.body.panel import build_body
from editor.gui.body.surface import BodySurface
from editor.gui.theme import Scheme
from editor.model.blocks import Quote, Speaker
from editor.model.operations.body_text import set_block_text
from editor.model.operations.editions import add_translation, follow_source
from tests.gui.body.surfaces import assert_in_order
from tests.model.rows.making import I, L, P, Q


@pytest.fixture
def window(make, theme, qtbot, runner):
    """A window with a body and another field in it."""
    made = make(P("a", "one two"))
    made.window.hide()
    window = QWidget()
    window.panel = build_body(made.bridge, "en", theme, window, runner)
    window.other = QPlainTextEdit(window)
    column = QVBoxLayout(window)
    column.addWidget(window.panel)
    column.addWidget(window.other)
    window.made = made
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_every_action_on_text_has_a_handler(window):
    in_menu = {spec.act for spec in SPECS if spec.menu is Menu.TEXT}
    assert in_menu | {Act.PASTE_PLAIN} == set(text_handlers(window)) == set(window.panel.handlers())


def test_an_action_is_done_in_the_body(window):
    window.panel.surface.setFocus()
    window.panel.surface.selectAll()
    handlers = text_handlers(window)
    handlers[Act.BOLD]()
    assert window.made.body[0].text == "**one two**"
    handlers[Act.QUOTE]()
    assert window.made.texts[0][0] == "Quote"


def test_an_action_is_not_done_behind_somebodys_back(window):
    window.other.setFocus()
    for act in (Act.BOLD, Act.QUOTE, Act.LINK):
        text_handlers(window)[act]()
    assert window.made.texts == [("Paragraph", "a", "one two")]


@pytest.mark.parametrize(
    ("act", "method"), [(Act.BOLD, "toggle_bold"), (Act.COUNT, "choose_count")]
)
def test_a_field_that_knows_how_does_it_itself(window, act, method):
    told = []
    setattr(window.other, method, lambda: told.append(method))
    window.other.setFocus()
    text_handlers(window)[act]()
    assert told == [method]


def test_another_look_is_no_edit(make, theme):
    made = make(
        P("a", "one {signatories}"), Q("q", "said"), L("l", "x"), P("b", "[w](https://x.org)")
    )
    made.put(1, 2)
    theme.choose(Scheme.DARK)
    assert made.caret == ((1, 2), (1, 2))
    assert made.steps == []
    assert_in_order(made)
    made.type("x")
    assert_in_order(made)


def test_what_a_screen_reader_is_told(make):
    made = make(P("a"), Q("q", "said"), L("l", "x"), L("m", "y", ordered=True), I("i"))
    announcer = Announcer(made.surface)
    words = [announcer.words_for(row) for row in made.surface.store.rows]
    assert words[:4] == ["", "Quote, Ada", "Bulleted list", "Numbered list"]
    assert words[4].startswith("Picture")


def test_a_screen_reader_hears_what_counts_and_pictures_say(make):
    made = make(P("a", "We, {signatories} groups from {countries} countries"), P("b", "x"), I("i"))
    announcer = Announcer(made.surface)
    with_counts, without, picture = made.surface.store.rows
    number = made.surface.counts.of_token("signatories")
    countries = made.surface.counts.of_token("countries")
    assert number != "?"
    assert announcer.counts_in(with_counts) == f"Counts here: {number}, {countries}"
    assert announcer.counts_in(without) == announcer.counts_in(picture) == ""
    heard = []
    for offset in (3, 4, 5):
        made.put(0, offset)
        heard.append(announcer.count_at_caret())
    assert heard == ["", f"Count: {number}", ""]
    made.put(2, 0)
    assert announcer.count_at_caret() == ""
    assert "Picture, " in announcer.words_for(picture)


def test_the_place_of_the_caret_is_told_with_the_focus(make, qtbot):
    made = make(P("a", "one"), P("b", "two"))
    made.put(1, 1)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    other = QLineEdit(made.window)
    other.show()
    other.setFocus()
    with qtbot.waitSignal(made.surface.place_changed) as told:
        made.surface.setFocus()
    assert told.args == ["editions/en/body/b"]


def test_rows_whose_source_changed_are_marked_and_show_it(make, theme, qtbot, monkeypatch):
    made = make(P("a", "one **two**"), P("b", "three"))
    made.bridge.apply(add_translation("ar", "en"))
    surface = BodySurface(made.bridge, "ar", theme, made.window)
    surface.setFixedWidth(640)
    surface.show()
    rule = surface.look.colour("warning")

    def marked():
        picture, words = surface.grab().toImage(), surface.viewport().geometry()
        assert words.right() < surface.width() - 8
        x = words.right() + 5  # beside the words, where a page from right to left begins
        rows = (surface.row_rect(number).center().y() + words.top() for number in range(2))
        ratio = picture.devicePixelRatio()
        colours = [picture.pixelColor(round(x * ratio), round(y * ratio)) for y in rows]
        return [colour == rule for colour in colours]

    assert marked() == [False, False]
    made.bridge.apply(set_block_text("en", "a", "one three"))
    assert marked() == [True, False]

    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, _on: shown.append(words))
    where = surface.row_rect(0).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, where, where)
    QApplication.sendEvent(surface.viewport(), event)
    assert shown == ["Changed since it was translated. English now: one three"]

    made.bridge.apply(follow_source("ar", surface.store.rows[0].block.id))
    assert marked() == [False, False]


@pytest.mark.parametrize(("language", "comma"), [("en", ", "), ("ug", "، "), ("zh-Hant", "，")])
def test_a_speaker_has_the_comma_of_the_edition(make, qtbot, language, comma):
    speaker = Speaker(name="Bea", role="chair", organization="Club")
    made = make(Quote(id="q", text="Said", speaker=speaker), language=language)
    qtbot.waitUntil(lambda: made.surface.speakers.button("q") is not None)
    assert f"Bea · chair{comma}Club" in made.surface.speakers.button("q").text()
