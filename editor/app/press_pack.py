"""Everything that goes to the press, in one folder: made, read back, compared, then written."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

import msgspec

from editor.app.crew import Progress
from editor.app.export import ExportRequest, Made, make_files
from editor.app.names import PATTERN_OF_PACKS, folder_name
from editor.app.pack_pictures import pictures_of
from editor.app.paths import Places
from editor.app.tasks import Pulse
from editor.model.enums import Audience
from editor.model.findings import Finding
from editor.model.message import message
from editor.model.release import Release
from editor.render.job import Difference, Format
from editor.storage.atomic import make_folder, replace_file
from editor.storage.errors import unwritable

SUMS = "SHA256SUMS"
MANIFEST = "manifest.json"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the pack, and where it does not say what the release says."""

    language: str
    format: Format
    name: str
    differences: tuple[Difference, ...] = ()

    @property
    def same_words(self) -> bool:
        """Whether every word of the release stands in it, and no other."""
        return not self.differences


class PressPack(msgspec.Struct, frozen=True):
    """What was made; `folder` is None where nothing was written.

    That is so where a finding is an error, and where words differ and nobody has accepted it.
    """

    folder: Path | None
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


class _Listed(msgspec.Struct, frozen=True, kw_only=True):
    file: str
    language: str
    format: str
    same_words: bool
    differences: tuple[Difference, ...]


class _Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What the pack tells of itself: nothing of its maker, and no time but the release's date."""

    title: str
    date: str | None
    status: str
    version: int | None
    audience: str
    files: tuple[_Listed, ...]
    exported_all_the_same: bool


def make_press_pack(
    request: ExportRequest,
    places: Places,
    progress: Progress,
    pulse: Pulse = lambda: None,
    *,
    accept_differences: bool = False,
) -> PressPack:
    """Write PDF, Word, HTML, text, an e-mail draft, pictures and check sums into one new folder.

    Where words differ, nothing is written before a person has seen it: ask, then call again with
    `accept_differences`. What `pulse` raises, which is called now and then while pages are made,
    ends it before anything is written. Raises Problem, and WorkerBug.
    """
    made = make_files(_whole(request), places, progress, pulse)
    rows = tuple(_rows(made))
    differ = any(not row.same_words for row in rows)
    if not made.files or (differ and not accept_differences):
        return PressPack(None, (), rows, made.findings)
    files = dict(_files(made, request, rows))
    progress(message("Writing the files: {count}", count=len(files)))
    folder = _write(request.output, folder_name(made.release, request.audience), files)
    return PressPack(folder, tuple(files), rows, made.findings)


def _whole(request: ExportRequest) -> ExportRequest:
    names = PATTERN_OF_PACKS if request.names == ExportRequest.names else request.names
    return msgspec.structs.replace(request, formats=tuple(Format), names=names, pictures=True)


def _rows(made: Made) -> Iterator[Row]:
    found = {
        (job.language, format_): differences
        for job, result in made.rendered
        for format_, differences in result.differences.items()
    }
    for file in made.files:
        key = (file.language, file.format)
        yield Row(
            language=file.language,
            format=file.format,
            name=file.path.name,
            differences=found.get(key, ()),
        )


def _files(
    made: Made, request: ExportRequest, rows: tuple[Row, ...]
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file; the check sums come last and cover all others."""
    manifest = _manifest(made.release, request.audience, rows)
    files = {file.path.name: file.data for file in made.files}
    files |= pictures_of(made.release, made.rendered)
    files[MANIFEST] = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    yield from files.items()
    yield SUMS, "".join(_sum(name, files[name]) for name in sorted(files)).encode()


def _sum(name: str, data: bytes) -> str:
    return f"{hashlib.sha256(data).hexdigest()}  {name}\n"


def _manifest(release: Release, audience: Audience, rows: tuple[Row, ...]) -> _Manifest:
    return _Manifest(
        title=release.title,
        date=release.date.isoformat() if release.date else None,
        status=release.status.value,
        version=release.issued[-1].version if release.issued else None,
        audience=audience.value,
        files=tuple(
            _Listed(
                file=row.name,
                language=row.language,
                format=row.format.value,
                same_words=row.same_words,
                differences=row.differences,
            )
            for row in rows
        ),
        exported_all_the_same=any(not row.same_words for row in rows),
    )


def _write(output: Path, name: str, files: dict[str, bytes]) -> Path:
    """All files in a new folder, or none: it gets its name when the last one is written."""
    make_folder(output)
    try:
        beside = Path(tempfile.mkdtemp(dir=output, prefix=".making-"))
    except OSError as error:
        raise unwritable(output, error) from error
    try:
        for file, data in files.items():
            make_folder((beside / file).parent)
            replace_file(beside / file, data)
        return _named(beside, output, name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _named(beside: Path, output: Path, name: str) -> Path:
    """Give the folder a name that is free: an earlier pack stays as it is."""
    numbered = (f"{name}_{number}" for number in count(2))
    folder = next(output / n for n in chain([name], numbered) if not (output / n).exists())
    try:
        return beside.rename(folder)
    except OSError as error:
        raise unwritable(folder, error) from error
