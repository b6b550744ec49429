"""Words are typed, corrected, marked and taken back."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from editor.gui.bridge import FieldCaret
from editor.gui.fields.rich import RichField
from editor.gui.window.sections import Part
from editor.model.message import Problem
from editor.model.operations.text import set_headline
from tests.gui.fields.making import ALT, CTRL, SHIFT, Key

HEADLINE = "editions/en/headline"


@pytest.fixture
def desktop(open_sample):
    return open_sample("river-press-release")


def test_typing_is_one_step_and_undo_gives_words_focus_and_cursor_back(desktop):
    before = desktop.edition.headline
    desktop.go(HEADLINE)
    desktop.key(Key.Key_Home, CTRL)
    desktop.type("Now: ")
    assert desktop.edition.headline == "Now: " + before

    desktop.go("date")
    desktop.undo()
    assert desktop.edition.headline == before
    assert desktop.focused.address == HEADLINE
    assert desktop.focused.textCursor().position() == 0
    desktop.redo()
    assert desktop.edition.headline == "Now: " + before
    assert desktop.focused.textCursor().position() == len("Now: ")


def test_undo_gives_the_selection_back(desktop):
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("New")
    desktop.undo()
    assert desktop.focused.textCursor().selectedText() == desktop.edition.headline


def test_a_field_of_one_line_undoes_through_the_window(desktop):
    desktop.go("editions/en/place")
    desktop.key(Key.Key_End)
    desktop.type(" and Oslo")
    assert desktop.edition.place == "London and Oslo"
    desktop.go(HEADLINE)
    desktop.undo()
    assert desktop.edition.place == desktop.focused.text() == "London"
    assert desktop.focused.cursorPosition() == len("London")
    desktop.undo()  # nothing is left: the field keeps to itself as well
    assert desktop.focused.text() == "London"


@pytest.mark.parametrize("place", [HEADLINE, "editions/en/place", "contacts/k1/name"])
def test_the_menu_of_a_field_has_no_undo_of_its_own_and_names_the_keys(desktop, place):
    field = desktop.go(place)
    at = field.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, field.mapToGlobal(at))
    QApplication.sendEvent(field, asked)
    menu = QApplication.activePopupWidget()
    words = [action.text().replace("&", "") for action in menu.actions()]
    menu.close()
    assert not {word for word in words if word.startswith(("Undo", "Redo"))}
    assert ("Copy\tCtrl+C" in words) == isinstance(field, QLineEdit | QPlainTextEdit)


def test_straight_marks_become_the_languages_own_and_one_undo_takes_that_back(desktop):
    desktop.go("editions/en/subheadline")
    desktop.key(Key.Key_A, CTRL)
    desktop.type('"Safe"')
    assert desktop.edition.subheadline == "“Safe”"
    desktop.undo()
    assert desktop.edition.subheadline == '“Safe"'


def test_an_address_keeps_its_straight_marks(desktop):
    desktop.go("editions/en/subheadline")
    desktop.key(Key.Key_A, CTRL)
    desktop.type("[a](https://x.org/a--b)")
    assert desktop.edition.subheadline == "[a](https://x.org/a--b)"


def test_what_no_page_can_carry_is_dropped_where_it_is_pasted(desktop):
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.paste("One\x07 two\r\nthree\ud800")
    assert desktop.edition.headline == desktop.focused.words == "One two three"

    desktop.go("editions/en/place")
    desktop.key(Key.Key_A, CTRL)
    desktop.paste("Os\x07lo")
    assert desktop.edition.place == desktop.focused.text() == "Oslo"


def test_a_space_that_does_not_break_stays_one(desktop):
    desktop.go("editions/en/subheadline")
    desktop.key(Key.Key_A, CTRL)
    desktop.paste("«\u202fOui\u00a0»")
    desktop.type("!")
    assert desktop.edition.subheadline == "«\u202fOui\u00a0»!"


def test_letters_beyond_the_first_plane_count_as_one(desktop):
    desktop.go("editions/en/place")
    desktop.key(Key.Key_A, CTRL)
    desktop.paste("𐀀𐀀")
    desktop.type("'")
    assert desktop.edition.place == "𐀀𐀀’"
    assert desktop.focused.cursorPosition() == 5


@pytest.mark.parametrize(
    ("key", "marked"), [(Key.Key_B, "**Dams** fail"), (Key.Key_I, "*Dams* fail")]
)
def test_a_mark_goes_around_the_selection_and_comes_off_again(desktop, key, marked):
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("Dams fail")
    desktop.key(Key.Key_Home, CTRL)
    for _ in "Dams":
        desktop.key(Key.Key_Right, SHIFT)
    desktop.key(key, CTRL)
    assert desktop.edition.headline == marked
    desktop.key(key, CTRL)
    assert desktop.edition.headline == "Dams fail"
    desktop.undo()
    assert desktop.edition.headline == marked
    assert desktop.focused.textCursor().selectedText() == "Dams"


def test_a_link_takes_its_address_from_the_clipboard(desktop):
    QApplication.clipboard().setText("https://x.org")
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("Dams")
    desktop.key(Key.Key_A, CTRL)
    desktop.key(Key.Key_K, CTRL)
    assert desktop.edition.headline == "[Dams](https://x.org)"


def test_bold_that_is_begun_while_typing_ends_the_same_way(desktop):
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("All ")
    desktop.key(Key.Key_B, CTRL)
    desktop.type("dams")
    desktop.key(Key.Key_B, CTRL)
    desktop.type(" fail")
    assert desktop.edition.headline == "All **dams** fail"


def test_marks_take_no_room_unless_the_cursor_is_at_their_words(desktop):
    field = desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("All dams fail in [spring](https://example.org/a/long/address)")
    desktop.key(Key.Key_Home, CTRL)
    hidden = line_width(field)
    desktop.key(Key.Key_End, CTRL)
    shown = line_width(field)
    plain = field.fontMetrics().horizontalAdvance("All dams fail in spring")
    assert abs(hidden - plain) < 8
    assert shown > hidden + 100
    desktop.go("editions/en/place")
    assert line_width(field) == hidden


def line_width(field):
    block = field.document().firstBlock()
    field.document().documentLayout().blockBoundingRect(block)  # Qt lays out when it is asked
    layout = block.layout()
    return sum(layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount()))


def test_a_count_is_one_letter_for_the_cursor(desktop):
    field = desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("We {signatories} ask")
    desktop.key(Key.Key_Home, CTRL)
    for _ in range(4):
        desktop.key(Key.Key_Right)
    desktop.type("!")
    assert desktop.edition.headline == "We {signatories}! ask"
    desktop.key(Key.Key_Backspace)
    desktop.key(Key.Key_Backspace)
    assert desktop.edition.headline == "We  ask"
    desktop.undo()
    desktop.key(Key.Key_Home, CTRL)
    for _ in range(4):
        desktop.key(Key.Key_Right, SHIFT)
    assert field.textCursor().selectedText() == "We {signatories}"


def test_a_literal_sign_is_one_letter_and_its_backslash_is_never_seen(desktop):
    desktop.window.bridge.apply(set_headline("en", r"No \*dams\*"))
    field = desktop.go(HEADLINE)
    bold = QFontMetricsF(field.font())
    for key in (Key.Key_Home, Key.Key_End):  # at the signs as well
        desktop.key(key, CTRL)
        assert abs(line_width(field) - bold.horizontalAdvance("No *dams*")) < 8
    desktop.key(Key.Key_Home, CTRL)
    for _ in range(4):
        desktop.key(Key.Key_Right)
    desktop.type("!")
    assert desktop.edition.headline == r"No \*!dams\*"
    desktop.key(Key.Key_Backspace)
    desktop.key(Key.Key_Backspace)
    assert desktop.edition.headline == r"No dams\*"
    desktop.key(Key.Key_End)
    desktop.key(Key.Key_Left)
    desktop.key(Key.Key_Delete)
    assert desktop.edition.headline == "No dams"


@pytest.mark.parametrize("place", [HEADLINE, "editions/en/place"])
def test_a_file_leaves_no_address_in_a_field(desktop, place):
    before, field = desktop.release, desktop.go(place)
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/secret/ada.png")])
    files.setText("/secret/ada.png")
    words.setText("dams")
    taken = []
    for data in (files, words):
        centre, copy = field.rect().center(), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDragEnterEvent(centre, copy, data, left, none)
        QApplication.sendEvent(getattr(field, "viewport", lambda: field)(), event)
        taken.append(event.isAccepted())
    assert taken == [False, True]
    if isinstance(field, QPlainTextEdit):
        with pytest.raises(Problem, match="cannot go into this field"):
            field.insertFromMimeData(files)
    assert desktop.release is before


def test_the_length_counts_what_a_count_reads_as(open_sample):
    desktop = open_sample("missing-families-statement")
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("{signatories} ask")
    assert desktop.window.places.widget(HEADLINE).parent().length.text() == "6 characters"


def test_a_count_goes_in_at_the_cursor(open_sample):
    desktop = open_sample()
    field: RichField = desktop.go("editions/en/headline")
    desktop.key(Key.Key_Home, CTRL)
    field.insert_count("signatories")
    assert desktop.edition.headline.startswith("{signatories}")


def test_counts_are_offered_where_the_cursor_is(desktop):
    field: RichField = desktop.go(HEADLINE)
    desktop.key(Key.Key_Home, CTRL)
    field.choose_count()
    menu = QApplication.activePopupWidget()
    for key in (Key.Key_Down, Key.Key_Return):
        desktop.qtbot.keyClick(menu, key)
    desktop.type(" ask: ")
    assert desktop.edition.headline.startswith("{signatories} ask: ")


def test_enter_goes_on_to_the_next_words_and_not_to_a_button(open_sample):
    desktop = open_sample("open-letter-insulin")
    before = desktop.edition
    desktop.go("editions/en/place")
    desktop.key(Key.Key_Return)
    assert desktop.focused.address == HEADLINE
    for _ in range(3):  # past the button that adds a kicker
        desktop.key(Key.Key_Return)
        assert isinstance(desktop.focused, QLineEdit | QPlainTextEdit)
    assert desktop.edition == before


def test_an_empty_kicker_hides_until_it_is_wanted(open_sample):
    desktop = open_sample("open-letter-insulin")
    assert not desktop.edition.kicker
    section = desktop.window.places.widget("editions/en/kicker")
    assert not section.isVisible()
    desktop.click(section.adder)
    desktop.type("Mar")
    assert desktop.edition.kicker == "Mar"
    desktop.undo()
    desktop.undo()  # the first letter opened a release that is out, as a step of its own
    assert desktop.edition.kicker == ""
    desktop.key(Key.Key_Tab)
    desktop.qtbot.waitUntil(lambda: not section.isVisible())


def test_the_length_follows_the_words_and_not_their_marks(desktop):
    desktop.go(HEADLINE)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("**ab** c")
    assert desktop.window.places.widget(HEADLINE).parent().length.text() == "4 characters"


def test_text_of_a_right_to_left_edition_runs_from_the_right(open_sample):
    desktop = open_sample("unreadable-alerts-statement", "ar")
    field = desktop.go("editions/ar/headline")
    line = field.document().firstBlock().layout().lineAt(0)
    assert line.naturalTextRect().right() > field.viewport().width() - 8
    desktop.key(Key.Key_End, CTRL)
    desktop.type("؟")
    assert desktop.edition.headline.endswith("؟")


def test_notes_are_added_moved_and_taken_out_by_keys(desktop):
    notes = [note.text for note in desktop.edition.notes]
    desktop.go(f"editions/en/notes/{desktop.edition.notes[0].id}")
    desktop.key(Key.Key_Down, ALT)
    assert [note.text for note in desktop.edition.notes][:2] == [notes[1], notes[0]]
    assert desktop.focused.words == notes[0]

    adder = desktop.window.places.widget("editions/en/notes").adder
    desktop.click(adder)
    desktop.type("New")
    assert [note.text for note in desktop.edition.notes][-1] == "New"
    assert desktop.focused.words == "New"

    desktop.key(Key.Key_Tab)
    desktop.key(Key.Key_Space)  # the button that takes it out
    assert len(desktop.edition.notes) == len(notes)
    desktop.undo()
    assert desktop.focused.words == "New"


def test_typing_in_a_note_that_was_taken_out_comes_back_with_its_cursor(desktop):
    first = desktop.edition.notes[0]
    place = f"editions/en/notes/{first.id}"
    desktop.go(place)
    desktop.key(Key.Key_Home, CTRL)
    desktop.type("A")
    desktop.go("date")
    desktop.undo()
    assert desktop.focused.words == first.text
    assert desktop.focused.textCursor().position() == 0
    assert isinstance(FieldCaret(place, 0, 0), FieldCaret)


def test_tab_walks_through_notes_in_their_order(desktop):
    desktop.click(desktop.window.places.widget("editions/en/notes").adder)
    desktop.type("Last")
    first = desktop.edition.notes[0]
    desktop.go(f"editions/en/notes/{first.id}")
    seen = []
    for _ in range(2 * len(desktop.edition.notes)):
        seen.append(desktop.focused)
        desktop.key(Key.Key_Tab)
    words = [w.words for w in seen if isinstance(w, RichField)]
    assert words == [note.text for note in desktop.edition.notes]


def test_an_added_language_begins_with_its_headline(open_sample):
    desktop = open_sample("river-press-release")
    desktop.window.actions_made["add-edition"].trigger()
    popover = QApplication.activePopupWidget()
    desktop.qtbot.keyClicks(popover.search.field, "arab")
    desktop.qtbot.keyClick(popover.search.field, Key.Key_Return)
    assert desktop.window.shown.language == "ar"
    desktop.qtbot.waitUntil(
        lambda: getattr(desktop.focused, "address", "") == "editions/ar/headline"
    )


def test_a_full_line_from_right_to_left_is_shown_whole(open_sample):
    field = open_sample("unreadable-alerts-statement").go("editions/ar/subheadline")
    for width in range(300, 600):  # at one of them a line is just full
        field.setFixedWidth(width)
        assert field.horizontalScrollBar().maximum() == 0


def test_a_part_that_one_goes_to_while_the_page_is_made_stays_in_view(open_sample, qtbot):
    window = open_sample().window
    page, bar = window.page, window.page.verticalScrollBar()
    window.shown.show("tr")
    window.navigation.go_to_part(Part.IDENTITY)
    bar.setValue(0)  # as where what stands above has no height yet
    qtbot.waitUntil(lambda: bar.value() > 0, timeout=2000)
    shown = page.part(Part.IDENTITY).mapTo(page.viewport(), QPoint(0, 0))
    assert 0 <= shown.y() < page.viewport().height()
