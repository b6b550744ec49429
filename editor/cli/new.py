"""`new`: a project to start from."""

import argparse
import datetime as dt
from pathlib import Path

from editor.app.create import create
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.parser import choices
from editor.model.enums import Kind


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    kinds = tuple(map(str, Kind))
    parser.add_argument("kind", metavar="KIND", choices=kinds, help=choices(kinds))
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a new or an empty folder")


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Make the project and print its path."""
    today = dt.datetime.now().astimezone().date()
    console.answer(str(create(Kind(arguments.kind), arguments.folder, today)))
    return ExitCode.FINE
