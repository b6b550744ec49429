"""`issue`: a release goes out as its next version."""

import argparse
import datetime as dt
from pathlib import Path

from editor.app.corrections import Meaning, begin, needs_meaning
from editor.app.holding import held, open_elsewhere, this_program
from editor.app.issuing import Issued, Recorder, issue_release, what_stops
from editor.app.library.issued import OwnLibrary
from editor.app.paths import find_places
from editor.app.session import Session
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.parser import choices
from editor.storage.project import open_project

_AS_SAVED = "It goes out as it was last saved there."
_NOT_ISSUED = "Nothing was issued: correct what is marked as an error, then issue it again."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, help="the folder of a release, or its release.json"
    )
    parser.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day on which it goes out; today without this option",
    )
    parser.add_argument("--note", metavar="WORDS", default="", help="to whom or why; never printed")
    parser.add_argument(
        "--as",
        dest="meaning",
        metavar=choices(tuple(Meaning)),
        choices=tuple(map(str, Meaning)),
        help="issue a release again that is out already, as this",
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(
    arguments: argparse.Namespace, console: Console, recorder: Recorder | None = None
) -> ExitCode:
    """Issue it, tell its version and what is worth knowing."""
    now = dt.datetime.now().astimezone()
    session = Session(open_project(arguments.project))
    own = this_program(now)
    with held(session.opened.folder, own) as other:
        if other is not None:
            console.say(f"{open_elsewhere(other, own, now)} {_AS_SAVED}")
        return _issue(session, arguments, console, now, recorder)


def _issue(
    session: Session,
    arguments: argparse.Namespace,
    console: Console,
    now: dt.datetime,
    recorder: Recorder | None,
) -> ExitCode:
    on = arguments.date or now.date()
    stops = what_stops(session.snapshot)
    if stops:
        for finding in stops:
            console.say(report.line(finding))
        console.say(_NOT_ISSUED)
        return ExitCode.FINDINGS
    if arguments.meaning and needs_meaning(session.snapshot):
        session.apply(begin(Meaning(arguments.meaning), on, arguments.note))
    library = recorder or OwnLibrary(find_places())
    issued = issue_release(session, on, now, arguments.note, library)
    _tell(issued, console, as_json=arguments.json)
    return ExitCode.FAILED if issued.afterwards else report.exit_code(issued.findings)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date such as 2026-12-09") from error


def _tell(issued: Issued, console: Console, *, as_json: bool) -> None:
    issue = issued.issue
    if as_json:
        console.answer_data(
            {
                "version": issue.version,
                "date": issue.date.isoformat(),
                "fingerprint": issue.fingerprint,
                "correction": issue.correction,
                "findings": report.data(issued.findings),
            }
        )
    else:
        console.answer(f"Issued: version {issue.version}, {issue.date.isoformat()}")
        console.answer(f"Fingerprint of the words: {issue.fingerprint}")
        for finding in issued.findings:
            console.say(report.line(finding))
    for problem in issued.afterwards:
        console.say(f"The release is issued, but: {problem}")
