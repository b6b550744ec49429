"""The documents that are judged: real ones where they are at hand, samples otherwise."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from editor.model.enums import Audience, Paper
from editor.model.release import Release
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from editor.render.job import Folders, Format, Job
from editor.storage.project import open_project
from tools.conformance.checker import File

REPO = Path(__file__).resolve().parents[2]
SAMPLES = REPO / "projects"
_REAL = REPO.parent / "shared" / "releases"
_AT_MOST = 5
_BESIDES = (
    ("unreadable-alerts-statement", "ar"),
    ("unreadable-alerts-statement", "ug"),
    ("seafarers-press-release", "zh-Hans"),
    ("seafarers-press-release", "zh-Hant"),
    ("last-reporter-advisory", "es"),
    ("open-letter-insulin", "fr"),
)
PACKS = ("classic", "modern")
FORMATS = (Format.PDF, Format.DOCX, Format.HTML, Format.TXT)


class Document(NamedTuple):
    """An edition of a release, in the folder of its project."""

    project: Path
    release: Release
    language: str


def documents() -> Iterator[Document]:
    """Five documents, an Arabic and an Uyghur one, and the scripts and kinds that are left."""
    source = _REAL if _REAL.is_dir() else SAMPLES
    for folder in sorted(source.iterdir())[:_AT_MOST]:
        release = open_project(folder).release
        yield Document(folder, release, release.editions[0].language)
    for name, language in _BESIDES:
        yield Document(SAMPLES / name, open_project(SAMPLES / name).release, language)


def make_all(target: Path, state: Path) -> list[File]:
    """Every document in every pack and on every paper."""
    use_bundled_fonts(REPO / "resources" / "fonts", state)
    renderer = Renderer()
    return [
        file
        for document in documents()
        for pack in PACKS
        for paper in Paper
        for file in _make(renderer, document, pack, paper, target)
    ]


def _make(
    renderer: Renderer, document: Document, pack: str, paper: Paper, target: Path
) -> Iterator[File]:
    job = Job(
        release=msgspec.structs.replace(document.release, paper=paper, template=pack),
        language=document.language,
        audience=Audience.PRESS,
        formats=FORMATS,
        folders=folders(document.project, pack),
    )
    context = renderer.prepare(job)[0].context
    name = f"{document.project.name}-{document.language}-{pack}-{paper}"
    for format_, data in renderer.render(job).files.items():
        path = target / f"{name}.{format_}"
        path.write_bytes(data)
        yield File(path, format_, context)


def folders(project: Path, pack: str) -> Folders:
    return Folders(
        pack=REPO / "templates" / pack,
        shared=REPO / "templates" / "shared",
        fonts=REPO / "resources" / "fonts",
        images=project / "images",
    )
