"""What a list of projects says of each one, read from its folder."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import msgspec

from editor.model.enums import Kind, SignatoryStatus
from editor.model.inline import parse, plain
from editor.model.message import Message, Problem
from editor.model.release import Release
from editor.storage.project import RELEASE, open_project


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """One project; `changed` is when its file was last written, `signatories` those who signed."""

    folder: Path
    title: str
    kind: Kind
    languages: tuple[str, ...]
    signatories: int
    changed: dt.datetime


class Missing(msgspec.Struct, frozen=True):
    """A project that cannot be read now, and why."""

    folder: Path
    why: Message


def overviews(folders: Iterable[Path]) -> tuple[Overview | Missing, ...]:
    """What can be said of each folder, in their order."""
    return tuple(_overview(folder) for folder in folders)


def shown_title(release: Release) -> str:
    """The title, or else the first headline that there is; empty without both."""
    headlines = (plain(parse(edition.headline)) for edition in release.editions)
    return release.title or next((words for words in headlines if words.strip()), "")


def _overview(folder: Path) -> Overview | Missing:
    try:
        release = open_project(folder).release
        changed = (folder / RELEASE).stat().st_mtime
    except Problem as problem:
        return Missing(folder, problem.what)
    except OSError:  # deleted between the two
        return Missing(folder, Message("{file} is not there.", {"file": str(folder)}))
    entries = release.signatories.entries
    return Overview(
        folder=folder,
        title=shown_title(release),
        kind=release.kind,
        languages=tuple(edition.language for edition in release.editions),
        signatories=sum(entry.status is SignatoryStatus.CONFIRMED for entry in entries),
        changed=dt.datetime.fromtimestamp(changed, dt.UTC),
    )
