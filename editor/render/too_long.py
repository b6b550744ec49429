"""A text that no page can hold, told as what it is: the template is not to blame for it."""

from collections.abc import Iterator
from enum import Enum

import msgspec

from editor.model.message import Message, Problem, message
from editor.render.job import Job

MOST = 100_000  # characters of one text; some thirty pages without a paragraph
_SHOWN = 40
_NAMED = {"headline", "subheadline", "kicker"}
_WAY_ON = message("Shorten it, or take back the step that put it there.")


def too_long_in(job: Job) -> Problem | None:
    """Why an edition cannot become a page, where a text of it is too long."""
    wanted = tuple(one for one in job.release.editions if one.language == job.language)
    return too_long(msgspec.structs.replace(job.release, editions=wanted))


def too_long(value: object) -> Problem | None:
    """The same for anything that holds texts; None where each is of a usual length."""
    found = [(part, text) for part, text in _texts(value, "") if len(text) > MOST]
    # Others may be made from it, such as the title of a file from the headline.
    found.sort(key=lambda one: one[0] not in _NAMED)
    return Problem(_what(*found[0]), _WAY_ON) if found else None


def _texts(value: object, part: str) -> Iterator[tuple[str, str]]:
    """Every text inside, with the name of the field that it stands in."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield part, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name), part if name == "text" else name)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item, part)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item, part)


def _what(part: str, text: str) -> Message:
    count, start = len(text), " ".join(text[:_SHOWN].split())
    match part:
        case "headline":
            return message(
                "The headline is too long for a page: it has {count} characters.", count=count
            )
        case "subheadline":
            return message(
                "The subheadline is too long for a page: it has {count} characters.", count=count
            )
        case "kicker":
            return message(
                "The kicker is too long for a page: it has {count} characters.", count=count
            )
        case _:
            return message(
                "The text that begins with “{start}” is too long for a page: "
                "it has {count} characters.",
                start=start,
                count=count,
            )
