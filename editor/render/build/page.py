"""What stands on a page besides the words of the author."""

import re

from editor.model.enums import Kind
from editor.render.build.contacts import contacts_heading
from editor.render.build.setting import Setting
from editor.render.context import Headings, PagePiece

_PIECE = re.compile(r"\{(page|pages)\}")


def end_mark(setting: Setting) -> str:
    """The word after which nothing is for publication; a letter needs none."""
    return "" if setting.release.kind is Kind.OPEN_LETTER else setting.labels.page.end


def page_number(setting: Setting) -> tuple[PagePiece, ...]:
    """The page number as words and running numbers, in the language's order."""
    pieces = _PIECE.split(setting.labels.page.number)
    return tuple(
        PagePiece(kind=piece) if is_number else PagePiece(kind="text", text=piece)
        for is_number, piece in zip(
            (index % 2 for index in range(len(pieces))), pieces, strict=True
        )
        if piece
    )


def headings(setting: Setting, *, notes: int, contacts: int, copies: int) -> Headings:
    """The fixed headings; empty over what is not there."""
    return Headings(
        notes=setting.labels.notes.heading if notes else "",
        contacts=contacts_heading(contacts, setting),
        copies=setting.labels.letter.copy if copies else "",
    )
