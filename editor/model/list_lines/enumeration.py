"""Names one after the other in a paragraph, parted by commas or semicolons."""

import re

from editor.model.countries import country_code
from editor.model.list_lines.entry import trimmed
from editor.model.list_lines.records import Span
from editor.model.list_lines.words import begins_with, conjunction, is_one_of
from editor.model.names.folding import words
from editor.model.names.vocabulary import meanings, says_organization

_PARTS = re.compile(r"[(（\[“«「『][^()（）\[\]“”«»「」『』]{0,200}[)）\]”»」』]|[,،，、;；]")
_LEGAL_TAIL = re.compile(
    r"\s*(?:inc|ltd|llc|llp|plc|corp|co|pvt|e\.\s?v|gmbh|a\.ş|s\.a|asbl|jr|sr|ph\.?d|esq|md)\b\.?(?:\s*\([^)]*\))?\s*$",
    re.IGNORECASE,
)
_LEADING_AND = re.compile(
    r"\s*(?:(?:and|und|et|y|e|ve|sowie|&)\s+|(?:以及|和|及|與)(?=\S))", re.IGNORECASE
)
_ARABIC_AND = re.compile(r"\s*و\s*(?=[\u0620-\u064a]{3})")

# Words of the longest name; names that make a paragraph among other entries, fewer in a long line.
_NAME = 14
_MANY, _SOME, _LINE = 5, 3, 160

_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]{0,80}[)）]")
_NUMBER = re.compile(r"[(（]?\d{1,3}[.)）]\s{1,9}(?=[^\W\d])")


def separators(text: str, start: int, end: int) -> list[Span]:
    """Where commas or semicolons part names; only semicolons where there are two or more."""
    found = [m for m in _PARTS.finditer(text, start, end) if m.group().strip() in set(",،，、;；")]
    found = [m for m in found if m.group().strip()]
    strong = [m for m in found if m.group() in ";；"]
    return [m.span() for m in (strong if len(strong) > 1 else found) if not _in_number(text, m)]


def names_between(text: str, start: int, end: int) -> list[Span]:
    """The spans of the names, with "Inc.", countries and parts of an organisation kept along."""
    cuts = separators(text, start, end)
    edges = [start, *(at for cut in cuts for at in cut), end]
    pieces = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]
    joined: list[Span] = []
    for a, b in pieces:
        before = text[slice(*joined[-1])] if joined else ""
        if joined and (_belongs(before, text[a:b]) or _goes_on(before, text[a:b])):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return _ended(text, joined)


def is_enumeration(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether a paragraph lists names; `alone` tells that no other entries stand around it."""
    names = names_between(text, start, end)
    if names[1:] and _parts_for_sure(text, separators(text, start, end)):
        return True
    if _has_parts_of_one(text, names):
        return False
    wordy = sum(len(text[a:b].split()) > _NAME for a, b in names)
    if wordy > len(names) / 5:
        return False
    if not alone:
        return len(names) > _MANY or (len(names) > _SOME and end - start > _LINE)
    if len(names[1:]) == 1:
        return all(says_organization(text[a:b]) for a, b in names)
    return len(names[1:]) > 1


def _parts_for_sure(text: str, signs: list[Span]) -> bool:
    """Whether the signs are such as stand in no name: two semicolons, or commas as in Chinese."""
    found = [text[a:b] for a, b in signs]
    return "、" in found or len([sign for sign in found if sign in ";；"]) > 1


def _is_topic(piece: str) -> bool:
    """Whether a piece is a topic alone, as "Women" of "Women, Law and Development in Africa"."""
    return len(piece.split()) == 1 and piece.isascii() and _are_topics(piece)


def _goes_on(before: str, piece: str) -> bool:
    """Whether a comma stands between the topics of one name."""
    bare = _IN_BRACKETS.sub("", piece).strip()
    joint = conjunction().search(bare)
    if _is_topic(before) and (joint or _is_topic(bare)):
        return True
    if joint is None or not before.split() or not _are_topics(before.rsplit(maxsplit=1)[-1]):
        return False
    first, *_ = [*bare[joint.end() :].split(), ""]
    return _are_topics(bare[: joint.start()]) and _are_topics(first)


def _are_topics(text: str) -> bool:
    """Whether all words of a text are topics and none is a kind of organisation or a place."""
    known = [meanings().get(word, ()) for word in words(text)]
    return bool(known) and all(
        each and all(meaning.startswith(("topic.", "stop.")) for part in each for meaning in part)
        for each in known
    )


def _has_parts_of_one(text: str, names: list[Span]) -> bool:
    """Whether the second part is a role, as in "name, role, organisation"."""
    return len(names) in {2, 3, 4} and begins_with(text[slice(*names[1])], "role.all")


def _in_number(text: str, comma: re.Match[str]) -> bool:
    return text[comma.start() - 1 : comma.start()].isdigit() and text[comma.end() :][:1].isdigit()


def _belongs(before: str, piece: str) -> bool:
    if _LEGAL_TAIL.fullmatch(piece):
        return True
    if country_code(piece) and len(piece.strip()) > len("CA"):
        return not country_code(before)
    last = piece.split()[-1:]
    unit = begins_with(piece, "unit.all") or (last and is_one_of(last[0], "unit.last"))
    return bool(unit) and not country_code(before)


def _ended(text: str, names: list[Span]) -> list[Span]:
    """Take the "and" off before the last name, or part the last two names at it."""
    if len(names) <= 1:
        return [_bare(text, *span) for span in names]
    *first, (start, end) = names
    lead = _LEADING_AND.match(text, start, end) or _arabic_lead(text, start, end)
    if lead and lead.end() < end:
        return [_bare(text, *span) for span in [*first, (lead.end(), end)]]
    cut = _last_and(text, start, end)
    last = [(start, cut.start()), (cut.end(), end)] if cut else [(start, end)]
    return [_bare(text, *span) for span in [*first, *last]]


def _arabic_lead(text: str, start: int, end: int) -> re.Match[str] | None:
    lead = _ARABIC_AND.match(text, start, end)
    if not lead:
        return None
    word = text[lead.end() : end].split(maxsplit=1)[0]
    known = any(folded in meanings() for folded in words(word))
    return lead if known or word.startswith("ال") else None


def _last_and(text: str, start: int, end: int) -> re.Match[str] | None:
    cuts = [m for m in conjunction().finditer(text, start, end) if start < m.start()]
    for cut in reversed(cuts):
        after = _IN_BRACKETS.sub("", text[cut.end() : end]).removeprefix("the ")
        topic = all(word in meanings() for word in words(after)) and not says_organization(after)
        if not topic and (after[:1].isupper() or not after[:1].isascii()):
            return cut
    return None


def _bare(text: str, start: int, end: int) -> Span:
    """The span without blanks, and without a full stop that ends the sentence."""
    words_there = text[start:end]
    left = len(words_there) - len(words_there.lstrip())
    kept = words_there.strip()
    if kept.endswith((".", "。")) and not trimmed(kept).endswith("."):
        kept = kept.rstrip(".。").rstrip()
    number = _NUMBER.match(kept)
    skipped = number.end() if number else 0
    return start + left + skipped, start + left + len(kept)
