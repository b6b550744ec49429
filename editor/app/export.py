"""From a project to finished files: check, render, verify, then write."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from pathlib import Path

import msgspec

from editor.app.names import file_name
from editor.app.packs import find_pack
from editor.app.paths import Places
from editor.checks.all import check
from editor.model.edition import Edition
from editor.model.enums import Audience, Paper
from editor.model.findings import Finding, Level, worst
from editor.model.message import Message, Problem, message
from editor.model.release import Release
from editor.render.job import Folders, Format, Job, Rendered
from editor.storage.atomic import make_folder, replace_file
from editor.storage.project import IMAGES, open_project
from editor.worker.client import Worker
from editor.worker.limits import Limits

Progress = Callable[[Message], None]
_HEARTBEAT = 0.2  # seconds
# Two processes share the work: Word and text do not wait until the layout engine is loaded.
_TEAMS = (frozenset({Format.PDF, Format.HTML}), frozenset({Format.DOCX, Format.TXT}))


class ExportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to export; None and empty mean: as the release says, all editions."""

    project: Path
    output: Path
    formats: tuple[Format, ...] = tuple(Format)
    template: str | None = None
    paper: Paper | None = None
    languages: tuple[str, ...] = ()
    audience: Audience = Audience.PRESS
    limits: Limits = Limits()


class Exported(msgspec.Struct, frozen=True):
    """The files written, in the order of editions and formats, and what is worth knowing."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


class File(msgspec.Struct, frozen=True):
    """A finished file before it is written."""

    path: Path
    data: bytes


def export_project(request: ExportRequest, places: Places, progress: Progress) -> Exported:
    """Write the files of a request.

    Where a finding is an error no file is written at all. Raises Problem, and WorkerBug.
    """
    opened = open_project(request.project)
    release = _as_requested(opened.release, request)
    findings = opened.findings + check(release)
    if worst(findings) is Level.ERROR:
        return Exported((), findings)
    jobs = _jobs(request, release, opened.folder, places)
    rendered = _render(jobs, places, request.limits, progress)
    findings += _unique(f for result in rendered for f in result.findings)
    if worst(findings) is Level.ERROR:
        return Exported((), findings)
    files = _files(request, release, jobs, rendered)
    progress(message("Writing {count} files", count=len(files)))
    return Exported(tuple(file.path for file in files), findings + _write(files))


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
            "This release has no edition in “{language}”.",
            "It has: {known}.",
            language=missing[0],
            known=", ".join(known) or "none",
        )
    return [known[language] for language in dict.fromkeys(languages)]


def _jobs(
    request: ExportRequest, release: Release, project: Path, places: Places
) -> tuple[tuple[Job, ...], ...]:
    """The jobs of each team, one an edition."""
    folders = Folders(
        pack=find_pack(release.template, places, project),
        shared=places.shared_templates,
        fonts=places.fonts,
        images=project / IMAGES,
    )
    formats = tuple(dict.fromkeys(request.formats))
    shares = [tuple(f for f in formats if f in team) for team in _TEAMS]
    return tuple(
        tuple(
            Job(
                release=release,
                language=edition.language,
                audience=request.audience,
                formats=share,
                folders=folders,
                verify=True,
            )
            for edition in release.editions
        )
        for share in shares
        if share
    )


def _render(
    jobs: tuple[tuple[Job, ...], ...], places: Places, limits: Limits, progress: Progress
) -> tuple[Rendered, ...]:
    def work(worker: Worker, share: tuple[Job, ...]) -> list[Rendered]:
        return [_one(worker, job, progress) for job in share]

    # Whatever ends this early, such as Ctrl+C, ends the processes first: nobody waits for them.
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=len(jobs) or 1))
        workers = [stack.enter_context(Worker(places.fonts, places.state, limits)) for _ in jobs]
        futures = [pool.submit(work, *pair) for pair in zip(workers, jobs, strict=True)]
        _await(futures)
        return tuple(result for future in futures for result in future.result())


def _await(futures: Sequence[Future[list[Rendered]]]) -> None:
    """Wait until all are done or one has failed, and wake now and then to hear of Ctrl+C."""
    waiting: AbstractSet[Future[list[Rendered]]] = set(futures)
    while waiting:
        done, waiting = wait(waiting, _HEARTBEAT, FIRST_EXCEPTION)
        for future in done:
            future.result()


def _one(worker: Worker, job: Job, progress: Progress) -> Rendered:
    formats = ", ".join(format_.upper() for format_ in job.formats)
    progress(message("Making {formats} ({language})", formats=formats, language=job.language))
    return worker.render(job)


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
            request.output / file_name(release, edition, request.audience, format_),
            made[edition.language, format_],
        )
        for edition in release.editions
        for format_ in dict.fromkeys(request.formats)
    )


def _write(files: tuple[File, ...]) -> tuple[Finding, ...]:
    """Write each file whole; what replaces an older export of the same name is said."""
    findings = []
    for folder in {file.path.parent for file in files}:
        make_folder(folder)
    for file in files:
        old = file.path.read_bytes() if file.path.is_file() else None
        if old == file.data:
            continue
        replace_file(file.path, file.data)
        if old is not None:
            findings.append(_replaced(file.path))
    return tuple(findings)


def _replaced(path: Path) -> Finding:
    what = Message("An earlier {name} was replaced.", {"name": path.name})
    return Finding("replaced", Level.NOTE, what)


def _unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once: two teams see the same release."""
    out: list[Finding] = []
    for finding in findings:
        if finding not in out:
            out.append(finding)
    return tuple(out)
