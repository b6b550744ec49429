import datetime as dt
import shutil

import pytest
from msgspec.structs import replace

from editor.app.earlier.opening import open_as_new
from editor.model.enums import Status
from editor.model.message import Problem
from editor.model.operations.issuing import issue
from editor.model.release import Image
from editor.model.signatories import Signatories, Signatory
from editor.storage.project import open_project

DAY = dt.date(2026, 5, 31)


@pytest.fixture
def project(repo, tmp_path):
    return shutil.copytree(repo / "projects" / "river-press-release", tmp_path / "river")


def test_a_version_becomes_a_draft_of_its_own_with_the_pictures_it_needs(project, tmp_path):
    now = open_project(project).release
    then = replace(issue(DAY)(now), images=(*now.images, Image(id="zz", file="gone.jpg")))
    (project / "images" / "not-needed.jpg").write_bytes(b"x")
    (project / "history").mkdir()
    made = open_as_new(project, then, now, tmp_path / "documents", DAY)
    new = open_project(made.folder).release
    assert made.folder == tmp_path / "documents" / "river 2026-05-31"
    assert made.missing == ("gone.jpg",)
    assert (new.status, new.issued, new.editions) == (Status.DRAFT, (), then.editions)
    assert new.id != now.id
    assert all(entry.joined is None for entry in new.signatories.entries)
    pictures = {path.name for path in (made.folder / "images").iterdir()}
    assert pictures == {image.file for image in now.images} != set()
    assert {path.name for path in made.folder.iterdir()} <= {"release.json", "images", "templates"}


def test_it_never_stands_on_another_one(project, tmp_path):
    now = open_project(project).release
    first = open_as_new(project, now, now, tmp_path, DAY)
    before = (first.folder / "release.json").read_bytes()
    second = open_as_new(project, replace(now, title="Other"), now, tmp_path, DAY)
    assert second.folder.name == f"{first.folder.name} 2"
    assert (first.folder / "release.json").read_bytes() == before


def test_who_is_withheld_now_is_withheld_in_it_too(project, tmp_path):
    sample = open_project(project).release

    def signed(*, withheld):
        entry = Signatory(id="s", name="Ada", withheld=withheld)
        return replace(sample, signatories=Signatories(entries=(entry,)))

    made = open_as_new(project, signed(withheld=False), signed(withheld=True), tmp_path, DAY)
    assert open_project(made.folder).release.signatories.entries[0].withheld


def test_where_nothing_can_be_made_nothing_is(project, tmp_path):
    now = open_project(project).release
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem):
        open_as_new(project, now, now, tmp_path / "file", DAY)
