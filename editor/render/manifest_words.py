"""What is wrong with a pack's manifest, in words for whoever wrote it by hand."""

import difflib
import re
import tomllib
from collections.abc import Sequence

import msgspec

from editor.model.enums import Kind
from editor.model.faults import Fault as Faulty
from editor.model.faults import Found, take_apart

_CHOICES = {"kinds": tuple(map(str, Kind)), "type": ("bool", "choice", "number")}
_SHAPES = {
    "str": "words between quotation marks",
    "array": "a list between square brackets",
    "object": "a part of its own, such as [options.rules]",
}
_LINE = re.compile(r"at line (\d+)")


class Fault(msgspec.Struct, frozen=True):
    """What is wrong, and the line it stands in; 0 where it is in none."""

    words: str
    line: int = 0


def syntax_fault(error: tomllib.TOMLDecodeError) -> Fault:
    """A line that cannot be read at all."""
    found = _LINE.search(str(error))
    words = "it cannot be understood: words stand between quotation marks, lists between brackets"
    return Fault(words, int(found[1]) if found else 0)


def value_fault(error: msgspec.ValidationError, text: str, names: Sequence[str]) -> Fault:
    """A value that is not what it should be; `names` are those that a manifest may have."""
    found = take_apart(error)
    match found.fault:
        case Faulty.MISSING:
            inside = " in one of the options" if found.key else ""
            return Fault(f"“{found.name}” is missing{inside}")
        case Faulty.UNKNOWN:
            return Fault(_unknown(found.name, names), _line_of(found.name, text))
        case _:
            return Fault(_wrong(found), _line_of(found.key, text))


def _unknown(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    return f"nothing is called “{name}” here" + (f", but “{near[0]}” is" if near else "")


def _wrong(found: Found) -> str:
    if found.key == "accent":
        return "“accent” is a colour such as #8c1d2f, between quotation marks"
    if found.fault is Faulty.NO_CHOICE:
        choices = ", ".join(_CHOICES.get(found.key, ()))
        return f"“{found.name}” is none of these: {choices}"
    return f"“{found.key}” should be {_SHAPES.get(found.name, 'of another kind')}"


def _line_of(key: str, text: str) -> int:
    pattern = re.compile(rf"\s*\[?(\w+\.)*{re.escape(key)}\s*[=.\]]")
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if key and pattern.match(line)), 0)
