"""Which part of the page is built by what; only the parts at its top are loaded at once."""

from functools import partial

from editor.gui.desk import Desk
from editor.gui.fields.headline import build_headline
from editor.gui.fields.release_line import build_release_line
from editor.gui.kit.later import later
from editor.gui.tables.builders import table_builders
from editor.gui.window.sections import Build, Part


def field_builders(desk: Desk) -> dict[Part, Build]:
    """The parts of the page, tables among them; the body has a builder of its own."""
    theme = desk.theme
    return {
        **table_builders(desk),
        Part.RELEASE_LINE: partial(build_release_line, theme=theme),
        Part.HEADLINE: partial(build_headline, theme=theme),
        Part.LETTER: later("editor.gui.fields.letter:build_letter", theme=theme),
        Part.EVENT: later("editor.gui.fields.event:build_event", theme=theme),
        Part.ABOUT: later("editor.gui.fields.about:build_about", desk=desk),
        Part.NOTES: later("editor.gui.fields.notes:build_notes", theme=theme),
        Part.IMAGES: later("editor.gui.fields.images:build_images", desk=desk),
        Part.UNUSED: later("editor.gui.fields.unused:build_unused"),
        Part.IDENTITY: later("editor.gui.fields.identity:build_identity", desk=desk),
        Part.TEMPLATE: later("editor.gui.fields.template:build_template", desk=desk),
    }
