"""The rows of an invitation become the edition's event."""

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import msgspec

from editor.importers.understand.assembly.ledger import Ledger
from editor.importers.understand.claims import Claim
from editor.importers.understand.inline_words import field_text
from editor.importers.understand.rules.event import EventRow
from editor.model.dates import parse_local_time
from editor.model.edition import Event
from editor.model.release import Timing

_AND = re.compile(r"\s*[;；؛]\s*(?=\S)")


def event_of(
    ledger: Ledger, claims: Sequence[Claim], timing: Timing
) -> tuple[Event | None, Timing]:
    """The event, and the timing with its zone where the timing named none.

    Times of another zone than the timing's are told in the timing's.
    """
    event = Event()
    for claim in claims:
        row = claim.value
        if not isinstance(row, EventRow):
            ledger.leave(claim)
            continue
        if row.field == "starts":
            if not timing.zone and row.zone:
                timing = msgspec.structs.replace(timing, zone=row.zone)
            starts = _in_zone(row.starts, row.zone, timing.zone)
            ends = _in_zone(row.ends, row.zone, timing.zone)
            event = msgspec.structs.replace(event, starts=starts, ends=ends)
        else:
            text = field_text(ledger.source, row.at, claim.end)
            value: object = tuple(_AND.split(text)) if row.field == "who" else text
            event = msgspec.structs.replace(event, **{row.field: value})
        ledger.take(claim, ledger.place("event", row.field))
    return (event if claims and event != Event() else None), timing


def _in_zone(moment: str, zone: str, wanted: str) -> str | None:
    """A local time of one zone as that of another."""
    time = parse_local_time(moment) if moment else None
    if time is None:
        return None
    if zone and wanted and zone != wanted:
        told = time.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(wanted))
        return told.strftime("%Y-%m-%dT%H:%M")
    return moment
