"""One line of the table of `make torture`."""

from typing import NamedTuple


class Outcome(NamedTuple):
    """What was done, on what, whether it held, and what was seen."""

    what: str
    on: str
    ok: bool
    said: str
