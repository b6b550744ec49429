"""Which part of the page is built by which table."""

from functools import partial

from editor.gui.desk import Desk
from editor.gui.tables.contacts import build_contacts
from editor.gui.tables.recipients import build_recipients
from editor.gui.tables.signatories import build_signatories
from editor.gui.window.sections import Build, Part


def table_builders(desk: Desk) -> dict[Part, Build]:
    """The parts of the page that are tables."""
    theme = desk.theme
    return {
        Part.RECIPIENTS: partial(build_recipients, theme=theme),
        Part.CONTACTS: partial(build_contacts, theme=theme),
        Part.SIGNATORIES: partial(build_signatories, theme=theme),
    }
