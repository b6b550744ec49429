"""The start screen: begin, go on, or learn from a sample, by keys alone if need be."""

import datetime as dt
import itertools
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.app.recent import recent_projects, remember
from editor.app.settings import change_settings, read_settings
from editor.gui.actions.specs import Act
from editor.gui.desk import Desk
from editor.gui.start.card_layout import CardLayout
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.start.recent_rows import PLACE
from editor.gui.start.sample_texts import sample_release
from editor.gui.start.sample_view import SampleView
from editor.gui.start.side import SidePanel
from editor.gui.start.thumbnails import Thumbnails
from editor.gui.start.when import ago
from editor.gui.start.window import StartWindow
from editor.gui.theme import Scheme, Theme
from editor.model.blocks import Paragraph
from editor.model.enums import Kind, Paper
from editor.model.message import Problem
from editor.storage.project import open_project
from tests.gui.conftest import settle

WAIT = 20_000
NOW = dt.datetime(2026, 3, 2, 15, 0, tzinfo=dt.UTC)


class Opened:
    """What the window was asked to open."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.problem: Problem | None = None

    def __call__(self, path: Path) -> None:
        if self.problem is not None:
            raise self.problem
        self.paths.append(path)


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture(autouse=True)
def no_thumbnails(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only one test waits for real pages."""
    if "real_pages" not in request.fixturenames:
        monkeypatch.setattr(Thumbnails, "show", lambda *_: None)


@pytest.fixture
def real_pages() -> None:
    """Lets the cards make their pictures."""


@pytest.fixture
def make_start(desk: Desk, opened: Opened, qtbot: QtBot):
    def make() -> StartWindow:
        window = StartWindow(desk, opened, {})
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.resize(1024, 640)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.waitUntil(lambda: len(window.screen_shown.samples.buttons) > 0)
        return window

    return make


def remembered(desk: Desk, folder: Path) -> Path:
    remember(desk.places, folder, dt.datetime.now(dt.UTC))
    return folder


def rows(window: StartWindow) -> list[str]:
    table = window.screen_shown.recent.table
    role = Qt.ItemDataRole.AccessibleTextRole
    return [table.topLevelItem(at).data(0, role) for at in range(table.topLevelItemCount())]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_begins_a_release_by_a_key(make_start, opened, desk, qtbot, key) -> None:
    window = make_start()
    card = window.screen_shown.cards[Kind.OPEN_LETTER]
    card.setFocus()
    qtbot.keyClick(card, key)
    qtbot.waitUntil(lambda: len(opened.paths) == 1)
    release = open_project(opened.paths[0]).release
    assert release.kind is Kind.OPEN_LETTER
    assert opened.paths[0].is_relative_to(desk.places.documents)
    assert not window.isVisible()


def test_tab_goes_over_every_card_to_the_lists(make_start, qtbot) -> None:
    window = make_start()
    cards = list(window.screen_shown.cards.values())
    assert cards[0].hasFocus()
    for card in cards[1:]:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert card.hasFocus()


@pytest.mark.parametrize("size", [(560, 400), (800, 600), (880, 560), (1024, 640), (1440, 900)])
def test_nothing_is_cut_however_narrow_the_window(make_start, desk, project, qtbot, size) -> None:
    remembered(desk, project)
    window = make_start()
    screen = window.screen_shown
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    screen.recent.table.setCurrentItem(screen.recent.table.topLevelItem(0))  # shows its buttons
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    settle()
    inside = screen.open_button.parentWidget()
    assert inside.minimumSizeHint().width() <= inside.width()
    scrolled = inside.visibleRegion().boundingRect().width() < inside.width()
    assert scrolled == (size[0] < 600)
    assert (screen.findChild(QScrollArea).horizontalScrollBar().maximum() > 0) == scrolled
    cards = list(screen.cards.values())
    assert all(card.geometry().right() < card.parentWidget().width() for card in cards)
    assert all(card.height() >= card.heightForWidth(card.width()) for card in cards)
    spots = [card.geometry() for card in cards]
    assert not any(a.intersects(b) for a, b in itertools.combinations(spots, 2))
    assert screen.recent.table.columnWidth(0) >= 100


def test_a_recent_release_is_described_and_opened_by_enter(
    make_start, opened, desk, project, qtbot
) -> None:
    remembered(desk, project)
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    assert "Press release" in rows(window)[0]
    assert "English" in rows(window)[0]
    table = window.screen_shown.recent.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.paths == [project]


def test_releases_with_one_title_say_where_they_lie(make_start, desk, project, tmp_path, qtbot):
    copy = shutil.copytree(project, tmp_path / "elsewhere" / "copy" / project.name)
    for folder in (project, copy):
        remembered(desk, folder)
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    assert rows(window)[0].split(", ")[1] == f"copy / {project.name}"
    table = window.screen_shown.recent.table
    assert table.topLevelItem(0).data(0, PLACE) != table.topLevelItem(1).data(0, PLACE)


def test_a_release_that_is_gone_is_said_and_taken_off_the_list(
    make_start, desk, project, tmp_path, qtbot
) -> None:
    remembered(desk, project)
    remembered(desk, tmp_path / "gone for good")
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    assert "gone for good cannot be opened" in rows(window)[0]
    table = window.screen_shown.recent.table
    remove = table.itemWidget(table.topLevelItem(0), 4)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    assert [Path(item.folder) for item in recent_projects(desk.places)] == [project]


def test_delete_takes_a_release_off_the_list_and_not_off_the_disk(
    make_start, desk, project, qtbot
) -> None:
    remembered(desk, project)
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    table = window.screen_shown.recent.table
    table.setCurrentItem(table.topLevelItem(0))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(window) == [])
    assert (project / "release.json").is_file()


def test_the_list_can_be_emptied_at_once(make_start, desk, project, tmp_path, qtbot) -> None:
    remembered(desk, project)
    remembered(desk, tmp_path / "gone")
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    recent = window.screen_shown.recent
    recent.table.setCurrentItem(recent.table.topLevelItem(0))
    next(a for a in recent.table._menu() if a.text() == "Empty this list").trigger()
    qtbot.waitUntil(lambda: rows(window) == [])
    assert (project / "release.json").is_file()
    assert recent_projects(desk.places) == ()


def test_a_new_release_is_made_from_a_recent_one(make_start, opened, desk, project, qtbot) -> None:
    remembered(desk, project)
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    recent = window.screen_shown.recent
    assert not recent.buttons[0].isVisible()
    recent.table.setCurrentItem(recent.table.topLevelItem(0))
    qtbot.mouseClick(recent.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(opened.paths) == 1)
    assert opened.paths[0] != project
    assert open_project(opened.paths[0]).release.id != open_project(project).release.id


def test_a_sample_is_looked_at_and_then_copied(
    make_start, opened, desk, qtbot, real_pages, monkeypatch
) -> None:
    monkeypatch.setattr(Thumbnails, "show", lambda *_: None)
    window = make_start()
    sample = desk.places.samples / "last-reporter-advisory"
    button = window.screen_shown.samples.buttons[sample]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    view = window.findChild(SampleView)
    qtbot.waitUntil(lambda: view.page_count > 0, timeout=WAIT)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened.paths) == 1)
    assert opened.paths[0].is_relative_to(desk.places.documents)


def test_a_folder_that_is_dropped_is_opened(make_start, opened, project, qtbot) -> None:
    window = make_start()
    for path in (project, project / "release.json"):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons = Qt.MouseButton.LeftButton
        action = Qt.DropAction.CopyAction
        drop = QDropEvent(QPointF(5, 5), action, data, buttons, Qt.KeyboardModifier.NoModifier)
        window.screen_shown.dropEvent(drop)
    assert opened.paths == [project, project / "release.json"]


def test_what_is_no_release_is_not_taken_when_dropped(make_start, opened, tmp_path) -> None:
    window = make_start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/release.json")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.screen_shown.dropEvent(drop)
    assert opened.paths == []


def test_what_cannot_be_opened_is_said_and_the_window_stays(make_start, opened, qtbot) -> None:
    window = make_start()
    opened.problem = Problem.of("It is broken.", "Choose another.")
    window.screen_shown.choose_release = lambda *_: Path("/nowhere")
    window.actions_made[Act.OPEN].trigger()
    assert window.isVisible()
    assert window.screen_shown.bars.keys == ("start",)


def test_a_folder_that_cannot_be_written_is_said(make_start, opened, desk, tmp_path, qtbot) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    change_settings(desk.places, documents=str(file))
    window = make_start()
    card = window.screen_shown.cards[Kind.STATEMENT]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.screen_shown.bars.keys == ("start",))
    assert opened.paths == []


def test_every_card_gets_a_real_page_which_is_kept(make_start, desk, qtbot, real_pages) -> None:
    window = make_start()
    cards = window.screen_shown.cards.values()
    qtbot.waitUntil(lambda: all(card.has_picture for card in cards), timeout=WAIT)
    kept = {file: file.stat().st_mtime_ns for file in _pictures(desk)}
    assert len(kept) == len(KIND_WORDS)
    again = Thumbnails(desk.places, desk.runner, window)
    seen: dict[Kind, QImage] = {}
    again.ready.connect(seen.__setitem__)
    again.show(read_settings(desk.places))
    qtbot.waitUntil(lambda: len(seen) == len(KIND_WORDS), timeout=WAIT)
    assert {file: file.stat().st_mtime_ns for file in _pictures(desk)} == kept


def _pictures(desk: Desk) -> list[Path]:
    return sorted((desk.places.state / "thumbnails").glob("*.png"))


@pytest.mark.parametrize("kind", list(Kind))
def test_the_text_on_the_cards_has_words_for_each_kind(kind: Kind) -> None:
    release = sample_release(kind, "classic", Paper.A4)
    body = release.editions[0].body
    assert release.kind is kind
    assert any(isinstance(block, Paragraph) and block.text for block in body)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (NOW - dt.timedelta(seconds=5), "just now"),
        (NOW - dt.timedelta(minutes=2), "2 min ago"),
        (NOW - dt.timedelta(days=40), "21 January"),
        (NOW - dt.timedelta(days=400), "26 January 2025"),
    ],
)
def test_times_are_said_as_people_say_them(then: dt.datetime, words: str) -> None:
    assert ago(then, NOW) == words


def test_everything_that_takes_the_focus_has_a_name(make_start, project, desk, qtbot) -> None:
    remembered(desk, project)
    window = make_start()
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    for widget in window.screen_shown.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_a_copy_of_the_project_file_alone_is_a_project(
    make_start, opened, project, tmp_path
) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    shutil.copy(project / "release.json", bare)
    window = make_start()
    window.screen_shown.project_wanted.emit(bare)
    assert opened.paths == [bare]


def test_the_links_keep_their_distance_when_the_colours_change(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("Settings…", window)
    theme.set_icon(action, "settings")
    link = SidePanel(theme, [action], window).findChild(QToolButton)
    before = link.text(), link.sizeHint()
    theme.choose(Scheme.DARK)
    assert (link.text(), link.sizeHint()) == before
    assert link.icon().pixmap(16).toImage() == theme.icon("settings").pixmap(16).toImage()


def test_the_links_are_read_whole_in_a_language_of_longer_words(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = SidePanel(theme, [QAction("Tastaturbefehle im Programm", window)], window)
    window.show()
    link = panel.findChild(QToolButton)
    panel.resize(panel.sizeHint())
    panel.layout().activate()
    assert link.width() >= link.sizeHint().width()


@pytest.mark.parametrize("width", range(1000, 1006))
def test_cards_are_alike_and_fill_the_row_whatever_the_width(qtbot: QtBot, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = CardLayout(window, 128, 224)
    cards = [QWidget(window) for _ in range(5)]
    for card in cards:
        layout.addWidget(card)
    window.resize(width, 300)
    window.show()
    assert len({card.width() for card in cards}) == 1
    assert (cards[0].x(), cards[-1].geometry().right() + 1) == (0, width)
    gaps = [b.x() - a.geometry().right() - 1 for a, b in itertools.pairwise(cards)]
    assert max(gaps) - min(gaps) <= 1
