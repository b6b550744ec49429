"""Earlier versions leave the project in no export, press pack or handed over release."""

import datetime as dt
import io
import shutil
import zipfile

import pytest
from msgspec.structs import replace

from editor.app.export import ExportRequest
from editor.app.handover.making import make_handover
from editor.app.paths import find_places
from editor.app.press_pack import make_press_pack
from editor.model.codec import encode
from editor.model.operations.text import set_headline
from editor.storage.project import open_project
from editor.storage.versions import Reason, keep_version

SECRET = "Zyzzyva"
NOON = dt.datetime(2026, 5, 31, 12, tzinfo=dt.UTC)


@pytest.fixture
def project(repo, tmp_path):
    """A release of which an earlier version, and a save that was killed, hold a name."""
    folder = shutil.copytree(repo / "projects" / "river-press-release", tmp_path / "river")
    release = replace(open_project(folder).release, words=(SECRET,))
    keep_version(folder, encode(set_headline("en", SECRET)(release)), Reason.ISSUED, NOON)
    (folder / "history" / ".saving-1.tmp").write_text(SECRET, "utf-8")
    return folder


def holds_secret(name: str, data: bytes) -> bool:
    if SECRET.encode() in data or SECRET in name or "history" in name:
        return True
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return False
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return any(holds_secret(part, package.read(part)) for part in package.namelist())


def test_a_search_would_find_it(project):
    kept = list((project / "history").iterdir())
    assert len(kept) == 2
    assert all(holds_secret("x", path.read_bytes()) for path in kept)


def test_a_press_pack_and_the_exports_in_it_hold_none(project, tmp_path):
    request = ExportRequest(project=project, output=tmp_path / "out")
    made = make_press_pack(request, find_places(), lambda _message: None, accept_differences=False)
    files = [path for path in made.folder.rglob("*") if path.is_file()]
    assert len(files) > 5
    for path in files:
        assert not holds_secret(path.relative_to(made.folder).as_posix(), path.read_bytes()), path


def test_a_release_that_is_handed_over_holds_none(project):
    made = make_handover(open_project(project).release, project, find_places())
    assert not holds_secret(made.name, made.data)
