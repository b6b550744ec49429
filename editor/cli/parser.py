"""Reading the command line: argparse, with every mistake as one sentence and a way on."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from editor.model.message import Problem


class WrongUse(Problem):
    """The command line was not understood."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises WrongUse where argparse would print its usage and exit."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # those of argparse
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise what argparse has to say."""
        raise WrongUse.of(
            "The command was not understood: {detail}.",
            "See {help}.",
            detail=message,
            help=f"{self.prog} --help",
        )


def program() -> str:
    """How a person starts this program."""
    name = Path(sys.argv[0]).name
    return f"python {name}" if name.endswith(".py") else name or "press-release-editor"


def choices(words: Sequence[str]) -> str:
    """The words to choose from, as a command line's help shows them."""
    return "|".join(words)


class Actions:
    """The actions of a command, each with a line of its own in the command's help."""

    def __init__(self, parser: argparse.ArgumentParser, names: str) -> None:
        self._prog = parser.prog
        self._made = parser.add_subparsers(
            dest="action", metavar=names, required=True, title="actions"
        )

    def add(self, name: str, does: str) -> argparse.ArgumentParser:
        """The parser of an action that `does` something."""
        description = f"{does[0].upper()}{does[1:]}."
        prog = f"{self._prog} {name}"
        return self._made.add_parser(name, prog=prog, help=does, description=description)

    @property
    def parsers(self) -> Sequence[argparse.ArgumentParser]:
        """Those of all actions added so far."""
        return tuple(self._made.choices.values())
