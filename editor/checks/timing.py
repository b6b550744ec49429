"""Times and zones that no clock shows, and those that contradict each other."""

import datetime as dt
import difflib
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from editor.model.dates import parse_local_time
from editor.model.edition import Edition, Event
from editor.model.enums import TimingType
from editor.model.findings import Finding, Level, finding
from editor.model.places import edition_place, place
from editor.model.release import Release, Timing

_ZONE = place("timing", "zone")
_UNTIL = place("timing", "until")
_WAITS = (TimingType.EMBARGO, TimingType.HOLD)


def check_zone(release: Release) -> Iterator[Finding]:
    """The zone is one that exists, and is there where a time needs it."""
    name = release.timing.zone
    if name:
        if _zone(name) is None:
            yield _unknown_zone(name)
    elif _waits(release.timing):
        yield finding(
            "zone-missing",
            Level.ERROR,
            "The embargo names a time without saying in which time zone.",
            "Choose the zone, such as Europe/Istanbul.",
            place=_ZONE,
        )
    elif any(edition.event and edition.event.starts for edition in release.editions):
        yield finding(
            "event-zone-missing",
            Level.WARNING,
            "The event names a time without saying in which time zone.",
            "Choose the zone, such as Europe/Istanbul.",
            place=_ZONE,
        )


def check_embargo(release: Release) -> Iterator[Finding]:
    """An embargo ends at a moment that will come, and comes once."""
    timing = release.timing
    if timing.type is TimingType.EMBARGO and not timing.until:
        yield finding(
            "embargo-without-end",
            Level.ERROR,
            "The release is under embargo, but does not say until when.",
            "Set its date and time, or choose another kind of release line.",
            place=_UNTIL,
        )
    if timing.until:
        yield from _moment(timing.until, _UNTIL, _zone(timing.zone))
    until = parse_local_time(timing.until or "")
    if _waits(timing) and until and release.date and until.date() < release.date:
        yield finding(
            "embargo-over",
            Level.WARNING,
            "The release waits until {time}, which is before its own date, {date}.",
            "Correct one of the two, or choose another kind of release line.",
            place=_UNTIL,
            time=_shown(until),
            date=release.date.isoformat(),
        )


def check_event(release: Release) -> Iterator[Finding]:
    """An event begins and ends at times that exist, in this order."""
    zone = _zone(release.timing.zone)
    for edition in release.editions:
        if edition.event:
            yield from _event(edition, edition.event, zone)


def _event(edition: Edition, event: Event, zone: ZoneInfo | None) -> Iterator[Finding]:
    for name in ("starts", "ends"):
        if written := getattr(event, name):
            yield from _moment(written, edition_place(edition.language, "event", name), zone)
    start, end = parse_local_time(event.starts or ""), parse_local_time(event.ends or "")
    if start and end and end < start:
        yield finding(
            "event-ends-early",
            Level.ERROR,
            "The event ends ({ends}) before it starts ({starts}).",
            "Correct one of the two times.",
            place=edition_place(edition.language, "event", "ends"),
            ends=_shown(end),
            starts=_shown(start),
        )


def _moment(written: str, at: str, zone: ZoneInfo | None) -> Iterator[Finding]:
    moment = parse_local_time(written)
    if moment is None:
        yield finding(
            "date-impossible",
            Level.ERROR,
            "There is no such day as {date}.",
            "Correct the date.",
            place=at,
            date=written.partition("T")[0],
        )
    elif zone and (change := _clock_change(moment, zone)):
        yield finding(
            "clock-change",
            Level.WARNING,
            change,
            "Choose another hour, so that everybody means the same moment.",
            place=at,
            time=_shown(moment),
            zone=zone.key,
        )


def _clock_change(moment: dt.datetime, zone: ZoneInfo) -> str:
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    if first is None or second is None or first == second:
        return ""
    if first > second:
        return "The clocks of {zone} are set back: they show {time} twice."
    return "The clocks of {zone} are set forward: they never show {time}."


def _waits(timing: Timing) -> bool:
    return timing.type in _WAITS and bool(timing.until)


def _shown(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # also a folder's name, such as Europe
        return None


def _unknown_zone(name: str) -> Finding:
    near = _near_zone(name)
    return finding(
        "zone-unknown",
        Level.ERROR,
        "The time zone “{zone}” does not exist.",
        "Did you mean {near}?" if near else "Name a city of the zone, such as Europe/Istanbul.",
        place=_ZONE,
        zone=name,
        near=near,
    )


def _near_zone(name: str) -> str:
    """The zone that is most likely meant: by its whole name, or else by its city."""
    zones = sorted(available_timezones())
    whole = {zone.lower(): zone for zone in zones}
    cities = {zone.rpartition("/")[2].lower(): zone for zone in zones}
    wanted = name.strip().lower().replace(" ", "_")
    near = difflib.get_close_matches(wanted, whole, n=1, cutoff=0.8)
    if near:
        return whole[near[0]]
    near = difflib.get_close_matches(wanted.rpartition("/")[2], cities, n=1, cutoff=0.7)
    return cities[near[0]] if near else ""
