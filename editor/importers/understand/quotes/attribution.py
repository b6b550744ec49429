"""Who says a quotation: looked for behind it, before it, in the words of its own paragraph."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from editor.importers.understand.folding import folded, has_han, size
from editor.importers.understand.name_words import is_caseless
from editor.importers.understand.people import (
    Person,
    describe,
    has_role,
    is_person,
)
from editor.importers.understand.quotes.marks import Quoted
from editor.importers.understand.vocabulary import phrases

_CLAUSE_WORDS = 30
_SHORT = "".join(
    rf"(?<!\b{word})"
    for word in [
        "Dr",
        "Mr",
        "Ms",
        "St",
        "Av",
        "Hr",
        "Fr",
        "dr",
        "Sr",
        "Mrs",
        "Mme",
        "Sra",
        "Dra",
        "Prof",
        "prof",
        "Hon",
        "Rev",
        "Gen",
        "Sen",
        "Rep",
        "Ing",
        "Mag",
        "Dipl",
        "Jr",
        "Inc",
        "Ltd",
        "Co",
        "Corp",
        "Nr",
        "No",
        "bzw",
        "ca",
        "Univ",
        "Doç",
        "Lic",
        "Mtra",
        "Mtro",
    ]
)
_SENTENCE_END = re.compile(
    rf"(?<![\s.(][A-ZÀ-Ý]){_SHORT}"
    r"[.!?؟。！？][\"”»’)」]*(?=\s+[^a-zà-ÿ]|\s*$|[\u3400-\u9fff])|[。！？\n]|\.\s*$"
)
_LEAD = re.compile(r"^[\s,،，.。!?;:–—-]*")
_END_OF_LEAD = re.compile(r"[\s,،，:：–—-]*$")
_ENDS_TO_QUOTE = re.compile(r"[:：]\s*$")
_PRONOUN_BREAK = 4
_ENDS_IN_PRONOUN = re.compile(r"-(?:il|elle|ils|elles|on)$", re.IGNORECASE)
_FULL_STOPS = ".。؟！"


class Saying(msgspec.Struct, frozen=True):
    """Who says it; `is_pronoun` when only "he" or "she" does, `is_near` right beside the mark."""

    person: Person | None = None
    is_pronoun: bool = False
    is_near: bool = False


def saying_of(text: str, stretches: Sequence[Quoted], which: int, language: str) -> Saying | None:
    """The speaker of one quotation of a paragraph; None when nobody is said to say it."""
    quoted = stretches[which]
    before_end = stretches[which - 1].end if which else 0
    after_end = stretches[which + 1].start if which + 1 < len(stretches) else len(text)
    after = _first_clause(text[quoted.end : after_end])
    before = _last_clause(text[before_end : quoted.start])
    behind = _behind(after, before, language)
    if behind and behind.person:
        return behind
    ahead = _ahead(before, language)
    return ahead if ahead and (ahead.person or not behind) else behind


def introduced_by(text: str, language: str) -> Person | None:
    """Who is said to speak at the end of a paragraph, before a quotation of its own."""
    if not _ENDS_TO_QUOTE.search(text):
        return None
    saying = _ahead(_last_clause(text), language)
    return saying.person if saying else None


def _first_clause(text: str) -> str:
    if text.lstrip()[:1] in _FULL_STOPS and text.strip():
        return ""
    found = _SENTENCE_END.search(text, 1)
    return text[: found.start()] if found else text


def _last_clause(text: str) -> str:
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    return text[ends[-1] :] if ends and text[ends[-1] :].strip() else text if not ends else ""


@cache
def _verbs(language: str) -> re.Pattern[str]:
    return phrases("speech.verbs", language).inline


@cache
def _pronouns(language: str) -> frozenset[str]:
    return phrases("speech.pronouns", language).whole


def _behind(after: str, before: str, language: str) -> Saying | None:
    """As in "said X", "X said", "he added", and Turkish "dedi" whose subject stands before."""
    lead = _LEAD.match(after)
    rest = after[lead.end() :] if lead else after
    if not rest.strip() or size(rest) > _CLAUSE_WORDS * 2:
        return None
    verb = _verbs(language).search(rest)
    if not verb:
        return None
    return _turkish(rest, before, verb) if language == "tr" else _beside(rest, verb, language)


def _beside(rest: str, verb: re.Match[str], language: str) -> Saying | None:
    """The one named right behind the verb, or between the mark and the verb."""
    if _ENDS_IN_PRONOUN.search(verb.group()):
        return Saying(is_pronoun=True, is_near=True)
    if _is_pronoun(rest[: verb.start()], language):
        return Saying(is_pronoun=True, is_near=True)
    if verb.start() <= 3:  # noqa: PLR2004  # an auxiliary or a hyphen
        return _from_phrase(rest[verb.end() :], language, is_near=True)
    phrase = rest[: verb.start()]
    if size(phrase) > _CLAUSE_WORDS or (language == "zh" and size(phrase) > 16):  # noqa: PLR2004
        return None
    return _from_phrase(phrase, language, is_near=True)


def _turkish(rest: str, before: str, verb: re.Match[str]) -> Saying | None:
    if verb.start() > 90:  # noqa: PLR2004  # another clause
        return None
    behind = rest[verb.end() :]
    for phrase in (before, rest[: verb.start()], behind):
        found = _from_phrase(phrase, "tr", is_near=verb.start() <= 2)  # noqa: PLR2004  # "…" dedi
        if found and found.person:
            return found
    return None


def _ahead(before: str, language: str) -> Saying | None:
    """As in "X said:", "X, role:", "قال X:" before the mark."""
    if not before.strip():
        return None
    colon = _ENDS_TO_QUOTE.search(before)
    clause = _clause(before, language)
    told = phrases("speech.before", language).inline.match(clause.lstrip())
    if told and size(clause) <= _CLAUSE_WORDS:
        found = _from_phrase(clause.lstrip()[told.end() :], language, is_near=True)
        return found if found and found.person and _is_full(found.person) else None
    verbs = list(_verbs(language).finditer(clause))
    if verbs:
        verb = verbs[-1]
        ahead, behind = clause[: verb.start()], clause[verb.end() :]
        first = (behind, ahead) if is_caseless(clause) and language == "ar" else (ahead, behind)
        for phrase in first:
            found = _from_phrase(phrase, language, is_near=bool(colon) or len(behind.strip()) < 4)  # noqa: PLR2004
            if found and (found.person or found.is_pronoun):
                return found
        return None
    if colon and size(clause) <= _CLAUSE_WORDS:
        found = _from_phrase(clause, language, is_near=True)
        return found if found and found.person and _is_full(found.person) else None
    return None


def _clause(before: str, language: str) -> str:
    text = before
    if language == "zh":
        parts = re.split(r"[，；。]", text.rstrip(" ：:，"))
        with_verb = [part for part in parts if _verbs(language).search(part)]
        return with_verb[-1] if with_verb else parts[-1]
    words = text.split()
    return text if len(words) <= _CLAUSE_WORDS * 2 else " ".join(words[-_CLAUSE_WORDS * 2 :])


def _is_full(person: Person) -> bool:
    return len(person.name.split()) > 1 or has_han(person.name) or bool(person.role)


def _from_phrase(phrase: str, language: str, *, is_near: bool) -> Saying | None:
    words = phrase.strip(" ,،，.:：–—-")
    if not words:
        return None
    if _is_pronoun(words, language):
        return Saying(is_pronoun=True, is_near=is_near)
    if is_caseless(words):
        words = (
            re.split(r"\s(?:إن|أن|بأن|في|خلال|على)(?:\s|$)", words)[0]
            if language == "ar"
            else words
        )
    person = describe(words, language)
    if person and _is_document(words, person, language):
        return None
    if person:
        return Saying(_with_titles(words, person), is_near=is_near)
    if is_near and has_role(words) and size(words) <= 14 and not _mentions_document(words):  # noqa: PLR2004
        return Saying(Person(role=words), is_near=is_near)
    return None


def _is_pronoun(words: str, language: str) -> bool:
    """Whether the phrase is, or ends in, "he" or "she"."""
    tokens = folded(words).split()
    if not tokens:
        return False
    is_first = tokens[0] in _pronouns(language) and (
        len(tokens) <= _PRONOUN_BREAK or language == "en"
    )
    last = words.rsplit(maxsplit=1)[-1]
    return is_first or (tokens[-1] in _pronouns(language) and last.islower())


def _with_titles(words: str, person: Person) -> Person:
    """Dr and Prof belong to a name."""
    found = re.search(
        r"((?:(?:Prof|Dr|Dra|Profa|Dr\.-Ing|PD|Doç|Av)\.?\s?(?:-?Ing\.)?\s?)+)$",
        words[: person.start],
    )
    if not found:
        return person
    role = person.role if person.role != found.group().strip() else ""
    name = f"{found.group().strip()} {person.name}"
    return msgspec.structs.replace(person, name=name, role=role, start=found.start(1))


def _is_document(words: str, person: Person, language: str) -> bool:
    """The name is that of a newspaper or a report, not of somebody."""
    around = re.split(r"[,،，]", words[: person.start])[-1] + words[person.end :]
    if not _mentions_document(person.name + " " + around[:40]):
        return False
    return not is_person(person.name, language) or _mentions_document(
        words[person.end : person.end + 14]
    )


def _mentions_document(words: str) -> bool:
    return bool(phrases("speech.documents").is_in(folded(words)))
