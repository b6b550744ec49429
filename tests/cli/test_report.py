"""Findings as lines, as data, and as an exit code."""

import pytest

from editor.cli.codes import ExitCode
from editor.cli.report import data, exit_code, line
from editor.model.findings import Finding, Level, finding

WARNING = finding("braces", Level.WARNING, "A {b}.", "Do C.", place="editions/en/headline", b="{x}")
NOTE = finding("replaced", Level.NOTE, "It was replaced.")
ERROR = finding("zone", Level.ERROR, "No zone.")


def test_a_line_says_all() -> None:
    assert line(WARNING) == "Warning: A {x}. Do C. (editions/en/headline)"
    assert line(NOTE) == "Note: It was replaced."


def test_data_says_the_same() -> None:
    assert data([WARNING, ERROR]) == [
        {
            "code": "braces",
            "level": "warning",
            "place": "editions/en/headline",
            "what": "A {x}.",
            "way_on": "Do C.",
        },
        {"code": "zone", "level": "error", "place": "", "what": "No zone.", "way_on": ""},
    ]


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        ((), ExitCode.FINE),
        ((NOTE,), ExitCode.FINE),
        ((NOTE, WARNING), ExitCode.FINDINGS),
        ((ERROR, NOTE), ExitCode.FINDINGS),
    ],
)
def test_notes_are_fine(findings: tuple[Finding, ...], code: ExitCode) -> None:
    assert exit_code(findings) is code
