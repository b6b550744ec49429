"""A mistake in the program, told without a word of the release."""

import traceback
from pathlib import Path

from editor.model.message import Problem
from editor.worker.protocol import WorkerBug


def mistake(error: Exception) -> Problem:
    """What to say of an error that nobody expected: its type and place, never its message."""
    kind, where = (
        (error.kind, error.where)
        if isinstance(error, WorkerBug)
        else (type(error).__name__, _where(error))
    )
    return Problem.of(
        "This is a mistake in the program, not in your release ({kind}, {where}).",
        "Nothing was written half. Please report it with the words in brackets.",
        kind=kind,
        where=where,
    )


def _where(error: Exception) -> str:
    """File and line of our own code where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    root = Path(__file__).parents[1]
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(root)] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "unknown"
