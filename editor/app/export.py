"""From a project to finished files: check, render, verify, then write."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from editor.app.crew import Progress, crew
from editor.app.names import PATTERN, file_name
from editor.app.packs import find_pack
from editor.app.paths import Places
from editor.app.tasks import Pulse, Tasks
from editor.checks.all import LENGTHY, QUICK, check
from editor.model.edition import Edition
from editor.model.enums import Audience, Paper
from editor.model.findings import Finding, Level, finding, worst
from editor.model.languages import name_and_tag
from editor.model.message import Message, Problem, message
from editor.model.release import Release
from editor.render.job import PAGE_FORMATS, Difference, Folders, Format, Job, Rendered
from editor.storage.atomic import make_folder, replace_files
from editor.storage.project import IMAGES, open_project
from editor.worker.limits import Limits


class ExportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to export; None and empty mean: as the release says, all editions.

    `names` is the pattern of the files' names, and `pictures` asks for the pictures beside them.
    """

    project: Path
    output: Path
    formats: tuple[Format, ...] = PAGE_FORMATS
    template: str | None = None
    paper: Paper | None = None
    languages: tuple[str, ...] = ()
    audience: Audience = Audience.PRESS
    names: str = PATTERN
    pictures: bool = False
    limits: Limits = Limits()


class Exported(msgspec.Struct, frozen=True):
    """The files written, in the order of editions and formats, and what is worth knowing."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


class File(msgspec.Struct, frozen=True):
    """A finished file before it is written, and what is in it."""

    path: Path
    data: bytes
    language: str
    format: Format


class Made(msgspec.Struct, frozen=True):
    """Finished files in memory; none of them where a finding is an error."""

    release: Release
    files: tuple[File, ...]
    findings: tuple[Finding, ...]
    rendered: tuple[tuple[Job, Rendered], ...] = ()


def export_project(
    request: ExportRequest, places: Places, progress: Progress, pulse: Pulse = lambda: None
) -> Exported:
    """Write the files of a request.

    Where a finding is an error no file is written at all; nor where `pulse`, which is called now
    and then while pages are made, raises something. Raises Problem, and WorkerBug.
    """
    made = make_files(request, places, progress, pulse)
    if not made.files:
        return Exported((), made.findings)
    progress(message("Writing the files: {count}", count=len(made.files)))
    findings = made.findings + tuple(differing_words(made)) + _write(made.files)
    return Exported(tuple(file.path for file in made.files), findings)


def make_files(
    request: ExportRequest, places: Places, progress: Progress, pulse: Pulse = lambda: None
) -> Made:
    """Check, render and read back. Raises Problem, and WorkerBug."""
    with crew(request.formats, places, request.limits) as hands, Tasks() as aside:
        opened = open_project(request.project)
        release = _as_requested(opened.release, request)
        findings = opened.findings + check(release, QUICK)
        if worst(findings) is Level.ERROR:
            return Made(release, (), findings + check(release, LENGTHY))
        jobs = _jobs(request, release, _folders(release, opened.folder, places), hands.shares)
        lengthy = aside.start(partial(check, release, LENGTHY))
        rendered = hands.render(jobs, progress, pulse)
    findings += lengthy.result() + each_once(f for result in rendered for f in result.findings)
    if worst(findings) is Level.ERROR:
        return Made(release, (), findings)
    files = _files(request, release, jobs, rendered)
    each = zip((job for share in jobs for job in share), rendered, strict=True)
    return Made(release, files, findings, tuple(each))


def differing_words(made: Made) -> Iterator[Finding]:
    """A warning for each place where a file does not say what the release says."""
    for _job, result in made.rendered:
        for format_, found in result.differences.items():
            for difference in found:
                yield difference_finding(format_, difference)


def difference_finding(format_: Format, difference: Difference) -> Finding:
    """A warning for a place where a file does not say what the release says."""
    return finding(
        "words-differ",
        Level.WARNING,
        "The {format} file lacks words of the release: “{words}”."
        if difference.missing
        else "The {format} file has words that the release does not have: “{words}”.",
        "The template is the likely cause: look at that place, or choose another template.",
        place=difference.place,
        format=format_.upper(),
        words=difference.missing or difference.added,
    )


def _as_requested(release: Release, request: ExportRequest) -> Release:
    return msgspec.structs.replace(
        release,
        template=request.template or release.template,
        paper=request.paper or release.paper,
        editions=tuple(_editions(release, request.languages)),
    )


def _editions(release: Release, languages: Sequence[str]) -> Sequence[Edition]:
    if not languages:
        return release.editions
    known = {edition.language: edition for edition in release.editions}
    missing = [language for language in languages if language not in known]
    if missing:
        raise Problem.of(
            "This release has no edition in {language}.",
            "It has: {known}.",
            language=name_and_tag(missing[0]),
            known=", ".join(map(name_and_tag, known)) or "none",
        )
    return [known[language] for language in dict.fromkeys(languages)]


def _jobs(
    request: ExportRequest, release: Release, folders: Folders, shares: Sequence[Sequence[Format]]
) -> tuple[tuple[Job, ...], ...]:
    """The jobs of each share of the formats, one an edition."""
    return tuple(
        tuple(
            Job(
                release=release,
                language=edition.language,
                audience=request.audience,
                formats=tuple(share),
                folders=folders,
                verify=True,
                pictures=request.pictures and Format.EML in share,
                attachment=_name(request, release, edition, Format.PDF),
            )
            for edition in release.editions
        )
        for share in shares
    )


def _folders(release: Release, project: Path, places: Places) -> Folders:
    return Folders(
        pack=find_pack(release.template, places, project),
        shared=places.shared_templates,
        fonts=places.fonts,
        images=project / IMAGES,
    )


def _name(request: ExportRequest, release: Release, edition: Edition, format_: Format) -> str:
    return file_name(release, edition, request.audience, format_, request.names)


def _files(
    request: ExportRequest,
    release: Release,
    jobs: tuple[tuple[Job, ...], ...],
    rendered: tuple[Rendered, ...],
) -> tuple[File, ...]:
    made = {
        (job.language, format_): data
        for job, result in zip((j for share in jobs for j in share), rendered, strict=True)
        for format_, data in result.files.items()
    }
    return tuple(
        File(
            request.output / _name(request, release, edition, format_),
            made[edition.language, format_],
            edition.language,
            format_,
        )
        for edition in release.editions
        for format_ in dict.fromkeys(request.formats)
    )


def _write(files: tuple[File, ...]) -> tuple[Finding, ...]:
    """Write all files or none; what replaces an older export of the same name is said."""
    for folder in {file.path.parent for file in files}:
        make_folder(folder)
    replaced = replace_files({file.path: file.data for file in files})
    return tuple(_replaced(path) for path in replaced)


def _replaced(path: Path) -> Finding:
    what = Message("An earlier {name} was replaced.", {"name": path.name})
    return Finding("replaced", Level.NOTE, what)


def each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once: two teams see the same release."""
    out: list[Finding] = []
    for found in findings:
        if found not in out:
            out.append(found)
    return tuple(out)
