"""The pane follows the text, and says in words what stands in its way."""

import os
import shutil
import signal

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor.gui.preview.pane import build_preview
from editor.model.findings import Level
from editor.model.operations.release import set_template
from editor.model.operations.text import set_headline
from editor.render.job import Glimpse

HEADLINE = "editions/en/headline"
LONG = 30_000  # a worker that starts beside other tests


@pytest.fixture
def pane(qtbot, bridge, places, theme):
    pane = build_preview(bridge, places, theme)
    qtbot.addWidget(pane, before_close_func=lambda widget: widget.close_preview())
    pane.resize(520, 800)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def shown(pane, qtbot):
    """A pane with pages."""
    pane.show_edition("en")
    qtbot.waitUntil(lambda: pane.view.page_count > 0, timeout=LONG)
    return pane


@pytest.fixture
def own_pack(project, repo):
    """A pack of the project itself, which may be broken and mended."""
    return shutil.copytree(repo / "templates" / "classic", project / "templates" / "classic")


def type_headline(bridge, words):
    bridge.apply(set_headline("en", words))


def looks(pane):
    return pane.view.document.looks


def words_of(pane):
    """All that the bars of the pane say."""
    labels = [label for label in pane.notices.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def press(pane, words, qtbot):
    (button,) = [b for b in pane.notices.findChildren(QPushButton) if b.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def paper(pane):
    return pane.view.viewport().grab().toImage()


def test_the_first_page_comes_by_itself_and_closing_leaves_no_process_behind(pane, qtbot):
    assert pane.header.where == ""
    pane.show_edition("en")
    qtbot.waitUntil(lambda: pane.view.page_count > 0, timeout=LONG)
    assert pane.header.where.startswith(f"Page 1 of {pane.view.page_count} · ")
    assert pane.view.accessibleDescription() == pane.header.where
    assert words_of(pane) == ""
    process = pane.client.process_id
    pane.close_preview()
    pane.close_preview()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_change_of_the_text_changes_the_page(shown, bridge, qtbot):
    before, picture = looks(shown), paper(shown)
    type_headline(bridge, "Something else entirely")
    qtbot.waitUntil(lambda: looks(shown)[0] != before[0], timeout=LONG)
    assert paper(shown) != picture
    bridge.undo()
    qtbot.waitUntil(lambda: looks(shown) == before, timeout=LONG)
    assert paper(shown) == picture


def test_fast_typing_ends_with_the_last_word(shown, bridge, qtbot):
    renders = []
    shown.client.rendered.connect(lambda one: renders.append(one.job.release.editions[0].headline))
    type_headline(bridge, "First")
    qtbot.waitUntil(lambda: not shown.client.is_idle)
    for length in range(1, 40):
        type_headline(bridge, "x" * length)
    type_headline(bridge, "Last word")
    qtbot.waitUntil(lambda: "Last word" in renders, timeout=LONG)
    assert renders == ["First", "Last word"]


def test_killed_while_typing_the_page_still_comes(shown, bridge, qtbot):
    before = looks(shown)
    type_headline(bridge, "One")
    os.kill(shown.client.process_id, signal.SIGKILL)
    type_headline(bridge, "Two")
    qtbot.waitUntil(lambda: shown.client.is_idle, timeout=LONG)
    qtbot.waitUntil(lambda: looks(shown)[0] != before[0], timeout=LONG)
    assert words_of(shown) == ""


def test_killed_again_and_again_it_is_said_and_retry_goes_on(shown, bridge, qtbot):
    before, picture = looks(shown), paper(shown)
    for turn in range(3):
        type_headline(bridge, f"Turn {turn}")
        os.kill(shown.client.process_id, signal.SIGKILL)
        qtbot.waitUntil(lambda n=turn: len(shown.client.failures) == n + 1, timeout=LONG)
    assert shown.client.is_stopped
    assert "ended by itself" in words_of(shown)
    assert looks(shown) == before
    assert shown.view.viewport().height() < picture.height()  # the bar takes room, no more
    press(shown, "Try again", qtbot)
    qtbot.waitUntil(lambda: looks(shown)[0] != before[0], timeout=LONG)
    assert words_of(shown) == ""


def test_a_broken_pack_leaves_the_last_page_until_it_is_mended(own_pack, shown, bridge, qtbot):
    before = looks(shown)
    template = own_pack / "release.html.j2"
    sound = template.read_text("utf-8")
    template.write_text(sound + "\n{% if %}", "utf-8")
    type_headline(bridge, "While it is broken")
    qtbot.waitUntil(lambda: "release.html.j2" in words_of(shown), timeout=LONG)
    assert looks(shown) == before
    type_headline(bridge, "While it is still broken")
    qtbot.waitUntil(lambda: shown.client.is_idle, timeout=LONG)
    assert words_of(shown).count("release.html.j2") == 1
    template.write_text(sound, "utf-8")
    press(shown, "Try again", qtbot)
    qtbot.waitUntil(lambda: looks(shown)[0] != before[0], timeout=LONG)
    assert words_of(shown) == ""


def test_an_edition_or_a_pack_that_is_not_there_leaves_the_last_pages(shown, bridge, qtbot):
    before = looks(shown)
    shown.show_edition("tr")
    qtbot.waitUntil(lambda: shown.client.is_idle, timeout=LONG)
    assert looks(shown) == before
    assert words_of(shown) == ""
    shown.show_edition("en")
    bridge.apply(set_template("gone"))
    qtbot.waitUntil(lambda: "gone" in words_of(shown))
    assert "classic" in words_of(shown)
    assert looks(shown) == before


def test_what_the_renderer_warns_about_is_said_and_can_be_closed(own_pack, shown, bridge, qtbot):
    sheet = own_pack / "print.css"
    sound = sheet.read_text("utf-8")
    sheet.write_text(sound + "\n.headline { colour: red } .kicker { size: 7 }", "utf-8")
    type_headline(bridge, "With a slip in the style sheet")
    qtbot.waitUntil(lambda: "colour" in words_of(shown), timeout=LONG)
    assert "size: 7" not in words_of(shown)
    press(shown, "And 1 more", qtbot)
    assert "size: 7" in words_of(shown)
    sheet.write_text(sound, "utf-8")
    type_headline(bridge, "Without it")
    qtbot.waitUntil(lambda: words_of(shown) == "", timeout=LONG)


def test_an_error_that_only_the_pages_show_is_said_and_told(shown, bridge, qtbot):
    found = []
    shown.found.connect(found.append)
    type_headline(bridge, "Old \U00013000 signs")
    qtbot.waitUntil(lambda: bool(found), timeout=LONG)
    (error,) = [one for one in found[-1].rendered.findings if one.level is Level.ERROR]
    assert (found[-1].job.language, error.place) == ("en", HEADLINE)
    assert "No typeface" in words_of(shown)


def test_the_public_gets_other_pages(shown, qtbot):
    before = looks(shown)
    qtbot.mouseClick(shown.header.audiences.button("public"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: looks(shown) != before, timeout=LONG)
    qtbot.mouseClick(shown.header.audiences.button("press"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: looks(shown) == before, timeout=LONG)


def test_pages_that_nobody_wants_any_more_are_not_shown(shown, bridge, qtbot):
    answers = []
    shown.client.rendered.connect(answers.append)
    type_headline(bridge, "For the press alone")
    qtbot.waitUntil(lambda: bool(answers) and shown.client.is_idle, timeout=LONG)
    for_the_press = answers[-1]
    qtbot.mouseClick(shown.header.audiences.button("public"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: answers[-1].job.audience == "public", timeout=LONG)
    qtbot.waitUntil(lambda: looks(shown) == answers[-1].rendered.looks, timeout=LONG)
    turns = []
    shown.shown.connect(lambda: turns.append(looks(shown)))
    shown.client.rendered.emit(for_the_press)  # as if it had been late
    type_headline(bridge, "For the public")
    qtbot.waitUntil(lambda: len(turns) > 0, timeout=LONG)
    assert for_the_press.rendered.looks not in turns


def test_the_page_that_is_typed_on_comes_first_and_then_all(shown, bridge, qtbot):
    answers, turns, before = [], [], shown.view.document
    shown.client.rendered.connect(lambda answered: answers.append(answered.rendered))
    shown.shown.connect(lambda: turns.append(shown.view.document))
    shown.mark(HEADLINE)
    type_headline(bridge, "Something else entirely")
    qtbot.waitUntil(lambda: len(turns) == 2, timeout=LONG)
    assert [one.glimpse for one in answers] == [Glimpse(0, 0, before.page_count), None]
    glimpsed, whole = turns
    assert (glimpsed.is_whole, whole.is_whole) == (False, True)
    assert glimpsed.page_count == whole.page_count == before.page_count
    assert glimpsed.looks[0] != before.looks[0]
    assert glimpsed.looks[1:] == before.looks[1:]
    assert glimpsed.boxes == whole.boxes


def test_what_a_glimpse_leaves_undone_does_not_hide_a_remark(own_pack, shown, bridge, qtbot):
    sheet = own_pack / "print.css"
    sheet.write_text(sheet.read_text("utf-8") + "\n.headline { colour: red }", "utf-8")
    for words in ("One", "Two"):
        turns = []
        shown.shown.connect(lambda turns=turns: turns.append(shown.view.document.is_whole))
        type_headline(bridge, words)
        qtbot.waitUntil(lambda turns=turns: turns[-1:] == [True], timeout=LONG)
        assert "colour" in words_of(shown)


def test_a_click_on_the_headline_leads_to_its_field_and_focus_marks_it(shown, qtbot):
    clicked = []
    shown.place_clicked.connect(clicked.append)
    (box,) = [box for box in shown.view.document.boxes if box.place == HEADLINE]
    points = QRectF(box.x, box.y, box.width, box.height)
    laid = shown.view.geometry_of_pages
    at = laid.rectangle(box.page, points).center() - shown.view.origin()
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert clicked == [HEADLINE]
    before = paper(shown)
    shown.mark(HEADLINE)
    after = paper(shown)
    edge = at + QPointF(-box.width * laid.scale / 2 - 1, 0)  # where no letter stands
    assert before.pixelColor(edge.toPoint()) != after.pixelColor(edge.toPoint())


def test_nothing_is_rendered_while_the_pane_is_hidden(shown, bridge, qtbot):
    before = looks(shown)
    shown.hide()
    type_headline(bridge, "Unseen")
    assert shown.client.is_idle
    shown.show()
    qtbot.waitUntil(lambda: looks(shown)[0] != before[0], timeout=LONG)


def test_every_part_has_a_name_and_buttons_zoom_and_tell_how_far(shown, qtbot):
    for widget in (shown, *shown.findChildren(QWidget)):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
            assert widget.accessibleName(), widget
    fitting = shown.header.where
    qtbot.mouseClick(shown.header.larger, Qt.MouseButton.LeftButton)
    assert shown.header.where != fitting
    assert not shown.header.fit.isChecked()
    qtbot.mouseClick(shown.header.fit, Qt.MouseButton.LeftButton)
    assert shown.header.where == fitting
    assert shown.header.fit.isChecked()
