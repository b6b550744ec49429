"""A press pack: one new folder with all formats, or nothing at all."""

import hashlib
import json
import shutil

import msgspec
import pytest

from editor.app.export import ExportRequest, export_project
from editor.app.paths import find_places
from editor.app.press_pack import MANIFEST, SUMS, make_press_pack
from editor.model.enums import Audience
from editor.model.message import Problem
from editor.render.job import Format
from tests.conftest import REPO

SAMPLE = REPO / "projects" / "river-press-release"


@pytest.fixture
def make(tmp_path):
    def run(project=SAMPLE, **fields):
        accept = fields.pop("accept_differences", False)
        request = ExportRequest(project=project, output=tmp_path / "out", **fields)
        return make_press_pack(
            request, find_places(), lambda _message: None, accept_differences=accept
        )

    return run


@pytest.fixture
def lossy(tmp_path):
    """A project whose own template forgets the contacts in HTML, and says something of its own."""
    project = tmp_path / "project"
    shutil.copytree(SAMPLE, project)
    pack = project / "templates" / "lossy"
    shutil.copytree(REPO / "templates" / "classic", pack)
    page = pack / "release.html.j2"
    words = page.read_text("utf-8").replace("{{ parts.contacts() -}}", "<p>All rights reserved</p>")
    page.write_text(words, "utf-8")
    return project


def test_everything_is_there_and_the_sums_agree(make):
    made = make()
    names = {path.relative_to(made.folder).as_posix() for path in made.folder.rglob("*.*")}
    assert {name.rpartition(".")[2] for name in names} >= {str(format_) for format_ in Format}
    assert "pictures/corvane-valley.jpeg" in names
    assert "Jon Weir" in (made.folder / "pictures" / "captions.txt").read_text("utf-8")
    sums = dict(
        reversed(line.split("  ")) for line in (made.folder / SUMS).read_text("utf-8").splitlines()
    )
    assert set(sums) == names
    for name, found in sums.items():
        assert hashlib.sha256((made.folder / name).read_bytes()).hexdigest() == found


def test_every_file_says_the_same_words(make):
    made = make()
    assert [row.format for row in made.rows] == list(Format)
    assert all(row.same_words for row in made.rows)
    manifest = json.loads((made.folder / MANIFEST).read_text("utf-8"))
    assert [file["same_words"] for file in manifest["files"]] == [True] * len(Format)
    assert manifest["exported_all_the_same"] is False


def test_the_same_release_gives_the_same_pack_beside_the_first(make):
    one, other = make(), make()
    assert one.folder != other.folder
    for name in one.names:
        assert (one.folder / name).read_bytes() == (other.folder / name).read_bytes()


def test_the_public_pack_says_so_and_nothing_of_the_embargo(make):
    made = make(audience=Audience.PUBLIC)
    assert "_public" in made.folder.name
    assert not any("EMBARGO" in name for name in made.names)
    assert b"EMBARGO" not in b"".join(
        (made.folder / name).read_bytes() for name in made.names if name.endswith((".txt", ".html"))
    )


def test_differing_words_are_asked_about_before_anything_is_written(make, lossy, tmp_path):
    asked = make(lossy, template="lossy")
    assert asked.folder is None
    assert not (tmp_path / "out").exists()
    differing = {row.format for row in asked.rows if not row.same_words}
    assert differing == {Format.PDF, Format.HTML}
    found = [difference for row in asked.rows for difference in row.differences]
    assert any(difference.place.startswith("contacts") for difference in found)
    assert any(difference.added == "allrightsreserved" for difference in found)


def test_what_was_accepted_is_kept_in_the_manifest(make, lossy):
    made = make(lossy, template="lossy", accept_differences=True)
    manifest = json.loads((made.folder / MANIFEST).read_text("utf-8"))
    assert manifest["exported_all_the_same"] is True
    spoilt = [file for file in manifest["files"] if not file["same_words"]]
    assert {file["format"] for file in spoilt} == {"pdf", "html"}
    assert all(file["differences"] for file in spoilt)


def test_a_plain_export_warns_of_differing_words(lossy, tmp_path):
    request = ExportRequest(
        project=lossy, output=tmp_path / "out", template="lossy", formats=(Format.HTML,)
    )
    exported = export_project(request, find_places(), lambda _message: None)
    assert {found.code for found in exported.findings} >= {"words-differ"}
    assert exported.files


def test_an_error_writes_nothing(make, tmp_path):
    project = tmp_path / "project"
    shutil.copytree(SAMPLE, project)
    data = json.loads((project / "release.json").read_text("utf-8"))
    data["timing"]["zone"] = "Nowhere/Atlantis"
    (project / "release.json").write_bytes(msgspec.json.encode(data))
    made = make(project)
    assert made.folder is None
    assert made.findings
    assert not (tmp_path / "out").exists()


def test_a_full_or_forbidden_place_is_said_and_leaves_nothing(make, tmp_path):
    (tmp_path / "out").write_text("a file, not a folder", "utf-8")
    with pytest.raises(Problem):
        make()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_stopped_pack_leaves_nothing_behind(tmp_path) -> None:
    class StoppedError(Exception):
        """Somebody has pressed Stop."""

    def stop() -> None:
        raise StoppedError

    request = ExportRequest(project=SAMPLE, output=tmp_path / "out")
    with pytest.raises(StoppedError):
        make_press_pack(request, find_places(), lambda _words: None, stop)
    assert not (tmp_path / "out").exists()
