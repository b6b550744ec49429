"""Starting the program anew with the same releases open, for what only a start can change."""

import os
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path

import msgspec

from editor.worker.command import program_command

# Not on the command line: it opens one release, and says so when there are more words.
_OPEN = "PRESS_RELEASE_EDITOR_OPEN"


def start_again(releases: Sequence[Path], environment: Mapping[str, str]) -> bool:
    """Start another run that opens these; whether the system could.

    `environment` is that of the first start: this run may have changed its own.
    """
    from PySide6.QtCore import QProcess, QProcessEnvironment  # noqa: PLC0415  # seldom needed

    program, *words = program_command()
    told = QProcessEnvironment()
    for name, value in {**environment, _OPEN: _named(releases)}.items():
        told.insert(name, value)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    process.setProcessEnvironment(told)
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def releases_to_open(environment: MutableMapping[str, str] = os.environ) -> tuple[Path, ...]:
    """What the run before had open; it is told once, and no other program hears of it."""
    told = environment.pop(_OPEN, "")
    try:
        return tuple(map(Path, msgspec.json.decode(told, type=list[str]))) if told else ()
    except msgspec.DecodeError:  # somebody else's variable
        return ()


def _named(releases: Sequence[Path]) -> str:
    return msgspec.json.encode([str(one) for one in releases]).decode()
