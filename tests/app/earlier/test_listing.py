import datetime as dt
import json

import pytest
from msgspec.structs import replace

from editor.app.earlier.glance import glance
from editor.app.earlier.keeping import PAUSE, Work, all_kept, keep_all, note_change, note_end
from editor.app.earlier.listing import Why, earlier_versions
from editor.app.earlier.looking import look_at
from editor.app.earlier.veiling import VEIL
from editor.app.earlier.yielding import take_theirs
from editor.model.codec import encode
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.message import Problem
from editor.model.release import Image, Issue, Release
from editor.model.signatories import Signatories, Signatory
from editor.storage.loading import load
from editor.storage.project import create_project
from editor.storage.versions import Reason, keep_version, list_versions, read_version

BERLIN = dt.timezone(dt.timedelta(hours=2))
MORNING = dt.datetime(2026, 5, 31, 9, tzinfo=BERLIN)
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def a_release(headline: str, **fields) -> Release:
    edition = Edition(language="en", headline=headline)
    return Release(schema=1, id="r", kind=Kind.STATEMENT, editions=(edition,), **fields)


def kept(folder, headline: str, reason: Reason, at: dt.datetime):
    return keep_version(folder, encode(a_release(headline)), reason, at)


def whys(folder, at: dt.datetime = MORNING + 8 * HOUR):
    return [one.why for one in earlier_versions(folder, a_release("Now"), at)]


def test_a_line_tells_headline_and_signatories_as_they_were(tmp_path):
    entries = (Signatory(id="a", name="Ada"), Signatory(id="b", name="Layla", withheld=True))
    then = a_release(
        "**Layla** speaks",
        signatories=Signatories(entries=entries),
        issued=(Issue(version=2, date=MORNING.date()),),
    )
    keep_version(tmp_path, encode(then), Reason.ISSUED, MORNING)
    (line,) = earlier_versions(tmp_path, a_release("Now"), MORNING)
    assert (line.headline, line.signatories) == (f"{VEIL} speaks", 2)
    assert (line.why, line.number) == (Why.ISSUED, 2)


def test_what_stood_there_before_todays_work(tmp_path):
    kept(tmp_path, "1", Reason.CLOSED, MORNING - 2 * DAY)
    kept(tmp_path, "2", Reason.OPENED, MORNING - DAY)
    kept(tmp_path, "3", Reason.CLOSED, MORNING - DAY + HOUR)
    kept(tmp_path, "4", Reason.WORK, MORNING + HOUR)
    assert whys(tmp_path) == [Why.WORK, Why.BEFORE_TODAY, Why.BEFORE_THAT_DAY, Why.CLOSED]


def test_the_first_of_today_is_it_where_the_file_came_from_elsewhere(tmp_path):
    kept(tmp_path, "1", Reason.CLOSED, MORNING - DAY)
    kept(tmp_path, "2", Reason.OPENED, MORNING)
    kept(tmp_path, "3", Reason.OPENED, MORNING + HOUR)
    assert whys(tmp_path) == [Why.WORK, Why.BEFORE_TODAY, Why.CLOSED]


def test_a_day_is_the_persons_own(tmp_path):
    midnight = MORNING.replace(hour=0, minute=30)  # in London it is still yesterday
    kept(tmp_path, "1", Reason.OPENED, midnight)
    assert whys(tmp_path) == [Why.BEFORE_TODAY]


def test_damaged_and_newer_versions_are_told_and_hide_nothing(tmp_path):
    keep_version(tmp_path, b"{", Reason.WORK, MORNING)
    keep_version(tmp_path, json.dumps({"schema": 99}).encode(), Reason.WORK, MORNING + HOUR)
    kept(tmp_path, "Sound", Reason.CLOSED, MORNING + 2 * HOUR)
    sound, newer, damaged = earlier_versions(tmp_path, a_release("Now"), MORNING + DAY)
    assert sound.headline == "Sound"
    assert "newer version of the program" in str(newer.problem)
    assert "damaged" in str(damaged.problem)
    with pytest.raises(Problem, match="damaged"):
        look_at(tmp_path, damaged.version, a_release("Now"))


@pytest.mark.parametrize("name", ["missing-families-statement", "unreadable-alerts-statement"])
def test_a_glance_sees_what_a_long_look_sees(repo, name):
    data = (repo / "projects" / name / "release.json").read_bytes()
    seen, whole = glance(data), load(data).release
    assert [e.headline for e in seen.editions] == [e.headline for e in whole.editions]
    assert (seen.signatories, seen.issued) == (whole.signatories, whole.issued)


def test_a_version_that_says_something_strange_is_told(tmp_path):
    strange = json.loads(encode(a_release("Then"))) | {"signatories": "everybody"}
    keep_version(tmp_path, json.dumps(strange).encode(), Reason.WORK, MORNING)
    (line,) = earlier_versions(tmp_path, a_release("Now"), MORNING)
    assert "signatories" in str(line.problem)


def test_looking_tells_what_would_change_and_which_pictures_are_gone(tmp_path):
    then = a_release("Then", images=(Image(id="i", file="gone.jpg"), Image(id="j", file="../x")))
    version = keep_version(tmp_path, encode(then), Reason.CLOSED, MORNING)
    look = look_at(tmp_path, version, a_release("Now", images=then.images))
    assert look.missing == ("gone.jpg", "../x")
    (headline,) = look.differences
    assert (headline.pairs[0].then, headline.pairs[0].now) == ("Then", "Now")


def test_the_state_before_the_work_is_noted_once_and_then_now_and_then():
    states = [a_release(str(n)) for n in range(4)]
    work = note_change(Work(), states[0], MORNING)
    work = note_change(work, states[1], MORNING + PAUSE / 2)
    work = note_change(work, states[2], MORNING + PAUSE)
    noted = [(worth.release, worth.reason) for worth in note_end(work, states[3]).waiting]
    assert noted == [
        (states[0], Reason.OPENED),
        (states[2], Reason.WORK),
        (states[3], Reason.CLOSED),
    ]
    assert note_change(all_kept(work), states[3], MORNING + PAUSE).waiting == ()


def test_looking_without_a_change_notes_nothing():
    assert note_end(Work(), a_release("Same")) == Work()


def test_states_are_kept_in_their_order_and_the_next_day_keeps_the_same_one_not_again(tmp_path):
    work = note_end(note_change(Work(), a_release("1"), MORNING), a_release("2"))
    keep_all(tmp_path, work.waiting, MORNING)
    keep_all(tmp_path, note_change(Work(), a_release("2"), MORNING + DAY).waiting, MORNING + DAY)
    assert [one.reason for one in list_versions(tmp_path)] == [Reason.CLOSED, Reason.OPENED]


def test_what_stood_there_before_an_issue_is_older_though_it_is_kept_afterwards(tmp_path):
    work = note_change(Work(), a_release("Before"), MORNING)
    keep_version(tmp_path, encode(a_release("Out")), Reason.ISSUED, MORNING)
    keep_all(tmp_path, work.waiting, MORNING + PAUSE)
    assert [one.reason for one in list_versions(tmp_path)] == [Reason.ISSUED, Reason.OPENED]


def test_what_gives_way_to_anothers_words_is_kept(tmp_path):
    create_project(tmp_path / "p", a_release("Theirs"))
    theirs = take_theirs(tmp_path / "p", a_release("Mine"), MORNING)
    assert theirs.opened.release.editions[0].headline == "Theirs"
    (version,) = list_versions(tmp_path / "p")
    assert version.reason == Reason.YIELDED
    assert b"Mine" in read_version(tmp_path / "p", version)


def test_words_that_cannot_be_kept_do_not_hide_theirs(tmp_path):
    create_project(tmp_path / "p", a_release("Theirs"))
    (tmp_path / "p" / "history").write_bytes(b"no folder")
    theirs = take_theirs(tmp_path / "p", a_release("Mine"), MORNING)
    assert theirs.not_kept is not None
    assert replace(theirs.opened.release, id="r") == a_release("Theirs")
