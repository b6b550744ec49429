"""Names of the library in the letter's list: offered, invited, never added twice."""

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from editor.gui.library.letter_review import LetterReview
from editor.gui.library.table_dialog import TableDialog
from editor.gui.tables.signatories import SignatorySection
from editor.library.lists import add_list
from editor.library.parties import add_parties
from editor.library.records import NamedList, Organisation, Signing
from editor.library.signings import record_signings
from editor.model.enums import SignatoryStatus
from editor.model.signatories import Signatory
from tests.gui.fields.making import Key

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ACADEMIES = (
    Organisation(id="p1", name="Uyghur Academy Foundation", acronym="UAF", country="TR"),
    Organisation(id="p2", name="Uyghur Academy Europe", country="DE", aliases=("Akademie",)),
    Organisation(id="p3", name="Uyghur Congress", country="DE"),
    Organisation(id="p4", name="Quiet Group", country="FR", do_not_contact=True),
)


@pytest.fixture
def desktop(open_sample, desk):
    desk.shelf.apply(add_parties(ACADEMIES))
    return open_sample()


@pytest.fixture
def section(desktop):
    section = desktop.find(SignatorySection)
    desktop.click(section.adder.field)
    return section


def entries(desktop):
    return desktop.release.signatories.entries


def offered(section):
    found = section.ways_in.offers.list
    shown = [found.item(n).text() for n in range(found.count())]
    return shown if found.isVisible() else []


def test_enter_takes_the_one_that_is_meant_and_invites_them(desktop, section):
    desktop.type("uyghur acad f")
    assert offered(section)[0] == "Uyghur Academy Foundation"
    desktop.key(Key.Key_Down)
    desktop.key(Key.Key_Return)
    new = entries(desktop)[-1]
    assert (new.name, new.acronym, new.country) == ("Uyghur Academy Foundation", "UAF", "TR")
    assert (new.status, new.library_id) == (SignatoryStatus.INVITED, "p1")
    assert desktop.focused is section.adder.field
    assert section.adder.field.text() == ""


def test_an_acronym_or_half_a_word_is_enough(desktop, section):
    desktop.type("uaf")
    desktop.key(Key.Key_Return)
    desktop.type("akad")
    desktop.key(Key.Key_Return)
    assert [e.library_id for e in entries(desktop)[-2:]] == ["p1", "p2"]


def test_a_whole_name_that_begins_another_is_added_as_typed(desktop, section):
    desktop.type("Uyghur")
    desktop.key(Key.Key_Return)
    new = entries(desktop)[-1]
    assert (new.name, new.library_id, new.status) == ("Uyghur", "", SignatoryStatus.CONFIRMED)
    assert offered(section) == []


def test_the_arrow_goes_to_the_library_and_escape_comes_back(desktop, section):
    desktop.type("Uyghur")
    desktop.key(Key.Key_Down)
    assert section.ways_in.offers.list.current
    desktop.key(Key.Key_Escape)
    assert offered(section) == []
    assert section.adder.field.text() == "Uyghur"


def test_who_stands_in_the_list_is_told_and_not_added_again(desktop, section):
    desktop.type("uaf")
    desktop.key(Key.Key_Return)
    number = len(entries(desktop))
    desktop.type("uaf")
    shown = section.ways_in.offers.list
    assert f"number {number}" in shown.item(0).data(SPOKEN)
    desktop.key(Key.Key_Return)
    assert len(entries(desktop)) == number
    assert f"number {number}" in section.adder.notice.text()


def test_who_must_not_be_asked_is_added_only_when_chosen_twice(desktop, section):
    before = len(entries(desktop))
    for _ in range(2):
        desktop.type("Quiet Group" if not section.adder.field.text() else "")
        section.ways_in.offers.refresh(section.adder.field.text())
        desktop.key(Key.Key_Return)
    assert len(entries(desktop)) == before + 1


def test_a_whole_list_is_invited_at_once(desktop, desk, section):
    members = ["p1", "p2", "p4"]
    desk.shelf.apply(add_list(NamedList(id="core", name="Core & friends"), members))
    before = len(entries(desktop))
    desktop.choose(section.ways_in.library_button, "Core && friends (3 names)")
    assert [e.library_id for e in entries(desktop)[before:]] == ["p1", "p2"]
    assert section.bars.keys == ("ways-in",)
    desktop.undo()
    assert len(entries(desktop)) == before


def test_everyone_who_signed_a_letter_is_invited(desktop, desk, section):
    day = dt.date(2026, 4, 1)
    signed = Signatory(id="s1", name="Uyghur Congress")
    signing = Signing(id="g1", release="r9", title="Spring", date=day, party="p3", signed=signed)
    desk.shelf.apply(record_signings([signing]))
    desktop.choose(section.ways_in.library_button, "Spring (1 name) · 1 April 2026")
    assert entries(desktop)[-1].library_id == "p3"
    assert entries(desktop)[-1].status is SignatoryStatus.INVITED


def test_without_a_library_nothing_is_offered_and_no_file_begun(open_sample, desk):
    desktop = open_sample()
    section = desktop.find(SignatorySection)
    desktop.click(section.adder.field)
    desktop.type("Alpha")
    desktop.key(Key.Key_Return)
    assert entries(desktop)[-1].name == "Alpha"
    assert not desk.shelf.exists


def test_a_file_is_imported_and_a_form_s_time_confirms(desktop, section, tmp_path):
    file = tmp_path / "form.csv"
    file.write_text(
        "Timestamp,Organisation,Country\n2026-03-01 10:00,Uyghur Congress,Germany\n", "utf-8"
    )
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert section.ways_in.may_drop(mime)
    section.ways_in.drop(mime)
    dialog = desktop.window.findChild(TableDialog)
    desktop.qtbot.waitUntil(dialog.next_button.isEnabled)
    dialog.next_button.click()
    desktop.qtbot.waitUntil(lambda: desktop.window.findChild(LetterReview) is not None)
    review = desktop.window.findChild(LetterReview)
    desktop.qtbot.waitUntil(review.invited.isEnabled)
    review.invited.click()
    new = entries(desktop)[-1]
    assert (new.name, new.library_id) == ("Uyghur Congress", "p3")
    assert (new.status, new.status_on) == (SignatoryStatus.CONFIRMED, dt.date(2026, 3, 1))


def test_a_list_of_text_can_be_dropped(desktop, section):
    mime = QMimeData()
    mime.setText("Hill Club\nValley Club")
    section.ways_in.drop(mime)
    desktop.qtbot.waitUntil(lambda: desktop.window.findChild(LetterReview) is not None)
    review = desktop.window.findChild(LetterReview)
    desktop.qtbot.waitUntil(lambda: len(review.model.rows) == 2)
    review.reject()
