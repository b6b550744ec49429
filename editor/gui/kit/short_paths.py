"""Sentences of the storage in which a release goes by its folder, as nobody reads a whole path."""

from pathlib import Path

import msgspec

from editor.gui.words import tr
from editor.model.message import Field, Message
from editor.storage.project import RELEASE
from editor.storage.versions import HISTORY


def with_short_paths(words: Message) -> Message:
    """The same sentence: a release by the name of its folder, any other file by its own name.

    The files of earlier versions have names that say nothing to a person.
    """
    short = {name: _short(value) for name, value in words.fields.items()}
    return msgspec.structs.replace(words, fields=short)


def _short(value: Field) -> Field:
    if not isinstance(value, str) or not Path(value).is_absolute():
        return value
    path = Path(value)
    if path.parent.name == HISTORY:
        return tr("The earlier version")
    return path.parent.name if path.name == RELEASE else path.name
