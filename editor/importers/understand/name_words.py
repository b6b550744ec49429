"""What a single word can be in a name: a name word, a particle, a title, a role."""

import re
from functools import cache

from editor.importers.understand.folding import folded
from editor.importers.understand.vocabulary import phrases

SUFFIX = re.compile(r"['’][a-zçğıöşü]{1,6}$")
_INITIAL = re.compile(r"[A-ZÀ-ÞÇĞİÖŞÜ]\.(?:[A-Z]\.)*$")
# German joins what somebody leads and the word for leading.
_COMPOUND_ROLE = re.compile(
    r"\w{3}(?:minister|ministerin|prasident|prasidentin|sprecher|sprecherin|leiter|leiterin"
    r"|direktor|direktorin|vorsitzende|vorsitzender|referent|referentin|sekretar|sekretarin"
    r"|beauftragte|beauftragter|fuhrer|fuhrerin|vorstand|vorstandin|expertin|experte|anwalt"
    r"|anwaltin|meister|meisterin|berater|beraterin|forscher|forscherin|kanzler|kanzlerin|autor|autorin)$"
)
_CASELESS = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")


def is_plain_name_word(word: str) -> bool:
    """Whether the word could belong to a name and says nothing else."""
    return (
        is_name_word(word)
        and (not is_particle(word) or word[0].isupper())
        and not is_honorific(word)
        and not is_role_word(word)
    )


@cache
def is_name_word(word: str) -> bool:
    """Whether the word has the shape of a part of a name."""
    bare = word.strip(".,;:!?")
    if not bare or any(c.isdigit() for c in bare) or is_particle(bare.lower()):
        return bool(bare) and not any(c.isdigit() for c in bare)
    if is_caseless(bare):
        return True
    if not bare[0].isupper() or (bare.isupper() and len(bare) > 3 and "-" not in bare):
        return bare.isupper() and bare[0].isalpha() and len(bare) > 3 and not is_org_word(bare)
    if bare.isupper() and len(bare) > 1 and not _INITIAL.match(bare):
        return False
    return not is_org_word(bare) and not is_stopword(bare)


@cache
def is_particle(word: str) -> bool:
    """Whether it is a small word inside names, such as "de" or "van"."""
    return word in phrases("people.particles", "en").whole


@cache
def is_honorific(word: str) -> bool:
    """Whether it is a form of address, such as "Dr"."""
    return folded(word) in phrases("people.honorifics").whole


@cache
def is_role_word(word: str) -> bool:
    """Whether it names what somebody does."""
    plain = folded(word)
    if plain in phrases("people.roles").whole or _COMPOUND_ROLE.search(plain):
        return True
    head, hyphen, tail = word.rpartition("-")
    is_part = head.isupper() or head.casefold() in {"co", "vize", "vice", "ex", "sub"}
    return bool(hyphen) and is_part and folded(tail) in phrases("people.roles").whole


@cache
def is_org_word(word: str) -> bool:
    """Whether it is a word that organisations have in their names."""
    return folded(SUFFIX.sub("", word)) in phrases("people.organisations").whole


@cache
def is_stopword(word: str) -> bool:
    """Whether it is one of the commonest words."""
    plain = folded(word)
    return any(plain in phrases("stopwords", tag).whole for tag in ("en", "de", "fr", "es", "tr"))


def is_caseless(text: str) -> bool:
    """Whether the text is in a script without capitals and with spaces."""
    return _CASELESS.search(text) is not None


def without_title(text: str) -> str:
    """The words before a name without M., Herr and their like at their end."""
    words = text.split()
    while words and is_honorific(words[-1]):
        words = words[:-1]
    return " ".join(words)
