"""Whether a typed count holds against the list, and the token that would follow the list."""

from collections.abc import Callable
from enum import Enum

import msgspec

from editor.model.counts import confirmed, printed
from editor.model.enums import SignatoryKind
from editor.model.release import Release
from editor.model.signatories import Group
from editor.model.tokens import Count, Form, Token
from editor.model.typed_counts.finding import TypedCount
from editor.model.typed_counts.nouns import Bound, Subject


class Verdict(Enum):
    """What the list says of a typed count."""

    HOLDS = "holds"
    WRONG = "wrong"
    UNKNOWN = "unknown"


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """A typed count beside the list: the true number lies from `low` to `high`.

    `persons` are on the list besides the organisations that were counted; `token` is None where no
    token says the same.
    """

    verdict: Verdict
    low: int
    high: int
    persons: int = 0
    token: Token | None = None


_TRUE: dict[Bound, Callable[[int, int], bool]] = {
    Bound.EXACTLY: lambda there, typed: there == typed,
    Bound.OVER: lambda there, typed: there > typed,
    Bound.AT_LEAST: lambda there, typed: there >= typed,
    Bound.UNDER: lambda there, typed: there <= typed,
    # A tenth more or less is what "about" says.
    Bound.ABOUT: lambda there, typed: abs(there - typed) * 10 <= typed,
}
_ROUNDED = (Bound.OVER, Bound.AT_LEAST)
_WITH_TOKEN = (Bound.EXACTLY, *_ROUNDED)


def compare(typed: TypedCount, release: Release, language: str) -> Compared:
    """Compare a count of an edition in this language with those who have confirmed."""
    group = _group(typed, release, language)
    low, high = _range(typed, release, group)
    persons = _persons(release) if typed.subject is Subject.ORGANIZATIONS and not group else 0
    token = _token(typed, group) if low == high and not persons else None
    return Compared(
        verdict=_verdict(typed, low, high), low=low, high=high, persons=persons, token=token
    )


def _verdict(typed: TypedCount, low: int, high: int) -> Verdict:
    is_true = _TRUE[typed.bound]
    answers = {is_true(number, typed.number) for number in range(low, high + 1)}
    if len(answers) > 1:
        return Verdict.UNKNOWN
    return Verdict.HOLDS if True in answers else Verdict.WRONG


def _range(typed: TypedCount, release: Release, group: Group | None) -> tuple[int, int]:
    signed, shown = confirmed(release.signatories), printed(release.signatories)
    if group:
        number = sum(signatory.group == group.id for signatory in shown)
    elif typed.subject is Subject.COUNTRIES:
        known = {signatory.country for signatory in shown if signatory.country}
        missing = sum(not signatory.country for signatory in shown)
        return len(known) or min(missing, 1), len(known) + missing
    elif typed.subject is Subject.ORGANIZATIONS:
        number = len(signed) - _persons(release)
    else:
        number = len(signed)
    return number, number


def _persons(release: Release) -> int:
    return sum(s.kind is SignatoryKind.PERSON for s in confirmed(release.signatories))


def _group(typed: TypedCount, release: Release, language: str) -> Group | None:
    """The group whose heading stands after the number: "75 student groups"."""
    if typed.subject is Subject.COUNTRIES:
        return None
    words = typed.phrase.casefold()
    headings = ((g, g.heading.get(language, "").strip()) for g in release.signatories.groups)
    return next((g for g, heading in headings if heading and heading.casefold() in words), None)


def _token(typed: TypedCount, group: Group | None) -> Token | None:
    if typed.bound not in _WITH_TOKEN:
        return None
    count = Count.COUNTRIES if typed.subject is Subject.COUNTRIES else Count.SIGNATORIES
    form = Form.WORDS if typed.spelled else Form.FIGURES
    over = typed.bound in _ROUNDED
    return Token(
        Count.GROUP if group else count,
        group.id if group else "",
        Form.OVER if over else form,
        typed.number if over else 0,
    )
