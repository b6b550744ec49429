"""`export`: a release as finished files."""

import argparse
from pathlib import Path

from editor.app.export import Exported, ExportRequest, export_project
from editor.app.paths import find_places
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.parser import choices
from editor.model.enums import Audience, Paper
from editor.model.findings import Level, worst
from editor.render.job import PAGE_FORMATS, Format

_AUDIENCES = (Audience.PRESS, Audience.PUBLIC)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_choices(parser)
    parser.add_argument(
        "--format",
        dest="formats",
        metavar=choices(tuple(Format)),
        nargs="+",
        action="extend",
        choices=tuple(map(str, Format)),
        help="one or more; the first four without this option",
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Declare what is chosen for files of any format."""
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, help="the folder of a release, or its release.json"
    )
    parser.add_argument(
        "--output",
        metavar="DIR",
        type=Path,
        default=Path(),
        help="the folder to write to; the current one without this option",
    )
    parser.add_argument("--template", metavar="NAME", help="another template than the release's")
    parser.add_argument(
        "--paper",
        metavar=choices(tuple(Paper)),
        choices=tuple(map(str, Paper)),
        help="another paper than the release's",
    )
    parser.add_argument(
        "--language",
        dest="languages",
        metavar="TAG",
        nargs="+",
        action="extend",
        default=[],
        help="only these editions",
    )
    parser.add_argument(
        "--audience",
        metavar=choices(_AUDIENCES),
        choices=tuple(map(str, _AUDIENCES)),
        default=str(Audience.PRESS),
        help="who will read it; the press without this option",
    )


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Export, print each path, and tell the findings."""
    exported = export_project(_request(arguments), find_places(), console.progress)
    if arguments.json:
        files = [str(file) for file in exported.files]
        console.answer_data({"files": files, "findings": report.data(exported.findings)})
    else:
        print_exported(exported, console)
    return report.exit_code(exported.findings)


def print_exported(exported: Exported, console: Console) -> None:
    """Each path on a line of its own; findings beside them."""
    for file in exported.files:
        console.answer(str(file))
    for finding in exported.findings:
        console.say(report.line(finding))
    if worst(exported.findings) is Level.ERROR:
        console.say("Nothing was written: correct what is marked as an error, then export again.")


def _request(arguments: argparse.Namespace) -> ExportRequest:
    return ExportRequest(
        project=arguments.project,
        output=arguments.output,
        formats=tuple(map(Format, arguments.formats or PAGE_FORMATS)),
        template=arguments.template,
        paper=Paper(arguments.paper) if arguments.paper else None,
        languages=tuple(arguments.languages),
        audience=Audience(arguments.audience),
    )
