"""What the pictures show: one short function for each, in the order of the contact sheet."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from editor.app.press_pack import Row
from editor.gui.actions.specs import Act
from editor.gui.body.panel import BodyPanel
from editor.gui.export.dialog import ExportDialog
from editor.gui.fields.release_line import ReleaseLine
from editor.gui.find.bar import FindBar
from editor.gui.kit.message_bar import WayOn
from editor.gui.library.review_dialog import ReviewDialog
from editor.gui.preview.header import Header
from editor.gui.start.sample_view import SampleView
from editor.gui.tables.signatories import SignatorySection
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.gui.words import tr
from editor.model.blocks import Quote
from editor.model.findings import Level
from editor.render.job import Difference, Format
from tools.screens.history_scene import earlier, nothing_earlier
from tools.screens.import_scene import importing
from tools.screens.leaving_scenes import handing, issuing
from tools.screens.library_scene import library
from tools.screens.list_scenes import arriving, listing
from tools.screens.program_scenes import checked_template, keeping, sizing
from tools.screens.stage import Stage
from tools.screens.trouble_scenes import mistakes, pages_fail, saving

RIVER, STATEMENT = "river-press-release", "missing-families-statement"
LETTER, ADVISORY = "open-letter-insulin", "last-reporter-advisory"
ARABIC, FOUR = "unreadable-alerts-statement", "seafarers-press-release"

Scene = Callable[[Stage], object]


def first_start(stage: Stage) -> None:
    """The start screen as a person first sees it, and with a sample open."""
    window = stage.start(known=False)
    stage.shoot("start-first", window)
    sample = next(iter(window.screen_shown.samples.buttons.values()))
    sample.click()
    stage.settle(50)
    view = window.findChild(SampleView)
    if view is not None:
        stage.until(lambda: view.page_count > 0)
    stage.shoot("start-sample", window)
    stage.close_popups()
    stage.close()


def start(stage: Stage) -> None:
    """The start screen with recent projects, and the dialogs that it leads to."""
    window = stage.start(known=True)
    stage.shoot("start", window)
    for act in (Act.SETTINGS, Act.TEMPLATES, Act.ABOUT):
        window.actions_made[act].trigger()
        stage.shoot(f"start-{act}", window)
        stage.close_popups()
    stage.close()


def parts(stage: Stage) -> None:
    """Every part of the page, each with the sample that has most of it."""
    shown = (
        (RIVER, "river", (Part.HEADLINE, Part.BODY, Part.CONTACTS, Part.ABOUT, Part.NOTES)),
        (RIVER, "river", (Part.IMAGES, Part.IDENTITY, Part.TEMPLATE)),
        (STATEMENT, "statement", (Part.RELEASE_LINE, Part.HEADLINE, Part.SIGNATORIES)),
        (LETTER, "letter", (Part.RECIPIENTS, Part.LETTER, Part.SIGNATORIES)),
        (ADVISORY, "advisory", (Part.EVENT,)),
        (ARABIC, "arabic", (Part.HEADLINE, Part.BODY, Part.SIGNATORIES, Part.CONTACTS)),
        (FOUR, "four-editions", (Part.HEADLINE, Part.IMAGES)),
    )
    for sample, name, places in shown:
        for part in places:
            stage.shoot(f"{name}-{part}", stage.editor(sample, part))


def panes(stage: Stage) -> None:
    """Parts of the page in a window that is small."""
    for part in (Part.HEADLINE, Part.BODY, Part.CONTACTS):
        stage.shoot(f"river-{part}", stage.editor(RIVER, part))
    stage.shoot("statement-signatories", stage.editor(STATEMENT, Part.SIGNATORIES))
    stage.shoot("arabic-body", stage.editor(ARABIC, Part.BODY))


def popovers(stage: Stage) -> None:
    """What hangs from the bar at the top."""
    window = stage.editor(RIVER, Part.HEADLINE)
    for act in (Act.COMMANDS, Act.FINDINGS, Act.ADD_EDITION):
        window.actions_made[act].trigger()
        stage.shoot(f"popover-{act}", window)
        stage.close_popups()
    menu = window.top_bar.menu_button.menu()
    button = window.top_bar.menu_button
    side = button.width() - menu.sizeHint().width() if button.isRightToLeft() else 0
    menu.popup(button.mapToGlobal(QPoint(side, 40)))
    stage.shoot("menu", window)
    for action in menu.actions():
        if action.menu() is not None:
            action.menu().popup(window.mapToGlobal(QPoint(220, 60)))
            stage.shoot(f"menu-{_plain(action.menu().title())}", window)
            action.menu().close()
    stage.close_popups()


def _plain(title: str) -> str:
    """A title as a part of a file name: letters and figures, no marks of direction around them."""
    return "".join(filter(str.isalnum, title)).lower()


def dialogs(stage: Stage) -> None:
    """The dialogs of the window."""
    window = stage.editor(RIVER, Part.HEADLINE)
    for act in (
        *(Act.EXPORT, Act.COPY_RELEASE, Act.SETTINGS, Act.TEMPLATES),
        *(Act.SHORTCUTS, Act.ABOUT, Act.ISSUE, Act.ASK_AGAIN),
    ):
        window.actions_made[act].trigger()
        stage.settle(600)
        stage.shoot(f"dialog-{act}", window)
        stage.close_popups()
    _exported(stage, window)


def _exported(stage: Stage, window: MainWindow) -> None:
    window.actions_made[Act.EXPORT].trigger()
    stage.settle(300)
    dialog = window.findChild(ExportDialog)
    if dialog is not None and dialog.export_button.isEnabled():
        dialog.export_button.click()
        stage.until(dialog.folder_button.isVisible)
    stage.shoot("dialog-exported", window)
    stage.close_popups()


def in_text(stage: Stage) -> None:
    """What opens over the text: link, speaker, picture, count, calendar, zone."""
    window = stage.editor(RIVER, Part.BODY)
    panel = window.findChild(BodyPanel)
    if panel is None:
        return
    surface = panel.surface
    for name, act in _in_text(window, panel):
        act()
        stage.shoot(f"text-{name}", window)
        stage.close_popups()
    surface.selectAll()
    stage.shoot("text-selected", window)
    surface.moveCursor(QTextCursor.MoveOperation.Start)
    line = window.findChild(ReleaseLine)
    if line is not None:
        window.navigation.go_to_part(Part.RELEASE_LINE)
        line.day.open_calendar()
        stage.shoot("release-line-calendar", window)
        stage.close_popups()
        line.zone.open_search()
        stage.shoot("release-line-zone", window)
        stage.close_popups()


def _in_text(window: MainWindow, panel: BodyPanel) -> Iterator[tuple[str, Scene]]:
    body = window.bridge.release.editions[0].body
    quote = next(block.id for block in body if isinstance(block, Quote))
    yield "link", panel.open_link
    yield "speaker", lambda *_: panel.open_speaker(quote)
    yield "count", lambda *_: _menu_of(panel.toolbar.button(Act.COUNT))
    yield "picture", lambda *_: _menu_of(panel.toolbar.button(Act.IMAGE))


def _menu_of(button: QWidget) -> None:
    menu = button.findChild(QMenu)
    if menu is not None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def finding(stage: Stage) -> None:
    """The bar to find and replace."""
    window = stage.editor(RIVER, Part.HEADLINE)
    for act in (Act.FIND, Act.REPLACE):
        window.actions_made[act].trigger()
        bar = window.findChild(FindBar)
        if bar is not None:
            bar.words.setText("dam")
            bar.other.setText("reservoir")
            stage.settle(400)
            bar.step(1)
        stage.shoot(f"bar-{act}", window)
    if bar is not None:
        bar.close_bar()


def signing(stage: Stage) -> None:
    """A chosen signatory, what can be done with it, and a pasted list."""
    window = stage.editor(STATEMENT, Part.SIGNATORIES)
    section = window.findChild(SignatorySection)
    if section is None:
        return
    section.table.selectRow(2)
    section.table.setFocus()
    stage.shoot("signatories-chosen", window)
    section.chosen_menu.popup(section.chosen.mapToGlobal(QPoint(0, section.chosen.height())))
    stage.shoot("signatories-menu", window)
    section.chosen_menu.close()
    section.open_confirming()
    stage.shoot("signatories-confirm", window)
    stage.close_popups()
    section.take_text("Alpha Aid\nBeta Relief\nGamma Watch")
    stage.until(lambda: any(one.model.rows for one in window.findChildren(ReviewDialog)))
    stage.shoot("signatories-pasted", window)
    stage.close_popups()


def packing(stage: Stage) -> None:
    """A press pack before it is made, and one of which a file differs."""
    window = stage.editor(RIVER, Part.HEADLINE)
    window.actions_made[Act.EXPORT].trigger()
    stage.settle(300)
    dialog = window.findChild(ExportDialog)
    if dialog is not None:
        dialog.choices.what.button("pack").click()
        stage.settle(300)
        stage.shoot("dialog-pack", window)
        different = Difference(place="editions/en/headline", missing="inspection logs")
        rows = (
            Row(language="en", format=Format.DOCX, name="river_en.docx", differences=(different,)),
            Row(language="en", format=Format.PDF, name="river_en.pdf"),
        )
        dialog.outcome.show_pack(tr("1 file differs"), rows, (), good=False)
        stage.shoot("dialog-pack-differs", window)
    stage.close_popups()


def troubles(stage: Stage) -> None:
    """Bars that say what stands in the way, and the preview of the public edition."""
    window = stage.editor(RIVER, Part.HEADLINE)
    disk = tr("The disk is full.")
    other = tr("Another program has changed the file of this release.")
    window.bars.tell("a", Level.ERROR, disk, (WayOn(tr("Try again"), _nothing),))
    ways = tuple(WayOn(tr(words), _nothing) for words in ("Keep mine", "Open theirs"))
    window.bars.tell("b", Level.WARNING, other, ways)
    window.bars.tell("c", Level.NOTE, tr("The pages are being made for the printer…"))
    stage.shoot("bars", window)
    for key in "abc":
        window.bars.drop(key)
    header = window.findChild(Header)
    if header is not None:
        stage.shoot("preview", window)


def _nothing() -> None:
    """Nothing follows."""


SCENES: tuple[Scene, ...] = (
    *(first_start, start, parts, popovers, dialogs, sizing, checked_template, keeping),
    *(in_text, finding, signing, listing, arriving, handing, issuing, importing, packing),
    *(troubles, earlier, nothing_earlier, library, pages_fail, mistakes, saving),
)
FEW: tuple[Scene, ...] = (
    *(start, panes, popovers, dialogs, sizing, listing, arriving, handing, issuing, earlier),
    *(library, saving),
)
