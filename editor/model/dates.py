"""Dates and local times as the contract writes them."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

Date = dt.date
LocalTime = Annotated[
    str,
    # Python's $ also matches before a last line feed, and its \d every script's digits.
    Meta(
        pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        r"T([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)"
    ),
]


def parse_local_time(text: LocalTime) -> dt.datetime | None:
    """The moment that YYYY-MM-DDTHH:MM names, without a zone; None where no such day exists."""
    try:
        return dt.datetime.strptime(text, "%Y-%m-%dT%H:%M")  # noqa: DTZ007  # the zone stands beside it
    except ValueError:
        return None
