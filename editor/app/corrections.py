"""Changing a release that is out: a person says what the change means."""

import datetime as dt
from enum import StrEnum

from editor.model.enums import Status
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.issuing import begin_correction, begin_new_draft
from editor.model.release import Release


class Meaning(StrEnum):
    """What it means to change a release that is out."""

    CORRECTION = "correction"
    NEW_DRAFT = "new-draft"


def needs_meaning(release: Release) -> bool:
    """Whether a person has to say what a change means before it is made."""
    return release.status is Status.ISSUED and bool(release.issued)


def begin(meaning: Meaning, on: dt.date, note: str = "") -> Change:
    """Open a release that is out. The change raises ValueError for one that is not."""
    match meaning:
        case Meaning.CORRECTION:
            return begin_correction(on, note)
        case Meaning.NEW_DRAFT:
            return begin_new_draft()


def begin_with(meaning: Meaning, on: dt.date, change: Change) -> Change:
    """Open a release that is out and change it, as one step to undo."""
    opened = begin(meaning, on)
    label = message("Correct") if meaning is Meaning.CORRECTION else change.label
    return together(label, opened, change)
