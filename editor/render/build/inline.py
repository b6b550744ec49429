"""A text field as the spans that print: markup read, counts filled in."""

from collections.abc import Callable, Iterable

import msgspec

from editor.model.inline import Run, parse, plain
from editor.model.tokens import parse_token
from editor.render.build.setting import Setting
from editor.render.context import Rich, Span
from editor.render.numbers import capitalized, written

# What may stand between the end of a sentence and the first word of the next one.
_OPENING = " \t\u00a0\u202f\"'“‘„‚«‹([¿¡"
_CLOSING = "”’»)"
# Articles and prepositions stay small in title case.
_SHORT = 4
_NEARLY_ALL = 0.8
_FULL_STOPS = frozenset(".!?…")


def rich(text: str, setting: Setting) -> Rich:
    """The spans of a text field; empty when no words would print."""
    return _rich(text, setting, starts=_starts_sentence)


def headline(text: str, setting: Setting) -> Rich:
    """The spans of a headline: one in title case goes on with a capital after its colon."""
    return _rich(text, setting, starts=_starts_title if _is_title_case(text) else _starts_sentence)


def _rich(text: str, setting: Setting, starts: Callable[[str], bool]) -> Rich:
    spans: list[Span] = []
    before = ""
    for run in parse(text.strip()):
        span = _span(run, before, setting, starts)
        spans.append(span)
        before += span.text
    return join(spans) if before.strip() else ()


def within(label: str, field: str, words: Rich) -> Rich:
    """A label with spans in the place of its {field}; empty when there are no words."""
    before, _, after = label.partition(f"{{{field}}}")
    return join((Span(text=before), *words, Span(text=after))) if words else ()


def plain_words(spans: Iterable[Span]) -> str:
    """The words of spans on one line."""
    return "".join(span.text for span in spans).replace("\n", " ")


def join(spans: Iterable[Span]) -> Rich:
    """Merge neighbours of one style and drop empty ones."""
    out: list[Span] = []
    for span in spans:
        if out and msgspec.structs.replace(out[-1], text=span.text) == span:
            out[-1] = msgspec.structs.replace(span, text=out[-1].text + span.text)
        elif span.text:
            out.append(span)
    return tuple(out)


def _span(run: Run, before: str, setting: Setting, starts: Callable[[str], bool]) -> Span:
    text, unknown = run.text, False
    if run.token:
        number = _number(run.token, setting, starts=starts(before))
        text, unknown = number or setting.labels.count.unknown, number is None
    return Span(text=text, bold=run.bold, italic=run.italic, href=run.href, unknown=unknown)


def _number(source: str, setting: Setting, *, starts: bool) -> str | None:
    token = parse_token(source)
    if token is None:
        return None
    number = written(token, setting.counts, setting.locale, setting.labels)
    if number and starts:
        return capitalized(number, setting.locale)
    return number


def _starts_sentence(before: str) -> bool:
    words = before.rstrip(_OPENING)
    if not words or words.endswith("\n"):
        return True
    return words != before and words.rstrip(_CLOSING)[-1:] in _FULL_STOPS


def _starts_title(before: str) -> bool:
    return _starts_sentence(before) or before.rstrip(_OPENING).endswith(":")


def _is_title_case(text: str) -> bool:
    """Whether nearly all longer words begin with a capital, as in an American headline."""
    longer = [word for word in plain(parse(text)).split() if len(word) > _SHORT and word.isalpha()]
    capital = sum(word[0].isupper() for word in longer)
    return len(longer) > 1 and capital >= len(longer) * _NEARLY_ALL
