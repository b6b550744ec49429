"""Everything that can be said of a template pack without rendering a release."""

from collections.abc import Iterator
from pathlib import Path

from editor.model.findings import Finding, Level, finding
from editor.model.message import Problem
from editor.render import packs
from editor.render.docx_lint import lint_docx
from editor.render.html import make_environment
from editor.render.job import Folders
from editor.render.lint_addresses import lint_sheet
from editor.render.template_lint import lint_templates


def check_pack(folder: Path, shared: Path) -> tuple[Finding, ...]:
    """Findings about a pack, each with file, line where there is one, and what is wrong."""
    return tuple(_findings(folder, shared))


def _findings(folder: Path, shared: Path) -> Iterator[Finding]:
    there = [name for name in packs.FILES if (folder / name).is_file()]
    if not there:
        yield _no_pack(folder)
        return
    yield from (_missing(folder, name) for name in packs.FILES if name not in there)
    if packs.MANIFEST in there:
        yield from _manifest(folder)
    if packs.WORD_TEMPLATE in there:
        yield from lint_docx(folder / packs.WORD_TEMPLATE)
    environment = make_environment(Folders(pack=folder, shared=shared, fonts=folder, images=folder))
    yield from lint_templates(environment, folder)
    for sheet in sorted(folder.rglob("*.css")):
        yield from lint_sheet(folder, sheet.relative_to(folder).as_posix())


def _manifest(folder: Path) -> Iterator[Finding]:
    try:
        packs.load_pack(folder)
    except Problem as problem:
        line = problem.what.fields.get("line")
        place = f"{packs.MANIFEST}:{line}" if line else packs.MANIFEST
        yield Finding("pack-manifest", Level.ERROR, problem.what, place, problem.way_on)


def _no_pack(folder: Path) -> Finding:
    return finding(
        "no-pack",
        Level.ERROR,
        "The folder {folder} is no template: it has none of the files that make one.",
        "Name the folder with {manifest} in it, or copy a template and change it as you like.",
        folder=folder.name,
        manifest=packs.MANIFEST,
    )


def _missing(folder: Path, name: str) -> Finding:
    return finding(
        "pack-file",
        Level.ERROR,
        "The file {file} is not there.",
        "Copy it from another template, such as classic, and change it as you like.",
        place=name,
        file=name,
        pack=folder.name,
    )
