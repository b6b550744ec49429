"""The window in which an import is looked through, driven by its keys."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.app.importing import import_clipboard, import_file
from editor.app.library.opening import open_own
from editor.app.settings import change_settings
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.importing.imports import Imports
from editor.gui.importing.sorts import KEYS, SORTS
from editor.gui.importing.window import Arrival, ImportWindow, Target
from editor.gui.kit.message_bar import BarStack
from editor.importers.understand.by_hand import Sort
from editor.library.parties import add_parties
from editor.library.records import Organisation
from editor.model.blocks import Quote
from editor.model.enums import SignatoryStatus
from editor.storage.project import open_project

TODAY = dt.date(2026, 5, 4)
LEFT = Qt.MouseButton.LeftButton
TEXT = """FOR IMMEDIATE RELEASE

Harbour reopens after nine years of closure

LISBON, 3 May 2025 – The harbour of the old town opens again on Monday after nine long years.

“Nobody asked us for nine years, and nobody answered us,” said Ada Roe, chair of Quey Watch.

The wall was built anew by the town itself 𝒂𝒏𝒅 by those who fish there.

Signed by:
1. Harbour Union
2. Rope Makers League
3. Quey Watch

Contact: Ada Roe, ada@quay.example, +351 21 555 0100
"""


@pytest.fixture
def library(desk: Desk) -> None:
    library = open_own(desk.places)
    known = (Organisation(id="p1", name="Quay Watch"), Organisation(id="p2", name="Harbour Union"))
    library.apply(add_parties(known))
    library.close()


@pytest.fixture
def show(desk: Desk, qtbot: QtBot, tmp_path: Path):
    change_settings(desk.places, documents=str(tmp_path / "documents"))

    def show(text: str = TEXT, target: Target | None = None) -> ImportWindow:
        window = ImportWindow(desk, Arrival(import_clipboard(text=text)), target, TODAY)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window, before_close_func=lambda w: w._close())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.waitUntil(lambda: not window.state.names.is_asking)
        return window

    return show


def at(window: ImportWindow, words: str) -> None:
    """Put the cursor into the words."""
    place = window.state.text.index(words)
    span = next(s for s in window.state.spans if s.end > place)
    window.source.go(span)


def headline(window: ImportWindow) -> str:
    return window.state.release.editions[0].headline


def test_every_sort_has_a_letter_of_its_own() -> None:
    assert len(KEYS) == len(SORTS) == len(Sort)


def test_a_letter_says_what_the_line_is_and_undo_takes_it_back(show, qtbot) -> None:
    window = show()
    before = headline(window)
    at(window, "The wall was built")
    qtbot.keyClick(window.source.view, Qt.Key.Key_H)
    assert (
        headline(window)
        == "The wall was built anew by the town itself 𝒂𝒏𝒅 by those who fish there."
    )
    assert before in " ".join(window.state.release.unused_text)
    window.state.undo()
    assert headline(window) == before
    qtbot.keyClick(window.source.view, Qt.Key.Key_U)
    assert any("The wall was built" in words for words in window.state.release.unused_text)
    qtbot.keyClick(window.source.view, Qt.Key.Key_Backspace)
    assert not any("The wall" in words for words in window.state.release.unused_text)


def test_words_that_cannot_be_that_are_left_and_it_is_said(show, qtbot) -> None:
    window = show(TEXT.replace("by the town", "by the men and women of the old town " * 8))
    before = window.state.release
    at(window, "The wall was built")
    qtbot.keyClick(window.source.view, Qt.Key.Key_D)
    assert window.state.release == before
    assert "vain" in window.bars.keys
    assert not window.state.can_undo
    qtbot.keyClick(window.source.view, Qt.Key.Key_Down)
    assert "vain" not in window.bars.keys


def test_chosen_words_alone_are_changed(show, qtbot) -> None:
    window = show()
    view = window.source.view
    at(window, "The wall was built")
    for _ in "The wall was built anew":
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_N)
    (note,) = window.state.release.editions[0].notes
    assert note.text == "The wall was built anew"


def test_a_button_of_the_legend_does_the_same(show, qtbot) -> None:
    window = show()
    at(window, "The wall was built")
    qtbot.mouseClick(window.source.legend.buttons[Sort.QUOTE], LEFT)
    blocks = window.state.release.editions[0].body
    assert any(isinstance(b, Quote) and b.text.startswith("The wall") for b in blocks)


def test_each_side_shows_where_the_other_one_is(show, qtbot) -> None:
    window = show()
    at(window, "Harbour reopens")
    fields = window.fields.view
    assert fields.currentIndex().data() == "Harbour reopens after nine years of closure"
    row = next(n for n, r in enumerate(fields.fields.rows) if "The wall" in r.words)
    fields.setFocus()
    fields.setCurrentIndex(fields.fields.index(row))
    span = window.source.view.span
    assert span is not None
    assert window.state.text[span.start : span.end].startswith("The wall")


def test_doubtful_words_come_one_after_the_other_until_none_is_left(show, qtbot) -> None:
    window = show(TEXT.replace("The wall was", "Voices from the quay\n\nThe wall was"))
    first = window.state.doubtful
    assert first
    assert [s.confidence for s in first] == sorted(s.confidence for s in first)
    qtbot.keyClick(window.source.view, Qt.Key.Key_Space)
    assert window.source.view.span == first[0]
    for _ in first:
        qtbot.keyClick(window.source.view, Qt.Key.Key_Return)
    assert window.state.doubtful == ()
    assert not window.source.next_button.isEnabled()


def test_a_near_miss_is_taken_only_when_it_is_accepted(library, show, qtbot) -> None:
    window = show()
    assert window.fields.near.isVisible()
    assert "“Quay Watch”" in window.fields.near.words.text()
    signed = {entry.name: entry.library_id for entry in window.state.release.signatories.entries}
    assert signed == {"Harbour Union": "p2", "Rope Makers League": "", "Quey Watch": ""}
    qtbot.mouseClick(window.fields.near.take_button, LEFT)
    entries = window.state.release.signatories.entries
    assert [(e.name, e.library_id) for e in entries if e.library_id] == [
        ("Harbour Union", "p2"),
        ("Quay Watch", "p1"),
    ]
    quote = next(b for b in window.state.release.editions[0].body if isinstance(b, Quote))
    assert quote.speaker.organization == "Quay Watch"
    assert "Quey Watch" in quote.text
    assert not window.fields.near.isVisible()


def test_a_near_miss_that_is_refused_stays_as_it_was(library, show, qtbot) -> None:
    window = show()
    qtbot.mouseClick(window.fields.near.leave_button, LEFT)
    assert not window.fields.near.isVisible()
    assert "Quey Watch" in [e.name for e in window.state.release.signatories.entries]


def test_a_published_text_was_signed_and_makes_a_project(show, qtbot, tmp_path) -> None:
    window = show()
    made: list[Path] = []
    window.created.connect(lambda folder, _left_out: made.append(folder))
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(made))
    assert made[0].parent == tmp_path / "documents"
    release = open_project(made[0]).release
    assert {e.status for e in release.signatories.entries} == {SignatoryStatus.CONFIRMED}
    assert release.signatories.entries[0].status_on == dt.date(2025, 5, 3)
    assert headline(window) == release.editions[0].headline
    assert not window.isVisible()


def test_without_a_date_it_asks_once_whether_they_have_signed(show, qtbot) -> None:
    window = show(TEXT.replace("3 May 2025 – ", "").replace("LISBON, ", ""))
    made: list[Path] = []
    window.created.connect(lambda folder, _left_out: made.append(folder))
    window.make_release()
    assert "signed" in window.bars.keys
    qtbot.mouseClick(window.fields.signed.invited, LEFT)
    window.make_release()
    qtbot.waitUntil(lambda: bool(made))
    entries = open_project(made[0]).release.signatories.entries
    assert {e.status for e in entries} == {SignatoryStatus.INVITED}


def test_it_joins_the_open_release_as_one_step(show, desk, bridge: SessionBridge, qtbot) -> None:
    shown: list[bool] = []
    before = bridge.release
    bars = BarStack(desk.theme)
    qtbot.addWidget(bars)
    window = show(target=Target(bridge, "en", bars, lambda: shown.append(True)))
    qtbot.mouseClick(window.head.add_button, LEFT)
    qtbot.waitUntil(lambda: bool(shown))
    now = bridge.release
    old, new = before.editions[0], now.editions[0]
    assert new.headline == old.headline
    assert new.body[: len(old.body)] == old.body
    assert len(new.body) > len(old.body)
    assert "Harbour reopens after nine years of closure" in now.unused_text
    assert "Harbour Union" in [entry.name for entry in now.signatories.entries]
    assert bars.keys == ("import",)
    bridge.undo()
    assert bridge.release == before


def test_what_was_said_is_not_thrown_away_unasked(show, qtbot) -> None:
    window = show()
    at(window, "The wall was built")
    qtbot.keyClick(window.source.view, Qt.Key.Key_Q)
    window.close()
    assert window.isVisible()
    assert "close" in window.bars.keys


@pytest.fixture
def imports(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Imports:
    bars = BarStack(desk.theme)
    qtbot.addWidget(bars)
    imports = Imports(desk, bars, lambda _folder: None, bars)
    imports.opened.connect(qtbot.addWidget)
    return imports


def test_a_file_is_read_in_the_background_and_in_another_encoding(imports, qtbot, tmp_path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Basın açıklaması\n\nİşçi şikâyeti ğ\n".encode("windows-1254"))
    with qtbot.waitSignal(imports.opened) as opened:
        imports.read_file(path)
    (window,) = opened.args
    assert "İşçi" in window.state.text
    assert "doubt 0" in window.bars.keys
    assert window.source.encoding_button.isVisible()
    with qtbot.waitSignal(window.state.read_again):
        window.source.encoding_chosen.emit("windows-1252")
    assert "Ýþçi" in window.source.view.toPlainText()


def test_a_bad_file_is_one_sentence(imports, qtbot, tmp_path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04 nothing")
    imports.read_file(path)
    qtbot.waitUntil(lambda: imports._task is None)
    assert imports._bars.keys == ("import",)


def test_pasted_text_and_a_copied_file_come_in(imports, qtbot, tmp_path) -> None:
    data = QMimeData()
    data.setHtml("<h1>Harbour reopens</h1><p>It opens again after nine years of closure.</p>")
    with qtbot.waitSignal(imports.opened) as opened:
        imports.read_clipboard(data)
    assert "Harbour reopens" in opened.args[0].state.text
    path = tmp_path / "a.txt"
    path.write_text("Harbour closes\n\nIt closes again.\n")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(imports.opened) as opened:
        imports.read_clipboard(copied)
    assert "Harbour closes" in opened.args[0].state.text


def test_reading_can_be_stopped(imports, desk, qtbot, tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words\n" * 50)
    told: list[object] = []
    imports.opened.connect(told.append)
    imports.read_file(path)
    imports.stop()
    assert imports._bars.keys == ()
    later: list[object] = []
    for _thread in range(2):
        desk.runner.run(lambda: import_file(path), later.append)
    qtbot.waitUntil(lambda: len(later) == 2)
    assert told == []
