"""The fields of the release itself: what it is, how it prints, what was said about it."""

import msgspec

from editor.model.dates import Date
from editor.model.enums import Kind, Paper, Status
from editor.model.message import Message, message
from editor.model.operations.change import Change
from editor.model.operations.parts import cleaned, edited, is_same
from editor.model.release import OptionValue, Release, Waived


def set_title(title: str) -> Change:
    """Name the release for the people who work on it."""
    return _set(message("Change title"), "title", title=title)


def set_kind(kind: Kind) -> Change:
    """Make it another sort of document; parts that this sort does not print are kept."""
    return _set(message("Change kind"), kind=kind)


def set_status(status: Status) -> Change:
    """Say how far the release has come."""
    return _set(message("Change status"), status=status)


def set_template(name: str) -> Change:
    """Lay it out with another template pack."""
    return _set(message("Change template"), template=name)


def set_paper(paper: Paper) -> Change:
    """Lay it out on another sheet."""
    return _set(message("Change paper"), paper=paper)


def set_date(date: Date | None) -> Change:
    """Date the release; None where the day is not known."""
    return _set(message("Change date"), date=date)


def set_option(name: str, value: OptionValue) -> Change:
    """Choose an option of the template pack."""

    def operation(release: Release) -> Release:
        if name in release.options and is_same(release.options[name], cleaned(value)):
            return release
        return msgspec.structs.replace(release, options={**release.options, name: cleaned(value)})

    return Change(operation, message("Change template option"))


def waive(waived: Waived) -> Change:
    """Accept a finding, with a reason; an older reason for the same finding gives way."""
    new = cleaned(waived)

    def operation(release: Release) -> Release:
        if new in release.waived:
            return release
        return edited(release, waived=(*_without(release, new.code, new.place), new))

    return Change(operation, message("Accept finding"))


def set_unused_text(texts: tuple[str, ...]) -> Change:
    """Keep the text of an import that has found no place yet."""
    return _set(message("Change unused text"), unused_text=cleaned(texts))


def _set(label: Message, merge_key: str = "", /, **fields: object) -> Change:
    return Change(lambda release: edited(release, **fields), label, merge_key)


def _without(release: Release, code: str, place: str) -> tuple[Waived, ...]:
    return tuple(w for w in release.waived if (w.code, w.place) != (code, place))
