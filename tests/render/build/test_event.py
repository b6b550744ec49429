import pytest

from editor.model.edition import Event
from editor.model.release import Timing
from tests.render.build.pages import page, words

IN_ISTANBUL = Timing(zone="Europe/Istanbul")


def rows(language="en", timing=IN_ISTANBUL, **event):
    found = page(language, edition={"event": Event(**event)}, timing=timing).event
    return {row.label: [words(line) for line in row.lines] for row in found}


def test_rows_print_in_order_with_their_labels():
    found = rows(
        what="Press conference",
        who=("Ada Lovelace", " ", "Grace Hopper"),
        where="Hall 3\nFloor 2",
        starts="2026-12-09T10:00",
        access="With a press card",
        visuals="Ten boats",
    )
    assert found == {
        "What": ["Press conference"],
        "Who": ["Ada Lovelace", "Grace Hopper"],
        "When": ["9 December 2026, 10:00 (Istanbul time, UTC+3)"],
        "Where": ["Hall 3\nFloor 2"],
        "Access": ["With a press card"],
        "Photo opportunities": ["Ten boats"],
    }
    assert next(iter(found)) == "What"


def test_rows_know_their_field():
    (row,) = page(edition={"event": Event(what="**Here**")}).event
    assert row.place == "editions/en/event/what"
    assert row.lines[0][0].bold


def test_without_an_event_there_are_no_rows():
    assert rows(what=" ", who=("",)) == {}
    assert page().event == ()


@pytest.mark.parametrize(
    ("language", "same_day", "several_days"),
    [
        (
            "en",
            "9 December 2026, 10:00–11:30 (Istanbul time, UTC+3)",
            "9 December 2026, 10:00 – 10 December 2026, 16:00 (Istanbul time, UTC+3)",
        ),
        (
            "tr",
            "9 Aralık 2026, saat 10:00–11:30 (İstanbul saatiyle, UTC+3)",
            "9 Aralık 2026, saat 10:00 – 10 Aralık 2026, saat 16:00 (İstanbul saatiyle, UTC+3)",
        ),
        (
            "de",
            "9. Dezember 2026, 10:00–11:30\u00a0Uhr (Ortszeit Istanbul, UTC+3)",
            (
                "9. Dezember 2026, 10:00\u00a0Uhr – 10. Dezember 2026, 16:00\u00a0Uhr"
                " (Ortszeit Istanbul, UTC+3)"
            ),
        ),
        (
            "zh-Hans",
            "2026年12月9日 10:00至11:30（伊斯坦布尔时间，UTC+3）",
            "2026年12月9日 10:00至2026年12月10日 16:00（伊斯坦布尔时间，UTC+3）",
        ),
    ],
)
def test_an_event_has_a_start_and_an_end(language, same_day, several_days):
    def when(ends):
        return next(iter(rows(language, starts="2026-12-09T10:00", ends=ends).values()))

    assert when("2026-12-09T11:30") == [same_day]
    assert when("2026-12-10T16:00") == [several_days]


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        ({"starts": "2026-12-09T10:00", "ends": "2026-12-09T10:00"}, "9 December 2026, 10:00"),
        ({"starts": "2026-12-09T10:00", "ends": "2026-02-30T10:00"}, "9 December 2026, 10:00"),
        ({"starts": "2026-02-30T10:00"}, "2026-02-30 10:00"),
    ],
)
def test_a_time_that_makes_no_sense_does_no_harm(fields, when):
    assert rows(timing=Timing(), **fields) == {"When": [when]}


def test_an_end_alone_is_not_passed_off_as_a_start():
    assert rows(ends="2026-12-09T10:00") == {}
