"""Which part of the page is built by which table; each is loaded when its turn comes."""

from editor.gui.desk import Desk
from editor.gui.kit.later import later
from editor.gui.window.sections import Build, Part


def table_builders(desk: Desk) -> dict[Part, Build]:
    """The parts of the page that are tables."""
    theme = desk.theme
    return {
        Part.RECIPIENTS: later("editor.gui.tables.recipients:build_recipients", theme=theme),
        Part.CONTACTS: later("editor.gui.tables.contacts:build_contacts", desk=desk),
        Part.SIGNATORIES: later("editor.gui.tables.signatories:build_signatories", desk=desk),
    }
