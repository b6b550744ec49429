"""Issuing a project: refused with words, saved, kept, and told to who keeps it."""

import datetime as dt

import pytest

from editor.app.corrections import Meaning, begin, change_what_is_out, needs_meaning
from editor.app.issuing import issue_release
from editor.app.session import Session
from editor.model.enums import Status
from editor.model.message import Problem
from editor.model.operations.signatories import add_signatory
from editor.model.operations.text import set_headline
from editor.model.signatories import Signatories, Signatory
from editor.storage.project import create_project, open_project
from editor.storage.versions import Reason, list_versions
from tests.checks.making import edition, release

MAY = dt.date(2026, 5, 1)
NOW = dt.datetime(2026, 5, 1, 9, tzinfo=dt.UTC)
LIST = Signatories(
    entries=(
        Signatory(id="a", name="A"),
        Signatory(id="i", name="I", status="invited"),
        Signatory(id="w", name="Zanzi Qaf", withheld=True),
    )
)


class Library:
    """Keeps what it is told."""

    def __init__(self, problem=None):
        self.told = []
        self.problem = problem

    def record_signed(self, signed):
        if self.problem:
            raise self.problem
        self.told.append(signed)


@pytest.fixture
def session(tmp_path):
    return Session(create_project(tmp_path / "p", release(edition("Words."), signatories=LIST)))


def test_it_goes_out_saved_kept_and_told(session):
    library = Library()
    issued = issue_release(session, MAY, NOW, "to all", library)
    assert (issued.issue.version, issued.findings, issued.afterwards) == (1, (), ())
    folder = session.opened.folder
    assert open_project(folder).release == session.snapshot
    assert session.snapshot.status is Status.ISSUED
    assert [version.reason for version in list_versions(folder)] == [Reason.ISSUED]
    (signed,) = library.told
    assert (signed.release_id, signed.issue) == ("r", issued.issue)
    assert [s.id for s in signed.signatories] == ["a", "w"]


def test_errors_stop_it_in_words(session):
    session.apply(set_headline("en", "{countries} countries"))
    before = session.snapshot
    with pytest.raises(Problem, match="not every signatory has one"):
        issue_release(session, MAY, NOW)
    assert session.snapshot is before
    assert session.snapshot.status is Status.DRAFT


def test_what_is_out_is_not_issued_again_without_saying_why(session):
    issue_release(session, MAY, NOW)
    with pytest.raises(Problem, match=r"issued already: version 1, 2026-05-01\. To change it"):
        issue_release(session, MAY, NOW)


def test_a_disk_that_fails_takes_it_back(tmp_path):
    opened = create_project(tmp_path / "p", release(edition("Words.")))

    def full(_opened, _release):
        raise Problem.of("The disk is full.", "Make room.")

    session, library = Session(opened, full), Library()
    with pytest.raises(Problem, match="full"):
        issue_release(session, MAY, NOW, recorder=library)
    assert session.snapshot.status is Status.DRAFT
    assert library.told == []


def test_a_library_that_fails_takes_nothing_back(session):
    problem = Problem.of("The library is in use.", "Close it.")
    issued = issue_release(session, MAY, NOW, recorder=Library(problem))
    assert issued.afterwards == (problem,)
    assert session.snapshot.status is Status.ISSUED


@pytest.mark.parametrize("meaning", list(Meaning))
def test_a_change_of_what_is_out_asks_first(session, meaning):
    assert not needs_meaning(session.snapshot)
    issue_release(session, MAY, NOW)
    assert needs_meaning(session.snapshot)
    session.apply(begin(meaning, MAY))
    assert not needs_meaning(session.snapshot)
    again = issue_release(session, MAY, NOW)
    assert (again.issue.version, again.issue.correction) == (2, meaning is Meaning.CORRECTION)


def test_asking_and_changing_are_one_step_to_undo(session):
    issue_release(session, MAY, NOW)
    out = session.snapshot
    change = add_signatory(Signatory(id="b", name="B"))
    session.apply(change_what_is_out(MAY, change))
    session.undo()
    assert session.snapshot is out


@pytest.mark.parametrize("meaning", list(Meaning))
def test_what_nobody_has_answered_does_not_go_out(session, meaning):
    issue_release(session, MAY, NOW)
    session.apply(change_what_is_out(MAY, set_headline("en", "Other")))
    assert needs_meaning(session.snapshot)
    with pytest.raises(Problem, match="Nobody has said yet"):
        issue_release(session, MAY, NOW)
    session.apply(begin(meaning, MAY))
    assert not needs_meaning(session.snapshot)
    assert issue_release(session, MAY, NOW).issue.version == 2
