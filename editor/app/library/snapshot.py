"""A party of the library as a signatory of a letter, frozen as it is now."""

from collections.abc import Collection

from msgspec.structs import replace

from editor.library.records import AnyParty, Person
from editor.model.enums import SignatoryStatus
from editor.model.signatories import Signatory, SignatoryWords

_SCRIPT = 4  # letters of a script in a language tag (BCP 47)


def snapshot(party: AnyParty, language: str, signatory_id: str) -> Signatory:
    """The party as a signatory: invited, and named in the language of the edition.

    Its names in other languages go along, so that other editions print theirs.
    """
    named = names_by_language(party)
    tag = _nearest(named, language)
    signatory = Signatory(
        id=signatory_id,
        name=named[tag] if tag else party.name,
        names={other: name for other, name in named.items() if other != tag},
        acronym=party.acronym,
        country=party.country,
        kind=party.kind,
        status=SignatoryStatus.INVITED,
        library_id=party.id,
    )
    return _with_words(signatory, party, language) if isinstance(party, Person) else signatory


def names_by_language(party: AnyParty) -> dict[str, str]:
    """The official names by language; the main one only if its language is known."""
    own = {party.language: party.name} if party.language else {}
    return {**own, **{tag: name for tag, name in party.names.items() if name}}


def _nearest(named: Collection[str], language: str) -> str:
    """The tag of a language, or of one that differs in its region only; "" for none."""
    if language in named:
        return language
    base = _base(language)
    return next((tag for tag in named if _base(tag) == base), "")


def _base(language: str) -> str:
    """Language and script: names in another script are other names."""
    primary, *rest = language.replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == _SCRIPT and part.isalpha()), "")
    return f"{primary}-{script}".lower()


def _with_words(signatory: Signatory, person: Person, language: str) -> Signatory:
    """Role and affiliation, in the edition's language where they are known in it."""
    tag = _nearest(person.in_language, language)
    words = person.in_language.get(tag, SignatoryWords())
    others = {other: value for other, value in person.in_language.items() if other != tag}
    return replace(
        signatory,
        role=words.role or person.role,
        affiliation=words.affiliation or person.affiliation,
        in_language=others,
    )
