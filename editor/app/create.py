"""A new project with something to start from."""

import datetime as dt
import re
import secrets
from pathlib import Path

from editor.model.blocks import Paragraph
from editor.model.clean import clean_text
from editor.model.edition import Edition, Event
from editor.model.enums import Kind
from editor.model.ids import new_id
from editor.model.inline import escape
from editor.model.release import Release
from editor.storage.project import create_project

_LANGUAGE = "en"
_SEPARATORS = re.compile(r"[\s_-]+")


def create(kind: Kind, folder: Path, today: dt.date) -> Path:
    """Make a project in a new or empty folder; its path. Raises Problem."""
    return create_project(folder, new_release(kind, folder.absolute().name, today)).folder


def new_release(kind: Kind, name: str, today: dt.date) -> Release:
    """A release of this kind, titled after its folder, with a paragraph to write in."""
    title = _title(name)
    edition = Edition(
        language=_LANGUAGE,
        headline=escape(title),
        body=(Paragraph(id=new_id(())),),
        event=Event() if kind is Kind.MEDIA_ADVISORY else None,
    )
    return Release(
        schema=1,
        id=secrets.token_hex(8),
        kind=kind,
        title=title,
        date=today,
        editions=(edition,),
    )


def _title(name: str) -> str:
    """A folder's name as words: `oil-spill_reply` becomes "Oil spill reply"."""
    words = _SEPARATORS.sub(" ", clean_text(name)).strip()
    return words[:1].upper() + words[1:]
