"""One entry of a list taken apart: name, acronym, country, second script."""

import re
from collections.abc import Callable

import msgspec

from editor.model.countries import country_code
from editor.model.list_lines.words import begins_with, is_one_of
from editor.model.names.folding import fold, words
from editor.model.names.vocabulary import says_organization

_TAIL_BRACKET = re.compile(r"\s{0,3}[(（\[]([^()（）\[\]]*)[)）\]]\s*[.,;]?$")
_ANY_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]{2,16})[)）\]]")
_DASH = re.compile(
    r"\s{1,3}[-–—−|·/]{1,3}\s{0,3}|\s{0,3}[–—|]{1,3}\s{1,3}|\s{0,3}—\s{0,3}|[:：]\s{1,3}|\s{3}"
)
_COMMA = re.compile(r"\s{0,3}[,،，]\s{0,3}")
_BLANKS = re.compile(r"\s{3,}")
_ACRONYM = re.compile(r"[^\W_](?:[^\W_]|[&.+'’/-]){1,13}")
_LABEL = re.compile(r"(?:^|[\s,;–—-]+)([^\W\d_]{2,12}(?:[ -][^\W\d_]{2,8})?)\s{0,2}[:：]\s{0,2}$")
_ADDRESS = re.compile(
    r"<?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,9}>?|https?://\S+|www\.\S+"
)
_SCRIPTS = re.compile(
    r"(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff])|(?P<arabic>[\u0620-\u064a\u0671-\u06d3])"
    r"|(?P<han>[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af])|(?P<cyrillic>[\u0400-\u04ff])"
)
_EDGES = " \t\n\xa0\u3000,،，;；、.。:–—-/|·"
_NOTE_MARKS = "*†‡§"
_AND_NEXT = re.compile(r"\s{0,3}[,;]\s{0,3}(?:and|und|et|y|e|ve|&)$", re.IGNORECASE)
_NOTE = re.compile(r"(?:\s{0,3}(?:\*{1,3}|[†‡§]|[¹²³⁰⁴-⁹]{1,3}|\[\d{1,2}\])){1,3}$")
_DOTTED = re.compile(
    r"(?:\b(?:inc|ltd|co|corp|pvt|e\.v|e\. v|a\.ş|s\.a|vb|jr|sr|u\.s|u\.k|d\.c)|\b\w)\.$",
    re.IGNORECASE,
)

# Letters of a word that acronyms pass over, and words of the longest town.
_SMALL, _TOWN = 3, 3


class Entry(msgspec.Struct, frozen=True):
    """What an entry says; `rest` are words that no other field holds, such as a city."""

    name: str
    acronym: str = ""
    country: str | None = None
    second_name: str = ""
    rest: str = ""


def read_entry(text: str) -> Entry:
    """Take an entry apart; what is not understood stays in the name."""
    plain = _AND_NEXT.sub("", text.strip().replace("**", ""))
    entry = _without_addresses(Entry(_NOTE.sub("", _BLANKS.sub("   ", plain)) or plain))
    before = None
    while entry != before:
        before = entry
        for step in _STEPS:
            entry = step(entry)
    entry = _second_script(_inner_acronym(entry))
    return _with(entry, name=trimmed(entry.name))


def trimmed(name: str) -> str:
    """A name without blanks and signs at its ends, with a full stop that belongs to it."""
    bare = " ".join(name.split()).lstrip(_EDGES).rstrip(_EDGES + _NOTE_MARKS)
    following = " ".join(name.split()).lstrip(_EDGES)[len(bare) : len(bare) + 1]
    return bare + "." if following == "." and _DOTTED.search(bare + ".") else bare


def is_acronym(text: str, name: str = "") -> bool:
    """Whether a word is a short form: two capitals or more, or the initials of the name."""
    if not _ACRONYM.fullmatch(text):
        return False
    capitals = sum(c.isupper() for c in text)
    return (capitals > 1 and text[0].isalnum()) or fold(text) in {*initials(name)}


def initials(name: str) -> tuple[str, ...]:
    """The short forms that a name makes, with its small words and without them."""
    every = words(name)
    small = {word for word in every if len(word) <= _SMALL}
    return tuple(
        "".join(word[0] for word in chosen)
        for chosen in (every, [w for w in every if w not in small])
        if len(chosen) > 1
    )


def _with(entry: Entry, **changes: str | None) -> Entry:
    return msgspec.structs.replace(entry, **changes)


def _without_addresses(entry: Entry) -> Entry:
    found = [m.group() for m in _ADDRESS.finditer(entry.name)]
    left = _ADDRESS.sub(" ", entry.name)
    if not found or not any(c.isalpha() for c in left):
        return entry
    left = _without_label(re.sub(r"[(（]\s*[)）]", "", left).strip())
    return _with(entry, name=left, rest=" ".join(found))


def _without_label(left: str) -> str:
    """A name without the "- contact:" that stood before an address."""
    label = _LABEL.search(left)
    return left[: label.start()] if label and is_one_of(label[1], "label.all") else left


def _bracket(entry: Entry) -> Entry:
    found = _TAIL_BRACKET.search(entry.name)
    if not found or not found.start():
        return entry
    head = entry.name[: found.start()]
    parts = [part for part in re.split(r"\s*[,;/،，–—]\s*|\s+-\s+", found[1].strip()) if part]
    known = [_known(part, head) for part in parts]
    if is_acronym(head) and not is_acronym(found[1].strip()) and _makes(head, found[1]):
        return _with(entry, name=found[1].strip(), acronym=head)
    if (
        len(parts) > 1
        and known[-1]
        and known[-1][0] == "country"
        and all(map(_is_town, parts[:-1]))
        and not any(begins_with(part, "role.all") for part in parts)
    ):
        rest = " ".join(
            [p for p, k in zip(parts, known, strict=True) if not k] + [entry.rest]
        ).strip()
        entry, known = _with(entry, rest=rest), [each for each in known if each]
    if not parts or not all(known):
        return _with_role(entry, head, parts)
    values = {kind: value for part in known if part for kind, value in [part]}
    free = {kind: value for kind, value in values.items() if not getattr(entry, kind)}
    return _with(entry, name=head, **free) if free.keys() == values.keys() else entry


def _with_role(entry: Entry, head: str, parts: list[str]) -> Entry:
    """Maria López (journalist, Mexico): who reads persons finds the role behind a comma."""
    code = country_code(parts[-1]) if parts[1:] else None
    if code and not entry.country and begins_with(parts[0], "role.all"):
        return _with(entry, name=", ".join([head, *parts[:-1]]), country=code)
    return entry


def _known(part: str, name: str) -> tuple[str, str] | None:
    """Country or acronym; a short form that the name makes is an acronym, though a code too."""
    if (code := country_code(part)) and not _ends_as(part, name):
        return "country", code
    return ("acronym", part) if is_acronym(part, name) and not _legal(part) else None


def _legal(part: str) -> bool:
    return fold(part).replace(" ", "") in {"ev", "inc", "ltd", "llc", "asbl", "ngo", "stk"}


def _makes(short: str, name: str) -> bool:
    return fold(short).replace(" ", "") in {*initials(name)}


def _ends_as(short: str, name: str) -> bool:
    """Whether the last words of the name make the short form."""
    folded = fold(short)
    return len(folded) > 1 and any(made.endswith(folded) for made in initials(name))


def _dash(entry: Entry) -> Entry:
    cuts = list(_DASH.finditer(entry.name))
    if not cuts or not cuts[-1].start() or cuts[-1].end() == len(entry.name):
        return entry
    head, tail = entry.name[: cuts[-1].start()], entry.name[cuts[-1].end() :]
    return _tail(entry, head, tail) or _head(entry, cuts[0]) or entry


def _tail(entry: Entry, head: str, tail: str) -> Entry | None:
    town, _, land = tail.rpartition(",")
    if not entry.country and (code := country_code(tail)):
        return _with(entry, name=head, country=code)
    if not entry.country and town and len(town.split()) <= _TOWN and (code := country_code(land)):
        return _with(entry, name=head, country=code, rest=f"{town} {entry.rest}".strip())
    if not entry.acronym and is_acronym(tail) and (_makes(tail, head) or tail.isupper()):
        return _with(entry, name=head, acronym=tail)
    return None


def _head(entry: Entry, cut: re.Match[str]) -> Entry | None:
    head, tail = entry.name[: cut.start()], entry.name[cut.end() :]
    if not entry.acronym and is_acronym(head) and _makes(head, tail):
        return _with(entry, name=tail, acronym=head)
    if not entry.country and (code := country_code(head)):
        return _with(entry, name=tail, country=code)
    return None


def _comma(entry: Entry) -> Entry:
    parts = _COMMA.split(entry.name)
    if len(parts) <= 1 or not parts[0]:
        return entry
    if re.search(r"[)）\]]", parts[-1]):
        return entry
    code = country_code(parts[-1]) if _spelt_out(parts[-1]) else None
    if entry.country or not code:
        return _comma_acronym(entry, parts)
    towns = [part for part in parts[1:-1] if _is_town(part)]
    kept = parts[:-1] if len(towns) < len(parts) - 2 else parts[:1]
    head = entry.name[: _end_of(entry.name, len(kept))]
    return _with(
        entry, name=head, country=code, rest=" ".join([*parts[len(kept) : -1], entry.rest]).strip()
    )


def _comma_acronym(entry: Entry, parts: list[str]) -> Entry:
    if entry.acronym or len(parts[1:]) != 1 or not _makes(parts[1], parts[0]):
        return entry
    return _with(entry, name=parts[0], acronym=parts[1])


def _end_of(text: str, parts: int) -> int:
    cuts = list(_COMMA.finditer(text))
    return cuts[parts - 1].start()


def _spelt_out(land: str) -> bool:
    """A code of two letters after a comma may be a state of the US."""
    return len(land.strip()) > len("CA") or land.strip() in {"US", "UK", "EU"} or not land.isascii()


def _is_town(part: str) -> bool:
    return len(part.split()) <= _TOWN and not says_organization(part) and not _legal(part)


def _inner_acronym(entry: Entry) -> Entry:
    if entry.acronym:
        return entry
    for found in _ANY_BRACKET.finditer(entry.name):
        inside = found[1].strip()
        if (
            is_acronym(inside, entry.name[: found.start()])
            and not country_code(inside)
            and not _legal(inside)
        ):
            return _with(entry, acronym=inside)
    return entry


def _second_script(entry: Entry) -> Entry:
    """Split where the script changes once for good, as in a name followed by its translation."""
    if entry.second_name:
        return entry
    marks = [(m.start(), str(m.lastgroup)) for m in _SCRIPTS.finditer(entry.name)]
    changes = [i for i in range(1, len(marks)) if marks[i][1] != marks[i - 1][1]]
    if len(changes) != 1 or min(changes[0], len(marks) - changes[0]) <= 1:
        return entry
    at = marks[changes[0]][0]
    cut = at - len(re.search(r"[(（\[\"“«「]*$", entry.name[:at]).group())  # type: ignore[union-attr]
    first, second = entry.name[:cut], entry.name[cut:]
    if not first[-1:].isspace() and first[-1:].isalnum() and cut == at:
        return entry
    second = _unwrapped(second)
    if not entry.acronym and second.isascii() and second.isupper() and is_acronym(second):
        return _with(entry, name=_unwrapped(first), acronym=second)
    return _with(entry, name=_unwrapped(first), second_name=second)


def _unwrapped(part: str) -> str:
    bare = trimmed(part)
    inner = re.fullmatch(r"[(（\[](.*?)[)）\]]?", bare)
    return trimmed(inner[1]) if inner else bare


_STEPS: tuple[Callable[[Entry], Entry], ...] = (_bracket, _dash, _comma)
