"""The commands there are; each is a module of this package, loaded only when it is called."""

import argparse
from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from editor.cli.codes import ExitCode
from editor.cli.console import Console

# To add a command, name it here, and write a module of that name with these two functions.
COMMANDS: Mapping[str, str] = {
    "export": "turn a release into PDF, Word, HTML and text",
    "press-pack": "put everything that goes to the press into one folder",
    "hand-over": "put a release into one file, for a colleague who goes on with it",
    "issue": "mark a release as issued, as its next version",
    "new": "start a new release",
    "import": "make a release out of a text of another program",
    "pack": "list the templates, or check one",
    "library": "keep organisations and people for the next letter",
    "doctor": "say what this machine lacks",
}


class Command(Protocol):
    """What a command's module offers."""

    @staticmethod
    def configure(parser: argparse.ArgumentParser) -> None:
        """Declare the options."""

    @staticmethod
    def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
        """Do it. Raises Problem."""


def command(name: str) -> Command:
    """The module of a known command."""
    return cast("Command", import_module(f"editor.cli.{name.replace('-', '_')}"))
