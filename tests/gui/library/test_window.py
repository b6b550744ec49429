"""The window of the library: searched, typed into, merged, split, imported into, and undone."""

import datetime as dt

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton

from editor.app.library.opening import library_path, open_own
from editor.gui.kit.message_bar import MessageBar
from editor.gui.library.forgetting import ask_to_forget
from editor.gui.library.library_review import LibraryReview
from editor.gui.library.merge_dialog import MergeDialog
from editor.gui.library.party_model import ACRONYM, COUNTRY, NAME, SIGNED
from editor.gui.library.table_dialog import TableDialog
from editor.gui.library.views import Kind, View
from editor.gui.library.window import LibraryWindow
from editor.gui.theme import Scheme
from editor.gui.theme.tokens import DARK
from editor.library.lists import add_list
from editor.library.parties import add_parties
from editor.library.reading import all_kept, find_party, member_ids, name_lists
from editor.library.records import NamedList, Organisation, Person
from tests.gui.conftest import settle

Key = Qt.Key
EVERYBODY = (
    Organisation(id="p1", name="Campaign for Rivers", acronym="CFR", country="KE"),
    Organisation(id="p2", name="Campaign for Rivvers", country="KE", website="https://example.org"),
    Organisation(id="p3", name="Sea Watchers Union", country="NO"),
    Person(id="q1", name="Ann Lee", role="Writer"),
)


@pytest.fixture
def window(desk, qtbot):
    desk.shelf.apply(add_parties(EVERYBODY))
    desk.shelf.apply(add_list(NamedList(id="l1", name="Core"), ["p3", "q1"]))
    window = LibraryWindow(desk)
    window.show()
    yield window
    window.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))


def shown(window):
    return [window.model.party(row).name for row in range(window.model.rowCount())]


def name_field(window) -> QLineEdit:
    return window.panel.form.fields["name"]


def library(window):
    return window.library.connection


def press(window, words):
    buttons = window.bars.findChildren(QPushButton)
    next(b for b in buttons if b.text() == words).click()


def test_names_are_found_while_they_are_typed(window, qtbot):
    qtbot.keyClicks(window.search, "union sea w")
    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    assert shown(window) == ["Sea Watchers Union"]
    assert name_field(window).text() == "Sea Watchers Union"


@pytest.mark.parametrize("width", [960, 1400])
def test_names_have_room_in_whatever_window(window, width):
    window.resize(width, 600)
    settle(20)
    assert window.table.columnWidth(NAME) >= 160
    header = window.table.horizontalHeader()
    for column in (ACRONYM, COUNTRY, SIGNED):  # and no title is cut
        assert window.table.columnWidth(column) >= header.sectionSizeHint(column)


def test_every_stop_of_the_tab_key_shows_itself(window, qtbot):
    window.choose("p1")
    window.search.setFocus()
    stops = [window.search]
    while window.focusWidget() not in stops[:1] or len(stops) == 1:
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        stops.append(window.focusWidget())
        assert len(stops) < 60
        if isinstance(stops[-1], QPlainTextEdit):
            assert stops[-1].tabChangesFocus()
    assert {window.views, window.table} <= set(stops)
    assert window.panel not in stops  # a scroll area has no mark of the focus


def test_each_part_shows_its_own(window):
    for view, names in (
        (View(Kind.PEOPLE), ["Ann Lee"]),
        (View(Kind.LIST, "l1"), ["Sea Watchers Union", "Ann Lee"]),
        (View(Kind.ALL), sorted(party.name for party in EVERYBODY)),
    ):
        window.views.choose(view)
        assert sorted(shown(window)) == sorted(names)


def test_what_is_typed_is_kept_when_the_field_is_left_and_undo_takes_it_back(window, qtbot):
    window.choose("p3")
    name_field(window).setFocus()
    name_field(window).setText("Sea Watchers")
    country = window.panel.form.fields["country"]
    country.setText("iceland")
    window.panel.form.commit()
    party = find_party(library(window), "p3")
    assert (party.name, party.country) == ("Sea Watchers", "IS")
    window.acts.undo()
    assert find_party(library(window), "p3").name == "Sea Watchers Union"
    assert name_field(window).text() == "Sea Watchers Union"


def test_a_pause_while_typing_keeps_the_cursor_where_it_is(window, qtbot):
    window.choose("p3")
    field = name_field(window)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "New ")
    window.panel.form.commit()
    settle(20)
    qtbot.keyClicks(field, "Sea")
    assert field.text() == "New Sea"
    window.panel.form.commit()
    assert find_party(library(window), "p3").name == "New Sea"


def test_a_country_that_nobody_knows_is_told_and_changes_nothing(window):
    window.choose("p3")
    window.panel.form.fields["country"].setText("Atlantis")
    window.panel.form.commit()
    assert find_party(library(window), "p3").country == "NO"
    assert window.panel.form.country_notice.text()


def test_names_in_other_languages_are_a_line_each(window):
    window.choose("p3")
    window.panel.form.fields["names"].setPlainText("tr: Deniz Birliği\nno: Havets venner")
    window.panel.form.commit()
    names = find_party(library(window), "p3").names
    assert names == {"tr": "Deniz Birliği", "no": "Havets venner"}
    window.panel.form.fields["names"].setPlainText("tr: Deniz Birliği\nSans langue")
    window.panel.form.commit()
    assert find_party(library(window), "p3").names == names
    assert window.panel.form.names_notice.text()
    assert "Sans langue" in window.panel.form.fields["names"].toPlainText()


def test_a_new_entry_is_typed_into_and_no_other(window, qtbot):
    qtbot.keyClicks(window.search, "sea")
    qtbot.waitUntil(lambda: name_field(window).text() == "Sea Watchers Union")
    window.acts.add_organisation()
    assert window.panel.form.party_id not in {party.id for party in EVERYBODY}
    name_field(window).setText("Fresh Group")
    window.panel.form.commit()
    settle(20)
    assert find_party(library(window), "p3").name == "Sea Watchers Union"
    assert sorted(shown(window)) == sorted(["Fresh Group", *(p.name for p in EVERYBODY)])


def test_deleting_has_a_way_back(window, qtbot):
    window.choose("p3")
    window.acts.delete(window.chosen_ids)
    assert find_party(library(window), "p3") is None
    press(window, "Undo")
    assert find_party(library(window), "p3") is not None
    assert member_ids(library(window), "l1") == ("p3", "q1")


def test_an_offer_to_undo_ends_with_the_next_step(window):
    window.acts.delete(("p3",))
    assert window.bars.keys == ("library",)
    window.undo()
    assert window.bars.keys == ()
    assert find_party(library(window), "p3") is not None
    window.acts.delete(("p3",))
    window.acts.delete(("q1",))
    press(window, "Undo")
    assert find_party(library(window), "q1") is not None
    assert find_party(library(window), "p3") is None


def test_forgetting_for_good_asks_first_and_leaves_nothing(window, places):
    window.choose("q1")
    ask_to_forget(window, "q1")
    box = window.findChild(QMessageBox)
    assert find_party(library(window), "q1") is not None
    next(b for b in box.buttons() if b.text() == "Forget for good").click()
    assert find_party(library(window), "q1") is None
    assert b"Ann Lee" not in library_path(places).read_bytes()
    window.acts.undo()
    assert find_party(library(window), "q1") is None


def test_two_that_look_alike_are_merged_side_by_side_and_split_again(window, qtbot):
    window.views.choose(View(Kind.ALIKE))
    qtbot.waitUntil(lambda: len(window.alike.model.pairs) == 1)
    table = window.alike.table
    reason = table.fontMetrics().horizontalAdvance(table.model().index(0, 2).data())
    table.setFixedWidth(835)  # of a window that is 1100 wide
    qtbot.waitUntil(lambda: table.columnWidth(2) > reason + 16)
    qtbot.keyClick(table, Key.Key_S)
    dialog = window.findChild(MergeDialog)
    keep = next(
        r for r, p in zip(dialog.sides.radios, dialog.sides._pair, strict=True) if p.id == "p1"
    )
    keep.setChecked(True)
    assert dialog.sides.together.text() == "Campaign for Rivers"
    dialog.merge_button.click()
    merged = find_party(library(window), "p1")
    assert merged.website == "https://example.org"
    assert "Campaign for Rivvers" in merged.aliases
    assert window.alike.model.pairs == []
    assert not window.alike.same_button.isEnabled()  # there is nothing left to say it of
    window.acts.split("p2")
    assert find_party(library(window), "p2").name == "Campaign for Rivvers"
    assert find_party(library(window), "p1").website == ""


def test_not_the_same_is_remembered(window, qtbot):
    window.views.choose(View(Kind.ALIKE))
    qtbot.waitUntil(lambda: len(window.alike.model.pairs) == 1)
    qtbot.keyClick(window.alike.table, Key.Key_N)
    window.alike.look()
    qtbot.waitUntil(window.alike.progress.isHidden)
    assert window.alike.model.pairs == []
    assert find_party(library(window), "p2") is not None


def test_a_table_is_looked_through_and_goes_in_as_one_step(window, qtbot, tmp_path):
    file = tmp_path / "form.csv"
    file.write_text(
        "Organisation;Land;Mail\nCampaign for Rivers;Kenya;a@example.org\nHill Club;Peru;\n",
        encoding="utf-8",
    )
    window.import_file(file)
    dialog = window.findChild(TableDialog)
    qtbot.waitUntil(dialog.next_button.isEnabled)
    assert [box.currentText() for box in dialog.fields] == ["Name", "Country", "E-mail"]
    dialog.next_button.click()
    qtbot.waitUntil(lambda: window.findChild(LibraryReview) is not None)
    review = window.findChild(LibraryReview)
    qtbot.waitUntil(review.add_button.isEnabled)
    assert [met.standing for met in review.model.rows] == ["same", "new"]
    review.list_name.setText("Spring")
    review.add_button.click()
    qtbot.waitUntil(lambda: window.library is not None and "Hill Club" in shown(window))
    assert {named.name for named in name_lists(library(window))} == {"Core", "Spring"}
    assert find_party(library(window), "p1").email == "a@example.org"
    window.acts.undo()
    assert "Hill Club" not in shown(window)


def test_dates_of_two_readings_and_too_many_columns_are_told(window, qtbot, tmp_path):
    file = tmp_path / "form.csv"
    more = ",".join(f"q{number}" for number in range(70))
    rows = f"Timestamp,Organisation,{more}\n03/04/2022,Hill Club\n05/06/2022,Valley Club\n"
    file.write_text(rows, encoding="utf-8")
    window.import_file(file)
    dialog = window.findChild(TableDialog)
    qtbot.waitUntil(lambda: "03/04/2022" in dialog.doubts.words.text())
    assert "60 of 72" in dialog.size_words.text()
    assert dialog.doubts.dates.isVisible()
    dialog.doubts.box.setCurrentIndex(1)
    qtbot.waitUntil(dialog.doubts.isHidden)
    dialog.next_button.click()
    qtbot.waitUntil(lambda: window.findChild(LibraryReview) is not None)
    review = window.findChild(LibraryReview)
    qtbot.waitUntil(lambda: bool(review.model.rows))
    assert review.model.rows[0].arriving.signing.stamped == dt.date(2022, 4, 3)


def test_columns_can_be_said_by_hand(window, qtbot, tmp_path):
    file = tmp_path / "plain.csv"
    file.write_text("x,y\nNord,Hill Club\nSud,Valley Club\n", encoding="utf-8")
    window.import_file(file)
    dialog = window.findChild(TableDialog)
    qtbot.waitUntil(lambda: len(dialog.fields) == 2)
    for box, field in zip(dialog.fields, ("ignore", "name"), strict=True):
        box.setCurrentIndex(box.findData(field))
    labels = dialog.preview.viewport().findChildren(QLabel)
    for number, box in enumerate(dialog.fields):  # a screen reader hears both
        name = f"Column {number + 1} holds"
        assert [label.text() for label in labels if label.buddy() is box] == [name]
        cell = dialog.preview.item(0, number).data(Qt.ItemDataRole.AccessibleTextRole)
        assert cell == f"{name}: {box.currentText()}"
    dialog.has_head.setChecked(True)
    window.theme.choose(Scheme.DARK)  # the titles are quiet in any colours
    assert dialog.preview.item(1, 0).foreground().color().name() == DARK.muted
    dialog.next_button.click()
    qtbot.waitUntil(lambda: window.findChild(LibraryReview) is not None)
    review = window.findChild(LibraryReview)
    qtbot.waitUntil(lambda: bool(review.model.rows))
    assert [met.arriving.row.name for met in review.model.rows] == ["Hill Club", "Valley Club"]


def test_another_program_has_it(desk, qtbot, places):
    other = open_own(places)
    other.apply(add_parties(EVERYBODY))
    window = LibraryWindow(desk)
    window.show()
    assert len(shown(window)) == len(EVERYBODY)
    assert "another program" in window.bars.findChild(MessageBar).accessibleName()
    window.choose("p3")
    assert name_field(window).isReadOnly()
    other.close()
    press(window, "Try again")
    assert window.bars.keys == ()
    window.choose("p3")
    assert not name_field(window).isReadOnly()
    window.close()
    settle(20)


def typed(window, key, words):
    field = window.kept.panel.form.fields[key]
    field.setFocus()
    (field.setText if isinstance(field, QLineEdit) else field.setPlainText)(words)
    window.kept.panel.commit()


def kept(window):
    return {item.id: item for item in all_kept(library(window))}


def test_people_and_texts_are_added_edited_and_taken_back(window, qtbot):
    window.kept_acts.add_contact()
    typed(window, "name", "Zoe Quint")
    typed(window, "emails", "zoe@example.org, press@example.org")
    typed(window, "languages", "en, Turkish")
    (contact,) = (item.contact for item in kept(window).values())
    assert (contact.name, contact.languages) == ("Zoe Quint", ("en", "tr"))
    assert contact.emails == ("zoe@example.org", "press@example.org")
    typed(window, "languages", "Klingonish")
    assert "Klingonish" in window.kept.panel.form.fields["languages"].text()
    assert window.kept.panel.form.notice.text()
    assert next(iter(kept(window).values())).contact.languages == ("en", "tr")
    window.undo()
    window.undo()
    assert next(iter(kept(window).values())).contact.emails == ()
    assert window.kept.panel.form.fields["emails"].text() == ""


def test_a_boilerplate_has_its_text_in_each_language(window, qtbot):
    window.kept_acts.add_boilerplate()
    typed(window, "heading", "About us")
    typed(window, "text", "Who we are.")
    qtbot.mouseClick(window.kept.panel.translate_button, Qt.MouseButton.LeftButton)
    typed(window, "language", "Français")
    typed(window, "text", "Qui nous sommes.")
    texts = {item.language: item.text for item in kept(window).values()}
    assert texts == {"en": "Who we are.", "fr": "Qui nous sommes."}
    qtbot.keyClicks(window.search, "nous sommes")
    qtbot.waitUntil(lambda: [item.language for item in window.kept.model.items] == ["fr"])
    window.kept.table.go_to(0)
    qtbot.keyClick(window.kept.table, Key.Key_Delete)
    assert len(kept(window)) == 1
    press(window, "Undo")
    assert len(kept(window)) == 2


def test_where_nothing_is_the_window_says_what_to_do(window, qtbot):
    def offered():
        page = window.kept.empty if window.views.current.kind is Kind.KEPT else window.empty
        assert page.isVisible()
        buttons = (b for b in page.findChildren(QPushButton) if b.isVisible())
        return page.accessibleName(), [button.text() for button in buttons]

    window.acts.delete(tuple(party.id for party in EVERYBODY))
    settle()
    assert offered()[1] == ["New organisation", "Import a list…", "Paste a list"]
    window.views.choose(View(Kind.LIST, "l1"))
    settle()
    assert offered() == ("This list is empty", ["Import a list…", "Paste a list"])
    window.views.choose(View(Kind.KEPT))
    settle()
    assert offered()[1] == ["New speaker", "New press contact", "New boilerplate"]
    qtbot.keyClicks(window.search, "zebra")
    qtbot.waitUntil(lambda: "zebra" in window.kept.empty.accessibleName())
    assert offered()[1] == ["Clear the search"]


def test_what_was_copied_goes_onto_the_list_that_is_shown(window, qtbot):
    window.views.choose(View(Kind.LIST, "l1"))
    QGuiApplication.clipboard().setText("1. Hill Club – Peru\n2. Valley Club")
    window.paste()
    qtbot.waitUntil(lambda: window.findChild(LibraryReview) is not None)
    review = window.findChild(LibraryReview)
    qtbot.waitUntil(review.add_button.isEnabled)
    assert review.list_name.text() == "Core"
    review.add_button.click()
    qtbot.waitUntil(lambda: window.library is not None and "Hill Club" in shown(window))


def test_a_damaged_file_is_told_and_can_be_set_aside(desk, qtbot, places):
    path = library_path(places)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no library at all" * 200)
    window = LibraryWindow(desk)
    window.show()
    assert "open" in window.bars.keys
    press(window, "Move it away and begin anew")
    assert window.bars.keys == ()
    assert any("set aside" in file.name for file in path.parent.iterdir())
    window.close()
    settle(20)
