"""Time zones by the city that people know: one for each that the IANA tables name."""

import datetime as dt
from collections.abc import Sequence
from functools import cache

import msgspec
from PySide6.QtCore import QDateTime, QLocale, QTimeZone

from editor.gui.fields.zone_names import WORLD, city_of
from editor.gui.kit.search_list import Row
from editor.model.message import message

_MOST = 60


class Zone(msgspec.Struct, frozen=True):
    """A zone by its IANA name, with the city and the country it is known by."""

    name: str
    city: str
    country: str
    haystack: str


def zone_rows(text: str, moment: dt.datetime | None = None) -> Sequence[Row]:
    """The zones that fit what was typed, those whose city begins with it first.

    Before anything is typed that of this computer leads, as most people write where they are.
    """
    sought = text.strip().casefold()
    here = "" if sought else bytes(QTimeZone.systemTimeZoneId().data()).decode()
    fitting = [zone for zone in _all_zones() if sought in zone.haystack]
    fitting.sort(
        key=lambda zone: (
            zone.name != here,
            not zone.city.casefold().startswith(sought),
            zone.city,
        )
    )
    return [_row(zone, moment) for zone in fitting[:_MOST]]


@cache
def _all_zones() -> tuple[Zone, ...]:
    from importlib.resources import files  # noqa: PLC0415  # only who looks for a zone

    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return (_zone(WORLD, ""), *(_zone(row[2], row[0]) for row in rows))


def _zone(name: str, land: str) -> Zone:
    country = QLocale.territoryToString(QLocale.codeToTerritory(land)) if land else ""
    city = city_of(name)
    return Zone(name, city, country, f"{city} {country} {name}".casefold())


def _row(zone: Zone, moment: dt.datetime | None) -> Row:
    at = moment or dt.datetime.now().astimezone()
    offset = QTimeZone(zone.name.encode()).offsetFromUtc(
        QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    )
    note = message("{country}  {offset}", country=zone.country, offset=_offset(offset))
    return Row(zone.name, zone.city, str(note).strip())


def _offset(seconds: int) -> str:
    sign = "−" if seconds < 0 else "+"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
