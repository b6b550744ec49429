"""A release to save."""

from editor.model.blocks import Paragraph
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.release import Release


def a_release(title: str = "A title", text: str = "Words.") -> Release:
    edition = Edition(language="en", headline="H", body=(Paragraph(id="p1", text=text),))
    return Release(schema=1, id="sample", kind=Kind.PRESS_RELEASE, title=title, editions=(edition,))
