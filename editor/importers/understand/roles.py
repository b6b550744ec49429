"""What somebody is, and of what house: words such as "director of X", "X director", "head, X"."""

import re
from functools import cache

from editor.importers.understand.folding import folded
from editor.importers.understand.name_words import is_role_word
from editor.importers.understand.vocabulary import phrases


def has_organisation(text: str) -> bool:
    """Whether a word for an organisation stands in the text."""
    return phrases("people.organisations").is_in(folded(text))


def has_role(text: str) -> bool:
    """Whether a word for a role stands in the text."""
    return phrases("people.roles").is_in(folded(text))


def split_role(text: str, language: str) -> tuple[str, str]:
    """Role and organisation of words such as "director of X", "X director", "head, X"."""
    words = text.strip(" ,.;:–—-()").strip()
    if not words:
        return "", ""
    head, _, tail = _first_comma(words)
    if tail:
        role, organization = split_role(head, language)
        return (role, organization) if role and organization else (head, tail)
    return _split_of(words, language) or _split_before(words)


def _first_comma(words: str) -> tuple[str, str, str]:
    found = re.search(r"\s*[,،，]\s+", words)
    if not found:
        return words, "", ""
    return words[: found.start()], ",", words[found.end() :]


def _split_of(words: str, language: str) -> tuple[str, str] | None:
    pattern = _of_pattern(language)
    for found in pattern.finditer(words):
        role, organization = words[: found.start()].strip(), words[found.end() :].strip()
        if role and organization and has_role(role) and _starts_name(organization):
            return role, organization
    return None


@cache
def _of_pattern(language: str) -> re.Pattern[str]:
    tags = dict.fromkeys((language, "en"))
    found = sorted({w for t in tags for w in phrases("people.of", t).whole}, key=len, reverse=True)
    return re.compile(
        rf"\s(?:{'|'.join(re.escape(w) for w in found)})"
        r"(?:\s(?:the|la|le|el|los|las|os|der|die))?\s"
        r"|\s(?:de\s)?[ld]['’]",
        re.IGNORECASE,
    )


def _starts_name(text: str) -> bool:
    return text[:1].isupper() or not text[:1].isascii()


def _split_before(words: str) -> tuple[str, str]:
    """X Executive Director: the role begins at the first word for one, after the name."""
    tokens = words.split()
    at = next((i for i, token in enumerate(tokens) if is_role_word(token)), None)
    if at is None:
        return ("", words) if _starts_name(words) and has_organisation(words) else (words, "")
    if at == 0:
        return words, ""
    return " ".join(tokens[at:]), " ".join(tokens[:at])
