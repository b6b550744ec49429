"""Runs measured and cut by characters, as a caret counts them: a token is one character."""

from collections.abc import Iterable

import msgspec

from editor.model.inline import Run, parse, serialize


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


def split_text(text: str, offset: int) -> tuple[str, str]:
    """A text field in two, each with its own marks. Raises ValueError outside the text."""
    runs = parse(text)
    length = size(runs)
    if not 0 <= offset <= length:
        raise ValueError(f"{offset} is outside of 0 to {length}")
    if offset in {0, length}:
        return (text[:0], text) if offset == 0 else (text, text[:0])
    return serialize(cut(runs, 0, offset)), serialize(cut(runs, offset, length))


def join_texts(first: str, second: str) -> str:
    """Two text fields as one, each with its own marks; an empty one changes nothing."""
    if not first or not second:
        return first or second
    return serialize((*parse(first), *parse(second)))


def _length(run: Run) -> int:
    return 1 if run.token else len(run.text)
