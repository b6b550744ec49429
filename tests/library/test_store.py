"""Opening, writing, undoing and copying a library, also where something is wrong with the file."""

import os
import sqlite3
import stat

import pytest

from editor.library import opening
from editor.library.header import State, state
from editor.library.incoming import Incoming
from editor.library.index import fill
from editor.library.lists import add_members, delete_list, remove_members
from editor.library.lock import lock_path
from editor.library.matching import Verdict, match
from editor.library.parties import add_parties, delete_parties, update_party
from editor.library.reading import find_party, member_ids
from editor.library.records import Organisation
from editor.library.rows import PARTY
from editor.library.schema import APPLICATION_ID, VERSION
from editor.library.search import search
from editor.library.store import Change, open_library, open_to_read
from editor.model.message import Problem, message
from tests.library.making import (
    DAY,
    NOW,
    all_of,
    coalition,
    everything,
    filled,
    holder,
    named,
    opened,
    records,
)

posix = pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")


@posix
def test_only_its_owner_can_read_it(library, path):
    named(library, "Union of Letters")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(lock_path(path).stat().st_mode) == 0o600
    library.copy_to(path.with_name("copy.sqlite"))
    assert stat.S_IMODE(path.with_name("copy.sqlite").stat().st_mode) == 0o600


def test_a_plain_copy_of_the_file_is_whole(library, path, tmp_path):
    ask = library.connection.execute
    assert ask("PRAGMA journal_mode").fetchone() == ("delete",)
    assert ask("PRAGMA synchronous").fetchone() == (2,)
    assert ask("PRAGMA foreign_keys").fetchone() == (1,)
    named(library, "Union of Letters")
    (tmp_path / "plain.sqlite").write_bytes(path.read_bytes())
    other = opened(tmp_path / "plain.sqlite")
    assert all_of(other) == ["Union of Letters"]
    other.close()


def test_what_is_written_is_there_again(library, path):
    named(library, "Union of Letters")
    library.close()
    again = opened(path)
    assert all_of(again) == ["Union of Letters"]
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name, f"{path.name}.lock"]
    again.close()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_every_change_can_be_undone_and_redone(library):
    named(library, "Alpha", "Beta", "Gamma")
    coalition(library, "p0", "p1")
    changes = [
        add_members("core", ["p2", "p0"]),
        update_party(Organisation(id="p0", name="Alpha Union", aliases=("Alfa",), acronym="AU")),
        remove_members("core", ["p1"]),
        delete_parties(["p0", "p1"]),
        delete_list("core"),
    ]
    states = [everything(library)]
    for change in changes:
        library.apply(change)
        states.append(everything(library))
    assert len({repr(state) for state in states}) == len(states)
    for before in reversed(states[:-1]):
        library.undo()
        assert records(library) == {k: before[k] for k in records(library)}
    for after in states[1:]:
        library.redo()
        assert records(library) == {k: after[k] for k in records(library)}
    library.undo()
    assert str(library.redo_label) == "Delete a list"


def test_undo_of_nothing_changes_nothing(library):
    before = everything(library)
    library.undo()
    library.redo()
    assert everything(library) == before
    assert library.undo_label is None


def test_what_undo_brings_back_is_found_again(library):
    named(library, "Alpha Union")
    library.apply(delete_parties(["p0"]))
    assert search(library.connection, "alpha") == ()
    library.undo()
    assert [hit.party.id for hit in search(library.connection, "alpha")] == ["p0"]


def test_a_failed_change_leaves_nothing(library):
    named(library, "Alpha")
    before = everything(library)

    def fails(rows):
        rows.put(PARTY, ("x", '{"type":"organization","id":"x","name":"Half"}'))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        library.apply(Change(fails, message("Fail")))
    assert everything(library) == before
    assert str(library.undo_label) == "Add to the library"


def test_a_member_must_be_a_party(library):
    coalition(library)
    with pytest.raises(sqlite3.IntegrityError):
        library.apply(add_members("core", ["nobody"]))
    assert member_ids(library.connection, "core") == ()


def test_an_id_is_given_once(library):
    named(library, "Alpha")
    with pytest.raises(ValueError, match="not new"):
        library.apply(add_parties([Organisation(id="p0", name="Beta")]))
    assert all_of(library) == ["Alpha"]


def test_deleted_words_are_not_in_the_file(library, path):
    named(library, "Zzyzx Refuge", "Alpha")
    library.apply(delete_parties(["p0"]))
    library.close()
    assert b"zzyzx" not in path.read_bytes().lower()


# --- two programs --------------------------------------------------------------------------------


def test_a_second_program_reads_only_and_says_who_writes(library, path):
    named(library, "Alpha")
    second = opened(path, holder("elsewhere", 1))
    assert "anna on desk, since 2026-05-04" in str(second.only_read)
    assert all_of(second) == ["Alpha"]
    with pytest.raises(Problem, match="Close it there"):
        named(second, "Beta")
    second.note_use(("p0",), DAY)
    assert all_of(second) == ["Alpha"]
    second.close()
    named_after = filled(library, Organisation(id="q", name="Beta"))
    assert all_of(named_after) == ["Alpha", "Beta"]


def test_a_reader_sees_what_the_writer_writes(library, path):
    reader = open_to_read(path)
    named(library, "Alpha")
    assert all_of(reader) == ["Alpha"]
    with pytest.raises(Problem):
        named(reader, "Beta")
    reader.close()


def test_what_a_dead_program_left_is_taken_over(path):
    first = opened(path, holder(process=2**22 + 12345))
    first.connection.close()
    second = opened(path)
    assert second.only_read is None
    second.close()


def test_a_lock_from_another_machine_needs_a_person(path):
    first = opened(path, holder("laptop"))
    second = opened(path)
    assert second.only_read is not None
    second.close()
    third = opening_anyway(path)
    assert third.only_read is None
    with pytest.raises(Problem, match="open in another program"):
        named(first, "Alpha")
    first.close()
    assert lock_path(path).exists()
    named(third, "Beta")
    third.close()


def opening_anyway(path):
    return open_library(path, now=NOW, holder=holder(), take_over=True)


def test_a_damaged_lock_is_no_dead_end(path):
    path.parent.mkdir()
    lock_path(path).write_bytes(b"{broken")
    library = opened(path)
    assert library.only_read is None
    library.close()


# --- files that are no library -------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"Dear all,\n", b"SQLite format 3\0 and then nothing", b"\0" * 4096]
)
def test_another_file_is_left_alone(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(Problem, match="not a library of this program"):
        opened(path)
    assert path.read_bytes() == content
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_another_programs_database_is_left_alone(path):
    path.parent.mkdir()
    stranger = sqlite3.connect(path)
    stranger.execute("CREATE TABLE bookmarks (url)")
    stranger.commit()
    stranger.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match="not a library"):
        opened(path)
    assert path.read_bytes() == before


def test_a_damaged_library_is_left_alone(library, path):
    filled(library, *(Organisation(id=f"n{n}", name=f"Union {n}") for n in range(500)))
    library.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 4 : len(data) // 2] = b"\xff" * (len(data) // 2 - len(data) // 4)
    path.write_bytes(data)
    with pytest.raises(Problem, match="damaged") as caught:
        opened(path)
    assert "move it away" in str(caught.value)
    assert path.read_bytes() == bytes(data)
    assert not lock_path(path).exists()


def test_a_cut_library_is_left_alone(library, path):
    filled(library, *(Organisation(id=f"n{n}", name=f"Union {n}") for n in range(500)))
    library.close()
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(Problem, match="damaged"):
        opened(path)
    assert len(path.read_bytes()) == 20_000


def test_a_library_with_a_strangers_trigger_is_refused(library, path):
    library.close()
    other = sqlite3.connect(path)
    other.execute("CREATE TRIGGER t AFTER INSERT ON party BEGIN DELETE FROM party; END")
    other.commit()
    other.close()
    with pytest.raises(Problem, match="damaged"):
        opened(path)


def test_a_record_somebody_tampered_with_is_told(library):
    named(library, "Alpha")
    library.connection.execute('UPDATE party SET data = \'{"type":"organization"}\'')
    with pytest.raises(Problem, match="record of the library is damaged"):
        find_party(library.connection, "p0")


def test_a_newer_library_is_left_alone(library, path):
    library.connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    library.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match="newer version"):
        opened(path)
    assert path.read_bytes() == before


def test_an_older_library_is_copied_before_it_changes(library, path):
    named(library, "Alpha")
    library.close()
    before = path.read_bytes()
    steps = {VERSION: "ALTER TABLE list ADD COLUMN colour TEXT;"}
    kept = opening.bring_up_to_date(path, NOW, steps, VERSION + 1)
    old, new = sqlite3.connect(kept), sqlite3.connect(path)
    assert old.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert new.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert "colour" in [row[1] for row in new.execute("PRAGMA table_info(list)")]
    assert old.execute("SELECT id FROM party").fetchall() == [("p0",)]
    old.close(), new.close()
    assert before != path.read_bytes()


def test_a_library_of_the_first_form_finds_by_keys(library, path):
    named(library, "Qaraqash Womens Association")
    library.connection.execute("DROP TABLE match_key")
    library.connection.execute("DROP TABLE made_by")
    library.connection.execute("CREATE TABLE folding (probe TEXT NOT NULL)")
    library.connection.execute("INSERT INTO folding VALUES ('older')")
    library.connection.execute("PRAGMA user_version = 1")
    library.close()
    again = opened(path)
    (found,) = match([Incoming(row=1, name="Qaraqash Womens Assocation")], again.connection)
    assert found.verdict is Verdict.ASK
    again.close()
    kept = [p for p in path.parent.iterdir() if "-before-" in p.name]
    assert len(kept) == 1
    copy = sqlite3.connect(kept[0])
    assert copy.execute("SELECT probe FROM folding").fetchall() == [("older",)]
    copy.close()


def test_a_step_that_fails_leaves_the_old_library(library, path):
    library.close()
    steps = {VERSION: "CREATE TABLE half (id); CREATE TABLE party (id);"}
    with pytest.raises(sqlite3.OperationalError):
        opening.bring_up_to_date(path, NOW, steps, VERSION + 1)
    assert state(path) is State.CURRENT
    again = opened(path)
    again.close()


def test_a_folder_is_no_library(tmp_path):
    with pytest.raises(Problem, match="not a library"):
        opened(tmp_path)


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_still_reads(library, path):
    named(library, "Alpha")
    library.close()
    path.parent.chmod(0o500)
    try:
        reader = opened(path)
        assert all_of(reader) == ["Alpha"]
        assert "may not write" in str(reader.only_read)
        reader.close()
    finally:
        path.parent.chmod(0o700)


def test_a_full_disk_leaves_the_library_as_it_was(library):
    named(library, "Alpha")
    before = everything(library)
    (pages,) = library.connection.execute("PRAGMA page_count").fetchone()
    library.connection.execute(f"PRAGMA max_page_count = {pages + 4}")
    many = [Organisation(id=f"n{n}", name=f"Union {n}" * 20) for n in range(500)]
    with pytest.raises(Problem, match="the disk is full"):
        library.apply(add_parties(many))
    assert everything(library) == before
    library.connection.execute("PRAGMA max_page_count = 1000000")
    filled(library, *many)


def test_what_a_program_left_half_written_is_taken_back_for_a_reader(library, path):
    named(library, "Alpha")
    library.close()
    whole = path.read_bytes()
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("BEGIN")
    writer.executemany("INSERT INTO party VALUES (?, ?)", ((f"x{n}", "x" * 500) for n in range(99)))
    half, journal = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
    writer.close()
    assert half != whole
    path.write_bytes(half)
    path.with_name(f"{path.name}-journal").write_bytes(journal)
    reader = open_to_read(path, holder())
    assert all_of(reader) == ["Alpha"]
    reader.close()
    assert path.read_bytes() == whole


# --- copies ---------------------------------------------------------------------------------------


def test_a_copy_is_whole_and_replaces_what_was_there(library, path, tmp_path):
    named(library, "Alpha")
    target = tmp_path / "copy.sqlite"
    target.write_bytes(b"an older copy")
    library.copy_to(target)
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["copy.sqlite"]
    copy = opened(target)
    assert all_of(copy) == ["Alpha"]
    copy.close()
    with pytest.raises(Problem, match="the library itself"):
        library.copy_to(path)


def test_a_copy_to_nowhere_is_told(library, tmp_path):
    with pytest.raises(Problem):
        library.copy_to(tmp_path / "gone" / "copy.sqlite")


def test_an_index_by_other_rules_is_made_anew(library, path):
    named(library, "Alpha Union")
    library.note_use(("p0",), DAY)
    before = everything(library)
    library.connection.execute("UPDATE made_by SET version = version - 1")
    library.connection.execute("DELETE FROM match_key")
    library.connection.execute("DELETE FROM name_key")
    library.connection.execute("DELETE FROM words")
    library.close()
    again = opened(path)
    assert everything(again) == before
    assert [hit.uses for hit in search(again.connection, "alph")] == [1]
    again.close()


def test_filling_the_index_again_changes_nothing(library):
    named(library, "Alpha", "Beta")
    library.note_use(("p1",), DAY)
    before = everything(library)
    fill(library.connection)
    assert everything(library) == before


def test_the_file_says_whose_it_is(library, path):
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION_ID
