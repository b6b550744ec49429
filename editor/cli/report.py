"""Findings as lines for a person, as data for a script, and as an exit code."""

from collections.abc import Iterable

from editor.cli.codes import ExitCode
from editor.model.findings import Finding, Level, worst

_WORDS = {Level.NOTE: "Note", Level.WARNING: "Warning", Level.ERROR: "Error"}


def line(finding: Finding) -> str:
    """One finding in words: how much it matters, what it is, what to do, and where."""
    parts = (f"{_WORDS[finding.level]}:", str(finding.what), str(finding.way_on or ""))
    where = f"({finding.place})" if finding.place else ""
    return " ".join(part for part in (*parts, where) if part)


def data(findings: Iterable[Finding]) -> list[dict[str, str]]:
    """Findings as plain data, with the same words."""
    return [
        {
            "code": finding.code,
            "level": finding.level.name.lower(),
            "place": finding.place,
            "what": str(finding.what),
            "way_on": str(finding.way_on or ""),
        }
        for finding in findings
    ]


def exit_code(findings: tuple[Finding, ...]) -> ExitCode:
    """Notes are fine; warnings and errors are findings."""
    return ExitCode.FINDINGS if (worst(findings) or Level.NOTE) > Level.NOTE else ExitCode.FINE
