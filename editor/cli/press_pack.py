"""`press-pack`: everything that goes to the press, in one folder."""

import argparse

from editor.app.export import ExportRequest
from editor.app.names import PATTERN_OF_PACKS
from editor.app.paths import find_places
from editor.app.press_pack import PressPack, Row, make_press_pack
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.export import add_choices
from editor.model.enums import Audience, Paper
from editor.model.findings import Level, worst


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_choices(parser)
    parser.add_argument(
        "--names",
        metavar="PATTERN",
        default=PATTERN_OF_PACKS,
        help=f"how files are named; {PATTERN_OF_PACKS} without this option",
    )
    parser.add_argument(
        "--all-the-same",
        action="store_true",
        help="write the pack although a file does not say what the release says",
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Make the pack, print its folder, and show whether every file says the same words."""
    made = make_press_pack(
        _request(arguments),
        find_places(),
        console.progress,
        accept_differences=arguments.all_the_same,
    )
    if arguments.json:
        console.answer_data(_data(made))
    else:
        _print(made, console)
    differ = any(not row.same_words for row in made.rows)
    return ExitCode.FINDINGS if differ else report.exit_code(made.findings)


def _print(made: PressPack, console: Console) -> None:
    if made.folder:
        console.answer(str(made.folder))
    for row in made.rows:
        for line in _lines(row):
            console.say(line)
    for finding in made.findings:
        console.say(report.line(finding))
    if made.folder is None:
        console.say(_why_not(made))


def _lines(row: Row) -> list[str]:
    same = "yes" if row.same_words else "no"
    lines = [f"Same words: {same:3}  {row.name}"]
    for found in row.differences:
        what = f"lacks “{found.missing}”" if found.missing else f"also says “{found.added}”"
        lines.append(f"  {what}" + (f" ({found.place})" if found.place else ""))
    return lines


def _why_not(made: PressPack) -> str:
    if worst(made.findings) is Level.ERROR:
        return "Nothing was written: correct what is marked as an error, then try again."
    return (
        "Nothing was written, because a file does not say what the release says: choose another "
        "template, or add --all-the-same to write the pack as it is."
    )


def _data(made: PressPack) -> dict[str, object]:
    return {
        "folder": str(made.folder) if made.folder else None,
        "files": list(made.names),
        "same_words": [
            {
                "file": row.name,
                "language": row.language,
                "same": row.same_words,
                "differences": [
                    {"place": d.place, "missing": d.missing, "added": d.added}
                    for d in row.differences
                ],
            }
            for row in made.rows
        ],
        "findings": report.data(made.findings),
    }


def _request(arguments: argparse.Namespace) -> ExportRequest:
    return ExportRequest(
        project=arguments.project,
        output=arguments.output,
        template=arguments.template,
        paper=Paper(arguments.paper) if arguments.paper else None,
        languages=tuple(arguments.languages),
        audience=Audience(arguments.audience),
        names=arguments.names,
    )
