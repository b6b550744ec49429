"""A template tried on a small release of each kind: what no reading of its files can find."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from editor.app.crew import Progress, crew
from editor.app.export import difference_finding, each_once
from editor.app.paths import Places
from editor.app.trial_release import trial_release
from editor.model.enums import Audience, Kind
from editor.model.findings import Finding, Level, finding
from editor.model.message import Problem
from editor.render.job import Folders, Format, Job, Rendered
from editor.render.packs import load_pack
from editor.worker.limits import Limits

_FORMATS = (Format.PDF, Format.HTML, Format.DOCX)
# A sound pack makes these pages in a second.
_LIMITS = Limits(seconds=30.0, megabytes=1024)


def try_pack(
    folder: Path, places: Places, progress: Progress, limits: Limits = _LIMITS
) -> tuple[Finding, ...]:
    """What happens when a pack makes pages. Call it where `check_pack` has found no error."""
    try:
        rendered = _render(folder, places, progress, limits)
    except Problem as problem:
        return (Finding("pack-trial", Level.ERROR, problem.what, "", problem.way_on),)
    return each_once(_told(rendered))


def _render(
    folder: Path, places: Places, progress: Progress, limits: Limits
) -> tuple[Rendered, ...]:
    kinds = load_pack(folder).kinds
    with crew(_FORMATS, places, limits) as hands:
        jobs = [[_job(kind, folder, places, share) for kind in kinds] for share in hands.shares]
        return hands.render(jobs, progress)


def _job(kind: Kind, folder: Path, places: Places, formats: tuple[Format, ...]) -> Job:
    release = trial_release(kind)
    return Job(
        release=release,
        language=release.editions[0].language,
        audience=Audience.PRESS,
        formats=formats,
        folders=Folders(
            pack=folder, shared=places.shared_templates, fonts=places.fonts, images=folder
        ),
        verify=True,
    )


def _told(rendered: tuple[Rendered, ...]) -> Iterator[Finding]:
    """Findings without places: the trial release is nobody's."""
    for result in rendered:
        for found in result.findings:
            yield msgspec.structs.replace(found, place="")
        for format_, differences in result.differences.items():
            for difference in differences:
                told = difference_finding(format_, difference)
                yield finding(
                    "pack-words",
                    told.level,
                    "In a trial release, {what}",
                    "A part that you leave out on purpose may stay out.",
                    what=str(told.what)[:1].lower() + str(told.what)[1:],
                )
