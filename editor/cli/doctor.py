"""`doctor`: what this machine lacks, and what to do about it."""

import argparse

from editor.app.doctor import examine
from editor.app.paths import find_places
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console, one_line
from editor.model.findings import Finding


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Examine the machine and tell everything, also what is fine."""
    findings = examine(find_places())
    if arguments.json:
        console.answer_data(report.data(findings))
    else:
        for finding in findings:
            console.answer(one_line(_line(finding)))
    return report.exit_code(findings)


def _line(finding: Finding) -> str:
    return report.line(finding) if finding.way_on else f"Fine: {finding.what}"
