import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.message import Problem
from editor.storage.versions import (
    DAYS,
    NEWEST,
    Reason,
    Version,
    delete_versions,
    keep_version,
    list_versions,
    parse_name,
    read_version,
    superfluous,
)

NOON = dt.datetime(2026, 5, 31, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
FOR_A_WHILE = (Reason.OPENED, Reason.WORK, Reason.CLOSED, Reason.BEFORE)


def version(kept: dt.datetime, reason: Reason = Reason.WORK) -> Version:
    return Version(kept, "0a1b2c3d", reason)


def test_a_version_is_kept_under_its_time_and_comes_back(tmp_path: Path):
    berlin = dt.timezone(dt.timedelta(hours=2))
    kept = keep_version(tmp_path, b"words", Reason.WORK, NOON.astimezone(berlin))
    assert kept.name.startswith("20260531T120000000000Z_")
    assert list_versions(tmp_path) == (kept,)
    assert read_version(tmp_path, kept) == b"words"


def test_the_newest_stands_first(tmp_path):
    made = [
        keep_version(tmp_path, bytes([number]), Reason.WORK, NOON + number * HOUR)
        for number in range(3)
    ]
    assert list_versions(tmp_path) == tuple(reversed(made))


def test_the_same_words_are_kept_once_for_one_reason(tmp_path):
    first = keep_version(tmp_path, b"words", Reason.WORK, NOON)
    assert keep_version(tmp_path, b"words", Reason.WORK, NOON + HOUR) == first
    keep_version(tmp_path, b"words", Reason.ISSUED, NOON + HOUR)
    assert [v.reason for v in list_versions(tmp_path)] == [Reason.ISSUED, Reason.WORK]


def test_what_is_kept_already_is_not_kept_again_for_a_while(tmp_path):
    issued = keep_version(tmp_path, b"words", Reason.ISSUED, NOON)
    assert keep_version(tmp_path, b"words", Reason.OPENED, NOON + HOUR) == issued
    assert list_versions(tmp_path) == (issued,)


def test_the_reasons_of_a_newer_program_are_versions_too(tmp_path):
    kept = keep_version(tmp_path, b"words", Reason.ISSUED, NOON)
    newer = (tmp_path / "history" / kept.name).rename(
        tmp_path / "history" / kept.name.replace("issued", "translated")
    )
    (version,) = list_versions(tmp_path)
    assert version.reason == "translated"
    delete_versions(tmp_path, [version])
    assert not newer.exists()


def test_deleted_versions_are_gone_with_what_killed_saves_left(tmp_path):
    made = [
        keep_version(tmp_path, bytes([number]), Reason.WORK, NOON + number * HOUR)
        for number in range(3)
    ]
    (tmp_path / "history" / ".saving-abc.tmp").write_bytes(b"words that nobody is to see")
    (tmp_path / "history" / "notes.txt").write_bytes(b"mine")
    delete_versions(tmp_path, made[:2])
    delete_versions(tmp_path, made[:2])  # another window was quicker
    assert list_versions(tmp_path) == (made[2],)
    left = {path.name for path in (tmp_path / "history").iterdir()}
    assert left == {made[2].name, "notes.txt"}


def test_deleting_where_nothing_is_kept(tmp_path):
    delete_versions(tmp_path, [version(NOON)])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links are those of Unix")
def test_nothing_outside_is_deleted(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "project"
    kept = keep_version(folder_of(outside), b"words", Reason.WORK, NOON)
    folder_of(folder)
    (folder / "history").symlink_to(outside / "history")
    with pytest.raises(Problem, match="leads out"):
        delete_versions(folder, [kept])
    assert list_versions(outside) == (kept,)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may delete everywhere")
def test_what_cannot_be_deleted_is_told(tmp_path):
    kept = keep_version(tmp_path, b"words", Reason.WORK, NOON)
    (tmp_path / "history").chmod(0o500)
    with pytest.raises(Problem, match="could be deleted"):
        delete_versions(tmp_path, [kept])
    (tmp_path / "history").chmod(0o700)


def folder_of(path: Path) -> Path:
    path.mkdir()
    return path


def test_other_files_are_left_alone(tmp_path):
    keep_version(tmp_path, b"words", Reason.WORK, NOON)
    (tmp_path / "history" / "notes.txt").write_bytes(b"mine")
    assert len(list_versions(tmp_path)) == 1


def test_a_project_without_history(tmp_path):
    assert list_versions(tmp_path) == ()


def test_old_versions_go_when_new_ones_come(tmp_path):
    for number in range(NEWEST + 5):
        keep_version(tmp_path, str(number).encode(), Reason.WORK, NOON + number * HOUR / 100)
    assert len(list_versions(tmp_path)) == NEWEST
    assert read_version(tmp_path, list_versions(tmp_path)[0]) == b"54"


@pytest.mark.skipif(os.name == "nt", reason="links are those of Unix")
def test_a_history_that_leads_out_is_not_written_to(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "project"
    outside.mkdir()
    folder.mkdir()
    (folder / "history").symlink_to(outside)
    with pytest.raises(Problem, match="leads out"):
        keep_version(folder, b"words", Reason.WORK, NOON)
    assert list(outside.iterdir()) == []


reasons = st.sampled_from([*Reason, "later"])
times = st.datetimes(timezones=st.just(dt.UTC)).filter(lambda moment: moment.year > 1000)


@given(st.builds(Version, times, st.from_regex(r"[0-9a-f]{8}", fullmatch=True), reasons))
def test_a_name_tells_all(version):
    assert parse_name(version.name) == version


@given(st.text() | st.just("20269931T120000000000Z_0a1b2c3d_work.json"))
def test_other_names_are_no_version(name):
    assert parse_name(name) is None


@given(st.integers(0, 250), st.integers(1, 40), st.lists(reasons, min_size=1))
def test_what_is_dropped(number, hours, reasons):
    versions = [version(NOON - n * hours * HOUR, reasons[n % len(reasons)]) for n in range(number)]
    dropped = superfluous(versions, NOON)
    left = sorted(set(versions) - set(dropped), reverse=True)
    assert left[:NEWEST] == sorted(versions, reverse=True)[:NEWEST]
    assert all(v.reason in FOR_A_WHILE for v in dropped)
    for day in {v.kept.date() for v in versions if NOON - v.kept < dt.timedelta(days=DAYS)}:
        last = max(v for v in versions if v.kept.date() == day)
        assert last in left
    for v in left[NEWEST:]:
        is_last = not any(o.kept.date() == v.kept.date() and o.kept > v.kept for o in versions)
        assert v.reason not in FOR_A_WHILE or is_last
    assert {v for v in versions if v.reason not in FOR_A_WHILE} <= set(left)
    assert superfluous(left, NOON) == ()
