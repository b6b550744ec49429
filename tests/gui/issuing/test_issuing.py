"""A release goes out, is changed afterwards, and those who signed are asked again."""

import datetime as dt
import shutil

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

from editor.app.library.opening import open_own, read_own
from editor.gui.actions.specs import Act
from editor.gui.fields.builders import field_builders
from editor.gui.issuing.asking import AskAgainDialog
from editor.gui.issuing.correcting import KEY, CorrectionBar
from editor.gui.issuing.dialog import IssueDialog
from editor.gui.issuing.handlers import issuing_handlers
from editor.gui.issuing.recorder import ShelfRecorder
from editor.gui.kit.message_bar import BarStack, MessageBar
from editor.gui.window.main_window import Contents
from editor.gui.window.sections import Part, sections
from editor.gui.windows import Windows
from editor.library.parties import add_parties
from editor.library.reading import signers_of
from editor.library.records import Organisation
from editor.model.enums import SignatoryStatus, Status
from editor.model.findings import Level
from editor.model.issues import correction_under_way, shown_correction, undecided_issue
from editor.model.operations.signatories import (
    add_signatory,
    remove_signatories,
    set_signatory_status,
    update_signatory,
)
from editor.model.operations.signing import confirm
from editor.model.operations.text import set_headline
from editor.model.signatories import Signatory


@pytest.fixture
def window(desk, qtbot, repo, tmp_path):
    def contents(desk, _windows):
        return Contents(
            sections(field_builders(desk)),
            lambda _bridge, parent: QWidget(parent),
            issuing_handlers,
        )

    windows = Windows(desk, contents, lambda _desk, _windows: QMainWindow())
    folder = shutil.copytree(repo / "projects" / "missing-families-statement", tmp_path / "letter")
    window = windows.open_window(folder)
    window.page.finish()
    yield window
    window.saving.may_close = lambda: True
    window.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))


def open_issue(window, qtbot):
    window.actions_made[Act.ISSUE].trigger()
    dialog = window.findChildren(IssueDialog)[-1]
    qtbot.waitUntil(lambda: dialog.checked.text() != "Checking the release…")
    return dialog


def issue(window, qtbot):
    dialog = open_issue(window, qtbot)
    qtbot.waitUntil(dialog.issue_button.isEnabled)
    dialog.note.setText("to all")
    dialog.issue_button.click()
    assert window.bridge.release.status is Status.ISSUED


def bar_button(window, words):
    buttons = window.bars.findChildren(QPushButton)
    return next(b for b in buttons if b.text() == words)


def test_a_release_goes_out_with_version_and_note_and_the_library_is_told(window, qtbot, places):
    issue(window, qtbot)
    release = window.bridge.release
    assert (release.issued[-1].version, release.issued[-1].note) == (1, "to all")
    assert "issued" in window.bars.keys
    library = read_own(places)
    signers = signers_of(library.connection, release.id)
    library.close()
    assert 0 < len(signers) <= len(release.signatories.entries)


def test_undo_takes_back_what_is_said_of_a_version_that_nobody_signed(window, qtbot):
    listed = window.bridge.release.signatories.entries
    window.bridge.apply(remove_signatories({entry.id for entry in listed}))
    window.bridge.issue(
        dt.date(2026, 3, 4), "", ShelfRecorder(window.desk.shelf, window.bridge, window.bars)
    )
    window.bars.tell("issued", Level.NOTE, "Version 1 is issued.")
    window.bridge.undo()
    assert "issued" not in window.bars.keys


def test_an_error_stands_in_the_way(window, qtbot):
    window.bridge.apply(set_headline("en", "{group:nowhere} groups"))
    dialog = open_issue(window, qtbot)
    if dialog.issue_button.isEnabled():
        pytest.fail("a release with an unknown count could go out")
    dialog.issue()
    assert window.bridge.release.issued == ()


def told(places, release):
    """Who signed it, as the library knows."""
    library = read_own(places)
    try:
        return sorted(one.signed.name for one in signers_of(library.connection, release.id))
    finally:
        library.close()


def test_a_change_afterwards_asks_and_keeps_what_was_typed(window, qtbot):
    issue(window, qtbot)
    window.bridge.apply(set_headline("en", "Another"))
    assert KEY in window.bars.keys
    assert window.bridge.release.editions[0].headline == "Another"
    assert shown_correction(window.bridge.release) is None
    bar_button(window, "New draft").click()
    assert undecided_issue(window.bridge.release) is None
    assert window.bridge.release.editions[0].headline == "Another"
    assert KEY not in window.bars.keys
    window.bridge.undo()  # the answer: so it is asked again
    assert KEY in window.bars.keys
    bar_button(window, "Correction").click()
    assert correction_under_way(window.bridge.release) is not None


def test_it_asks_again_when_opened_and_before_it_goes_out(window, qtbot):
    issue(window, qtbot)
    window.bridge.apply(set_headline("en", "Another"))
    bars = BarStack(window.desk.theme)
    qtbot.addWidget(bars)
    CorrectionBar(window.bridge, bars)
    assert KEY in bars.keys
    dialog = open_issue(window, qtbot)
    assert not dialog.issue_button.isEnabled()
    answer = next(b for b in dialog.bars.findChildren(QPushButton) if b.text() == "Correction")
    answer.click()
    qtbot.waitUntil(dialog.issue_button.isEnabled)
    assert KEY not in bars.keys
    dialog.issue_button.click()
    assert window.bridge.release.issued[-1].correction


def test_a_correction_goes_out_as_the_next_version_and_undo_untells_the_library(
    window, qtbot, places
):
    issue(window, qtbot)
    first = told(places, window.bridge.release)
    window.bridge.apply(add_signatory(Signatory(id="new1", name="Late Group", country="KE")))
    bar_button(window, "Correction").click()
    gone = next(e for e in window.bridge.release.signatories.entries if e.joined)
    day = window.bridge.release.date
    withdrawn = set_signatory_status([gone.id], SignatoryStatus.WITHDRAWN, day)
    window.bridge.apply(withdrawn)
    assert "1 has joined. 1 has withdrawn" in open_issue(window, qtbot).what.text()
    window.bridge.undo()
    issue(window, qtbot)
    last = window.bridge.release.issued[-1]
    assert (last.version, last.correction) == (2, True)
    assert told(places, window.bridge.release) == sorted([*first, "Late Group"])
    window.bridge.undo()
    assert told(places, window.bridge.release) == first
    window.bridge.redo()
    assert told(places, window.bridge.release) == sorted([*first, "Late Group"])
    for _ in range(4):  # the issue, the answer, the change, and the first issue
        window.bridge.undo()
    assert window.bridge.release.issued == ()
    assert told(places, window.bridge.release) == []


def test_a_library_that_is_in_use_is_told_of_in_a_sentence_and_can_be_tried_again(
    window, qtbot, places
):
    issue(window, qtbot)
    other = open_own(places)
    window.bridge.undo()
    said = window.bars.findChildren(MessageBar)[-1].accessibleName()
    assert "still holds who signed" in said
    other.close()
    bar_button(window, "Try again").click()
    assert told(places, window.bridge.release) == []


def test_undo_takes_the_change_and_the_question_back(window, qtbot):
    issue(window, qtbot)
    window.bridge.apply(set_headline("en", "Another"))
    window.bridge.undo()
    assert window.bridge.release.status is Status.ISSUED
    assert KEY not in window.bars.keys


def test_those_who_agreed_to_other_words_are_asked_again(window, qtbot, desk, tmp_path):
    desk.shelf.apply(add_parties([Organisation(id="p1", name="First", email="first@example.org")]))
    first, second = window.bridge.release.signatories.entries[:2]
    window.bridge.apply(update_signatory(replace(first, library_id="p1")))
    window.bridge.apply(confirm([first.id, second.id], window.bridge.release.date, "mail"))
    window.bridge.apply(set_headline("en", "Words that nobody has agreed to"))
    window.actions_made[Act.ASK_AGAIN].trigger()
    dialog = window.findChild(AskAgainDialog)
    assert dialog.list.count() == 2
    dialog.choose_folder = lambda *_: tmp_path / "mails"
    dialog.drafts_button.click()
    assert [path.suffix for path in (tmp_path / "mails").iterdir()] == [".eml"]
    told = dialog.bars.findChild(MessageBar).accessibleName()
    assert second.name in told
    assert first.name not in told
    dialog.reason.setText("a comma")
    dialog.waive_button.click()
    assert window.bridge.release.waived[-1].reason == "a comma"


def test_where_nobody_is_to_be_asked_it_says_so_and_leads_to_the_signatories(window, qtbot):
    window.actions_made[Act.ASK_AGAIN].trigger()
    dialog = window.findChild(AskAgainDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.what.text().startswith("Everyone who signed has agreed")
    assert not dialog.drafts_button.isVisible()
    assert dialog.height() < 200
    dialog.signatories_button.click()
    assert window.outline.current == Part.SIGNATORIES
