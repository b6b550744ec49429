"""Keeps the people and texts of a release in the library, and says what was kept."""

from editor.app.library.keeping import Keepable, keepable
from editor.gui.kit.message_bar import WayOn
from editor.gui.window.main_window import MainWindow
from editor.gui.window.saving import problem_words
from editor.gui.words import tr, tr_count
from editor.model.findings import Level
from editor.model.message import Message, Problem, message

_KEY = "keep"


def keep_all(window: MainWindow) -> None:
    """Say what could be kept; a person agrees before anything is written."""
    shelf = window.desk.shelf
    try:
        found = keepable(shelf.hold(), window.bridge.release)
    except Problem as problem:
        window.bars.tell(_KEY, Level.ERROR, problem_words(problem))
        return
    number = len(found.parties) + len(found.kept)
    if not number:
        known = tr("The library has all signatories, speakers, contacts and texts of this release.")
        window.bars.tell(_KEY, Level.NOTE, known)
        return
    words = _new_words(len(found.parties), len(found.kept))
    way_on = WayOn(tr("Keep them"), lambda: _keep(window, found))
    window.bars.tell(_KEY, Level.NOTE, tr(words), (way_on,))


def _new_words(signatories: int, others: int) -> Message:
    """What is new; nothing is said of what there is none of."""
    signed = tr_count("{number} signatory", "{number} signatories", signatories)
    kept = tr_count("{number} person or text", "{number} people and texts", others)
    if not signatories:
        return message("New to the library: {what}.", what=kept)
    if not others:
        words = "New to the library: {what}. Withheld names are not among them."
        return message(words, what=signed)
    return message(
        "New to the library: {signatories} and {others}. Withheld names are not among them.",
        signatories=signed,
        others=kept,
    )


def _keep(window: MainWindow, found: Keepable) -> None:
    shelf = window.desk.shelf
    try:
        shelf.apply(found.change())
    except Problem as problem:
        window.bars.tell(_KEY, Level.ERROR, problem_words(problem))
        return

    def undo() -> None:
        window.bars.drop(_KEY)
        shelf.undo()

    window.bars.tell(_KEY, Level.NOTE, tr("They are in the library."), (WayOn(tr("Undo"), undo),))
