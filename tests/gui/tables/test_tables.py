"""Lists of people and organisations: typed into, reordered, taken out, and all of it undone."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.gui.kit.message_bar import MessageBar
from editor.gui.library.letter_review import LetterReview
from editor.gui.tables.columns import split_list
from editor.gui.tables.confirming import ConfirmPopover
from editor.gui.tables.model import Stretch, differing
from editor.gui.tables.signatories import SignatorySection
from editor.gui.tables.summary import counts_line
from editor.model.enums import Audience, GroupBy, Order, SignatoryKind, SignatoryStatus
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.signatories import add_signatories
from editor.model.places import place
from editor.model.signatories import Signatory
from tests.gui.fields.making import ALT, CTRL, SHIFT, Key


@pytest.fixture
def desktop(open_sample):
    return open_sample()


@pytest.fixture
def section(desktop):
    return desktop.find(SignatorySection)


def names(desktop):
    return [entry.name for entry in desktop.release.signatories.entries]


def find(desktop, item_id):
    return next(e for e in desktop.release.signatories.entries if e.id == item_id)


# --- signatories ----------------------------------------------------------------------------------


def test_a_cell_is_typed_into_and_every_key_is_in_the_release(desktop):
    desktop.go("signatories/s05/name")
    desktop.key(Key.Key_F2)
    desktop.key(Key.Key_A, CTRL)
    desktop.type("Ma")
    assert find(desktop, "s05").name == "Ma"
    desktop.type("dres")
    desktop.key(Key.Key_Return)
    assert find(desktop, "s05").name == "Madres"


def test_undo_comes_back_to_the_cell_with_its_cursor(desktop, section):
    before = find(desktop, "s05").name
    desktop.go("signatories/s05/name")
    desktop.key(Key.Key_F2)
    desktop.key(Key.Key_Home)
    desktop.type("X")
    desktop.go("date")
    desktop.undo()
    assert find(desktop, "s05").name == before
    editor = section.table.cell_edit()
    assert editor is desktop.focused
    assert (editor.text(), editor.cursorPosition()) == (before, 0)
    desktop.redo()
    assert (desktop.focused.text(), desktop.focused.cursorPosition()) == ("X" + before, 1)


def test_the_field_of_a_row_that_gives_way_to_another_is_closed_at_once(desktop, section):
    desktop.go("signatories/s05/name")
    desktop.key(Key.Key_F2)
    entries = desktop.release.signatories.entries
    other = replace(find(desktop, "s05"), id="other", name="Other")
    swapped = tuple(other if entry.id == "s05" else entry for entry in entries)
    listed = replace(desktop.release.signatories, entries=swapped)
    change = Change(lambda release: replace(release, signatories=listed), message("Swap"))
    desktop.window.bridge.apply(change)
    assert section.table.cell_edit() is None
    section.table.focus_place("signatories/other")  # Qt would warn of a field that is no more
    assert section.table.currentIndex().row() == [e.id for e in swapped].index("other")
    desktop.undo()
    assert desktop.release.signatories.entries == entries


def test_escape_takes_all_of_a_cell_back(desktop):
    before = find(desktop, "s05").name
    desktop.go("signatories/s05/name")
    desktop.type("New")
    assert find(desktop, "s05").name == "New"
    desktop.key(Key.Key_Escape)
    assert find(desktop, "s05").name == before
    assert desktop.window.bridge.undo_label is None  # else undo would bring it back


def test_a_country_is_known_by_name_by_its_beginning_and_by_code(desktop, section):
    for typed, code in (("France", "FR"), ("tunis", "TN"), ("ke", "KE"), ("العراق", "IQ")):
        desktop.go("signatories/s05/country")
        desktop.type(typed)
        section.table.cell_edit().completer().popup().hide()
        desktop.key(Key.Key_Return)
        expected = code if code != "IQ" else "KE"  # Arabic is no language of this edition
        assert find(desktop, "s05").country == expected, typed


def test_a_country_can_be_left_open_and_is_marked(desktop, section):
    desktop.go("signatories/s05/country")
    desktop.key(Key.Key_F2)
    desktop.key(Key.Key_A, CTRL)
    desktop.key(Key.Key_Delete)
    desktop.key(Key.Key_Return)
    assert find(desktop, "s05").country is None


def test_undo_by_keys_that_are_held_chooses_no_further_row(desktop, section):
    desktop.go("signatories/s05/name")
    desktop.key(Key.Key_Delete)
    following = section.table.chosen_ids()
    QTest.keyClick(desktop.window.windowHandle(), Key.Key_Z, CTRL)
    assert following != section.table.chosen_ids() == ("s05",)


def test_names_are_added_by_typing_one_after_the_other(desktop, section):
    desktop.click(section.adder.field)
    desktop.type("Alpha")
    desktop.key(Key.Key_Return)
    desktop.type("Beta")
    desktop.key(Key.Key_Return)
    assert names(desktop)[-2:] == ["Alpha", "Beta"]
    assert desktop.focused is section.adder.field
    desktop.undo()
    assert names(desktop)[-1] == "Alpha"


def test_a_country_can_be_typed_along_with_a_name(desktop, section):
    known = names(desktop)[2]
    desktop.click(section.adder.field)
    desktop.type(f"{known}, Kenya")
    assert section.adder.notice.text() == "Already in the list, number 3"
    section.adder.field.clear()
    desktop.type("Alpha Relief (AR), Kenya")
    desktop.key(Key.Key_Return)
    added = desktop.release.signatories.entries[-1]
    assert (added.name, added.acronym, added.country) == ("Alpha Relief", "AR", "KE")
    assert added.status is SignatoryStatus.CONFIRMED
    desktop.undo()
    assert "Alpha Relief" not in names(desktop)


def test_a_name_that_is_there_already_is_told_while_it_is_typed(desktop, section):
    desktop.click(section.adder.field)
    desktop.type(names(desktop)[2].upper())
    assert section.adder.notice.text() == "Already in the list, number 3"
    desktop.type(" II")
    assert section.adder.notice.isHidden()


def review_of(desktop):
    def shown():
        return [d for d in desktop.window.findChildren(LetterReview) if d.isVisible()]

    desktop.qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def test_a_pasted_list_asks_once_and_keeps_every_name(desktop, section):
    before = names(desktop)
    desktop.click(section.adder.field)
    desktop.paste("Alpha Relief (AR) - Kenya\x07\r\n  Beta Watch\nГамма\n")
    assert names(desktop) == before
    review = review_of(desktop)
    review.known_by.setText("an e-mail")
    desktop.click(review.invited)
    new = desktop.release.signatories.entries[len(before) :]
    assert [(e.name, e.acronym, e.country) for e in new] == [
        ("Alpha Relief", "AR", "KE"),
        ("Beta Watch", "", None),
        ("Гамма", "", None),
    ]
    assert {(e.status, e.confirmed_by) for e in new} == {(SignatoryStatus.INVITED, "an e-mail")}
    desktop.qtbot.waitUntil(lambda: desktop.focused is section.adder.field)
    desktop.undo()
    assert names(desktop) == before


def test_who_is_pasted_again_is_left_out_and_who_is_alike_is_asked_about(desktop, section):
    known = names(desktop)[2]
    desktop.click(section.adder.field)
    desktop.paste(f"{known.replace('a', 'á')}\nBrand New Group\nBrand New Group")
    review = review_of(desktop)
    assert [met.standing for met in review.model.rows] == ["listed", "new", "repeated"]
    assert review.confirmed.text() == "Add 1 as confirmed"
    review.table.go_to(0)
    desktop.qtbot.keyClick(review.table, Key.Key_N)
    assert review.confirmed.text() == "Add 2 as confirmed"


def test_a_heading_is_told_and_can_be_taken_as_a_name(desktop, section):
    desktop.click(section.adder.field)
    desktop.paste("STUDENT GROUPS\n\nAlpha Relief\nBeta Watch")
    review = review_of(desktop)
    assert len(review.model.rows) == 2
    bar = review.bars.findChild(MessageBar)
    assert "STUDENT GROUPS" in bar.accessibleName()
    desktop.click(next(b for b in bar.findChildren(QPushButton)))
    assert next(met.arriving.row.name for met in review.model.rows) == "STUDENT GROUPS"
    assert review.bars.keys == ()


def test_a_pasted_list_can_be_refused(desktop, section):
    before = desktop.release
    desktop.go("signatories/s05/name")
    desktop.paste("Alpha\nBeta")
    review = review_of(desktop)
    desktop.qtbot.keyClick(review.table, Key.Key_Escape)
    assert desktop.release is before
    assert not review.isVisible()


def test_nothing_is_decided_while_names_are_compared(desktop, section):
    desktop.click(section.adder.field)
    desktop.paste("\n".join(f"Group of river {n}" for n in range(101)))  # in a thread
    review = review_of(desktop)
    deciding = (review.new_button, review.out_button)
    desktop.qtbot.waitUntil(review.confirmed.isEnabled)
    assert all(button.isEnabled() for button in deciding)
    review.start([met.arriving for met in review.model.rows], "again", desktop.release)
    assert not any(button.isEnabled() for button in (*deciding, review.same_button))
    desktop.qtbot.waitUntil(lambda: all(button.isEnabled() for button in deciding))
    review.reject()


def test_two_thousand_names_are_pasted_and_typed_among(desktop, section):
    before = len(names(desktop))
    desktop.click(section.adder.field)
    desktop.paste("\n".join(f"Group of river {n}" for n in range(2000)))
    review = review_of(desktop)
    desktop.qtbot.waitUntil(review.confirmed.isEnabled)  # so many are compared in a thread
    desktop.click(review.confirmed)
    assert len(names(desktop)) == section.model.rowCount() == before + 2000
    last = desktop.release.signatories.entries[-1].id
    desktop.window.activateWindow()
    desktop.qtbot.waitUntil(desktop.window.isActiveWindow)
    desktop.go(place("signatories", last, "name"))
    desktop.type("Z")
    desktop.key(Key.Key_Return)
    assert find(desktop, last).name == "Z"
    section.table.selectAll()
    section.table.setFocus()
    desktop.key(Key.Key_Delete)
    assert names(desktop) == []
    desktop.undo()
    assert len(names(desktop)) == section.model.rowCount() == before + 2000


def test_a_key_repaints_one_row_and_resets_nothing(desktop, section, qtbot):
    told = []
    section.model.dataChanged.connect(lambda a, b, *_: told.append((a.row(), b.row())))
    section.model.modelReset.connect(lambda: told.append("reset"))
    section.model.layoutChanged.connect(lambda: told.append("layout"))
    desktop.go("signatories/s05/acronym")
    desktop.type("A")
    row = names(desktop).index(find(desktop, "s05").name)
    assert told == [(row, row)]


def test_the_cursor_goes_to_what_follows_the_rows_that_were_taken_out(desktop):
    ids = [e.id for e in desktop.release.signatories.entries]
    desktop.go(f"signatories/{ids[1]}/name")
    for _ in range(2):
        desktop.key(Key.Key_Down, SHIFT)
    desktop.key(Key.Key_Delete)
    desktop.key(Key.Key_Delete)
    assert [e.id for e in desktop.release.signatories.entries] == [ids[0], *ids[5:]]


def test_rows_move_by_keys_and_stay_chosen(desktop, section):
    ids = [e.id for e in desktop.release.signatories.entries]
    desktop.go(f"signatories/{ids[2]}/name")
    desktop.key(Key.Key_Down, SHIFT)
    desktop.key(Key.Key_Up, ALT)
    expected = [ids[0], ids[2], ids[3], ids[1], *ids[4:]]
    assert [e.id for e in desktop.release.signatories.entries] == expected
    assert section.table.chosen_ids() == (ids[2], ids[3])
    desktop.key(Key.Key_Up, ALT)
    desktop.key(Key.Key_Up, ALT)  # at the top already
    assert [e.id for e in desktop.release.signatories.entries][:2] == [ids[2], ids[3]]
    desktop.key(Key.Key_Down, ALT)
    assert [e.id for e in desktop.release.signatories.entries][:3] == [ids[0], ids[2], ids[3]]
    for _ in range(3):
        desktop.undo()
    assert [e.id for e in desktop.release.signatories.entries] == ids
    assert section.table.current_id() == ids[2]


def test_rows_move_by_dragging(desktop, section):
    model = section.model
    ids = [e.id for e in desktop.release.signatories.entries]
    data = model.mimeData([model.index(4, 0), model.index(0, 0), model.index(0, 1)])
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    now = [e.id for e in desktop.release.signatories.entries]
    assert now == [ids[1], ids[2], ids[0], ids[4], ids[3], *ids[5:]]
    other = QMimeData()
    other.setText("Name")
    assert not model.dropMimeData(other, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_several_rows_go_at_once_and_come_back_at_once(desktop, section):
    before = names(desktop)
    select = section.table.selectionModel()
    desktop.go("signatories/s01/name")
    flag = QItemSelectionModel.SelectionFlag
    for row in (2, 5):
        select.select(section.model.index(row, 0), flag.Select | flag.Rows)
    desktop.key(Key.Key_Delete)
    assert len(names(desktop)) == len(before) - 3
    assert desktop.focused is section.table
    assert section.table.currentIndex().isValid()
    desktop.undo()
    assert names(desktop) == before


def test_status_is_chosen_for_all_chosen_rows(desktop, section):
    desktop.go("signatories/s05/status")
    desktop.key(Key.Key_Down, SHIFT)
    desktop.key(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    next(a for a in menu.actions() if a.text() == "invited").trigger()
    menu.close()
    ids = section.table.chosen_ids()
    assert len(ids) == 2
    assert {find(desktop, one).status for one in ids} == {SignatoryStatus.INVITED}
    assert all(find(desktop, one).status_on for one in ids)
    desktop.undo()
    assert {find(desktop, one).status for one in ids} == {SignatoryStatus.CONFIRMED}


def test_one_action_confirms_the_chosen_with_day_and_source(desktop, section):
    invited = [e.id for e in desktop.release.signatories.entries if e.status == "invited"]
    section.table.setFocus()
    section.table.choose_rows(tuple(invited))
    desktop.choose(section.chosen, "Confirm…")
    popover = section.findChild(ConfirmPopover)
    desktop.qtbot.keyClicks(popover.source, "signed form")
    desktop.qtbot.keyClick(popover.source, Key.Key_Return)
    for one in invited:
        entry = find(desktop, one)
        assert (entry.status, entry.confirmed_by) == (SignatoryStatus.CONFIRMED, "signed form")
        assert entry.status_on is not None
    desktop.undo()
    assert find(desktop, invited[0]).status is SignatoryStatus.INVITED


def test_what_is_known_of_a_confirmation_stays(desktop, section):
    before = desktop.release
    desktop.go("signatories/s05/name")
    desktop.choose(section.chosen, "confirmed")
    assert desktop.release is before


def test_the_counts_line_follows(desktop, section):
    assert said(section).startswith("64 confirmed · 2 withheld · 2 invited")
    assert "\u00a0· 1\u00a0withdrawn" in section.counts.text()  # a line ends after a dot alone
    desktop.go("signatories/s05/name")
    desktop.choose(section.chosen, "Withhold the name")
    assert said(section).startswith("63 confirmed · 3 withheld")
    desktop.choose(section.chosen, "Show the name again")
    assert counts_line(desktop.release.signatories).startswith("64\u00a0confirmed")


def test_choosing_moves_nothing_in_a_narrow_page(section, qtbot):
    section.setFixedWidth(477)
    qtbot.waitUntil(lambda: section.table.width() == 477)
    before = section.table.y()
    section.table.choose_rows(("s05",))
    qtbot.waitUntil(section.confirm_button.isVisible)
    section.layout().activate()
    assert section.table.y() == before


def said(section):
    return section.counts.text().replace("\u00a0", " ")


def test_leads_kinds_and_groups_are_set_for_the_chosen(desktop, section):
    desktop.go("signatories/s05/name")
    desktop.choose(section.chosen, "First in print, as lead")
    assert desktop.release.signatories.leads[-1] == "s05"
    desktop.choose(section.chosen, "Person")
    assert find(desktop, "s05").kind is SignatoryKind.PERSON
    desktop.choose(section.chosen, "Search, rescue and burial")
    assert find(desktop, "s05").group == "rescue"


def test_how_the_list_prints(desktop, section):
    desktop.choose(section.menus.order, "By country")
    desktop.choose(section.menus.group_by, "Kind")
    desktop.choose(section.menus.columns, "3")
    desktop.choose(section.menus.shown, "Numbers")
    listed = desktop.release.signatories
    assert (listed.order, listed.group_by, listed.columns) == (Order.COUNTRY, GroupBy.KIND, 3)
    assert section.menus.columns.text() == "Columns: 3"
    for _ in range(4):
        section.table.setFocus()
        desktop.undo()
    assert section.menus.columns.text() == "Columns: 2"


def test_the_list_itself_is_sorted_in_one_step(desktop, section):
    listed = desktop.release.signatories
    desktop.choose(section.menus.order, "Sort this list by name")
    now = desktop.release.signatories
    assert names(desktop) != [entry.name for entry in listed.entries]
    assert {entry.id for entry in now.entries} == {entry.id for entry in listed.entries}
    latin = [name for name in names(desktop) if name.isascii()]
    assert latin == sorted(latin, key=lambda name: name.casefold().removeprefix("the "))
    assert now.leads == listed.leads
    section.table.setFocus()
    desktop.undo()
    assert desktop.release.signatories is listed


def test_groups_are_added_named_moved_and_removed(desktop, section):
    desktop.choose(section.menus.group_by, "Edit groups…")
    assert desktop.focused.text() == "Families of the missing"
    desktop.key(Key.Key_Down, ALT)
    assert desktop.release.signatories.groups[1].heading["en"] == "Families of the missing"
    desktop.click(section.groups.list.adder)
    desktop.type("Writers")
    assert desktop.release.signatories.groups[-1].heading == {"en": "Writers"}
    desktop.go("date")
    desktop.undo()
    assert desktop.release.signatories.groups[-1].heading == {}
    assert desktop.focused.text() == ""


def test_details_follow_the_row_and_undo_finds_them(desktop, section):
    desktop.go("signatories/s05/name")
    desktop.click(section.details.opener)
    field = section.details.field_of("signatories/s05/confirmed_by")
    field.setFocus()
    desktop.key(Key.Key_A, CTRL)
    desktop.type("letter")
    assert find(desktop, "s05").confirmed_by == "letter"
    desktop.go("signatories/s06/name")
    assert field.text() == find(desktop, "s06").confirmed_by
    desktop.undo()
    assert desktop.focused is field
    assert field.address == "signatories/s05/confirmed_by"
    assert field.text() == find(desktop, "s05").confirmed_by != "letter"


def test_a_second_edition_writes_its_own_names(open_sample):
    desktop = open_sample(language="tr")
    section = desktop.find(SignatorySection)
    desktop.go("signatories/s01/name")
    assert section.table.currentIndex().data() == "Penceredeki Lamba"
    desktop.go("signatories/s05/name")
    before = find(desktop, "s05").name
    desktop.type("Anneler")
    assert (find(desktop, "s05").name, find(desktop, "s05").names) == (before, {"tr": "Anneler"})
    desktop.undo()
    assert find(desktop, "s05").names == {}


def test_a_right_to_left_edition_mirrors_the_table(open_sample):
    desktop = open_sample("unreadable-alerts-statement", "ar")
    table = desktop.find(SignatorySection).table
    assert table.columnViewportPosition(0) > table.columnViewportPosition(1)
    first = desktop.release.signatories.entries[0].id
    desktop.go(f"signatories/{first}/country")
    desktop.type("العراق")
    desktop.key(Key.Key_Return)
    assert find(desktop, first).country == "IQ"


def test_tab_leaves_the_table(desktop, section):
    desktop.go("signatories/s05/name")
    desktop.key(Key.Key_Tab)
    assert desktop.focused is not section.table


def test_the_place_of_the_cell_is_told(desktop, section, qtbot):
    told = []
    desktop.window.places.focused.connect(told.append)
    desktop.go("signatories/s05/name")
    qtbot.waitUntil(lambda: bool(told) and told[-1] == "signatories/s05/name")
    desktop.key(Key.Key_Right)
    assert told[-1] == "signatories/s05/acronym"


# --- contacts and recipients ------------------------------------------------------------------


def test_a_contact_is_added_and_filled_in(desktop):
    section = desktop.window.places.widget("contacts")
    desktop.click(section.adder.field)
    desktop.type("Mira Sol")
    desktop.key(Key.Key_Return)
    new = desktop.release.contacts[-1]
    desktop.go(f"contacts/{new.id}/emails")
    desktop.type("a@x.org, b@x.org,")
    desktop.key(Key.Key_Return)
    desktop.go(f"contacts/{new.id}/languages")
    desktop.type("en، ar")
    new = desktop.release.contacts[-1]
    assert (new.name, new.emails, new.languages) == (
        "Mira Sol",
        ("a@x.org", "b@x.org"),
        ("en", "ar"),
    )


def test_in_a_narrow_table_phones_are_whole_and_a_role_is_among_the_details(desktop):
    section = desktop.window.places.widget("contacts")
    table, keys = section.table, [column.key for column in section.ways.columns]
    phones, role = keys.index("phones"), keys.index("role")
    for width in (640, 477):
        table.setFixedWidth(width)
        cells = [table.model().index(row, phones) for row in range(table.model().rowCount())]
        needed = max(table.itemDelegate().sizeHint(None, cell).width() for cell in cells)
        assert table.columnWidth(phones) >= needed
        assert table.isColumnHidden(role) == (width == 477)
    first = desktop.release.contacts[0]
    desktop.go(f"contacts/{first.id}/role")
    desktop.key(Key.Key_End)
    desktop.type("!")
    assert desktop.release.contacts[0].role == f"{first.role}!"


def test_an_audience_is_chosen_by_keys(desktop):
    first = desktop.release.contacts[0].id
    desktop.go(f"contacts/{first}/audience")
    desktop.key(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    next(a for a in menu.actions() if a.text().startswith("Internal")).trigger()
    menu.close()
    assert desktop.release.contacts[0].audience is Audience.INTERNAL


def test_a_recipient_keeps_the_lines_of_an_address(open_sample):
    desktop = open_sample("open-letter-insulin")
    first = desktop.release.recipients[0]
    assert "\n" in first.address
    field = desktop.go(f"recipients/{first.id}/address")
    assert field.words == first.address
    desktop.key(Key.Key_End, CTRL)
    desktop.type("!")
    assert desktop.release.recipients[0].address == first.address + "!"


def test_what_nobody_touched_is_the_same_object(desktop):
    before = desktop.release
    for entry in before.signatories.entries[:5]:
        desktop.go(f"signatories/{entry.id}/country")
        desktop.key(Key.Key_F2)
        desktop.key(Key.Key_Return)
    for contact in before.contacts:
        desktop.go(f"contacts/{contact.id}/phones")
        desktop.key(Key.Key_F2)
        desktop.key(Key.Key_Return)
    assert desktop.release is before


# --- the parts ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "stretch"),
    [
        ("abc", "abc", Stretch(3, 3, 3)),
        ("abc", "axc", Stretch(1, 2, 2)),
        ("abc", "abxc", Stretch(2, 2, 3)),
        ("abc", "ac", Stretch(1, 2, 1)),
        ("", "a", Stretch(0, 0, 1)),
        ("aa", "aaa", Stretch(2, 2, 3)),
    ],
)
def test_where_two_lists_differ(old, new, stretch):
    assert differing(old, new) == stretch


def test_a_list_is_split_where_people_part_things():
    assert split_list("a, b;c، d、e\nf,,") == ("a", "b", "c", "d", "e", "f")
    assert split_list(" ") == ()


def test_the_list_says_of_which_day_it_is_while_others_still_sign(desktop, section):
    menu = section.menus.shown.menu()
    action = next(a for a in menu.actions() if a.text().startswith("As of"))
    action.trigger()
    day = desktop.release.signatories.as_of
    assert action.isChecked()
    assert action.text() == f"As of {day.day} {day:%B %Y}"
    desktop.undo()
    assert desktop.release.signatories.as_of is None
    assert not action.isChecked()


@pytest.mark.parametrize("width", [460, 480, 640])
def test_names_have_room_in_a_narrow_table_and_no_title_is_cut(section, width):
    table = section.table
    table.setFixedWidth(width)
    header, columns = table.horizontalHeader(), table.model().ways.columns
    shown = [n for n in range(len(columns)) if not table.isColumnHidden(n)]
    assert sum(map(table.columnWidth, shown)) <= table.viewport().width()
    assert table.columnWidth(next(n for n in shown if columns[n].key == "name")) >= 130
    sign = 12  # of sorting, for which Qt keeps room
    for number in (n for n in shown if columns[n].gives):
        assert table.columnWidth(number) >= header.sectionSizeHint(number) - sign
    status = next(n for n in shown if columns[n].key == "status")
    needed = max(
        table.itemDelegate().sizeHint(None, table.model().index(row, status)).width()
        for row in range(table.model().rowCount())
    )
    assert table.columnWidth(status) >= needed


def test_what_has_the_longest_words_is_cut_before_names(section):
    table, columns = section.table, section.table.model().ways.columns
    table.setFixedWidth(620)
    widths = {column.key: table.columnWidth(n) for n, column in enumerate(columns)}
    rows = range(15)
    names = [table.model().index(row, 1) for row in rows]
    assert all(table.itemDelegate().sizeHint(None, one).width() <= widths["name"] for one in names)
    assert widths["country"] < table.sizeHintForColumn(3)


def test_the_column_of_numbers_has_room_for_all_figures(section):
    new = tuple(Signatory(id=f"new{n}", name="N") for n in range(1000))
    section.bridge.apply(add_signatories(new))
    section.table.fit_columns()
    figures = section.table.fontMetrics().horizontalAdvance("1070")
    assert section.table.columnWidth(0) >= figures + 16
