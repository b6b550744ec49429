"""New releases in the person's own folder: empty ones, and ones made from another release."""

import datetime as dt
import secrets
from pathlib import Path

from msgspec.structs import replace

from editor.app.create import new_release
from editor.app.outside import save_elsewhere
from editor.app.paths import Places
from editor.app.settings import Settings
from editor.model.blocks import Block, Quote
from editor.model.edition import Edition
from editor.model.enums import Kind, SignatoryStatus, Status, TimingType
from editor.model.release import Release, Timing
from editor.model.signatories import Signatories, Signatory
from editor.storage.project import create_project, open_project

FOLDER = "Releases"
_LEFT_OUT = frozenset({SignatoryStatus.DECLINED, SignatoryStatus.WITHDRAWN})


def releases_folder(places: Places, settings: Settings) -> Path:
    """Where new releases go: as chosen, or a folder among the person's documents."""
    return Path(settings.documents) if settings.documents else places.documents / FOLDER


def start_new(kind: Kind, places: Places, settings: Settings, today: dt.date) -> Path:
    """Make an empty release of this kind; the folder of its project. Raises Problem."""
    name = f"{today.isoformat()} {kind.value.replace('-', ' ')}"
    folder = free_folder(releases_folder(places, settings), name)
    created = new_release(kind, folder.name, today)
    release = replace(
        created,
        title="",
        template=settings.template,
        paper=settings.paper,
        editions=tuple(replace(edition, headline="") for edition in created.editions),
    )
    return create_project(folder, release).folder


def start_from_release(project: Path, parent: Path, today: dt.date) -> Path:
    """Make a new release with the words and people of another inside `parent`. Raises Problem.

    Nobody has agreed to the new one yet: who signed is invited again, quotes are to be approved.
    """
    opened = open_project(project)
    return save_elsewhere(opened, renewed(opened.release, today), parent).folder


def start_from_sample(sample: Path, parent: Path, today: dt.date) -> Path:
    """Make a new release that is like a sample inside `parent`. Raises Problem."""
    opened = open_project(sample)
    return save_elsewhere(opened, _fresh(opened.release, today), parent).folder


def renewed(release: Release, today: dt.date) -> Release:
    """A draft of today, without what was said about the release that it was made from."""
    return replace(
        _fresh(release, today),
        timing=Timing(type=TimingType.IMMEDIATE, zone=release.timing.zone),
        signatories=_invited(release.signatories),
        editions=tuple(_unapproved(edition) for edition in release.editions),
        waived=(),
        unused_text=(),
    )


def free_folder(parent: Path, name: str) -> Path:
    """A folder of that name, numbered where one is there already."""
    candidate, number = parent / name, 1
    while candidate.exists():
        number += 1
        candidate = parent / f"{name} {number}"
    return candidate


def _fresh(release: Release, today: dt.date) -> Release:
    return replace(release, id=secrets.token_hex(8), status=Status.DRAFT, issued=(), date=today)


def _invited(signatories: Signatories) -> Signatories:
    entries = tuple(
        _invitation(entry) for entry in signatories.entries if entry.status not in _LEFT_OUT
    )
    left = {entry.id for entry in entries}
    leads = tuple(lead for lead in signatories.leads if lead in left)
    return replace(signatories, entries=entries, leads=leads, as_of=None)


def _invitation(entry: Signatory) -> Signatory:
    return replace(
        entry,
        status=SignatoryStatus.INVITED,
        status_on=None,
        confirmed_by="",
        consent="",
        joined=None,
    )


def _unapproved(edition: Edition) -> Edition:
    return replace(edition, body=tuple(_asked_again(block) for block in edition.body))


def _asked_again(block: Block) -> Block:
    return replace(block, approval=None) if isinstance(block, Quote) else block
