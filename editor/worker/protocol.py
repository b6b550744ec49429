"""What the two sides of the pipe say to each other."""

from pathlib import Path

import msgspec

from editor.model.message import Message, Problem
from editor.render.job import Job, Rendered
from editor.worker.frames import decode_hook


class Start(msgspec.Struct, frozen=True, tag="start"):
    """Said once, first: where the fonts lie, where caches may be kept, how much memory to use.

    With `warm` the process loads the layout engine at once, not when the first page is asked for.
    """

    fonts: Path
    state: Path
    megabytes: int
    warm: bool = False


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """Render this; `number` comes back with the answer.

    A preview that `gives_way` may be given up as soon as another order is there.
    """

    number: int
    job: Job
    gives_way: bool = False


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The files of a job."""

    number: int
    rendered: Rendered


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """A problem for the person: words and a way on."""

    number: int
    what: Message
    way_on: Message | None = None

    def problem(self) -> Problem:
        """The problem as it was raised on the other side."""
        return Problem(self.what, self.way_on)


class Crashed(msgspec.Struct, frozen=True, tag="crashed"):
    """A mistake in the program: what kind and where, never a word of the release."""

    number: int
    kind: str
    where: str


class GivenUp(msgspec.Struct, frozen=True, tag="given-up"):
    """Nothing came of this one, as another order was there already."""

    number: int


Order = Start | Ask
Answer = Done | Refused | Crashed | GivenUp
ORDERS: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order, dec_hook=decode_hook)
ANSWERS: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer, dec_hook=decode_hook)


class WorkerBug(Exception):  # noqa: N818  # reads as what it is
    """The render process hit a mistake in the program; `kind` and `where` say which."""

    def __init__(self, kind: str, where: str) -> None:
        super().__init__(f"{kind} at {where}")
        self.kind = kind
        self.where = where
