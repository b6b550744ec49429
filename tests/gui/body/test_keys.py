"""Typing, deleting and Enter, as a person does them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from editor.model.blocks import Paragraph, Quote
from editor.model.operations.body_text import set_block_text
from tests.gui.body.surfaces import CONTROL, SHIFT, assert_in_order
from tests.model.rows.making import I, L, P, Q

K = Qt.Key


def test_typing_keeps_identity_and_is_one_step(make):
    made = make(P("a", "one"), Q("q", "two"))
    made.put(1, 3)
    made.type(" more")
    assert made.texts[1] == ("Quote", "q", "two more")
    assert made.body[1].speaker.name == "Ada"
    assert made.steps == ["Typing"]
    first = made.body[0]
    made.bridge.undo()
    assert made.texts[1][2] == "two"
    assert made.caret == ((1, 3), (1, 3))
    assert made.body[0] is first
    made.bridge.redo()
    assert made.texts[1][2] == "two more"
    assert made.caret == ((1, 8), (1, 8))
    assert_in_order(made)


def test_words_that_nobody_touched_are_not_rewritten(make):
    made = make(P("a", "a ** b [ {x}"), P("b", ""))
    made.put(1, 0)
    made.type("x")
    assert made.body[0].text == "a ** b [ {x}"
    made.put(0, 0)
    made.type("*")
    assert made.body[0].text == r"\*a \*\* b \[ \{x\}"


def test_enter_and_backspace(make):
    made = make(P("a", "onetwo"), Q("q", "said"))
    made.put(0, 3)
    made.key(K.Key_Return)
    assert [text[2] for text in made.texts] == ["one", "two", "said"]
    assert made.caret[1] == (1, 0)
    made.key(K.Key_Backspace)
    assert made.texts[0] == ("Paragraph", "a", "onetwo")
    assert made.caret[1] == (0, 3)
    made.put(1, 0)
    made.key(K.Key_Backspace)
    assert made.texts[1] == ("Paragraph", "q", "said"), "a quote loses its speaker by two keys only"
    made.key(K.Key_Backspace)
    assert [text[2] for text in made.texts] == ["onetwosaid"]
    assert_in_order(made)
    while made.session.undo_label:
        made.bridge.undo()
    assert made.body[1].speaker.name == "Ada"
    assert_in_order(made)


def test_enter_twice_leaves_a_list(make):
    made = make(L("l", "x", "y", ordered=True))
    made.put(0, 1)
    made.key(K.Key_Return)
    assert made.texts[0][2:] == ("x", "", "y")
    made.key(K.Key_Return)
    assert [text[0] for text in made.texts] == ["ListBlock", "Paragraph", "ListBlock"]
    assert_in_order(made)


def test_deleting_over_rows_and_typing_in_their_place_is_one_step(make):
    made = make(P("a", "alpha"), Q("q", "beta"), P("c", "gamma"))
    made.put(0, 2, 2, 3)
    made.type("X")
    assert made.texts == [("Paragraph", "a", "alXma")]
    assert made.steps == ["Typing"]
    made.bridge.undo()
    assert len(made.body) == 3
    assert made.caret == ((0, 2), (2, 3))
    assert_in_order(made)


def test_word_deletion_over_an_edge(make):
    made = make(P("a", "alpha"), P("b", "beta"))
    made.put(0, 5)
    made.key(K.Key_Delete, CONTROL)
    assert len(made.body) == 1
    assert made.steps == ["Delete"], "read back instead of done in the model first"
    assert_in_order(made)


def test_a_triple_click_and_a_letter_leave_the_next_row_alone(make):
    made = make(P("a", "alpha beta"), Q("q", "said"))
    made.put(0, 0, 1, 0)
    made.type("x")
    assert made.texts == [("Paragraph", "a", "x"), ("Quote", "q", "said")]
    assert_in_order(made)


def test_soft_break_is_one_row(make):
    made = make(P("a", "ab"))
    made.put(0, 1)
    made.key(K.Key_Return, SHIFT)
    assert made.body[0].text == "a\nb"
    assert_in_order(made)


def test_an_empty_body_gets_its_first_paragraph_with_the_first_letter(make):
    made = make()
    assert made.body == ()
    assert made.surface.accessibleDescription() == "Write the text here, or paste it"
    assert not made.surface.placeholderText()  # Qt's own stands above the first row
    made.type("a")
    assert made.body == (Paragraph(id="n001", text="a"),)
    made.type("b")
    assert made.body[0].text == "ab"
    assert_in_order(made)
    made.bridge.undo()
    assert made.body == ()
    assert_in_order(made)


def test_braces_and_stars_are_only_letters(make):
    made = make(P("a", ""))
    made.type("{signatories} **not** [a](b)")
    assert made.body[0].text == r"\{signatories\} \*\*not\*\* \[a\](b)"
    assert_in_order(made)


def test_a_count_is_one_character_and_words_beside_it_are_plain(make):
    made = make(P("a", "by **{signatories}** and"))
    made.put(0, 4)
    made.type("s")
    assert made.body[0].text in {"by **{signatories}s** and", "by **{signatories}**s and"}
    assert_in_order(made)
    made.put(0, 4)
    made.key(K.Key_Backspace)
    assert "signatories" not in made.body[0].text
    assert_in_order(made)


def test_a_picture_stays_alone(make):
    made = make(P("a", "x"), I("i"), P("b", "y"))
    made.put(1, 0)
    made.type("c")
    assert [text[0] for text in made.texts] == ["Paragraph", "Paragraph", "ImageBlock", "Paragraph"]
    assert made.body[2].id == "i"
    assert made.caret[1] == (1, 1)
    assert_in_order(made)
    made.put(2, 1)
    made.type("d")
    assert [text[2] for text in made.texts] == ["x", "c", "", "d", "y"]
    assert_in_order(made)


def test_backspace_beside_a_picture_selects_it_first(make):
    made = make(P("a", "x"), I("i"), P("b", "y"))
    made.put(2, 0)
    made.key(K.Key_Backspace)
    assert len(made.body) == 3
    assert made.caret == ((1, 0), (1, 1))
    made.key(K.Key_Backspace)
    assert [text[1] for text in made.texts] == ["a", "b"]
    assert made.steps == ["Delete"]
    assert_in_order(made)


def test_bold_by_key_and_for_what_is_typed_next(make):
    made = make(P("a", "abc"), P("b", "def"))
    made.put(0, 1, 1, 2)
    made.key(K.Key_B, CONTROL)
    assert [block.text for block in made.body] == ["a**bc**", "**de**f"]
    assert made.caret == ((0, 1), (1, 2))
    made.key(K.Key_B, CONTROL)
    assert [block.text for block in made.body] == ["abc", "def"]
    made.put(1, 3)
    made.key(K.Key_I, CONTROL)
    made.type("x")
    assert made.body[1].text == "def*x*"
    assert_in_order(made)


def test_words_typed_at_the_edges_of_a_link(make):
    made = make(P("a", "[link](https://x.org) after"))
    for at in (4, 0, 3):
        made.put(0, at)
        made.type("i")
    assert made.body[0].text == "i[liink](https://x.org)i after"
    assert_in_order(made)


def test_characters_of_two_units(make):
    made = make(P("a", "😀x😀{signatories}y"))
    made.put(0, 2)
    made.type("Z")
    assert made.body[0].text == "😀xZ😀{signatories}y"
    assert made.caret[1] == (0, 3)
    made.key(K.Key_Delete)
    assert made.body[0].text == "😀xZ{signatories}y"
    made.put(0, 1)
    made.compose(commit="q", start=-1, length=1)  # half of a character
    assert_in_order(made)
    made.surface.textCursor().insertText("\ud83d")
    made.surface.flush()
    assert_in_order(made)


def test_undo_and_redo_are_the_windows(make, qtbot):
    made = make(P("a", "x"))
    window, hits = made.window, []
    for standard in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
        action = QAction("step", window)
        action.setShortcuts(QKeySequence.keyBindings(standard))
        action.triggered.connect(lambda _checked=False, key=standard: hits.append(key))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.activateWindow()
    made.surface.setFocus()
    made.type("y")
    QTest.keyClick(made.surface, K.Key_Z, CONTROL)
    QTest.keyClick(made.surface, K.Key_Z, CONTROL | SHIFT)
    assert len(hits) == 2
    made.surface.undo()
    made.surface.document().undo()
    assert made.body[0].text in {"yx", "xy"}


def test_keys_go_to_the_next_field(make):
    made = make(P("a", "x"))
    made.key(K.Key_Tab)
    assert made.body[0].text == "x"


@pytest.mark.parametrize(
    ("language", "typed", "text"),
    [
        ("en", '"hi" "', "“hi” “"),
        ("en", "it's ('a", "it’s (‘a"),
        ("de", "\"gut\" 'so'", "„gut“ ‚so‘"),
        ("fr", '"oui" l\'an', "«\u202foui\u202f» l’an"),
        ("en", "so--and", "so—and"),
        ("en", "so -- and", "so – and"),
        ("de", "so--und", "so–und"),
        ("ug", '"a"', "«a»"),
    ],
)
def test_marks_of_the_language(make, language, typed, text):
    made = make(P("a", ""), language=language)
    made.type(typed)
    assert made.body[0].text == text
    assert_in_order(made)


def test_a_mark_is_taken_back_by_one_undo(make):
    made = make(P("a", "x "))
    made.put(0, 2)
    made.compose('"')
    made.compose(commit='"')
    assert made.body[0].text == "x “"
    assert made.steps == ["Typing", "Typographic mark"]
    made.bridge.undo()
    assert made.body[0].text == 'x "'
    assert made.caret[1] == (0, 3)
    assert_in_order(made)


@pytest.mark.parametrize(("sign", "ordered"), [("- ", False), ("* ", False), ("1. ", True)])
def test_a_sign_before_the_words_begins_a_list_and_one_undo_takes_that_back(make, sign, ordered):
    made = make(P("a", "one"), Q("q", "said"))
    made.put(0, 0)
    made.type(sign)
    (listed, quote), text = made.body, sign.replace("*", "\\*") + "one"
    assert ([item.text for item in listed.items], listed.ordered) == (["one"], ordered)
    made.type("x")
    assert made.body[0].items[0].text == "xone"
    made.bridge.undo()
    made.bridge.undo()
    assert made.body == (P("a", text), quote)
    assert_in_order(made)


def test_a_sign_among_words_and_in_a_quote_begins_no_list(make):
    made = make(P("a", "x"), Q("q", "said"))
    made.put(0, 1)
    made.type(" - ")
    made.put(1, 0)
    made.type("- ")
    assert [type(block) for block in made.body] == [Paragraph, Quote]


def test_a_mark_that_a_deletion_comes_to_is_left_alone(make):
    made = make(P("a", 'x"y'))
    made.put(0, 3)
    made.key(K.Key_Backspace)
    assert made.body[0].text == 'x"'


def test_a_mark_typed_over_words(make):
    made = make(P("a", "some words"), P("b", "more"))
    made.put(0, 5, 0, 10)
    made.type('"')
    assert made.body[0].text == "some “"
    made.put(0, 2, 1, 2)
    made.type("'")
    assert [block.text for block in made.body] == ["so’re"]
    assert_in_order(made)


def test_a_key_and_an_input_method_write_the_same(make):
    one, other = make(P("a", "x")), make(P("a", "x"))
    one.put(0, 1)
    one.type("e")
    other.put(0, 1)
    other.compose("e")
    other.compose(commit="e")
    assert one.body == other.body


def test_a_composition_is_no_edit_until_it_is_done(make):
    made = make(P("a", "ab"), P("b", "cd"))
    made.put(0, 1)
    for preedit in ("ni", "nih", "你好"):
        made.compose(preedit)
    assert made.body[0].text == "ab"
    assert made.steps == []
    assert made.surface.document().begin().layout().preeditAreaText() == "你好"
    made.compose(commit="你好")
    assert made.body[0].text == "a你好b"
    assert len(made.steps) == 1
    assert made.caret[1] == (0, 3)
    assert_in_order(made)


def test_a_composition_over_several_rows(make):
    made = make(P("a", "alpha"), P("b", "beta"))
    made.put(0, 2, 1, 2)
    made.compose("x")
    made.compose(commit="é")
    assert made.texts == [("Paragraph", "a", "aléta")]
    assert_in_order(made)


def test_a_change_from_elsewhere_while_composing(make):
    made = make(P("a", "ab"), Q("q", "cd"))
    made.put(0, 1)
    made.compose("ni")
    made.bridge.apply(set_block_text("en", "q", "other"))
    assert made.surface.document().begin().layout().preeditAreaText() == "ni"
    made.compose(commit="N")
    assert made.texts == [("Paragraph", "a", "aNb"), ("Quote", "q", "other")]
    assert_in_order(made)


def test_undo_while_composing(make):
    made = make(P("a", "ab"))
    made.put(0, 2)
    made.type("cd")
    made.compose("ni")
    made.bridge.undo()
    assert made.body[0].text == "ab"
    assert made.surface.document().begin().layout().preeditAreaText() == ""
    assert_in_order(made)
