"""What msgspec finds wrong with data that a person may have written, in plain words."""

import re
from enum import StrEnum

import msgspec


class Fault(StrEnum):
    """The ways in which data can be other than its structs."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    NO_CHOICE = "no-choice"
    WRONG_SHAPE = "wrong-shape"


class Found(msgspec.Struct, frozen=True):
    """A fault with the field or value it `name`s, and the last field of the way there, `key`."""

    fault: Fault
    name: str
    key: str


_SAID = (
    (Fault.MISSING, re.compile(r"missing required field `(.*?)`")),
    (Fault.UNKNOWN, re.compile(r"unknown field `(.*?)`")),
    (Fault.NO_CHOICE, re.compile(r"Invalid enum value '?(.*?)'?(?: - |$)")),
    (Fault.WRONG_SHAPE, re.compile(r"Expected `([a-z]+)")),
)
_PATH = re.compile(r"at `\$\.?(.*?)`$")
_FIELD = re.compile(r"[A-Za-z_]\w*")


def take_apart(error: Exception) -> Found:
    """What a ValidationError says; of one in other words only the place is known."""
    said = str(error)
    way = _FIELD.findall(path[1]) if (path := _PATH.search(said)) else []
    key = way[-1] if way else ""
    for fault, pattern in _SAID:
        if match := pattern.search(said):
            return Found(fault, match[1], key)
    return Found(Fault.WRONG_SHAPE, "", key)


def plain(error: Exception) -> str:
    """The fault in a half sentence, for data whose fields a person need not know."""
    found = take_apart(error)
    inside = f" in “{found.key}”" if found.key else ""
    match found.fault:
        case Fault.MISSING:
            return f"“{found.name}” is missing{inside}"
        case Fault.UNKNOWN:
            return f"nothing is called “{found.name}”{inside}"
        case Fault.NO_CHOICE:
            return f"“{found.name}” is no value{f' of “{found.key}”' if found.key else ''}"
        case _:
            return f"the value of “{found.key}” is of another kind" if found.key else "it is empty"
