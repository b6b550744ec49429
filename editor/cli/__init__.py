"""The command line: one module a command, and here the border that no error passes."""

import sys
from collections.abc import Sequence

from editor.cli.codes import ExitCode
from editor.cli.console import Console, OutputClosed
from editor.cli.parser import WrongUse
from editor.cli.routes import Show, dispatch
from editor.model.message import Problem

_DEBUG = "--debug"


def run(words: Sequence[str], show: Show | None = None) -> int:
    """Run one command line without the program's name; every way it can end is an exit code.

    `show` opens a window where there is a display; without it pages are made.
    """
    console = Console(sys.stdout, sys.stderr)
    try:
        return _run([word for word in words if word != _DEBUG], console, show)
    except Exception as error:
        if isinstance(error.__context__, KeyboardInterrupt):  # in the midst of a lock
            return console.stop(ExitCode.INTERRUPTED)
        if _DEBUG in words or _lacks_package(error):
            raise
        from editor.cli.mistakes import mistake  # noqa: PLC0415  # seldom needed

        return console.fail(mistake(error), ExitCode.FAILED)


def _lacks_package(error: Exception) -> bool:
    """Whether the installation is not whole, which the start of the program tells."""
    return isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("editor")


def _run(words: Sequence[str], console: Console, show: Show | None) -> int:
    try:
        code = dispatch(words, console, show)
        console.finish()
    except WrongUse as problem:
        return console.fail(problem, ExitCode.WRONG_USE)
    except Problem as problem:
        return console.fail(problem, ExitCode.FAILED)
    except KeyboardInterrupt:
        return console.stop(ExitCode.INTERRUPTED)
    except OutputClosed:
        return console.stop(ExitCode.OUTPUT_CLOSED)
    except SystemExit as end:  # argparse has printed its help
        return int(end.code or 0)
    return code
