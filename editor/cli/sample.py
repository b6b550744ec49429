"""What the program does with nothing but a project, or nothing at all: pages to look at."""

from pathlib import Path

from editor.app.export import ExportRequest, export_project
from editor.app.paths import find_places
from editor.app.samples import SAMPLE
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.export import print_exported

_OUTPUT = Path("out")


def render(project: Path | None, console: Console) -> ExitCode:
    """Export a project, or else a bundled sample, in all formats to the folder `out`."""
    places = find_places()
    chosen = project or places.samples / SAMPLE
    exported = export_project(
        ExportRequest(project=chosen, output=_OUTPUT), places, console.progress
    )
    if exported.files:
        name = chosen.absolute().name
        console.answer(f"Rendered “{name}”:" if project else f"Rendered the sample “{name}”:")
    print_exported(exported, console)
    return report.exit_code(exported.findings)
