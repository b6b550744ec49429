"""A release on its way out: handed over, issued, corrected, and agreed to anew."""

import datetime as dt

from editor.gui.actions.specs import Act
from editor.gui.handover.dialog import HandoverDialog
from editor.gui.issuing.dialog import IssueDialog
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.model.operations.signing import confirm
from editor.model.operations.text import set_headline
from tools.screens.stage import Stage

_STATEMENT = "missing-families-statement"
_DAY = dt.date(2026, 5, 4)


def handing(stage: Stage) -> None:
    """What goes along; and a withheld name that the text gives away."""
    window = stage.editor(_STATEMENT, Part.HEADLINE)
    _hand_over(stage, window, "dialog-handover")
    hidden = next(one for one in window.bridge.release.signatories.entries if one.withheld)
    window.bridge.apply(set_headline("en", f"{hidden.name} asks for one register"))
    _hand_over(stage, window, "dialog-handover-withheld")
    window.bridge.undo()
    stage.settle(300)


def issuing(stage: Stage) -> None:
    """What stands in the way of an issue, the question after it, and whom to ask again."""
    window = stage.editor(_STATEMENT, Part.HEADLINE)
    headline = window.bridge.release.editions[0].headline
    window.bridge.apply(set_headline("en", ""))
    _open(stage, window, Act.ISSUE, "dialog-issue-errors")
    window.bridge.undo()
    stage.settle(200)
    _open(stage, window, Act.ISSUE, "dialog-issue-statement")
    everybody = tuple(entry.id for entry in window.bridge.release.signatories.entries[:9])
    window.bridge.apply(confirm(everybody, _DAY, "e-mail"))
    window.bridge.issue(_DAY)
    _open(stage, window, Act.ISSUE, "dialog-issue-out")
    window.bridge.apply(set_headline("en", f"{headline}, now"))
    stage.settle(600)
    stage.shoot("bar-correction", window)
    _open(stage, window, Act.ASK_AGAIN, "dialog-ask-again-names")
    for _step in range(3):
        window.bridge.undo()
    stage.settle(300)


def _hand_over(stage: Stage, window: MainWindow, name: str) -> None:
    window.actions_made[Act.HAND_OVER].trigger()
    dialog = window.findChild(HandoverDialog)
    if dialog is not None:
        stage.until(dialog.save_button.isEnabled)
    stage.shoot(name, window)
    stage.close_popups()


def _open(stage: Stage, window: MainWindow, act: Act, name: str) -> None:
    window.actions_made[act].trigger()
    dialog = window.findChild(IssueDialog)
    stage.settle(300)
    if dialog is not None:
        stage.until(lambda: dialog.checked.isHidden() or "…" not in dialog.checked.text())
    stage.shoot(name, window)
    stage.close_popups()
