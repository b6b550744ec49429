"""Zones, embargoes and events that no clock can keep."""

import datetime as dt

import pytest

from editor.checks.all import check
from editor.model.edition import Event
from editor.model.enums import TimingType
from editor.model.findings import Level
from editor.model.release import Release, Timing
from tests.checks.making import codes, edition, only, release

EMBARGO = TimingType.EMBARGO


def event(starts: str | None, ends: str | None = None, zone: str = "Europe/Istanbul") -> Release:
    made = edition(event=Event(starts=starts, ends=ends))
    return release(made, timing=Timing(zone=zone))


@pytest.mark.parametrize(
    ("zone", "near"),
    [
        ("Europe/Istambul", "Europe/Istanbul"),
        ("europe/istanbul", "Europe/Istanbul"),
        ("Istanbul", "Europe/Istanbul"),
        ("New York", "America/New_York"),
        ("Berlin", "Europe/Berlin"),
        ("Mars/Olympus", ""),
        ("../../etc/passwd", ""),
        ("Europe", ""),
        ("\0", ""),
    ],
)
def test_an_unknown_zone_is_told_with_a_near_one(zone: str, near: str) -> None:
    found = only(release(timing=Timing(zone=zone)))
    assert (found.code, found.level, found.place) == ("zone-unknown", Level.ERROR, "timing/zone")
    assert zone in str(found.what)
    assert str(found.way_on) == (
        f"Did you mean {near}?" if near else "Name a city of the zone, such as Europe/Istanbul."
    )


@pytest.mark.parametrize("zone", ["Europe/Istanbul", "UTC", "Asia/Urumqi", ""])
def test_a_known_zone_is_fine(zone: str) -> None:
    assert check(release(timing=Timing(zone=zone))) == ()


@pytest.mark.parametrize(("day", "told"), [(11, False), (12, False), (13, True)])
def test_an_embargo_that_is_over_before_the_release_is_told(day: int, told: bool) -> None:
    timing = Timing(type=EMBARGO, until="2026-05-12T06:00", zone="UTC")
    found = [f.code for f in check(release(timing=timing, date=dt.date(2026, 5, day)))]
    assert found == (["embargo-over"] if told else [])
    timing = Timing(until="2026-05-12T06:00", zone="UTC")
    assert check(release(timing=timing, date=dt.date(2026, 5, day))) == ()


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        (Timing(type=EMBARGO), [("embargo-without-end", "timing/until")]),
        (Timing(type=EMBARGO, until="2026-05-12T06:00"), [("zone-missing", "timing/zone")]),
        (
            Timing(type=EMBARGO, until="2026-02-31T06:00", zone="UTC"),
            [("date-impossible", "timing/until")],
        ),
        (Timing(type=EMBARGO, until="2026-05-12T06:00", zone="UTC"), []),
        (Timing(type=TimingType.HOLD), []),
        (Timing(until="2026-05-12T06:00"), []),
    ],
)
def test_an_embargo_ends_at_one_moment(timing: Timing, expected: list[tuple[str, str]]) -> None:
    made = release(timing=timing)
    assert codes(made) == expected
    assert all(found.level is Level.ERROR for found in check(made))


def test_the_day_that_is_not_there_is_named() -> None:
    found = only(event("2026-02-31T10:00"))
    assert "2026-02-31" in str(found.what)
    assert found.place == "editions/en/event/starts"


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        ("2026-06-24T10:30", "2026-06-24T09:30", ["event-ends-early"]),
        ("2026-06-24T10:30", "2026-06-24T13:00", []),
        ("2026-06-24T10:30", "2026-06-24T10:30", []),
        ("2026-06-24T10:30", "2026-06-31T13:00", ["date-impossible"]),
        ("2026-06-24T10:30", None, []),
        (None, "2026-06-24T10:30", []),
        (None, None, []),
    ],
)
def test_an_event_ends_after_it_starts(
    starts: str | None, ends: str | None, expected: list[str]
) -> None:
    assert [code for code, _ in codes(event(starts, ends))] == expected


def test_an_event_needs_a_zone() -> None:
    found = only(event("2026-06-24T10:30", zone=""))
    assert (found.code, found.level) == ("event-zone-missing", Level.WARNING)
    assert check(event(None, zone="")) == ()


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-03-29T02:30", "never show 2026-03-29 02:30"),
        ("2026-10-25T02:30", "show 2026-10-25 02:30 twice"),
    ],
)
def test_an_hour_of_the_clock_change_is_told(until: str, said: str) -> None:
    timing = Timing(type=EMBARGO, until=until, zone="Europe/Berlin")
    found = only(release(timing=timing))
    assert found.level is Level.WARNING
    assert said in str(found.what)
