"""The tools above the body, what opens from it, and the page around it."""

import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.gui.actions.specs import Act
from editor.gui.body.link_popover import LinkPopover
from editor.gui.body.panel import build_body
from editor.gui.body.picture_popover import PicturePopover
from editor.gui.body.speaker_popover import SpeakerPopover
from editor.model.blocks import Quote, Speaker
from editor.model.enums import Attribution
from editor.model.message import Problem
from editor.model.operations.body import insert_blocks
from editor.model.release import Image, ImageWords
from tests.gui.body.surfaces import Made, assert_in_order
from tests.model.rows.making import I, P, Q

LEFT = Qt.MouseButton.LeftButton
LONG = "Words that fill a line of the page, and then another one, as texts do. " * 4


@pytest.fixture
def panel(make, theme, qtbot, runner):
    """A function that opens the whole panel in a page that scrolls."""
    kept = []

    def open_panel(*blocks, **fields):
        made = make(*blocks, **fields)
        page, area = QWidget(), QScrollArea()
        opened = build_body(made.bridge, "en", theme, page, runner)
        column = QVBoxLayout(page)
        column.addWidget(opened)
        column.addStretch(1)
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.resize(700, 500)
        qtbot.addWidget(area)
        made.window.hide()
        with qtbot.waitActive(area):
            area.show()
            area.activateWindow()
        opened.surface.setFocus()
        settle()
        kept.append(area)
        return opened, Made(opened.surface, made.bridge, made.session, area)

    return open_panel


def settle():
    for _ in range(4):
        QApplication.processEvents()


def opened_of(panel, kind):
    settle()
    return panel.findChild(kind)


def test_buttons_write_and_show_what_is_at_the_caret(panel):
    opened, made = panel(P("a", "one two"), P("b", "more"))
    made.put(0, 0, 0, 3)
    QTest.mouseClick(opened.toolbar.button(Act.BOLD), LEFT)
    assert made.body[0].text == "**one** two"
    settle()
    assert opened.toolbar.button(Act.BOLD).isChecked()
    assert opened.surface.hasFocus()
    made.put(1, 0)
    for act, kind in (
        (Act.SUBHEADING, "Subheading"),
        (Act.NUMBERS, "ListBlock"),
        (Act.BULLETS, "ListBlock"),
        (Act.QUOTE, "Quote"),
    ):
        QTest.mouseClick(opened.toolbar.button(act), LEFT)
        settle()
        assert made.texts[1][0] == kind
        assert opened.toolbar.button(act).isChecked()
    assert not opened.toolbar.button(Act.BULLETS).isChecked()
    QTest.mouseClick(opened.toolbar.button(Act.QUOTE), LEFT)
    assert made.texts[1] == ("Paragraph", "b", "more")
    assert_in_order(made)


def test_every_tool_has_a_name(panel):
    opened, _ = panel(P("a", "x"))
    names = [
        opened.toolbar.button(act).accessibleName()
        for act in opened.handlers()
        if act in {Act.BOLD, Act.LINK, Act.QUOTE, Act.COUNT, Act.IMAGE}
    ]
    assert all(names)
    assert len(set(names)) == 5


def test_the_speaker_is_written_at_once_and_undone(panel):
    opened, made = panel(Q("p", "before", name="Bea"), Q("q", "said", name=""))
    made.put(1, 2)
    opened.open_details()
    popover = opened_of(opened, SpeakerPopover)
    QTest.keyClicks(popover.name, "Eve")
    QTest.keyClicks(popover.organization, "Club")
    assert made.body[1].speaker == Speaker(name="Eve", organization="Club")
    QTest.mouseClick(popover.in_text, LEFT)
    assert made.body[1].attribution is Attribution.IN_TEXT
    QTest.mouseClick(popover.continues, LEFT)
    assert made.body[1].continues
    popover.close()
    for _ in range(4):
        made.bridge.undo()
    assert made.body[1] == Q("q", "said", name="")
    assert_in_order(made)


def test_the_quote_can_be_read_while_its_speaker_is_written(panel):
    opened, made = panel(P("a", LONG), P("b", LONG), Q("q", LONG, name=""))
    made.window.move(0, made.window.screen().availableGeometry().bottom() - made.window.height())
    settle()
    opened.open_speaker("q")
    popover = opened_of(opened, SpeakerPopover)
    words = opened.surface.row_rect(2).toRect()
    bottom = opened.surface.viewport().mapToGlobal(words.bottomLeft()).y()
    room = made.window.screen().availableGeometry().bottom() - bottom
    assert popover.height() > room  # it has to go above
    assert popover.geometry().bottom() < bottom - words.height()
    popover.close()


def test_known_speakers_are_offered(panel, qtbot):
    bea = Speaker(name="Bea", role="chair")
    opened, made = panel(Quote(id="p", text="before", speaker=bea), Q("q", "said", name=""))
    opened.open_speaker("q")
    popover = opened_of(opened, SpeakerPopover)
    QTest.keyClicks(popover.name, "be")
    popup = popover.name.completer().popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: popover.name.text() == "be")  # not the whole line that is offered
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert made.body[1].speaker == bea
    qtbot.waitUntil(lambda: popover.name.text() == "Bea")
    popover.close()


def test_what_is_half_written_is_not_offered(panel):
    opened, _made = panel(Q("p", "before", name="Bea"), Q("q", "said", name="Be"))
    opened.open_speaker("q")
    popover = opened_of(opened, SpeakerPopover)
    offered = popover.name.completer().model()
    assert [offered.index(at, 0).data() for at in range(offered.rowCount())] == ["Bea"]
    popover.close()


def test_the_popover_closes_with_its_quote(panel):
    opened, made = panel(P("a", "x"), Q("q", "said"))
    opened.open_speaker("q")
    popover = opened_of(opened, SpeakerPopover)
    made.bridge.apply(insert_blocks("en", (P("n", "y"),)))
    assert popover.isVisible()
    while made.session.undo_label:
        made.bridge.undo()
    made.put(1, 0)
    made.key(Qt.Key.Key_Backspace)
    assert not popover.isVisible()


def test_links_are_asked_for(panel):
    opened, made = panel(P("a", "see the page now"))
    made.put(0, 9)
    opened.open_link()
    popover = opened_of(opened, LinkPopover)
    assert not popover.words.isVisible()
    popover.address.setText("not an address")
    QTest.keyClick(popover.address, Qt.Key.Key_Return)
    assert popover.problem.isVisible()
    popover.address.setText("example.org")
    QTest.keyClick(popover.address, Qt.Key.Key_Return)
    assert made.body[0].text == "see the [page](https://example.org) now"
    settle()
    opened.open_link()
    popover = opened_of(opened, LinkPopover)
    assert popover.address.text() == "https://example.org"
    popover.address.clear()
    QTest.keyClick(popover.address, Qt.Key.Key_Return)
    assert made.body[0].text == "see the page now"


def test_a_link_with_words_of_its_own(panel):
    opened, made = panel(P("a", "see "))
    made.put(0, 4)
    opened.open_link()
    popover = opened_of(opened, LinkPopover)
    assert popover.words.isVisible()
    popover.words.setText("us")
    popover.address.setText("press@example.org")
    QTest.keyClick(popover.address, Qt.Key.Key_Return)
    assert made.body[0].text == "see [us](mailto:press@example.org)"
    assert_in_order(made)


def test_counts_are_offered_with_their_words(panel):
    opened, made = panel(P("a", "by "))
    made.put(0, 3)
    menu: QMenu = opened.toolbar.button(Act.COUNT).menu()
    menu.aboutToShow.emit()
    action = menu.actions()[0]
    assert "12" in action.text()
    action.trigger()
    assert made.body[0].text == "by {signatories}"
    assert_in_order(made)


def drawn(path):
    Pillow.new("RGB", (60, 40), "green").save(path)
    return path


def test_a_picture_file_comes_in_as_one_step(panel, tmp_path, runner, qtbot):
    opened, made = panel(P("a", "one"), P("b", "two"))
    made.put(0, 3)
    opened.add_pictures([drawn(tmp_path / "mine.png")])
    qtbot.waitUntil(lambda: len(made.body) == 3)
    assert made.texts[1][0] == "ImageBlock"
    image = made.bridge.release.images[0]
    assert made.body[1].image == image.id
    assert "mine" not in image.file
    assert not opened.surface.pictures.small(image.id).isNull()
    assert_in_order(made)
    made.bridge.undo()
    assert made.bridge.release.images == ()
    assert len(made.body) == 2
    assert_in_order(made)


def test_a_piece_of_the_screen_is_pasted_as_a_picture(panel, runner, qtbot):
    opened, made = panel(P("a", "one"), P("b", "two"))
    made.put(0, 3)
    copied = QImage(60, 40, QImage.Format.Format_RGB32)
    copied.fill(Qt.GlobalColor.green)
    data = QMimeData()
    data.setImageData(copied)
    assert opened.surface.canInsertFromMimeData(data)
    opened.surface.insertFromMimeData(data)
    qtbot.waitUntil(lambda: len(made.body) == 3)
    image = made.bridge.release.images[0]
    assert (made.body[1].image, image.file.endswith(".png")) == (image.id, True)
    assert not opened.surface.pictures.small(image.id).isNull()
    made.bridge.undo()
    assert made.bridge.release.images == ()


def test_only_pictures_of_known_kinds_are_read(panel, tmp_path):
    (tmp_path / "images").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>'
    (tmp_path / "images" / "a.png").write_text(svg)
    drawn(tmp_path / "images" / "b.png")
    images = (Image(id="a", file="a.png"), Image(id="b", file="b.png"), Image(id="c", file="../x"))
    opened, _ = panel(I("i", "a"), I("j", "b"), I("k", "c"), images=images)
    empty = [opened.surface.pictures.small(name).isNull() for name in "abc"]
    assert empty == [True, False, True]


def test_other_files_do_not_come_in_by_their_address(panel, tmp_path):
    opened, made = panel(P("a", "one"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "secret.docx"))])
    data.setText(str(tmp_path / "secret.docx"))
    with pytest.raises(Problem, match=r"secret\.docx"):
        opened.surface.insertFromMimeData(data)
    assert made.body[0].text == "one"


def test_of_many_files_the_pictures_come_in_and_the_others_are_named(panel, qtbot, tmp_path):
    opened, made = panel(P("a", "one"))
    (tmp_path / "images").mkdir()
    names = ("a.png", "b.txt", "c.png", "d.bmp")
    for name in names:
        drawn(tmp_path / name) if name.endswith(".png") else (tmp_path / name).write_text("x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    with pytest.raises(Problem, match=r"b\.txt, d\.bmp"):
        opened.surface.insertFromMimeData(data)
    qtbot.waitUntil(lambda: len(made.bridge.release.images) == 2)
    assert [type(block).__name__ for block in made.body].count("ImageBlock") == 2


@pytest.mark.parametrize(("offset", "order"), [(2, "IIPP"), (9, "PIIP")])
def test_pictures_that_are_dropped_on_words_do_not_part_them(panel, qtbot, tmp_path, offset, order):
    _opened, made = panel(P("a", "some words"), P("b", "more"))
    (tmp_path / "images").mkdir()
    files = [drawn(tmp_path / name) for name in ("a.png", "b.png")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    made.drop(data, 0, offset, is_own=False)
    qtbot.waitUntil(lambda: len(made.bridge.release.images) == 2)
    assert "".join(type(block).__name__[0] for block in made.body) == order
    assert [text for *_, text in made.texts if text in {"some words", "more"}] == [
        "some words",
        "more",
    ]
    assert_in_order(made)


@pytest.mark.parametrize("opens", ["open_details", "open_speaker"])
def test_the_keys_of_undo_work_in_a_popover_too(panel, opens):
    block = I("i", "m1") if opens == "open_details" else Q("i", "said", name="")
    opened, made = panel(block, images=(Image(id="m1", file="no.png"),))
    before = made.bridge.release
    opened.open_details()
    popover = opened_of(opened, PicturePopover) or opened_of(opened, SpeakerPopover)
    field = popover.focusWidget()
    QTest.keyClicks(field, "Jo")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (made.bridge.release, field.text()) == (before, "")
    QTest.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (made.bridge.release == before, field.text()) == (False, "Jo")
    popover.close()


def test_the_words_of_a_picture(panel):
    opened, made = panel(P("a", "x"), I("i", "m1"), images=(Image(id="m1", file="no.png"),))
    made.put(1, 0)
    opened.open_details()
    popover = opened_of(opened, PicturePopover)
    QTest.keyClicks(popover.alt, "A dam")
    QTest.keyClicks(popover.credit, "Jo")
    image = made.bridge.release.images[0]
    assert image.texts == {"en": ImageWords(alt="A dam")}
    assert image.credit == "Jo"
    before = opened.surface.row_rect(1).height()
    QTest.keyClicks(popover.caption, "Words under it. " * 12)
    three_lines = 3 * QFontMetrics(opened.surface.look.small).height()
    assert opened.surface.row_rect(1).height() >= before + three_lines
    QTest.mouseClick(popover.decorative, LEFT)
    assert made.bridge.release.images[0].decorative
    popover.close()
    assert_in_order(made)


def test_a_click_on_a_picture_asks_for_its_words(panel, tmp_path):
    (tmp_path / "images").mkdir()
    drawn(tmp_path / "images" / "a.png")
    opened, made = panel(P("a", "x"), I("i", "m"), images=(Image(id="m", file="a.png"),))
    viewport, rect = opened.surface.viewport(), opened.surface.row_rect(1)
    beside = QPoint(500, round(rect.top()) + 9)
    QTest.mouseClick(viewport, LEFT, pos=beside)
    assert opened_of(opened, PicturePopover) is None
    QTest.mouseClick(viewport, LEFT, pos=QPoint(20, round(rect.top()) + 9))
    popover = opened_of(opened, PicturePopover)
    assert popover.isVisible()
    assert made.caret == ((1, 0), (1, 1))
    QTest.mouseClick(popover.findChild(QPushButton), LEFT)
    assert [text[1] for text in made.texts] == ["a"]
    assert made.bridge.release.images != ()
    assert_in_order(made)


def test_the_surface_is_as_high_as_its_words(panel):
    opened, made = panel(*(P(f"p{n}", LONG) for n in range(20)))
    surface = opened.surface
    assert surface.height() > 1000
    assert surface.verticalScrollBar().maximum() == 0
    before = surface.height()
    made.put(0, 0)
    made.key(Qt.Key.Key_Return)
    settle()
    assert surface.height() > before


def caret_in_view(made):
    surface, area = made.surface, made.window
    top = surface.viewport().mapTo(area.viewport(), surface.cursorRect().topLeft()).y()
    return 0 <= top <= area.viewport().height() - surface.cursorRect().height()


def test_the_page_follows_the_caret(panel):
    _, made = panel(*(P(f"p{n}", LONG) for n in range(20)))
    made.put(19, 3)
    settle()
    assert caret_in_view(made)
    for _ in range(3):
        made.key(Qt.Key.Key_Return)
    settle()
    assert caret_in_view(made)
    before = made.window.verticalScrollBar().value()
    made.key(Qt.Key.Key_PageUp)
    settle()
    assert caret_in_view(made)
    assert made.window.verticalScrollBar().value() < before
    assert made.caret[1][0] > 10, "one page up, not to the start"


def test_what_is_seen_stays_over_a_change_above(panel):
    opened, made = panel(*(P(f"p{n}", LONG) for n in range(30)))
    bar = made.window.verticalScrollBar()
    bar.setValue(1500)
    settle()
    surface = opened.surface
    top = surface.viewport().mapFrom(made.window.viewport(), QPoint(0, 0)).y()
    number = surface.cursorForPosition(QPoint(1, top)).blockNumber()
    before = surface.row_rect(number).top() - bar.value()
    made.bridge.apply(insert_blocks("en", (P("n", LONG),), before="p1"))
    settle()
    assert abs(surface.row_rect(number + 1).top() - bar.value() - before) <= 1


def test_quotes_that_come_back_have_their_speakers(panel, qtbot):
    opened, made = panel(*(P(f"p{n}", LONG) for n in range(12)), Q("q", "Well"))
    made.window.resize(700, 1600)  # nothing is left to scroll
    opened.surface.selectAll()
    made.type("x")
    settle()
    assert opened.surface.speakers.button("q") is None
    made.bridge.undo()
    qtbot.waitUntil(lambda: opened.surface.speakers.button("q") is not None)
    assert opened.surface.speakers.button("q").isVisible()


def test_the_caret_stays_in_view_when_nearly_all_goes(panel):
    opened, made = panel(*(P(f"p{n}", LONG) for n in range(20)))
    below = QWidget()
    below.setFixedHeight(2000)
    made.window.widget().layout().addWidget(below)
    settle()
    made.put(19, 3)
    settle()
    opened.surface.selectAll()
    made.key(Qt.Key.Key_Delete)
    settle()
    assert caret_in_view(made)


def test_the_tools_stay_in_view(panel):
    opened, made = panel(*(P(f"p{n}", LONG) for n in range(20)))
    made.window.verticalScrollBar().setValue(700)
    settle()
    button = opened.toolbar.button(Act.BOLD)
    top = button.mapTo(made.window.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < 40


def test_enter_in_the_last_field_of_a_speaker_goes_back_to_the_text(panel, qtbot):
    opened, made = panel(P("p", "Hi"), Q("q", "Well", name=""))
    made.put(1, 4)
    opened.open_speaker("q")
    popover = opened_of(opened, SpeakerPopover)
    for words in ("Eve", "chair", "Club"):
        QTest.keyClicks(QApplication.focusWidget(), words)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not popover.isVisible() and made.surface.hasFocus())
    assert made.body[1].speaker == Speaker(name="Eve", role="chair", organization="Club")


def test_a_paragraph_that_is_begun_is_told_of(panel, qtbot):
    opened, made = panel(P("p", "Hi"))
    made.put(0, 2)
    told = []
    opened.place_changed.connect(told.append)
    made.key(Qt.Key.Key_Return)
    made.type("So")
    qtbot.waitUntil(lambda: told[-1:] == [f"editions/en/body/{made.body[1].id}"])
