"""What makes a letter of a text: its subject, its salutation and its closing."""

from PySide6.QtWidgets import QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields.binding import edition_binding
from editor.gui.fields.form import Form
from editor.gui.fields.line import placed
from editor.gui.fields.rich import RichField
from editor.gui.fields.text import Ways
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.operations.text import set_closing, set_salutation, set_subject


def build_letter(bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> QWidget:
    """The section of the page."""
    form = Form(parent)
    for field, words, operation, ways in (
        ("subject", tr("Subject"), set_subject, Ways(language, breaks=False)),
        ("salutation", tr("Salutation"), set_salutation, Ways(language, breaks=False)),
        ("closing", tr("Closing"), set_closing, Ways(language)),
    ):
        binding = edition_binding(language, field, words, operation)
        form.add(words, placed(RichField(bridge, binding, form, theme, ways)))
    return form
