"""The event that a media advisory invites to."""

from editor.model.dates import LocalTime
from editor.model.edition import Edition, Event
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.parts import cleaned, edited, in_edition
from editor.model.places import edition_place


def set_what(language: str, text: str) -> Change:
    """Say what takes place."""
    return _set(language, what=text)


def set_who(language: str, lines: tuple[str, ...]) -> Change:
    """Say who takes part, a line each."""
    return _set(language, who=cleaned(lines))


def set_where(language: str, text: str) -> Change:
    """Say where it takes place."""
    return _set(language, where=text)


def set_starts(language: str, time: LocalTime | None) -> Change:
    """Set its beginning, local to the zone of the release's timing."""
    return _set(language, starts=time)


def set_ends(language: str, time: LocalTime | None) -> Change:
    """Set its end, local to the zone of the release's timing."""
    return _set(language, ends=time)


def set_access(language: str, text: str) -> Change:
    """Say how journalists get in."""
    return _set(language, access=text)


def set_visuals(language: str, text: str) -> Change:
    """Say what there is to photograph."""
    return _set(language, visuals=text)


def _set(language: str, /, **field: object) -> Change:
    def edit(edition: Edition) -> Edition:
        old = edition.event or Event()
        new = edited(old, **field)
        return edition if new is old else edited(edition, event=new)

    merge_key = edition_place(language, "event", *field)
    return Change(in_edition(language, edit), message("Change event"), merge_key)
