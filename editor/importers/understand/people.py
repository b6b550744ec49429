"""Who is named in a few words: the person, the role, the organisation."""

import re

import msgspec

from editor.importers.understand.folding import folded, has_han
from editor.importers.understand.name_words import (
    SUFFIX,
    is_caseless,
    is_honorific,
    is_name_word,
    is_org_word,
    is_particle,
    is_plain_name_word,
    is_role_word,
    without_title,
)
from editor.importers.understand.roles import has_organisation, has_role, split_role
from editor.importers.understand.vocabulary import phrases, text_of

_LEGAL = re.compile(r"(?<!\w)(?:e\. ?V|A\. ?C|S\. ?A|S\. ?L|A\. ?Ş|gGmbH|GmbH|Inc|Ltd|LLC)\.?$")
_TOKEN = re.compile(r"[^\s,;:()\[\]“”„«»\"|<>،؛，、（）]+")
_MOST_NAME_WORDS = 6
_SPLIT = re.compile(r"\s*[,;|،؛，、]\s*|\s+[–—-]\s+|\s*[()（）]\s*|\t+")
_OF = ("en", "de", "fr", "es", "pt")
_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{2,4}$")
_FOREIGN_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{1,8}(?:[·•‧．][\u3400-\u9fff]{1,8}){1,3}$")
_HAN_TITLES = re.compile(r"(?:教授|先生|女士|博士|小姐|醫生|医生|律师|律師|牧師)$")
_LATIN_IN = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}$")


class Person(msgspec.Struct, frozen=True):
    """Somebody as named in a text; `start` and `end` are those of the name in it."""

    name: str = ""
    role: str = ""
    organization: str = ""
    start: int = 0
    end: int = 0


def is_person(text: str, language: str) -> bool:
    """Whether the whole text looks like the name of a person."""
    text = text.strip(" ,.:;")
    if has_han(text):
        return _is_han_name(_HAN_TITLES.sub("", text))
    if (
        len(text) > 60 or _LEGAL.search(text) or any(c.isdigit() for c in text) or "@" in text
    ):  # a name
        return False
    words = without_honorifics(text).split()
    if not 2 <= len(words) <= _MOST_NAME_WORDS:
        return False
    if any(is_role_word(word) for word in words):
        return False
    return (
        all(is_name_word(word) for word in words)
        and not is_particle(words[-1])
        and (not is_caseless(text) or _is_plain_caseless(words, language))
    )


def without_honorifics(text: str) -> str:
    """The name without Dr, Mme, السيد and their like before it."""
    words = _HAN_TITLES.sub("", text).split() if has_han(text) else text.split()
    while len(words) > 1 and is_honorific(words[0]):
        words = words[1:]
    return " ".join(words)


def find_person(text: str, language: str) -> Person | None:
    """The likeliest person named in a short text, with the place of the name in it."""
    if has_han(text):
        return _find_han(text)
    if is_caseless(text):
        return _find_caseless(text, language)
    runs = _runs(text)
    if not runs:
        return None
    best = max(runs, key=lambda run: _run_score(text, run))
    return Person(name=text[best[0] : best[1]], start=best[0], end=best[1])


def describe(text: str, language: str) -> Person | None:
    """A person with role and organisation, from words such as "Ada Roe, head of X"."""
    person = find_person(text, language)
    if not person:
        return None
    before, after = text[: person.start], text[person.end :]
    role, organization = _standing(before, after, language)
    return msgspec.structs.replace(person, role=role, organization=organization)


def _standing(before: str, after: str, language: str) -> tuple[str, str]:
    ahead = _trim_article(without_title(before.strip(" ,.;:–—-(")))
    behind = _trim_article(after.strip(" ,.;:–—-()"))
    behind = re.split(r"[.;:]\s|\bwho\b|[“”„«»\"「]", behind)[0].strip(" ,.;:)")
    if behind and (has_role(behind) or not ahead):
        return split_role(behind, language)
    return split_role(ahead, language)


def _trim_article(text: str) -> str:
    return re.sub(
        r"^(?:the|a|an|der|die|das|le|la|el|o)(?:\s+|$)", "", text, flags=re.IGNORECASE
    ).strip()


def _runs(text: str) -> list[tuple[int, int]]:
    """Stretches of capitalised words that could be a person's name."""
    runs: list[tuple[int, int]] = []
    current: list[re.Match[str]] = []
    last_end = 0
    for token in _TOKEN.finditer(text):
        gap = text[last_end : token.start()]
        word = token.group()
        joins = not gap.strip() and bool(current)
        if current and not joins:
            runs += _closed(text, current)
            current = []
        if is_plain_name_word(word) or (current and is_particle(word)):
            current.append(token)
            if SUFFIX.search(word):
                runs += _closed(text, current)
                current = []
        else:
            runs += _closed(text, current)
            current = []
        last_end = token.end()
    return runs + _closed(text, current)


def _closed(text: str, tokens: list[re.Match[str]]) -> list[tuple[int, int]]:
    while tokens and is_particle(tokens[-1].group()):
        tokens = tokens[:-1]
    while tokens and (is_particle(tokens[0].group()) and tokens[0].group()[0].islower()):
        tokens = tokens[1:]
    if not 1 <= len(tokens) <= _MOST_NAME_WORDS:
        return []
    start, end = tokens[0].start(), tokens[-1].end()
    name = text[start:end]
    end -= len(name) - len(SUFFIX.sub("", name).rstrip(".,;:!?"))
    return [(start, end)] if end > start else []


def _run_score(text: str, run: tuple[int, int]) -> float:
    name = text[run[0] : run[1]]
    words = name.split()
    score = {1: 0.0, 2: 2.0, 3: 2.0, 4: 1.4}.get(len(words), 0.6)
    before, after = text[: run[0]].rstrip(), text[run[1] :]
    score += 1.0 if not before or before[-1] in ",،" or _ends_with_role(before) else 0
    score += 0.8 if after.startswith((",", " (", "،")) or not after.strip(" .,:") else 0
    score -= (
        1.5 if re.search(r"\b(?:of|for|at|von|der|des|de|du|del|da|do)(?: the)?$", before) else 0
    )
    score -= 1.5 if after[:1] == " " and after.split() and is_org_word(after.split()[0]) else 0
    return score + (0.3 if not before else 0)


def _ends_with_role(text: str) -> bool:
    return bool(text.split()) and (
        is_role_word(text.rsplit(maxsplit=1)[-1]) or is_honorific(text.rsplit(maxsplit=1)[-1])
    )


def _is_plain_caseless(words: list[str], language: str) -> bool:
    known = phrases("stopwords", language).whole | phrases("people.organisations", language).whole
    return len(words) <= 4 and not any(  # names are short
        folded(word) in known or is_role_word(word) for word in words
    )


def _find_caseless(text: str, language: str) -> Person | None:
    """Behind the last word for a role, or the whole of the first part of the phrase."""
    head = re.split(r"[,،:(]", text.strip())[0]
    offset = text.find(head)
    tokens = list(_TOKEN.finditer(head))
    roles = [i for i, t in enumerate(tokens) if is_role_word(t.group())]
    named = [i for i, t in enumerate(tokens) if is_honorific(t.group())]
    begin = 0
    if named:
        begin = named[-1] + 1
    elif roles:
        begin = max(roles[-1] + 1, len(tokens) - 2 if language == "ar" else roles[-1] + 1)
    elif language == "ar" and len(tokens) > 2 and tokens[0].group().startswith("ال"):
        begin = 1  # names do not begin with an article, titles do
    left = tokens[begin : begin + 4]
    if language == "ar" and len(tokens) == 1 and _is_plain_caseless([tokens[0].group()], language):
        return Person(
            tokens[0].group(), start=offset + tokens[0].start(), end=offset + tokens[0].end()
        )
    if len(left) < 2 or (not named and not roles and len(tokens) > 4):  # names
        return None
    words = [t.group() for t in left]
    if not _is_plain_caseless(words, language):
        return None
    return Person(name=" ".join(words), start=offset + left[0].start(), end=offset + left[-1].end())


def _is_han_name(text: str) -> bool:
    if _FOREIGN_HAN_NAME.match(text):
        return True
    return (
        bool(_HAN_NAME.match(text))
        and text[0] in text_of("people.surnames", "zh")
        and not (has_organisation(text[-2:]))
    )


def _find_han(text: str) -> Person | None:
    """Behind the last role in front of the verb, or a name that stands alone."""
    clause = _HAN_TITLES.sub("", text.strip(" ，,。:："))
    offset = text.find(clause)
    roles = list(phrases("people.roles", "zh").inline.finditer(clause))
    begin = roles[-1].end() if roles else 0
    rest = clause[begin:]
    found = re.match(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3}", rest)
    name = found.group().strip() if found else re.split(r"[，,（(：:、\s「“]", rest)[0]
    if not found:
        name = re.split(
            r"(?:先生|女士|博士|教授|律師|律师|今天|今日|昨日|则|則|也|亦|在|对|對|向|就|随后|隨後|其后)",
            name,
        )[0]
    if roles and len(name) > 4 and _is_han_name(name[:3]):
        name = name[:3]  # the verb follows without a sign between
    if not name or not (
        _is_han_name(name) or _LATIN_IN.match(name) or (roles and _HAN_NAME.match(name))
    ):
        name = next(
            (clause[-n:] for n in (3, 2) if len(clause) >= n and _is_han_name(clause[-n:])), ""
        )
        begin, rest = len(clause) - len(name), name
    if not name:
        return None
    at = offset + begin + rest.find(name)
    return Person(name=name, start=at, end=at + len(name))


def parts_of(text: str) -> list[str]:
    """The pieces of a line parted by commas, dashes and brackets."""
    return [part for part in (p.strip() for p in _SPLIT.split(text)) if part]
