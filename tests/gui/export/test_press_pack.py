"""The export dialog makes a press pack, shows what differs, and asks before it writes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from editor.app.press_pack import PressPack, Row
from editor.app.settings import read_settings
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export import running
from editor.gui.export.dialog import ExportDialog
from editor.gui.theme import Scheme
from editor.render.job import Difference, Format

LEFT = Qt.MouseButton.LeftButton
SAME = Row(language="en", format=Format.PDF, name="river.pdf")
DIFFERENT = Row(
    language="en",
    format=Format.DOCX,
    name="river.docx",
    differences=(Difference(place="editions/en/headline", missing="Not everything"),),
)


class FakePack:
    """Takes the place of the making of a pack, and notes what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.requests, self.accepted = [], []

    def __call__(self, request, places, progress, pulse, *, accept_differences) -> PressPack:
        self.requests.append(request)
        self.accepted.append(accept_differences)
        folder = self.folder if accept_differences else None
        return PressPack(folder, ("river.pdf",) if folder else (), (SAME, DIFFERENT), ())


@pytest.fixture
def pack(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakePack:
    pack = FakePack(tmp_path / "pack")
    monkeypatch.setattr(running, "make_press_pack", pack)
    return pack


@pytest.fixture
def dialog(desk: Desk, bridge: SessionBridge, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(desk, bridge, lambda: True, lambda _place: "Headline", None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def ready(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._task is None and not dialog._timer.isActive())


def finish(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running.is_under_way)


def plain(item: QTreeWidgetItem) -> str:
    """Its words without what holds them together in a mirrored window."""
    return item.text(0).strip("\u2068\u2069")


def asked(dialog: ExportDialog, qtbot: QtBot) -> None:
    """A pack was made whose files differ."""
    qtbot.mouseClick(dialog.choices.what.button("pack"), LEFT)
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)


def test_a_pack_says_beforehand_what_it_will_hold(dialog, qtbot) -> None:
    qtbot.mouseClick(dialog.choices.what.button("pack"), LEFT)
    assert "_press-pack" in dialog.outcome.words
    endings = {Path(name).suffix for name in dialog.outcome.files.text().splitlines()}
    assert endings == {f".{format_.value}" for format_ in Format}
    assert not dialog.choices.formats[Format.PDF].isVisible()


def test_what_differs_is_shown_and_asked_about(dialog, pack, desk, qtbot) -> None:
    asked(dialog, qtbot)
    assert pack.requests[0].formats == tuple(Format)
    table = dialog.outcome.pack
    rows = [table.topLevelItem(at) for at in range(table.topLevelItemCount())]
    assert [(plain(row), row.text(1)) for row in rows] == [
        ("river.docx", "no"),
        ("river.pdf", "yes"),
    ]
    assert plain(rows[0].child(0)) == "Headline: lacks “Not everything”"
    desk.theme.choose(Scheme.DARK)
    sign = desk.theme.icon("circle-alert", "danger")
    assert rows[0].icon(1).pixmap(16).toImage() == sign.pixmap(16).toImage()
    assert "1 file does not say" in dialog.outcome.words
    assert dialog.focusWidget() is dialog.refuse_button
    assert not dialog.folder_button.isVisible()
    assert read_settings(desk.places).export.pack


def test_all_the_same_writes_it(dialog, pack, qtbot) -> None:
    asked(dialog, qtbot)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    finish(dialog, qtbot)
    assert pack.accepted == [False, True]
    assert "The press pack was written: pack" in dialog.outcome.words
    assert dialog.folder_button.isVisible()
    assert not dialog.accept_button.isVisible()


def test_do_not_writes_nothing(dialog, pack, qtbot) -> None:
    asked(dialog, qtbot)
    qtbot.keyClick(dialog.refuse_button, Qt.Key.Key_Space)
    assert pack.accepted == [False]
    assert "Nothing was written" in dialog.outcome.words
    assert dialog.export_button.isVisible()


def test_the_pattern_of_the_names_is_seen_at_once_and_remembered(dialog, desk, qtbot) -> None:
    dialog.choices.names.setText("{language} {title}")
    assert all(name.startswith("en ") for name in dialog.outcome.files.text().splitlines())
    dialog.choices.names.setText("{nothing}")
    assert "cannot name files" in dialog.outcome.words
    assert not dialog.export_button.isEnabled()
    dialog.choices.names.setText("{language} {title}")
    for format_, box in dialog.choices.formats.items():
        box.setChecked(format_ is Format.TXT)
    ready(dialog, qtbot)
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running.is_under_way, timeout=60_000)
    assert "en " in dialog.outcome.files.text()
    assert read_settings(desk.places).export.names == "{language} {title}"
