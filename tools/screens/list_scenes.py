"""The list of signatories at work: one name twice, an empty list, names that arrive row by row."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.gui.library.review_dialog import ReviewDialog
from editor.gui.library.table_dialog import TableDialog
from editor.gui.tables.merging import MergeSignatoriesDialog
from editor.gui.tables.signatories import SignatorySection
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.model.operations.signatories import add_signatories, remove_signatories
from editor.model.signatories import Signatory
from tools.screens.stage import Stage

_LETTER = "open-letter-insulin"
_ARRIVING = """Prairie Nurses for Relief
Praerie Nurses for Releif
Alpha Aid, Kenya
Beta Relief
Coalition members:
Gamma Watch
"""
_TABLE = """Organisation,Short,Country,Contact
Alpha Aid,AA,Kenya,ann@alpha.example
Beta Relief,,Norway,bo@beta.example
Gamma Watch,GW,Chile,
"""


def listing(stage: Stage) -> None:
    """A name that stands twice, with the question and both side by side; then nobody at all."""
    window = stage.editor(_LETTER, Part.SIGNATORIES)
    section = _section(window)
    twice = Signatory(id="s900", name="Prairie Nurse for Relief", acronym="PNR", country="CA")
    sixth = window.bridge.release.signatories.entries[5].id
    window.bridge.apply(add_signatories((twice,), before=sixth))
    stage.until(lambda: bool(section.alike.pairs))
    window.navigation.go_to_part(Part.SIGNATORIES)
    stage.settle(400)
    stage.shoot("signatories-twice", window)
    pair = next(iter(section.alike.pairs), None)
    if pair is not None:
        section.alike_actions.open(pair)
        stage.settle(100)
        assert window.findChild(MergeSignatoriesDialog) is not None
        stage.shoot("signatories-merge", window)
        stage.close_popups()
    everybody = [entry.id for entry in window.bridge.release.signatories.entries]
    window.bridge.apply(remove_signatories(tuple(everybody)))
    window.navigation.go_to_part(Part.SIGNATORIES)
    stage.settle(1500)
    stage.shoot("signatories-nobody", window)
    for _step in range(2):
        window.bridge.undo()
    stage.settle(300)


def arriving(stage: Stage) -> None:
    """Names of a list and of a table, row by row, with what is known of each."""
    window = stage.editor(_LETTER, Part.SIGNATORIES)
    section = _section(window)
    section.take_text(_ARRIVING)
    dialog = window.findChild(ReviewDialog)
    if dialog is not None:
        stage.until(lambda: bool(dialog.model.rows))
    stage.shoot("signatories-arriving", window)
    stage.close_popups()
    file = Path(stage.desk.places.documents) / "Names.csv"
    file.write_text(_TABLE, "utf-8")
    section.ways_in.import_file(file)
    table = window.findChild(TableDialog)
    if table is not None:
        stage.until(table.progress.isHidden)
    stage.shoot("signatories-table", window)
    stage.close_popups()
    opener = section.ways_in.library_button
    section.ways_in.menu.popup(opener.mapToGlobal(QPoint(0, opener.height())))
    stage.shoot("signatories-from-library", window)
    stage.close_popups()
    section.table.selectRow(8)
    if section.details is not None:
        section.details.toggle()
        stage.settle(200)
        _bring_up(section.details)
    stage.settle(200)
    stage.shoot("signatories-details", window)


def _bring_up(widget: QWidget) -> None:
    """Let the page show it."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget, 0, 24)


def _section(window: MainWindow) -> SignatorySection:
    section = window.findChild(SignatorySection)
    assert section is not None
    return section
