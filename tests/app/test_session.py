from pathlib import Path

import pytest

from editor.app.session import Session
from editor.model.codec import encode
from editor.model.message import Problem
from editor.model.operations.release import set_title
from editor.model.operations.signatories import remove_signatories
from editor.model.operations.text import set_headline
from editor.storage.atomic import FileChanged
from editor.storage.project import create_project, keep_mine, open_project, save_project
from tests.app.samples import long_release


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "project"


@pytest.fixture
def session(folder, clock) -> Session:
    opened = create_project(folder, long_release(blocks=3, signers=2))
    return Session(opened, clock=clock)


def title(session: Session) -> str:
    return session.snapshot.title


def test_a_change_is_applied_and_told(session):
    told = []
    session.listen(told.append)
    before = session.snapshot
    changed = session.apply(set_title("new"))
    assert title(session) == "new"
    assert (changed.before, changed.after) == (before, session.snapshot)
    assert changed.places == {"title"}
    assert told == [changed]


def test_a_change_of_nothing_leaves_no_step_and_is_not_told(session):
    told = []
    session.listen(told.append)
    changed = session.apply(set_title(""))
    assert changed.after is changed.before is session.snapshot
    assert (told, session.undo_label, session.is_dirty) == ([], None, False)


def test_undo_and_redo_hand_the_carets_back(session):
    session.apply(set_title("one"), caret_before="a", caret_after="b")
    session.apply(set_headline("en", "two"), caret_before="c", caret_after="d")
    assert [session.undo().caret, session.undo().caret] == ["c", "a"]
    assert title(session) == ""
    assert [session.redo().caret, session.redo().caret] == ["b", "d"]
    assert title(session) == "one"


def test_labels_say_what_comes_next(session):
    assert (session.undo_label, session.redo_label) == (None, None)
    session.apply(set_title("one"))
    session.apply(remove_signatories(["s1"]))
    session.undo()
    assert str(session.undo_label) == "Change title"
    assert str(session.redo_label) == "Remove signatories"


def test_undo_and_redo_at_the_ends_change_nothing(session):
    told = []
    session.listen(told.append)
    assert session.undo().places == session.redo().places == frozenset()
    assert told == []


def test_a_new_change_ends_what_could_be_redone(session):
    session.apply(set_title("one"))
    session.undo()
    session.apply(set_title("two"))
    assert session.redo_label is None
    session.redo()
    assert title(session) == "two"


@pytest.mark.parametrize(("pause", "steps"), [(0.9, 1), (1.0, 5)])
def test_typing_is_one_step_until_a_pause(session, clock, pause, steps):
    for number in range(5):
        session.apply(set_title("typed"[: number + 1]), number, number + 1)
        clock.now += pause
    undone = 0
    while session.undo_label:
        session.undo()
        undone += 1
    assert undone == steps
    assert title(session) == ""


def test_typing_since_a_snapshot_is_taken_back_whatever_its_pauses(session, clock):
    session.apply(set_headline("en", "before"))
    before, label = session.snapshot, session.undo_label
    session.apply(set_title("a"))
    clock.now += 5
    session.apply(set_title("ab"))
    session.untype(before)
    assert (session.snapshot, session.undo_label) == (before, label)
    session.redo()
    session.redo()
    assert title(session) == "ab"


def test_typing_is_not_taken_back_over_other_steps(session):
    before = session.snapshot
    session.apply(set_title("a"))
    session.apply(set_headline("en", "other"))
    session.apply(set_title("ab"))
    now = session.snapshot
    session.untype(before)
    session.untype(now)
    assert session.snapshot is now


def test_typing_at_another_place_is_another_step(session):
    session.apply(set_title("ab"), 0, 1)
    session.apply(set_title("cab"), 0, 1)
    session.undo()
    assert title(session) == "ab"


def test_an_operation_that_fails_leaves_everything(session):
    session.apply(set_title("one"))
    before = session.snapshot
    with pytest.raises(KeyError):
        session.apply(remove_signatories(["gone"]))
    assert session.snapshot is before
    assert str(session.undo_label) == "Change title"


def test_listeners_come_and_go(session):
    told = []
    stop = session.listen(lambda changed: told.append(("a", changed.after.title)))
    session.listen(lambda changed: told.append(("b", changed.after.title)))
    session.apply(set_title("one"))
    stop()
    session.undo()
    assert told == [("a", "one"), ("b", "one"), ("b", "")]


def test_a_listener_may_change_the_release_and_all_hear_it_in_order(session):
    told = []

    def shout(changed):
        if not changed.after.title.endswith("!"):
            session.apply(set_title(changed.after.title + "!"))

    session.listen(shout)
    session.listen(lambda changed: told.append((changed.before.title, changed.after.title)))
    session.apply(set_title("one"))
    assert told == [("", "one"), ("one", "one!")]


def test_a_listener_that_fails_does_not_end_the_telling(session):
    told = []

    def fail(_changed):
        raise RuntimeError

    stop = session.listen(fail)
    session.listen(told.append)
    with pytest.raises(RuntimeError):
        session.apply(set_title("one"))
    stop()
    session.apply(set_title("two"))
    assert [changed.after.title for changed in told] == ["two"]


def test_saving(session, folder):
    assert not session.is_dirty
    session.apply(set_title("one"))
    assert session.is_dirty
    session.save()
    assert not session.is_dirty
    assert open_project(folder).release == session.snapshot
    session.undo()
    assert session.is_dirty
    session.redo()
    assert not session.is_dirty


def test_nothing_is_written_when_nothing_changed(session, folder):
    (folder / "release.json").unlink()
    session.save()
    assert not (folder / "release.json").exists()


def test_a_save_that_fails_can_be_tried_again(session, folder):
    def refuse(*_):
        raise Problem.of("The disk is full.")

    session.apply(set_title("one"))
    broken = Session(session.opened, saver=refuse)
    broken.apply(set_title("two"))
    with pytest.raises(Problem):
        broken.save()
    assert broken.is_dirty
    assert title(broken) == "two"
    session.save()
    assert open_project(folder).release.title == "one"


def test_what_others_wrote_is_shown_first_and_kept_after(session, folder):
    other = Session(open_project(folder))
    other.apply(set_title("theirs"))
    other.save()
    session.apply(set_title("mine"))
    with pytest.raises(FileChanged) as caught:
        session.save()
    assert session.is_dirty
    assert open_project(folder).release.title == "theirs"
    session.mark_saved(keep_mine(session.opened, caught.value))
    session.save()
    assert open_project(folder).release.title == "mine"


def test_words_typed_while_a_save_runs_are_still_to_save(session):
    session.apply(set_title("one"))
    opened = save_project(session.opened, session.snapshot)
    session.apply(set_title("two"))
    session.mark_saved(opened)
    assert session.is_dirty
    session.save()
    assert not session.is_dirty


def test_a_thousand_steps_and_back(session, clock):
    start = session.snapshot
    for number in range(1500):
        clock.now += 2
        session.apply(set_headline("en", f"Headline {number}"))
    for _ in range(1500):
        session.undo()
    assert session.snapshot is start
    for _ in range(1500):
        session.redo()
    assert session.snapshot.editions[0].headline == "Headline 1499"
    assert encode(session.snapshot).count(b"Headline") == 1
