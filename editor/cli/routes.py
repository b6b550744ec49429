"""Which command the first word names; a known word is a command, everything else a path."""

import argparse
import difflib
from collections.abc import Callable, Sequence
from pathlib import Path

from editor import __version__
from editor.app.handover.recognising import is_handover
from editor.cli.codes import ExitCode
from editor.cli.commands import COMMANDS, command
from editor.cli.console import Console
from editor.cli.parser import Parser, WrongUse, program

# Opens a window on a project, or on the start; None where there is no display.
Show = Callable[[Path | None], int | None]


def dispatch(words: Sequence[str], console: Console, show: Show | None = None) -> ExitCode:
    """Run the command that the words ask for. Raises Problem."""
    if words and words[0] in COMMANDS:
        return _run_command(words[0], words[1:], console)
    if len(words) > 1 and _is_slip(words[0]):
        _refuse_word(words[0])
    arguments = _top_parser().parse_args(words)
    if arguments.version:
        console.answer(f"press-release-editor {__version__}")
        return ExitCode.FINE
    return _open(arguments.project, console, show)


def _run_command(name: str, words: Sequence[str], console: Console) -> ExitCode:
    chosen = command(name)
    parser = Parser(prog=f"{program()} {name}", description=f"{_sentence(COMMANDS[name])}.")
    chosen.configure(parser)
    return chosen.run(parser.parse_args(words), console)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def _top_parser() -> Parser:
    parser = Parser(
        prog=program(),
        usage=f"{program()} [PROJECT] | COMMAND ...",
        description="An editor for press releases, joint statements and open letters.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    lines = (f"  {name:10} {summary}" for name, summary in COMMANDS.items())
    parser.epilog = "\n".join(("commands:", *lines, "", f"{program()} COMMAND --help says more."))
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument(
        "--debug", action="store_true", help="show where a mistake in the program arose"
    )
    parser.add_argument(
        "project",
        metavar="PROJECT",
        nargs="?",
        type=Path,
        help="the folder of a release, or a file that was handed over",
    )
    return parser


def _open(project: Path | None, console: Console, show: Show | None) -> ExitCode:
    if project is not None and not project.exists() and len(project.parts) == 1:
        _refuse_word(str(project))
    code = show(project) if show is not None else None
    if code is not None:
        return ExitCode(code)
    from editor.cli.sample import render  # noqa: PLC0415  # brings all of the export

    if project is not None and is_handover(project):
        from editor.cli.hand_over import take  # noqa: PLC0415  # seldom needed

        project = take(project, console)
    return render(project, console)


def _is_slip(word: str) -> bool:
    """Whether a first word with others behind it was meant to be a command."""
    return not Path(word).exists() and bool(difflib.get_close_matches(word, COMMANDS, n=1))


def _refuse_word(word: str) -> None:
    """A single word that is no file is more likely a command with a slip than a path."""
    near = difflib.get_close_matches(word, COMMANDS, n=1)
    raise WrongUse.of(
        "“{word}” is neither a command nor a folder that is there.",
        "Did you mean “{near}”?" if near else "See {help}.",
        word=word,
        near=near[0] if near else "",
        help=f"{program()} --help",
    )
