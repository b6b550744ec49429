"""A template tried on a small release of each kind: what no reading of its files can find."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import msgspec

from editor.app.crew import Progress, crew
from editor.app.export import difference_finding, each_once
from editor.app.paths import Places
from editor.app.tasks import Pulse
from editor.app.trial_release import trial_release
from editor.model.enums import Audience, Kind
from editor.model.findings import Finding, Level, finding, worst
from editor.model.message import Message, Problem, message
from editor.render.job import Folders, Format, Job, Rendered
from editor.render.pack_check import check_pack
from editor.render.packs import load_pack
from editor.worker.limits import Limits

_FORMATS = (Format.PDF, Format.HTML, Format.DOCX)
# A sound pack makes these pages in a second.
_LIMITS = Limits(seconds=30.0, megabytes=1024)


def check_whole_pack(
    folder: Path, places: Places, progress: Progress, pulse: Pulse = lambda: None
) -> tuple[Finding, ...]:
    """What is to be said of the files of a pack, and where they are sound, of its pages.

    `pulse` is called now and then; what it raises ends the trial.
    """
    findings = check_pack(folder, places.shared_templates)
    if worst(findings) is Level.ERROR:
        return findings
    pulse()
    return findings + try_pack(folder, places, progress, pulse=pulse)


def try_pack(
    folder: Path,
    places: Places,
    progress: Progress,
    limits: Limits = _LIMITS,
    *,
    pulse: Pulse = lambda: None,
) -> tuple[Finding, ...]:
    """What happens when a pack makes pages. Call it where `check_pack` has found no error."""
    try:
        rendered = _render(folder, places, progress, limits, pulse)
    except Problem as problem:
        return (Finding("pack-trial", Level.ERROR, problem.what, "", problem.way_on),)
    return each_once(_told(rendered))


def _render(
    folder: Path, places: Places, progress: Progress, limits: Limits, pulse: Pulse
) -> tuple[Rendered, ...]:
    kinds = load_pack(folder).kinds
    with crew(_FORMATS, places, limits) as hands:
        jobs = [[_job(kind, folder, places, share) for kind in kinds] for share in hands.shares]
        told = _counted(progress, sum(map(len, jobs)))
        return hands.render(jobs, told, pulse)


def _counted(progress: Progress, all_: int) -> Progress:
    """Say how far the trial is: which formats are made of which release says nothing here."""
    numbers = itertools.count(1)

    def tell(_making: Message) -> None:
        words = "Trying the template on small releases: {number} of {all}"
        progress(message(words, number=next(numbers), all=all_))

    return tell


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
