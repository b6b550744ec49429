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
