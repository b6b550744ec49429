"""One signer as a line of the list."""

from editor.model.enums import SignatoryKind
from editor.model.places import place
from editor.model.signatories import Signatory, SignatoryWords
from editor.render.build.setting import Setting
from editor.render.build.updates import joined_mark
from editor.render.build.words import fill, one_line
from editor.render.context import SignatoryLine
from editor.render.tags import pick

_NO_WORDS = SignatoryWords()
_FULL_WIDTH_BRACKET = "（"


def printed_name(signatory: Signatory, language: str) -> str:
    """The name in a language, or else as signed, or else the acronym."""
    translated = pick(signatory.names, language) or ""
    return one_line(translated) or one_line(signatory.name) or one_line(signatory.acronym)


def signer_line(
    signatory: Signatory, number: int, country: str, setting: Setting, *, lead: bool
) -> SignatoryLine:
    """The line of a signer; `country` is its name, empty where it shall not print."""
    name = printed_name(signatory, setting.language)
    comma = setting.labels.punctuation.comma
    parts = (*_office(signatory, setting), country)
    rest = _acronym(signatory, name, setting) + "".join(comma + part for part in parts if part)
    return SignatoryLine(
        place=place("signatories", signatory.id),
        number=number,
        name=name,
        rest=rest + joined_mark(signatory, setting),
        person=signatory.kind is SignatoryKind.PERSON,
        lead=lead,
    )


def _acronym(signatory: Signatory, name: str, setting: Setting) -> str:
    acronym = one_line(signatory.acronym)
    if not setting.release.signatories.show_acronym or acronym in {"", name}:
        return ""
    label = setting.labels.signatories.acronym
    space = "" if label.startswith(_FULL_WIDTH_BRACKET) else " "
    return space + fill(label, acronym=acronym)


def _office(signatory: Signatory, setting: Setting) -> tuple[str, ...]:
    """What a person does, and where."""
    if signatory.kind is not SignatoryKind.PERSON:
        return ()
    words = pick(signatory.in_language, setting.language) or _NO_WORDS
    return (
        one_line(words.role) or one_line(signatory.role),
        one_line(words.affiliation) or one_line(signatory.affiliation),
    )
