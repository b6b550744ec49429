"""The count tokens that a text field may hold: `{signatories}`, `{countries}`, `{group:ID}`.

A form may follow a further colon: `words`, or `over N` (DESIGN section 3, "Tokens").
"""

import re
from enum import StrEnum

import msgspec


class Count(StrEnum):
    """What a token counts."""

    SIGNATORIES = "signatories"
    COUNTRIES = "countries"
    GROUP = "group"


class Form(StrEnum):
    """How a token's number is written."""

    FIGURES = ""
    WORDS = "words"
    OVER = "over"


class Token(msgspec.Struct, frozen=True):
    """A count to be filled in; `group` is an id, `step` the N of `over N`."""

    count: Count
    group: str = ""
    form: Form = Form.FIGURES
    step: int = 0


_TOKEN = re.compile(
    r"(?:(?P<count>signatories|countries)|group:(?P<group>[^\s:{}]+))"
    r"(?::(?:(?P<words>words)|over (?P<step>[1-9][0-9]{0,5})))?"
)


def parse_token(text: str) -> Token | None:
    """Read the words between braces; None when they are no count that the program knows."""
    found = _TOKEN.fullmatch(text)
    if not found:
        return None
    count = Count(found["count"] or Count.GROUP)
    step = int(found["step"] or 0)
    form = Form.WORDS if found["words"] else Form.OVER if step else Form.FIGURES
    return Token(count, found["group"] or "", form, step)


def is_token(text: str) -> bool:
    """Whether the words between braces are a count that the program knows."""
    return _TOKEN.fullmatch(text) is not None


def write_token(token: Token) -> str:
    """The words between braces that `parse_token` reads as this token."""
    subject = f"group:{token.group}" if token.count is Count.GROUP else token.count.value
    match token.form:
        case Form.FIGURES:
            return subject
        case Form.WORDS:
            return f"{subject}:words"
        case Form.OVER:
            return f"{subject}:over {token.step}"
