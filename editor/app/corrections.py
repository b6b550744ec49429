"""Changing a release that is out: a person says what the change means."""

import datetime as dt
from enum import StrEnum

from editor.model.enums import Status
from editor.model.issues import undecided_issue
from editor.model.operations.change import Change, together
from editor.model.operations.issuing import begin_correction, begin_new_draft, begin_undecided
from editor.model.release import Release


class Meaning(StrEnum):
    """What it means to change a release that is out."""

    CORRECTION = "correction"
    NEW_DRAFT = "new-draft"


def needs_meaning(release: Release) -> bool:
    """Whether a person has to say what a change means before the release goes out again."""
    return is_out(release) or undecided_issue(release) is not None


def is_out(release: Release) -> bool:
    """Whether the release stands as it went out, so that the next change begins something new."""
    return release.status is Status.ISSUED and bool(release.issued)


def begin(meaning: Meaning, on: dt.date, note: str = "") -> Change:
    """Say what a change means, before it is made or after. Raises ValueError if none is asked."""
    match meaning:
        case Meaning.CORRECTION:
            return begin_correction(on, note)
        case Meaning.NEW_DRAFT:
            return begin_new_draft()


def change_what_is_out(on: dt.date, change: Change) -> Change:
    """Change a release that is out before anybody is asked what that means, as one step to undo.

    Until it is answered the pages say DRAFT, and nothing of an update.
    """
    return together(change.label, begin_undecided(on), change)
