"""Copy, paste, drag, clicks, and changes from elsewhere."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.gui.body import commands
from editor.gui.body.clipboard import FORM
from editor.model.blocks import Approval, Source, Speaker
from editor.model.enums import ApprovalState
from editor.model.operations.body import insert_blocks, remove_blocks, set_body
from editor.model.operations.quotes import set_quote_speaker
from editor.model.operations.signatories import remove_signatories
from editor.model.rows.row import Role
from tests.gui.body.surfaces import CONTROL, SHIFT, assert_in_order
from tests.model.rows.making import I, L, P, Q

K = Qt.Key

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal
{mso-style-unhide:no;}</style></head><body lang=EN-US><!--StartFragment--><p class=MsoNormal
style='font-family:"Times New Roman"'>First <b style='mso-bidi-font-weight:normal'>bold</b><span
style='mso-spacerun:yes'>  </span>word<o:p></o:p></p><p class=MsoListParagraphCxSpFirst
style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
</span><![endif]>item one<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1
lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp; </span><![endif]>item <a
href="https://x.org">two</a><o:p></o:p></p><h2>Head</h2><p class=MsoNormal>Last<br>line
<!--EndFragment--></p></body></html>"""
DOCS = """<meta charset="utf-8"><b style="font-weight:normal;"><p><span style="font-weight:400">a
</span><span style="font-weight:700">b</span></p></b>"""


def test_paste_from_word_is_one_step(make):
    made = make(P("a", "[]"))
    made.put(0, 1)
    made.paste_html(WORD)
    assert made.texts == [
        ("Paragraph", "a", "\\[First **bold** word"),
        ("ListBlock", "n001", "item one", "item [two](https://x.org)"),
        ("Subheading", "n004", "Head"),
        ("Paragraph", "n005", "Last\nline\\]"),
    ]
    assert len(made.steps) == 1
    assert_in_order(made)
    made.bridge.undo()
    assert made.texts == [("Paragraph", "a", "[]")]
    assert_in_order(made)


def test_the_middle_button_pastes_where_it_is_pressed(make):
    made = make(P("a", "keep this"), P("b", "here "))
    made.put(0, 0, 0, 9)
    clicked = QTextCursor(made.surface.document())
    clicked.movePosition(QTextCursor.MoveOperation.End)
    made.surface.blockSignals(True)  # as Qt moves the caret: it tells of it only afterwards
    made.surface.setTextCursor(clicked)
    made.surface.blockSignals(False)
    data = QMimeData()
    data.setText("words")
    made.surface.insertFromMimeData(data)
    assert made.texts == [("Paragraph", "a", "keep this"), ("Paragraph", "b", "here words")]
    assert_in_order(made)


def test_the_wrapper_of_google_docs_is_not_bold(make):
    made = make(P("a", ""))
    made.paste_html(DOCS)
    assert made.body[0].text == "a **b**"


@pytest.mark.parametrize(
    "html",
    [
        "<p style='font-size:30pt;color:red;font-family:Comic'>styled</p>",
        "<table><tr><td>one</td><td>two</td></tr></table>",
        "<img src='file:///etc/passwd'><p>x</p>",
        "<a href='javascript:alert(1)'>x</a><a href='/local'>y</a>",
        "<script>alert(1)</script><p>z</p>",
    ],
)
def test_no_look_frame_or_address_comes_in(make, html):
    made = make(P("a", "before"))
    made.put(0, 6)
    made.paste_html(html)
    assert_in_order(made)
    assert "](" not in "".join(block.text for block in made.body)
    assert "alert" not in "".join(block.text for block in made.body) or "x" in made.body[0].text


def test_copied_quotes_get_ids_of_their_own(make):
    made = make(P("a", "x"), Q("q", "said"), P("b", "y"))
    made.put(0, 0, 2, 1)
    made.surface.copy()
    made.put(2, 1)
    made.surface.paste()
    quotes = [block for block in made.body if type(block).__name__ == "Quote"]
    assert [quote.speaker.name for quote in quotes] == ["Ada", "Ada"]
    assert_in_order(made)


def test_rows_pasted_over_themselves_change_nothing_else(make):
    made = make(P("a", "x **b**"), Q("q", "said"), P("b", "y"))
    before = made.body
    made.put(0, 0, 2, 0)
    made.surface.copy()
    made.surface.paste()
    assert all(a is b for a, b in zip(made.body, before, strict=True))
    assert made.steps == []


def test_what_is_cut_and_pasted_keeps_its_id(make):
    made = make(P("a", "x"), Q("q", "said"), P("b", "y"))
    made.put(1, 0, 2, 0)
    made.key(K.Key_X, CONTROL)
    assert [text[1] for text in made.texts] == ["a", "b"]
    made.put(0, 0)
    made.key(K.Key_V, CONTROL)
    assert [text[1] for text in made.texts] == ["q", "a", "b"]
    assert_in_order(made)


def test_what_goes_to_another_release_leaves_its_ties_behind(make):
    asked = Approval(state=ApprovalState.ASKED, by="Jo")
    first = make(P("a", "x"), Q("q", "said", approval=asked, source=Source(id="s")), I("i"))
    other = make(P("z", ""), release_id="other")
    first.put(0, 0, 2, 1)
    first.surface.copy()
    other.surface.paste()
    assert [text[1:] for text in other.texts] == [("z", "x"), ("n001", "said")]
    assert other.body[1].speaker.name == "Ada"
    assert other.body[1].approval is other.body[1].source is None
    assert_in_order(other)


def test_words_go_out_as_html_and_text(make):
    made = make(
        P("a", "**b** & [l](https://x.org) {signatories}"), L("l", "i"), I("i"), P("c", "z")
    )
    made.put(0, 0, 3, 1)
    made.surface.copy()
    data = QApplication.clipboard().mimeData()
    assert data.html().startswith('<p><b>b</b> &amp; <a href="https://x.org">l</a> 12</p><ul><li>i')
    assert data.text() == "b & l 12\n\ni\n\n\n\nz"
    assert data.hasFormat(FORM)


def test_plain_paste_drops_the_look(make):
    made = make(P("a", ""))
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold\nsecond")
    QApplication.clipboard().setMimeData(data)
    made.key(K.Key_V, CONTROL | SHIFT)
    assert [block.text for block in made.body] == ["bold", "second"]
    made.bridge.undo()
    made.key(K.Key_V, CONTROL)
    assert made.body[0].text == "**bold**"
    assert_in_order(made)


def test_data_of_another_program_under_our_name(make):
    made = make(P("a", ""))
    for raw in (
        b"\xff",
        b"{}",
        b'{"release":"r","language":"en","body":[{"type":"worm","id":"x"}]}',
    ):
        data = QMimeData()
        data.setData(FORM, raw)
        data.setText("fallback")
        made.surface.insertFromMimeData(data)
        assert made.body[0].text == "fallback"
        made.bridge.undo()
    data.setData(
        FORM,
        b'{"release":"r","language":"en","body":[{"type":"paragraph","id":"a",'
        b'"text":"a\\u0000\\ufffcb"}]}',
    )
    made.surface.insertFromMimeData(data)
    assert made.body[0].text == "ab"
    assert_in_order(made)


def test_a_native_cut_is_read_back(make):
    made = make(P("a", "alpha"), P("b", "beta"))
    made.put(0, 2, 1, 2)
    made.surface.cut()
    made.surface.flush()
    assert made.texts == [("Paragraph", "a", "alta")]
    made.surface.paste()
    assert [block.text for block in made.body] == ["alpha", "beta"]
    assert_in_order(made)


@pytest.mark.parametrize(
    ("row", "offset", "words"),
    [
        (0, 5, ["alphaet", "ba", "gamma"]),
        (2, 2, ["alpha", "ba", "gaetmma"]),
        (1, 0, ["alpha", "etba", "gamma"]),
        (1, 4, ["alpha", "baet", "gamma"]),
    ],
)
def test_a_drag_inside_is_one_step(make, row, offset, words):
    made = make(P("a", "alpha"), P("b", "beta"), P("c", "gamma"))
    made.put(1, 1, 1, 3)
    made.drop(made.surface.createMimeDataFromSelection(), row, offset, is_own=True)
    assert [block.text for block in made.body] == words
    assert made.steps == ["Move text"]
    assert_in_order(made)


def test_a_drag_onto_itself_is_nothing(make):
    made = make(P("a", "alpha"), P("b", "beta"))
    made.put(0, 1, 1, 2)
    made.drop(made.surface.createMimeDataFromSelection(), 0, 3, is_own=True)
    assert [block.text for block in made.body] == ["alpha", "beta"]
    assert made.steps == []
    assert_in_order(made)


def test_a_quote_dragged_whole_keeps_its_id(make):
    made = make(P("a", "alpha"), Q("q", "said"), P("c", "gamma"))
    made.put(1, 0, 2, 0)
    made.drop(made.surface.createMimeDataFromSelection(), 0, 0, is_own=True)
    assert [text[1] for text in made.texts] == ["q", "a", "c"]
    assert_in_order(made)


def test_a_drag_to_another_window_takes_the_words_along(make):
    made = make(P("a", "alpha"), P("b", "beta"), P("c", "gamma"))
    made.put(0, 2, 2, 1)
    made.surface.textCursor().removeSelectedText()  # what Qt does after a move elsewhere
    QApplication.processEvents()
    assert made.texts == [("Paragraph", "a", "alamma")]
    made.bridge.undo()
    assert_in_order(made)


def test_a_click_below_the_words_of_a_quote_stays_in_it(make):
    made = make(P("a", "alpha"), Q("q", "said"), P("b", "after"))
    rect = made.surface.row_rect(1)
    where = QPointF(400, rect.bottom() + 14).toPoint()
    QTest.mouseClick(made.surface.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert made.caret[1] == (1, 4)


def test_painting_waits_for_what_is_not_read_back(make):
    made = make(L("l", *"abcdefgh", ordered=True), Q("q", "said"))
    cursor = QTextCursor(made.surface.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    made.surface.viewport().repaint()
    made.surface.speakers.place()
    QApplication.processEvents()
    assert made.texts == [("ListBlock", "l", "")]
    made.surface.viewport().repaint()
    assert_in_order(made)


def test_the_speakers_button_asks_for_the_speaker(make):
    made = make(P("a", "alpha"), Q("q", "said"), Q("r", "more", name=""))
    made.surface.speakers.place()
    heard = []
    made.surface.speakers.pressed.connect(heard.append)
    assert len(made.surface.viewport().findChildren(QPushButton)) == 2
    button = made.surface.speakers.button("q")
    assert button.accessibleName() == "Speaker: Ada"
    assert "Who says this?" in made.surface.speakers.button("r").text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["q"]
    edits = made.surface.drawing.edits
    made.bridge.apply(set_quote_speaker("en", "q", Speaker(name="Eve")))
    made.surface.speakers.place()
    assert "Eve" in button.text()
    assert made.surface.drawing.edits == edits, "a name is no edit of the document"
    made.bridge.apply(remove_blocks("en", ["r"]))
    made.surface.speakers.place()
    assert made.surface.speakers.button("r") is None


def test_a_recount_is_no_edit(make):
    made = make(P("a", "{signatories} " * 100))
    edits = made.surface.drawing.edits
    assert made.surface.counts.of_token("signatories") == "12"
    height = made.surface.row_rect(0).height()
    made.bridge.apply(remove_signatories(["s0", "s1", "s2"]))
    assert made.surface.row_rect(0).height() < height, "lines are broken as before"
    assert made.surface.counts.of_token("signatories") == "9"
    QApplication.processEvents()
    assert made.surface.drawing.edits == edits
    assert_in_order(made)


def test_the_caret_stays_with_its_words(make):
    made = make(P("a", "one"), P("b", "two words"), P("c", "three"))
    made.put(1, 4, 2, 3)
    made.bridge.apply(insert_blocks("en", (P("z", "first"),), before="a"))
    assert made.caret == ((2, 4), (3, 3))
    made.bridge.apply(set_body("en", (P("c", "and three"), P("b", "two words"))))
    assert made.caret == ((1, 4), (0, 7))
    assert_in_order(made)


@pytest.mark.parametrize("before", ["a", "b", None])
def test_only_what_changed_is_drawn(make, before):
    """Screen readers are told what Qt is made to do, so it must be the true change."""
    made = make(P("a", "one"), P("b", "two"))
    document = made.surface.document()
    marks = []
    for position in range(document.characterCount()):
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        marks.append((cursor, document.characterAt(position)))
    made.bridge.apply(insert_blocks("en", (P("n", "new"), P("m", "newer")), before=before))
    ends = {3, 7}  # a mark at the end of a row may go along with what is put in there
    for number, (cursor, character) in enumerate(marks):
        assert number in ends or document.characterAt(cursor.position()) == character
    made.bridge.undo()
    assert [document.characterAt(cursor.position()) for cursor, _ in marks] == [c for _, c in marks]


def test_roles_by_command(make):
    made = make(P("a", "one"), P("b", "two"))
    made.put(0, 0, 1, 2)
    commands.toggle_role(made.surface, Role.LIST, ordered=True)
    assert made.texts == [("ListBlock", "n001", "one", "two")]
    commands.toggle_role(made.surface, Role.LIST, ordered=True)
    assert made.texts == [("Paragraph", "a", "one"), ("Paragraph", "b", "two")]
    commands.toggle_role(made.surface, Role.QUOTE)
    assert [quote.continues for quote in made.body] == [False, True]
    assert made.caret == ((0, 0), (1, 2))
    assert_in_order(made)


def test_counts_and_pictures_by_command(make):
    made = make(P("a", "one **two**"))
    made.put(0, 7)
    commands.insert_count(made.surface, "signatories:words")
    assert made.body[0].text == "one **two{signatories:words}**"
    commands.insert_picture(made.surface, "i9")
    assert [text[0] for text in made.texts] == ["Paragraph", "ImageBlock"]
    assert made.surface.selected_picture() == "i9"
    assert_in_order(made)


def test_links_by_command(make):
    made = make(P("a", "see the page now"))
    made.put(0, 9)
    start, end, href = commands.link_stretch(made.surface)
    assert (start.offset, end.offset, href) == (8, 12, "")
    commands.set_link(made.surface, start, end, "https://x.org")
    assert made.body[0].text == "see the [page](https://x.org) now"
    assert commands.link_stretch(made.surface)[2] == "https://x.org"
    commands.set_link(made.surface, start, end, "")
    assert made.body[0].text == "see the page now"
    assert_in_order(made)


def test_rows_run_their_own_way(make):
    made = make(P("a", "latin"), Q("u", "ئۇيغۇر"))
    assert not made.surface.is_mirrored(0)
    assert made.surface.is_mirrored(1)
    mirrored = make(P("a", "UN: ئۇيغۇر"), P("b", ""), language="ug")
    assert mirrored.surface.is_mirrored(0)
    assert mirrored.surface.is_mirrored(1)
    mirrored.put(1, 0)
    assert mirrored.surface.cursorRect().left() > 500
    assert_in_order(mirrored)


@pytest.mark.parametrize("language", ["en", "ug"])
def test_all_items_of_a_list_run_as_the_edition_does_on_the_page(make, language):
    made = make(L("l", "Human Rights Watch", "ئۇيغۇر"), language=language)
    assert [made.surface.is_mirrored(number) for number in (0, 1)] == [language == "ug"] * 2


def test_places(make):
    made = make(P("a", "one"), L("l", "x", "y"), P("c", "two"))
    told = []
    made.surface.place_changed.connect(told.append)
    made.surface.focus_place("editions/en/body/l/l1")
    assert made.caret[1] == (2, 0)
    assert told[-1] == "editions/en/body/l"
    made.surface.focus_place("editions/en/body/c")
    assert told[-1] == "editions/en/body/c"
    made.put(3, 2)
    made.surface.focus_place("editions/en/body/c")
    assert made.caret[1] == (3, 2), "where the caret is there already it stays"
