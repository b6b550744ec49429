"""Where and when: a dateline before the first words, or lines of their own."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part
from editor.importers.understand.dates import FoundDate, find_dates
from editor.importers.understand.folding import folded
from editor.importers.understand.page import Line
from editor.importers.understand.people import is_person
from editor.importers.understand.places import is_place, looks_like_place
from editor.importers.understand.region import reads_month_first
from editor.importers.understand.roles import has_organisation, has_role
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_HEAD = 140
_DASH = r"(?:\s*[-–—―ー]{1,3}\s+|\s+[-–—―]{1,2}\s*|\s*[:：]\s+|\s*[.．]\s?[-–—]+\s*|[–—―]{1,2})"
_BREAK = re.compile(
    rf"^(?:\s*[(（/][A-Z][\w .&/-]{{2,30}}[)）/])?[\s)\]）】.,،]*"
    rf"(?:{_DASH}|(?<=[)\]）】])\s*|[.,،]\s+|电[，,]?|電[，,]?|讯[，,]?|訊[，,]?)"
)
_PLACE_ONLY = re.compile(
    r"^[(\[（【]?\s*(?P<place>[^\d:;!?()\[\]（）【】–—\"“„«]{2,45}?)\s*(?:\([^)]{2,30}\)\s*)?[)\]）】]?"
    r"(?P<end>\s+[-–—―]{1,3}\s+|\s*[–—―]{1,2}\s*|\s*\.[-–—]\s*|(?<=[)\]）】])\s*)"
)
_AGENCY = re.compile(r"\s*[(（][^()（）]{2,30}[)）]\s*$")
_LEAD = re.compile(r"^[\s(\[（【]*")
_AROUND = re.compile(r"^[ .,،)\]–—|م:هـ（）-]+|[ .,،)\]–—|م:هـ（）-]+$")
_BYLINE = re.compile(r"(?:by|par|von|por|yazan)\s", re.IGNORECASE)
_RELEASE_NAME = re.compile(r"^[^–—|:\d]{4,40}\s[–—|-]\s")
_RELEASE_NUMBER = re.compile(
    r"\s*[-–|,]?\s*(?:(?:nr|no|n|núm|num|sayı)[.°º]*\s*)?\d+(?:[/-]\d+)*$", re.IGNORECASE
)
_STAMP = re.compile(r"\s*[|•·]\s|[^:;.!?]{0,14}\s\d{1,2}[:.]\d\d(?!\d)")
_LINE_WORDS, _LABELLED_WORDS = 12, 22


def find(draft: Draft) -> Iterator[Claim]:
    """Claim place and date where they stand before a paragraph or alone on a line."""
    month_first = reads_month_first(draft)
    for line in draft.page.lines:
        if not draft.is_free(line) and draft.part(line) not in {Part.KICKER, Part.TIMING}:
            continue
        start = line.text_start if draft.is_free(line) else _rest(draft, line)
        text = draft.page.source[start : min(line.end, start + _HEAD)].replace("\n", " ")
        dates = [
            d for d in find_dates(text, draft.language, month_first=month_first) if d.start < 90
        ]
        is_long = line.words > (_LABELLED_WORDS if _is_labelled(line) else _LINE_WORDS)
        if is_long:
            yield from _before_paragraph(draft, start, text, dates)
        elif dates:
            yield from _own_line(draft, line, start, text, dates[0])
        elif draft.is_free(line):
            yield from _place_line(draft, line)


def _is_labelled(line: Line) -> bool:
    """As in "Published on 2 May | Updated on 3 May"."""
    return not line.is_prose and phrases("dates.labels").leads(line.folded) > 0


def _rest(draft: Draft, line: Line) -> int:
    return draft.by_line[line.index][-1].end


def _before_paragraph(
    draft: Draft, start: int, text: str, dates: list[FoundDate]
) -> Iterator[Claim]:
    for date in dates[:1]:
        before, after = text[: date.start], text[date.end :]
        place = _place_of(before, draft.language)
        breaks = _BREAK.match(after)
        behind = after[breaks.end() :] if breaks else ""
        behind_place = re.match(r"^[\s,–—-]*([^\d–—-]{2,40}?)\s*" + _DASH, after)
        if (
            not before.strip("([ ")
            and behind_place
            and is_place(behind_place[1].strip(" ,)(]"), draft.language)
        ):
            at = date.end + behind_place.start(1)
            end = at + len(behind_place[1].rstrip(" ,)(]"))
            yield from _pair(start, (at, end), date, 0.9)
            return
        if place is not None and (breaks or _is_enclosed(text, date)) and _begins(behind, draft):
            yield from _pair(start, place, date, 0.93)
            return
    found = _PLACE_ONLY.match(text)
    if found and _is_dateline_place(found["place"], draft.language, found["end"]):
        yield _place(start + found.start("place"), start + found.end("place"), 0.85)


def _begins(text: str, draft: Draft) -> bool:
    """What follows a dateline begins a sentence."""
    first = text.lstrip('“"„«( ')[:1]
    return bool(first) and (not first.islower() or draft.language in {"ar", "ug", "zh"})


def _is_enclosed(text: str, date: FoundDate) -> bool:
    return text.lstrip()[:1] in "([（【" and text[date.end :].lstrip()[:1] in (")", "]", "）", "】")


def _place_of(before: str, language: str) -> tuple[int, int] | None:
    """Where the place stands before a date: (0, 0) for none, None when something else is there."""
    text = _weekday_trimmed(before, language)
    start = len(before) - len(_LEAD.sub("", before))
    words = _AGENCY.sub("", text[start:]).rstrip(" ,،，.–—-(（|/")
    if not words or _BYLINE.match(words) or _names_release(words):
        return (0, 0)
    if looks_like_place(words, language) and not has_organisation(words):
        return start, start + len(words)
    return None


def _names_release(words: str) -> bool:
    """As in "Press release of 2 May": the words say what it is, not where."""
    plain = folded(words)
    keys = ("release.names", "release.immediate", "kinds.advisory")
    return any(plain in phrases(key).whole for key in keys)


def _weekday_trimmed(before: str, language: str) -> str:
    """The words before a date without its weekday and "den", "le", "on"."""
    weekdays = phrases("dates.weekdays", language).whole | phrases("dates.weekdays", "en").whole
    fillers = phrases("dates.fillers", language).whole
    text = before.rstrip(" ,،，.")
    while text:
        head, _, word = text.rpartition(" ")
        bare = folded(word)
        if bare and (bare in weekdays or bare in fillers):
            text = head.rstrip(" ,،，")
        else:
            break
    return text


def _is_dateline_place(words: str, language: str, end: str) -> bool:
    text = _AGENCY.sub("", words).strip(" ,،")
    if not looks_like_place(text, language) or has_role(text) or is_heavy(text):
        return False
    if is_place(text, language):
        return True
    return text.isupper() and text.isascii() and end.strip() != "" and len(text.split()) <= 4


def is_heavy(text: str) -> bool:
    """Whether the words are those of a name of an organisation, not of a place."""
    return has_organisation(text)


def _own_line(draft: Draft, line: Line, start: int, text: str, date: FoundDate) -> Iterator[Claim]:
    before, after = text[: date.start], text[date.end :]
    if _is_event(before):
        return
    before = _RELEASE_NAME.sub(_blanked, before)
    label = re.match(r"^[^:：]{1,30}[:：]\s*", before)
    is_labelled = phrases("dates.labels").leads(folded(before)) > 0
    if label and phrases("dates.labels").leads(folded(label.group())):
        before = before[label.end() :]
        text = " " * label.end() + text[label.end() :]
    elif phrases("dates.labels").leads(folded(before)) and not before.strip(" :").count(" ") > 2:
        before = ""
        text = " " * date.start + text[date.start :]
    offset = date.start - len(before)
    place = _place_of(before, draft.language)
    if place is None or (line.ends_sentence and not text.rstrip().endswith((".", ":", "-"))):
        return
    if place != (0, 0):
        place = place[0] + offset, place[1] + offset
    if is_labelled or _is_stamp(before, after):
        after = ""
    rest = _RELEASE_NUMBER.sub("", _AROUND.sub("", after))
    rest = "" if _names_release(rest) else rest
    if rest and place == (0, 0) and is_place(rest.strip(" ,|/"), draft.language):
        at = date.end + after.find(rest)
        place = at, at + len(rest)
        rest = ""
    if _is_only_clock(rest, draft.language):
        yield from _pair(start, place, date, 0.9)


def _is_stamp(before: str, after: str) -> bool:
    """As in "2 May 2026 | 3 min read" or "2 May 2026 11:42 Updated 12:10", as websites have it."""
    return not before.strip() and bool(_STAMP.match(after))


def _blanked(found: re.Match[str]) -> str:
    """Blanks in the place of "Press release –", anything else as it is."""
    words = found.group()
    is_name = phrases("release.names").leads(folded(words)) == len(folded(words))
    return " " * len(words) if is_name else words


def _is_event(before: str) -> bool:
    """As in "When:" tells when something takes place, not when the text was written."""
    head, colon, _ = before.replace("：", ":").partition(":")
    plain = folded(head)
    labels = phrases("kinds.advisory_labels").whole
    return bool(colon) and plain in labels and not phrases("dates.labels").leads(plain)


def _is_only_clock(rest: str, language: str) -> bool:
    known = phrases("dates.weekdays", language).whole
    words = [w for w in rest.replace("|", " ").split() if w.casefold().strip("(),") not in known]
    return len(words) <= 3 and all(w[:1].isdigit() or len(w) <= 4 for w in words)


def _place_line(draft: Draft, line: Line) -> Iterator[Claim]:
    """A place alone, right beside a line that holds the date."""
    if (
        line.words > 6
        or line.ends_sentence
        or line.is_listed
        or (is_person(line.text, draft.language) and (not is_place(line.text, draft.language)))
    ):
        return
    near = draft.page.lines[max(0, line.index - 1) : line.index + 2]
    with_date = [
        one
        for one in near
        if one is not line and one.words <= 8 and find_dates(one.text, draft.language)
    ]
    if with_date and is_place(line.text.strip(" ,"), draft.language):
        yield _place(line.text_start, line.end, 0.85)


def _pair(
    start: int, place: tuple[int, int], date: FoundDate, confidence: float
) -> Iterator[Claim]:
    if place[1] > place[0]:
        yield _place(start + place[0], start + place[1], confidence)
    yield Claim(
        start=start + date.start,
        end=start + date.end,
        part=Part.DATE,
        rule="dateline",
        confidence=confidence if date.date and date.is_sure else 0.5,
        reason=message("A date beside a place or on a line of its own."),
        value=date.date,
    )


def _place(start: int, end: int, confidence: float) -> Claim:
    return Claim(
        start=start,
        end=end,
        part=Part.PLACE,
        rule="dateline",
        confidence=confidence,
        reason=message("A place before the first words, or beside the date."),
    )
