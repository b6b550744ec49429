"""When a release may be published."""

from editor.model.dates import LocalTime
from editor.model.enums import TimingType
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.parts import edited


def set_timing_type(timing_type: TimingType) -> Change:
    """Publish at once, hold, or set an embargo; a time that was given is kept for coming back."""
    return _set("", type=timing_type)


def set_until(until: LocalTime | None) -> Change:
    """End the embargo or hold at a local time of the zone, YYYY-MM-DDTHH:MM."""
    return _set("timing/until", until=until)


def set_zone(zone: str) -> Change:
    """Read the time in this IANA zone, such as Europe/Berlin."""
    return _set("", zone=zone)


def _set(merge_key: str, /, **fields: object) -> Change:
    label = message("Change release time")
    return Change(
        lambda release: edited(release, timing=edited(release.timing, **fields)), label, merge_key
    )
