"""Who says a quotation: looked for behind it, before it, in the words of its own paragraph."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from editor.importers.understand.folding import folded, has_han, size
from editor.importers.understand.name_words import is_caseless
from editor.importers.understand.people import Person, describe, is_person
from editor.importers.understand.quotes.marks import Quoted
from editor.importers.understand.roles import has_role
from editor.importers.understand.vocabulary import phrases

_CLAUSE_WORDS = 30
_LEAD = re.compile(r"^[\s,،，.。!?;:–—-]*")
_END_OF_LEAD = re.compile(r"[\s,،，:：–—-]*$")
_ENDS_TO_QUOTE = re.compile(r"[:：]\s*$")
_PRONOUN_BREAK = 4
_NEAR = 110  # characters: the subject of a sentence stands at its head
_INSIDE_MARKS = frozenset({"fr", "es", "pt"})
_NO_SUBJECT = frozenset({"es", "pt", "ar"})  # the verb alone says "he said"
_ENDS_IN_PRONOUN = re.compile(r"-(?:il|elle|ils|elles|on)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:the|an?|its?|their|le|la|les|une?|el|der|die|das|eine?|os?|uma?)\s+(?:\w+\s)?([\w’']+)"
    r"(?=\s*,|\s*$|\s+(?:of|by|to|from|seen|on|de|du|von|para|por)\s)",
    re.IGNORECASE,
)
_FULL_STOPS = ".。؟！"


class Saying(msgspec.Struct, frozen=True):
    """Who says it; `is_pronoun` when only "he" or "she" does, `is_near` right beside the mark."""

    person: Person | None = None
    is_pronoun: bool = False
    is_near: bool = False


def inside(inner: str, language: str) -> Saying | None:
    """The speaker named within the marks, as French does: « …, déclare X, role. … »."""
    if language not in _INSIDE_MARKS:
        return None
    for verb in _verbs(language).finditer(inner):
        if not inner[: verb.start()].rstrip(" aA").endswith((",", "?", "!", "…", "–", "—")):
            continue
        clause = _first_clause(inner[verb.end() :])
        found = _from_phrase(clause, language, is_near=True) if clause.strip() else None
        if found and found.person and _is_full(found.person) and size(clause) <= _CLAUSE_WORDS:
            return found
    return None


def named_before(text: str, language: str) -> Person | None:
    """The last one who is said to say something in the sentences of `text`, given in full."""
    at = len(text)
    starts = [0, *(found.end() for found in _sentence_end().finditer(text))]
    for start in reversed(starts):
        sentence, at = text[start:at], start
        saying = _ahead(sentence, language) if sentence.strip() else None
        if saying and saying.person and _is_full(saying.person) and saying.person.name:
            return saying.person
        head = re.split("[，；]", sentence)[0]  # Chinese marks
        named = describe(head if has_han(head) else sentence, language)
        if named and named.role and named.start < _NEAR and is_person(named.name, language):
            return named
    return None


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
    found = ahead if ahead and (ahead.person or not behind) else behind
    if found is None or not found.person:
        found = inside(quoted.inner, language) or found
    if found and found.is_pronoun:
        person = named_before(text[before_end : quoted.start], language)
        return Saying(person, is_near=True) if person else found
    return found


def introduced_by(text: str, language: str) -> Person | None:
    """Who is said to speak at the end of a paragraph, before a quotation of its own."""
    if not _ENDS_TO_QUOTE.search(text):
        return None
    saying = _ahead(_last_clause(text), language)
    return saying.person if saying else None


@cache
def _sentence_end() -> re.Pattern[str]:
    """The end of a sentence, not that of "Dr." or of an initial."""
    words = phrases("speech.abbreviations").written
    short = "".join(rf"(?<!\b{re.escape(word)})" for word in words)
    return re.compile(
        rf"(?<![\s.(][A-ZÀ-Ý]){short}"
        r"[.!?؟。！？][\"”»’)」]*(?=\s+[^a-zà-ÿ]|\s*$|[\u3400-\u9fff])|[。！？\n]|\.\s*$"
    )


def _first_clause(text: str) -> str:
    if text.lstrip()[:1] in _FULL_STOPS and text.strip():
        return ""
    found = _sentence_end().search(text, 1)
    return text[: found.start()] if found else text


def _last_clause(text: str) -> str:
    ends = [found.end() for found in _sentence_end().finditer(text)]
    return text[ends[-1] :] if ends and text[ends[-1] :].strip() else text if not ends else ""


@cache
def _verbs(language: str) -> re.Pattern[str]:
    return phrases("speech.verbs", language).inline


@cache
def _pronouns(language: str) -> frozenset[str]:
    found = phrases("speech.pronouns", language)
    return frozenset(found.written) if language == "es" else found.whole


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
    if verb.start() <= 3 and not rest[verb.end() :].strip(" ,.;:–—-") and language in _NO_SUBJECT:
        return Saying(is_pronoun=True, is_near=True)
    if verb.start() <= 3:  # an auxiliary or a hyphen
        return _from_phrase(rest[verb.end() :], language, is_near=True)
    phrase = rest[: verb.start()]
    if size(phrase) > _CLAUSE_WORDS or (language == "zh" and size(phrase) > 16):
        return None
    return _from_phrase(phrase, language, is_near=True)


def _turkish(rest: str, before: str, verb: re.Match[str]) -> Saying | None:
    if verb.start() > 90:  # another clause
        return None
    behind = rest[verb.end() :]
    for phrase in (before, rest[: verb.start()], behind):
        found = _from_phrase(phrase, "tr", is_near=verb.start() <= 2)  # "…" dedi
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
        verb = _verb_with_subject(clause, verbs) if language == "ar" else verbs[-1]
        ends = (
            [one.start() for one in verbs if one.start() > verb.start()] if language == "ar" else []
        )
        ahead, behind = clause[: verb.start()], clause[verb.end() : min(ends, default=None)]
        first = (behind, ahead) if is_caseless(clause) and language == "ar" else (ahead, behind)
        for phrase in first:
            found = _from_phrase(phrase, language, is_near=bool(colon) or len(behind.strip()) < 4)
            if found and (found.person or found.is_pronoun):
                return found
        return None
    if colon and size(clause) <= _CLAUSE_WORDS:
        found = _from_phrase(clause, language, is_near=True)
        return found if found and found.person and _is_full(found.person) else None
    return None


def _verb_with_subject(clause: str, verbs: Sequence[re.Match[str]]) -> re.Match[str]:
    """The last verb with words behind it: another one, as in "and she said:", goes on from it."""
    with_words = [verb for verb in verbs if len(clause[verb.end() :].strip(" :،")) > 3]
    ends = [*(verb.start() for verb in verbs[1:]), len(clause)]
    told = [v for v, end in zip(verbs, ends, strict=True) if clause[v.end() : end].strip(" :،و")]
    return next((verb for verb in reversed(told) if verb in with_words), verbs[-1])


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
    if _is_of_document(words):
        return None
    if is_caseless(words) and language == "ar":
        words = re.split(r"\s(?:إن|أن|بأن|في|خلال|على)(?:\s|$)", words)[0]
    person = describe(words, language)
    if person:
        told = _with_titles(words, person)
        return None if _is_document(words, person, language) else Saying(told, is_near=is_near)
    if is_near and has_role(words) and size(words) <= 14 and not _mentions_document(words):
        return Saying(Person(role=words), is_near=is_near)
    return None


def _is_pronoun(words: str, language: str) -> bool:
    """Whether the phrase is, or ends in, "he" or "she"."""
    # In Spanish an accent parts "he" from "the".
    plain = words.casefold() if language == "es" else folded(words)
    tokens = plain.split()
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


def _is_of_document(words: str) -> bool:
    """A document is what speaks, as in "The letter, seen by X"."""
    found = _SUBJECT.match(words)
    return found is not None and folded(found[1]) in phrases("speech.documents").whole


def _mentions_document(words: str) -> bool:
    return bool(phrases("speech.documents").is_in(folded(words)))
