"""What the choices of the export dialog would write, or what is to be chosen first."""

from pathlib import Path

import msgspec

from editor.app.export import ExportRequest
from editor.app.names import PATTERN, PATTERN_OF_PACKS, file_name, folder_name
from editor.app.settings import ExportChoice
from editor.gui.words import tr
from editor.model.message import Problem, message
from editor.model.release import Release
from editor.render.job import Format


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The names of the files, and of the folder of a press pack; or a hint instead."""

    names: tuple[str, ...] = ()
    folder: str = ""
    hint: str = ""


def pattern(choice: ExportChoice) -> str:
    """How the files are named: as the person says, or as usual."""
    return choice.names or (PATTERN_OF_PACKS if choice.pack else PATTERN)


def formats(choice: ExportChoice) -> tuple[Format, ...]:
    """A press pack holds every format."""
    return tuple(Format) if choice.pack else choice.formats


def make_plan(release: Release, choice: ExportChoice) -> Plan:
    """What would be written of these editions."""
    hint = _hint(release, choice)
    if hint:
        return Plan(hint=hint)
    try:
        names = tuple(_names(release, choice))
    except Problem as problem:
        return Plan(hint=f"{tr(problem.what)} {tr(problem.way_on) if problem.way_on else ''}")
    return Plan(names=names, folder=folder_name(release, choice.audience) if choice.pack else "")


def make_request(project: Path, choice: ExportChoice, languages: tuple[str, ...]) -> ExportRequest:
    """The same, as the export takes it."""
    return ExportRequest(
        project=project,
        output=Path(choice.folder),
        formats=formats(choice),
        languages=languages,
        audience=choice.audience,
        names=pattern(choice),
    )


def folder_words(plan: Plan) -> str:
    """The folder of a press pack in a sentence."""
    return tr(message("A new folder will be written, {folder}, with:", folder=plan.folder))


def _names(release: Release, choice: ExportChoice) -> list[str]:
    return [
        file_name(release, edition, choice.audience, format_, pattern(choice))
        for edition in release.editions
        for format_ in formats(choice)
    ]


def _hint(release: Release, choice: ExportChoice) -> str:
    if not formats(choice):
        return tr("Choose at least one format.")
    if not release.editions:
        return tr("Choose at least one language.")
    if not Path(choice.folder).is_absolute():
        return tr("Choose the folder to write to.")
    return ""
