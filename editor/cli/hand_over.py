"""`hand-over`: a release in one file, for a colleague who goes on working with it."""

import argparse
from pathlib import Path

from editor.app.handover.contents import along, staying
from editor.app.handover.leaving import Leave
from editor.app.handover.making import Handover, make_handover, write_handover
from editor.app.handover.receiving import take_in
from editor.app.paths import find_places
from editor.app.settings import read_settings
from editor.app.starting import releases_folder
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.parser import choices
from editor.storage.project import open_project

_TRACES = (
    "Nothing was written, because a withheld name stands in the release itself: take it out there, "
    "or add --all-the-same if it may be read there."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, help="the folder of a release, or its release.json"
    )
    parser.add_argument(
        "--to",
        metavar="FILE",
        type=Path,
        default=Path(),
        help="the file to write, or a folder for it; the current folder without this option",
    )
    parser.add_argument(
        "--without",
        metavar=choices(tuple(Leave)),
        choices=tuple(map(str, Leave)),
        action="append",
        default=[],
        help="leave this out; may be given more than once",
    )
    parser.add_argument(
        "--all-the-same",
        action="store_true",
        help="write the file although a withheld name stands in the release itself",
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Write the file, print its path, and say what goes along and what does not."""
    opened = open_project(arguments.project)
    leave = frozenset(map(Leave, arguments.without))
    made = make_handover(opened.release, opened.folder, find_places(), leave)
    path = arguments.to / made.name if arguments.to.is_dir() else arguments.to
    written = not made.traces or arguments.all_the_same
    if written:
        write_handover(made, path)
    if arguments.json:
        console.answer_data(_data(made, leave, path if written else None))
    else:
        _print(made, leave, path if written else None, console)
    return ExitCode.FINDINGS if made.traces else ExitCode.FINE


def take(file: Path, console: Console) -> Path:
    """Unpack a file that was handed over into the person's own folder. Raises Problem."""
    places = find_places()
    folder = take_in(file, releases_folder(places, read_settings(places)))
    console.say(f"Unpacked into {folder}. The file stays as it is.")
    return folder


def _print(made: Handover, leave: frozenset[Leave], path: Path | None, console: Console) -> None:
    if path:
        console.answer(str(path))
    for line in _along(made, leave):
        console.say(f"Goes along: {line}")
    for line in _staying(made, leave):
        console.say(f"Stays here: {line}")
    for place in made.traces:
        console.say(f"A withheld name stands here: {place}")
    if path is None:
        console.say(_TRACES)


def _along(made: Handover, leave: frozenset[Leave]) -> list[str]:
    return list(map(str, along(made.contents, leave)))


def _staying(made: Handover, leave: frozenset[Leave]) -> list[str]:
    return list(map(str, staying(made.contents, leave)))


def _data(made: Handover, leave: frozenset[Leave], path: Path | None) -> dict[str, object]:
    return {
        "file": str(path) if path else None,
        "along": _along(made, leave),
        "staying": _staying(made, leave),
        "withheld_names_in": list(made.traces),
    }
