"""New releases land in the person's folder, and take nothing along that nobody agreed to."""

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from editor.app.paths import find_places
from editor.app.settings import Settings
from editor.app.starting import (
    free_folder,
    releases_folder,
    renewed,
    start_from_release,
    start_from_sample,
    start_new,
)
from editor.model.blocks import Approval, Quote
from editor.model.edition import Edition
from editor.model.enums import ApprovalState, Kind, Paper, SignatoryStatus, Status, TimingType
from editor.model.release import Issue, Release, Timing
from editor.model.signatories import Signatories, Signatory
from editor.storage.project import open_project

TODAY = dt.date(2026, 3, 2)


def test_an_empty_release_takes_the_template_and_paper_that_were_chosen() -> None:
    settings = Settings(paper=Paper.LETTER, template="modern")
    folder = start_new(Kind.OPEN_LETTER, find_places(), settings, TODAY)
    release = open_project(folder).release
    assert folder.parent == find_places().documents / "Releases"
    assert (release.kind, release.paper, release.template) == (Kind.OPEN_LETTER, "letter", "modern")
    assert release.title == release.editions[0].headline == ""


def test_a_second_one_of_the_day_has_a_folder_of_its_own() -> None:
    places = find_places()
    first = start_new(Kind.STATEMENT, places, Settings(), TODAY)
    assert start_new(Kind.STATEMENT, places, Settings(), TODAY) != first
    assert free_folder(first.parent, first.name).name == f"{first.name} 3"


def test_the_folder_for_new_releases_can_be_chosen(tmp_path: Path) -> None:
    assert releases_folder(find_places(), Settings(documents=str(tmp_path))) == tmp_path


def test_a_sample_is_copied_with_its_pictures_and_stays_as_it_is(
    repo: Path, tmp_path: Path
) -> None:
    sample = repo / "projects" / "river-press-release"
    before = (sample / "release.json").read_bytes()
    folder = start_from_sample(sample, tmp_path, TODAY)
    release = open_project(folder).release
    assert (sample / "release.json").read_bytes() == before
    assert {file.name for file in (folder / "images").iterdir()} == {
        file.name for file in (sample / "images").iterdir()
    }
    assert release.status is Status.DRAFT
    assert release.id != "river-press-release"


def signed(**fields: object) -> Signatory:
    return replace(
        Signatory(id="s1", name="A", confirmed_by="mail", consent="x", joined=1), **fields
    )


def a_release(*entries: Signatory) -> Release:
    approval = Approval(state=ApprovalState.APPROVED, by="Ann")
    edition = Edition(language="en", body=(Quote(id="q1", text="So", approval=approval),))
    return Release(
        schema=1,
        id="old",
        kind=Kind.JOINT_STATEMENT,
        status=Status.ISSUED,
        issued=(Issue(version=1, date=TODAY),),
        timing=Timing(type=TimingType.EMBARGO, until="2025-01-01T10:00", zone="Europe/London"),
        signatories=Signatories(entries=entries, leads=("s1", "s2")),
        editions=(edition,),
    )


def test_who_signed_the_old_release_has_not_signed_the_new_one() -> None:
    gone = signed(id="s2", status=SignatoryStatus.WITHDRAWN)
    new = renewed(a_release(signed(withheld=True), gone), TODAY)
    (entry,) = new.signatories.entries
    assert entry.status is SignatoryStatus.INVITED
    assert (entry.consent, entry.confirmed_by, entry.joined) == ("", "", None)
    assert entry.withheld
    assert new.signatories.leads == ("s1",)


def test_the_new_release_is_a_draft_of_today_without_embargo_or_approval() -> None:
    new = renewed(a_release(), TODAY)
    quote = new.editions[0].body[0]
    assert isinstance(quote, Quote)
    assert quote.approval is None
    assert (new.status, new.issued, new.date) == (Status.DRAFT, (), TODAY)
    assert new.timing == Timing(zone="Europe/London")
    assert new.id != "old"


def test_pictures_go_along_to_a_new_release(repo: Path, tmp_path: Path) -> None:
    folder = start_from_release(repo / "projects" / "river-press-release", tmp_path, TODAY)
    assert any((folder / "images").iterdir())
