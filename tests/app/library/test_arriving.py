"""Names on their way into a letter or the library: whom they meet, and what becomes of them."""

import datetime as dt

from editor.app.library.arriving import (
    Choice,
    Standing,
    into_letter,
    into_library,
    meet,
    names_and_rest,
    names_in_table,
    names_in_text,
)
from editor.app.signing import Answer
from editor.importers.tables import Table, guess_columns
from editor.library.records import Organisation
from editor.model.enums import SignatoryStatus
from editor.model.signatories import Signatory
from tests.app.library.test_letters import letter
from tests.library.making import filled

DAY = dt.date(2026, 5, 4)
INVITED = Answer(status=SignatoryStatus.INVITED, on=DAY)
LETTER = letter(
    Signatory(id="1", name="Campaign for Rivers", country="KE"),
    Signatory(id="2", name="Families’ Circle of the Two Harbours"),
)
TEXT = """campaign for rivers
Families’ Circle of the Two Harbour
Ili Mashrap Foundation
World Sea Congress (WSC) - Germany
Brand New Group
Brand New Group"""


def met_in(library):
    filled(
        library,
        Organisation(id="ili", name="Ili Meshrep Foundation", country="TR"),
        Organisation(id="wsc", name="World Sea Congress", country="DE"),
    )
    return meet(names_in_text(TEXT, ["en"]), LETTER, library)


def test_each_name_meets_the_letter_first_and_then_the_library(library):
    met = met_in(library)
    assert [one.standing for one in met] == [
        Standing.LISTED,
        Standing.LIKE_LISTED,
        Standing.ASK,
        Standing.SAME,
        Standing.NEW,
        Standing.REPEATED,
    ]
    assert [one.place for one in met][:2] == [1, 2]


def test_nothing_is_decided_where_names_are_merely_alike(library):
    assert [one.usual for one in met_in(library)] == [
        Choice.LEAVE_OUT,
        None,
        None,
        Choice.SAME,
        Choice.NEW,
        Choice.LEAVE_OUT,
    ]


def test_who_is_the_same_comes_as_the_library_knows_them(library):
    met = met_in(library)
    taken = [(met[2], Choice.SAME), (met[3], Choice.SAME), (met[4], Choice.NEW)]
    after = into_letter(LETTER, taken, INVITED, "en")(LETTER)
    new = after.signatories.entries[2:]
    assert [(e.name, e.library_id) for e in new] == [
        ("Ili Meshrep Foundation", "ili"),
        ("World Sea Congress", "wsc"),
        ("Brand New Group", ""),
    ]
    assert {e.status for e in new} == {SignatoryStatus.INVITED}


def test_the_library_takes_the_new_and_completes_the_same(library):
    met = met_in(library)
    decided = into_library([(met[3], Choice.SAME), (met[4], Choice.NEW), (met[1], Choice.SAME)])
    assert [(one.incoming.name, one.party) for one in decided] == [
        ("World Sea Congress", "wsc"),
        ("Brand New Group", ""),
    ]


def test_without_a_library_only_repeats_and_the_letter_are_known():
    standings = [one.standing for one in meet(names_in_text(TEXT, ["en"]), LETTER, None)]
    assert standings[2:] == [Standing.NEW, Standing.NEW, Standing.NEW, Standing.REPEATED]


def test_a_form_s_time_confirms_and_its_answer_withholds():
    rows = (
        ("Timestamp", "Organisation", "May we publish your name?"),
        ("2026-03-01 10:00", "Hill Club", "yes"),
        ("2026-03-02 10:00", "Quiet Club", "no"),
    )
    table = Table(rows=rows)
    names = names_in_table(table, guess_columns(table, "en"))
    taken = [(one, Choice.NEW) for one in meet(names, LETTER, None)]
    new = into_letter(LETTER, taken, INVITED, "en")(LETTER).signatories.entries[2:]
    assert [(e.status, e.status_on, e.withheld) for e in new] == [
        (SignatoryStatus.CONFIRMED, dt.date(2026, 3, 1), False),
        (SignatoryStatus.CONFIRMED, dt.date(2026, 3, 2), True),
    ]


def test_a_heading_is_passed_over_and_can_be_a_name_after_all():
    text = "STUDENT GROUPS\n\nHill Club\nValley Club"
    names, rest = names_and_rest(text, ["en"])
    assert [one.row.name for one in names] == ["Hill Club", "Valley Club"]
    assert [one.row.name for one in rest] == ["STUDENT GROUPS"]
