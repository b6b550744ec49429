"""Pictures of the current template for the cards: made once, kept until the template changes."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from editor.app.packs import find_pack
from editor.app.paths import Places
from editor.app.settings import Settings
from editor.gui.export.page_pictures import draw_pages
from editor.gui.export.rendering import make_job
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.start.sample_texts import sample_release
from editor.gui.tasks import Task, TaskRunner
from editor.model.codec import encode
from editor.model.enums import Audience, Kind
from editor.model.message import Problem
from editor.model.release import Release
from editor.render.job import Format
from editor.storage.atomic import make_folder, replace_file
from editor.worker.client import Worker
from editor.worker.limits import Limits
from editor.worker.protocol import WorkerBug

FOLDER = "thumbnails"
WIDTH = 480  # pixels: a card at 300 %
_LIMITS = Limits(seconds=30.0)


class Thumbnails(QObject):
    """Tells `ready(kind, QImage)` for each kind, at once where the picture is kept already.

    A template that cannot be used has no pictures; what is wrong is said where it is chosen.
    """

    ready = Signal(object, QImage)

    def __init__(self, places: Places, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._runner = runner
        self._task: Task | None = None

    def show(self, settings: Settings) -> None:
        """Find or make the pictures for the template and the paper of these settings."""
        self.stop()
        releases = [sample_release(kind, settings.template, settings.paper) for kind in KIND_WORDS]
        work = _Work(self._places, releases)
        self._task = self._runner.run(work.pictures, self._take, lambda _problem: None)

    def stop(self) -> None:
        """Tell of no more pictures."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self, pictures: dict[Kind, bytes]) -> None:
        self._task = None
        for kind, data in pictures.items():
            self.ready.emit(kind, QImage.fromData(data))


class _Work:
    """What the thread does: frozen values in, pictures as PNG out."""

    def __init__(self, places: Places, releases: list[Release]) -> None:
        self._places = places
        self._releases = releases

    def pictures(self) -> dict[Kind, bytes]:
        """Those that are kept, and those that are made now. Raises Problem."""
        folder = self._places.state / FOLDER
        key = _key(self._places, self._releases)
        files = {
            release.kind: folder / f"{key}-{release.kind.value}.png" for release in self._releases
        }
        kept = {kind: file.read_bytes() for kind, file in files.items() if file.is_file()}
        if len(kept) < len(files):
            kept |= self._made([r for r in self._releases if r.kind not in kept], files)
            _sweep(folder, keep=key)
        return kept

    def _made(self, releases: list[Release], files: dict[Kind, Path]) -> dict[Kind, bytes]:
        made = {}
        with Worker(self._places.fonts, self._places.state, _LIMITS) as worker:
            for release in releases:
                with suppress(WorkerBug, Problem):  # a card without a picture is no reason to stop
                    data = _picture(worker, release, self._places)
                    _keep(files[release.kind], data)
                    made[release.kind] = data
        return made


def _picture(worker: Worker, release: Release, places: Places) -> bytes:
    project = places.state / FOLDER  # it has no pictures of its own
    job = make_job(release, "en", Audience.PRESS, (Format.PDF,), places, project)
    page = draw_pages(worker.render(job).files[Format.PDF], WIDTH, most=1)[0]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(page)
    return bytes(buffer.data().data())


def _keep(file: Path, data: bytes) -> None:
    with suppress(Problem):  # made again at the next start
        make_folder(file.parent)
        replace_file(file, data)


def _key(places: Places, releases: list[Release]) -> str:
    """A name for all that the pictures depend on. Raises Problem without that template."""
    digest = hashlib.sha256()
    for release in releases:
        digest.update(encode(release))
    for folder in (find_pack(releases[0].template, places), places.shared_templates):
        for file in _files(folder):
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> Iterator[Path]:
    """The files of a template that shape a PDF."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix != ".docx":
            yield file


def _sweep(folder: Path, keep: str) -> None:
    with suppress(OSError):
        for file in folder.glob("*.png"):
            if not file.name.startswith(keep):
                file.unlink()
