import errno
import os
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from editor.model.message import Problem
from editor.storage import atomic
from editor.storage.atomic import FileChanged, replace_file, replace_files, save

OLD, NEW = b"old words", b"new words, more of them"
posix = pytest.mark.skipif(os.name == "nt", reason="modes and links are those of Unix")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "folder" / "release.json"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_save_replaces_what_stands_there(target):
    save(target, NEW, OLD)
    assert target.read_bytes() == NEW
    save(target, OLD, NEW)
    assert target.read_bytes() == OLD
    assert names(target.parent) == ["release.json"]


def test_a_new_file_is_written_where_none_is(tmp_path):
    save(tmp_path / "new", NEW, None)
    assert (tmp_path / "new").read_bytes() == NEW


def test_a_file_that_another_program_changed_is_not_overwritten(target):
    target.write_bytes(b"theirs")
    with pytest.raises(FileChanged) as caught:
        save(target, NEW, OLD)
    assert target.read_bytes() == b"theirs"
    assert caught.value.data == b"theirs"
    assert str(target) in str(caught.value)
    assert names(target.parent) == ["release.json"]


def test_a_file_that_is_there_is_not_taken_for_a_new_one(target):
    with pytest.raises(FileChanged, match="is there already"):
        save(target, NEW, None)
    assert target.read_bytes() == OLD


def test_a_file_that_went_away_is_not_made_again_unasked(target):
    target.unlink()
    with pytest.raises(FileChanged, match="moved or deleted") as caught:
        save(target, NEW, OLD)
    assert caught.value.data is None
    assert names(target.parent) == []


def test_a_change_at_the_last_moment_is_seen(target, monkeypatch):
    real = os.fsync

    def slow_disk(handle: int) -> None:
        real(handle)
        target.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", slow_disk)
    with pytest.raises(FileChanged):
        save(target, NEW, OLD)
    assert target.read_bytes() == b"theirs"


def test_what_is_saved_already_is_no_conflict(target):
    inode = target.stat().st_ino
    save(target, OLD, b"something else")
    assert target.stat().st_ino == inode


def test_what_can_be_made_again_is_replaced_without_asking(target, tmp_path):
    replace_file(target, NEW)
    replace_file(tmp_path / "new.pdf", NEW)
    assert target.read_bytes() == (tmp_path / "new.pdf").read_bytes() == NEW


def test_several_files_are_written_and_those_that_were_others_are_told(target, tmp_path):
    same, fresh = tmp_path / "same.txt", tmp_path / "fresh.pdf"
    same.write_bytes(NEW)
    assert replace_files({target: NEW, same: NEW, fresh: NEW}) == (target,)
    assert target.read_bytes() == same.read_bytes() == fresh.read_bytes() == NEW
    assert names(tmp_path) == ["folder", "fresh.pdf", "same.txt"]
    assert names(target.parent) == ["release.json"]


@pytest.mark.parametrize("stage", ["sync", "rename"])
@pytest.mark.parametrize("refused", [1, 2, 3])
def test_of_several_files_all_are_written_or_none(tmp_path, monkeypatch, stage, refused):
    files = {tmp_path / name: NEW for name in ("a.pdf", "b.docx", "c.html")}
    (tmp_path / "a.pdf").write_bytes(OLD)
    (tmp_path / "c.html").write_bytes(OLD)
    owner, name = STAGES[stage]
    real, calls = getattr(owner, name), []

    def refuse_once(*arguments):
        calls.append(arguments)
        if len(calls) == refused:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return real(*arguments)

    monkeypatch.setattr(owner, name, refuse_once)
    with pytest.raises(Problem, match="another program has it open") as caught:
        replace_files(files)
    assert str(list(files)[refused - 1]) in str(caught.value.what)
    assert names(tmp_path) == ["a.pdf", "c.html"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {OLD}


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_is_kept(target, mode):
    target.chmod(mode)
    save(target, NEW, OLD)
    assert stat.S_IMODE(target.stat().st_mode) == mode


@posix
def test_a_new_file_is_the_users_own(tmp_path):
    save(tmp_path / "new", NEW, None)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600


@posix
def test_a_link_is_followed(target, tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(target)
    save(link, NEW, OLD)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert names(tmp_path) == ["folder", "link.json"]


@posix
def test_a_link_to_itself_is_said_in_words(tmp_path):
    link = tmp_path / "loop"
    link.symlink_to(link)
    with pytest.raises(Problem, match="leads back to itself"):
        save(link, NEW, None)


@posix
def test_what_is_no_file_is_not_replaced_nor_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(Problem):
            save(tmp_path / name, NEW, OLD)
    assert names(tmp_path) == ["folder", "pipe"]


# --- what the disk refuses ----------------------------------------------------------------------

STAGES = {
    "make": (tempfile, "mkstemp"),
    "sync": (os, "fsync"),
    "rename": (Path, "replace"),
}
REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk",
    errno.EACCES: "you may not change it",
    errno.EROFS: "can only be read",
    errno.EBUSY: "another program has it open",
    errno.ENOENT: "its folder is not there",
    errno.EIO: os.strerror(errno.EIO),
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("number", REASONS)
def test_a_refusal_at_any_stage_leaves_the_old_file_and_nothing_else(
    target, monkeypatch, stage, number
):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(*STAGES[stage], refuse)
    with pytest.raises(Problem, match=REASONS[number]) as caught:
        save(target, NEW, OLD)
    assert str(target) in str(caught.value.what)
    assert "Nothing is lost" in str(caught.value.way_on)
    assert target.read_bytes() == OLD
    assert names(target.parent) == ["release.json"]


@posix
def test_a_disk_that_fills_up_while_writing(target):
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        with pytest.raises(Problem, match="takes no file of that size"):
            save(target, NEW * 1000, OLD)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == OLD
    assert names(target.parent) == ["release.json"]


def test_a_folder_that_went_away(target):
    target.unlink()
    target.parent.rmdir()
    with pytest.raises(Problem, match="its folder is not there"):
        save(target, NEW, OLD)


def test_a_read_only_file_is_respected(target, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # an administrator may write everything
    with pytest.raises(Problem, match="you may not change it"):
        save(target, NEW, OLD)
    assert target.read_bytes() == OLD


@posix
def test_a_folder_that_cannot_be_synced_does_not_undo_the_save(target, monkeypatch):
    real = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not here")
        real(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    save(target, NEW, OLD)
    assert target.read_bytes() == NEW


@posix
def test_the_words_are_on_the_disk_before_the_name_and_the_name_after(target, monkeypatch):
    done = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_sync(handle)

    def rename(path: Path, to: Path) -> Path:
        done.append("rename")
        assert path.read_bytes() == NEW
        return real_replace(path, to)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", rename)
    save(target, NEW, OLD)
    assert done == ["file", "rename", "folder"]


def test_what_a_killed_save_left_is_swept_once_it_is_old(target):
    fresh, stale = (target.parent / f".saving-{name}.tmp" for name in ("fresh", "stale"))
    for left in (fresh, stale, target.parent / "mine.tmp"):
        left.write_bytes(b"withdrawn words")
    os.utime(stale, (0, 0))
    save(target, NEW, OLD)
    assert names(target.parent) == [".saving-fresh.tmp", "mine.tmp", "release.json"]


def test_a_path_that_is_no_text_can_be_shown(tmp_path):
    if sys.platform != "linux":
        pytest.skip("only Linux has such names")
    with pytest.raises(Problem) as caught:
        save(tmp_path / "gone\udcff" / "file", NEW, None)
    str(caught.value).encode()


def test_the_largest_file_is_larger_than_any_release():
    assert atomic.LIMIT >= 64 * 1024 * 1024
