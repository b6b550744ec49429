"""Command lines run inside the test process."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from editor.cli import run


class Said(NamedTuple):
    """How a command ended, and what it wrote to each stream."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run one command line by its words."""

    def run_words(*words: str) -> Said:
        code = run(words)
        return Said(int(code), *capsys.readouterr())

    return run_words
