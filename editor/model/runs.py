"""Runs measured and cut by characters, as a caret counts them: a token is one character."""

from collections.abc import Iterable

import msgspec

from editor.model.inline import Run


def size(runs: Iterable[Run]) -> int:
    """How many characters the runs have; a token counts as one."""
    return sum(_length(run) for run in runs)


def cut(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """The characters from `start` up to `end`, in their styles."""
    out = []
    passed = 0
    for run in runs:
        first, last = max(0, start - passed), min(_length(run), end - passed)
        if first < last:
            out.append(
                run if run.token else msgspec.structs.replace(run, text=run.text[first:last])
            )
        passed += _length(run)
    return tuple(out)


def _length(run: Run) -> int:
    return 1 if run.token else len(run.text)
