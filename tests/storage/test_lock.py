"""Others are told who has a project open, and nothing that a disk refuses hinders anybody."""

import datetime as dt
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.holder import Holder, parse_holder
from editor.storage import lock
from editor.storage.atomic import FileChanged
from editor.storage.errors import unwritable
from editor.storage.lock import hold, let_go, lock_path, other_holder
from editor.storage.project import create_project, open_project, save_project
from editor.storage.versions import HISTORY
from tests.storage.samples import a_release

posix = pytest.mark.skipif(os.name == "nt", reason="modes and links are those of Unix")
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
OWN = Holder("desk", "anna", os.getpid(), NOON, "own")
RUNS = Holder("desk", "anna", os.getppid(), NOON, "runs")
ENDED = Holder("desk", "anna", 2**22 + 12345, NOON, "ended")
AWAY = Holder("laptop", "bela", 1, NOON, "away")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return create_project(tmp_path / "project", a_release()).folder


def test_others_are_told_until_it_is_closed(folder):
    assert hold(folder, OWN) is None
    assert hold(folder, RUNS) == OWN
    assert hold(folder, AWAY) == OWN
    assert hold(folder, OWN) is None  # looked at again
    let_go(folder, RUNS)  # it is not theirs
    assert other_holder(folder, RUNS) == OWN
    let_go(folder, OWN)
    assert not lock_path(folder).exists()
    assert hold(folder, RUNS) is None


def test_what_a_program_left_that_has_ended_tells_nothing(folder):
    hold(folder, ENDED)
    assert hold(folder, OWN) is None
    assert other_holder(folder, RUNS) == OWN


def test_another_computer_is_believed_until_a_person_knows_better(folder):
    hold(folder, AWAY)
    assert hold(folder, OWN) == AWAY
    assert hold(folder, OWN, take_over=True) is None
    assert hold(folder, AWAY) == OWN
    let_go(folder, AWAY)
    assert lock_path(folder).exists()


def test_an_earlier_process_of_the_same_number_is_not_somebody_else(folder):
    hold(folder, Holder("desk", "anna", os.getpid(), NOON, "before a restart"))
    assert hold(folder, OWN) is None


@pytest.mark.parametrize(
    "data", [b"", b"{broken", b"\xff" * 100, b"[]", b'{"host": 1}', b" " * 100_000]
)
def test_a_damaged_lock_is_no_dead_end(folder, data):
    lock_path(folder).write_bytes(data)
    assert hold(folder, OWN) is None
    assert other_holder(folder, RUNS) == OWN


def test_a_year_that_no_clock_shows_names_nobody():
    named = {"host": "h", "person": "p", "process": 1, "since": "0001-01-01T00:00:00+14:00"}
    assert parse_holder(json.dumps(named).encode()) is None


@given(st.binary())
def test_no_bytes_raise(data):
    parse_holder(data)


def test_a_full_disk_hinders_nobody(folder, monkeypatch):
    def full(path, *_args, **_more):
        raise unwritable(path, OSError(28, "No space left on device"))

    monkeypatch.setattr(lock, "replace_file", full)
    assert hold(folder, OWN) is None
    let_go(folder, OWN)


def test_a_folder_that_takes_no_file_hinders_nobody(folder):
    lock_path(folder).mkdir()  # as good as read-only, also for those who may do everything
    assert hold(folder, OWN) is None
    let_go(folder, OWN)
    assert lock_path(folder).is_dir()


@posix
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may read everything")
def test_one_that_may_not_be_read_is_left_alone(folder):
    hold(folder, AWAY)
    lock_path(folder).chmod(0)
    assert hold(folder, OWN) is None
    lock_path(folder).chmod(0o600)
    assert other_holder(folder, OWN) == AWAY


def test_a_folder_that_has_gone_is_not_made_again(tmp_path):
    assert hold(tmp_path / "gone", OWN) is None
    assert not (tmp_path / "gone").exists()


@posix
def test_a_link_in_its_place_leads_nowhere(folder, tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("words")
    lock_path(folder).symlink_to(precious)
    hold(folder, OWN)
    assert precious.read_text() == "words"
    assert not lock_path(folder).is_symlink()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o660, 0o644])
def test_whoever_may_read_the_release_may_read_who_has_it(folder, mode):
    (folder / "release.json").chmod(mode)
    hold(folder, OWN)
    assert stat.S_IMODE(lock_path(folder).stat().st_mode) == mode


def test_it_is_no_outside_change_and_no_version(folder):
    opened = open_project(folder)
    hold(folder, AWAY)
    saved = save_project(opened, a_release(title="Mine"))
    assert not (folder / HISTORY).exists()
    with pytest.raises(FileChanged):  # and it takes nothing away from what saving looks at
        save_project(opened, a_release(title="Other"))
    assert open_project(folder) == saved
