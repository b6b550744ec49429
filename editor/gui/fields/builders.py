"""Which part of the page is built by what."""

from functools import partial

from editor.gui.desk import Desk
from editor.gui.fields.about import build_about
from editor.gui.fields.event import build_event
from editor.gui.fields.headline import build_headline
from editor.gui.fields.identity import build_identity
from editor.gui.fields.images import build_images
from editor.gui.fields.letter import build_letter
from editor.gui.fields.notes import build_notes
from editor.gui.fields.release_line import build_release_line
from editor.gui.fields.template import build_template
from editor.gui.tables.builders import table_builders
from editor.gui.window.sections import Build, Part


def field_builders(desk: Desk) -> dict[Part, Build]:
    """The parts of the page, tables among them; the body has a builder of its own."""
    theme = desk.theme
    return {
        **table_builders(desk),
        Part.RELEASE_LINE: partial(build_release_line, theme=theme),
        Part.HEADLINE: partial(build_headline, theme=theme),
        Part.LETTER: partial(build_letter, theme=theme),
        Part.EVENT: partial(build_event, theme=theme),
        Part.ABOUT: partial(build_about, desk=desk),
        Part.NOTES: partial(build_notes, theme=theme),
        Part.IMAGES: partial(build_images, desk=desk),
        Part.IDENTITY: partial(build_identity, desk=desk),
        Part.TEMPLATE: partial(build_template, desk=desk),
    }
