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
    keep_version,
    list_versions,
    parse_name,
    read_version,
    superfluous,
)

NOON = dt.datetime(2026, 5, 31, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


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


reasons = st.sampled_from(Reason)
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
    assert all(v.reason is Reason.WORK for v in dropped)
    for day in {v.kept.date() for v in versions if NOON - v.kept < dt.timedelta(days=DAYS)}:
        last = max(v for v in versions if v.kept.date() == day)
        assert last in left
    for v in left[NEWEST:]:
        is_last = not any(o.kept.date() == v.kept.date() and o.kept > v.kept for o in versions)
        assert v.reason is not Reason.WORK or is_last
    assert {v for v in versions if v.reason is not Reason.WORK} <= set(left)
    assert superfluous(left, NOON) == ()
