"""Dates and local times as a newsroom reads them, with their zone."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from editor.model.dates import parse_local_time
from editor.model.message import Problem
from editor.render.build.setting import Setting
from editor.render.build.words import fill, listing, one_line
from editor.render.localize import long_date, offset_text, short_time, zone_of, zone_place

_ZONE_IN_BRACKETS = re.compile(r"\s*[(（]\{zone\}[)）]")


def date_text(date: dt.date | None, setting: Setting) -> str:
    """A date in words; empty for none."""
    return long_date(date, setting.locale) if date else ""


def moment_text(local: str, setting: Setting) -> str:
    """A deadline in the timing's zone, and the same in UTC for those who are elsewhere.

    A time or a zone that does not exist prints as it was written.
    """
    moment = parse_local_time(local)
    if moment is None:
        return one_line(local.replace("T", " "))
    zone = _zone(setting)
    name = _zone_name(moment, zone, setting)
    if zone and _aware(moment, zone).utcoffset():
        name = f"{name} / {_in_utc(_aware(moment, zone), setting)}"
    return _full(moment, name, setting)


def span_text(starts: str | None, ends: str | None, setting: Setting) -> str:
    """From when to when something takes place; empty when nobody knows its start."""
    if not starts:
        return ""
    start, end = parse_local_time(starts), parse_local_time(ends or "")
    if start is None:
        return one_line(starts.replace("T", " "))
    zone = _zone(setting)
    name = _zone_name(start, zone, setting)
    if end is None or end == start:
        return _full(start, name, setting)
    return _range(start, end, name, setting)


def _full(moment: dt.datetime, zone: str, setting: Setting) -> str:
    return fill(
        _with_zone(setting.labels.moment.full, zone),
        date=long_date(moment, setting.locale),
        time=short_time(moment, setting.locale),
        zone=zone,
    )


def _range(start: dt.datetime, end: dt.datetime, zone: str, setting: Setting) -> str:
    locale, labels = setting.locale, setting.labels.moment
    same_day = start.date() == end.date()
    return fill(
        _with_zone(labels.range_same_day if same_day else labels.range, zone),
        date=long_date(start, locale),
        start_date=long_date(start, locale),
        start=short_time(start, locale),
        end_date=long_date(end, locale),
        end=short_time(end, locale),
        zone=zone,
    )


def _in_utc(moment: dt.datetime, setting: Setting) -> str:
    """The same moment in UTC; with its date where it is another one."""
    there = moment.astimezone(dt.UTC)
    if there.date() == moment.date():
        return f"{short_time(there, setting.locale)} UTC"
    return f"{_full(there, '', setting)} UTC"


def _zone(setting: Setting) -> ZoneInfo | None:
    try:
        return zone_of(setting.release.timing.zone)
    except Problem:  # a check says so; the page still tells the time
        return None


def _zone_name(moment: dt.datetime, zone: ZoneInfo | None, setting: Setting) -> str:
    if zone is None:
        return one_line(setting.release.timing.zone)
    city = zone_place(zone, setting.locale)
    place = fill(setting.labels.moment.city, city=city) if city else ""
    return listing((place, offset_text(_aware(moment, zone))), setting.labels)


def _aware(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return moment.replace(tzinfo=zone)


def _with_zone(label: str, zone: str) -> str:
    return label if zone else _ZONE_IN_BRACKETS.sub("", label)
