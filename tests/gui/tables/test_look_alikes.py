"""Two rows that may be the same: asked once, merged side by side or told apart."""

import pytest
from PySide6.QtCore import QPoint

from editor.gui.tables.merging import MergeSignatoriesDialog
from editor.gui.tables.signatories import SignatorySection
from editor.model.operations.signatories import add_signatory, remove_signatories, update_signatory
from editor.model.signatories import Signatory
from tests.gui.fields.making import CTRL, Key


@pytest.fixture
def desktop(open_sample):
    return open_sample()


@pytest.fixture
def section(desktop):
    return desktop.find(SignatorySection)


@pytest.fixture
def twice(desktop, section, qtbot):
    """The list with its fifth name once more, one letter wrong."""
    section.bridge.apply(update_signatory(Signatory(id="s05", name="Watch on Samarskand")))
    section.bridge.apply(
        add_signatory(Signatory(id="z1", name="Watch on Samraskand", country="KE"))
    )
    qtbot.waitUntil(lambda: bool(section.alike.pairs))


def badge(section, item_id):
    (shown,) = section.model.badges(section.model.index_of(item_id, "status"))
    return shown.words


def test_the_later_row_asks_and_n_tells_them_apart(desktop, section, qtbot, twice):
    assert badge(section, "z1") == "same as 5?"
    assert badge(section, "s05") == "confirmed"
    desktop.go("signatories/z1/status")
    desktop.key(Key.Key_N)
    qtbot.waitUntil(lambda: badge(section, "z1") == "confirmed")
    desktop.undo()
    qtbot.waitUntil(lambda: badge(section, "z1") == "same as 5?")
    section.bridge.apply(remove_signatories(["s05"]))  # known at once, before names are compared
    assert badge(section, "z1") == "confirmed"


def test_one_key_opens_both_side_by_side_and_merging_is_one_step(desktop, section, twice):
    before = desktop.release.signatories
    desktop.go("signatories/s05/name")
    desktop.key(Key.Key_M, CTRL)
    dialog = desktop.window.findChild(MergeSignatoriesDialog)
    assert dialog.sides.together.text() == "Watch on Samarskand"
    dialog.sides.radios[1].click()
    assert dialog.sides.together.text() == "Watch on Samraskand"
    dialog.sides.radios[0].click()
    dialog.merge_button.click()
    kept = next(e for e in desktop.release.signatories.entries if e.id == "s05")
    assert kept.country == "KE"
    assert len(desktop.release.signatories.entries) == len(before.entries) - 1
    section.bridge.undo()
    assert desktop.release.signatories == before


def test_a_click_on_the_question_opens_it_and_n_answers(desktop, section, qtbot, twice):
    desktop.go("signatories/z1/status")
    table = section.table
    at = table.visualRect(section.model.index_of("z1", "status")).topLeft() + QPoint(20, 10)
    desktop.click(table.viewport(), at)
    dialog = desktop.window.findChild(MergeSignatoriesDialog)
    qtbot.keyClick(dialog, Key.Key_N)
    qtbot.waitUntil(lambda: not section.alike.pairs)
    assert desktop.release.waived[-1].code == "look-alike"


def test_an_empty_list_says_what_to_do_and_nothing_of_its_order(desktop, section):
    assert not section.empty.isVisibleTo(section)
    section.bridge.apply(remove_signatories([e.id for e in desktop.release.signatories.entries]))
    assert section.empty.isVisibleTo(section)
    assert not section.menus.isVisibleTo(section)
