"""Names that come from elsewhere, as signatories of the release that is open."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from editor.model.consent import text_fingerprint
from editor.model.dates import Date
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.fingerprints import fold
from editor.model.ids import new_ids, taken_ids
from editor.model.list_lines import ListedName, read_list
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.signatories import add_signatories
from editor.model.operations.signatory_list import add_group
from editor.model.release import Release
from editor.model.signatories import Group, Signatory
from editor.render.tags import script

# How Unicode begins the names of a script's letters.
_LETTERS = {"Arab": "ARABIC", "Cyrl": "CYRILLIC", "Hans": "CJK", "Hant": "CJK"}


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of all names that are added at once; a person is asked it but once.

    `source` says how it is known: "pasted from an e-mail", "form", "by telephone".
    """

    status: SignatoryStatus
    on: Date
    source: str = ""


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """One name to add: its id is given anew. `stamped` is the day on which a form was sent off.

    `group` are the words of a heading. A form's stamp confirms, whatever the answer for the others.
    """

    signatory: Signatory
    group: str = ""
    stamped: Date | None = None


def from_library(signatories: Iterable[Signatory], on: Date) -> tuple[Incoming, ...]:
    """Names from the library, a named list or another letter: nobody has been asked yet.

    Nothing of what they did in another letter comes along.
    """
    known = (
        replace(
            one,
            status=SignatoryStatus.INVITED,
            status_on=on,
            confirmed_by="",
            consent="",
            joined=None,
            group="",
        )
        for one in signatories
    )
    return tuple(Incoming(signatory=one) for one in known)


def from_list(names: Iterable[ListedName], languages: Sequence[str]) -> tuple[Incoming, ...]:
    """Names as a pasted or imported list gives them; `languages` are those of the editions.

    A second name goes to the edition that is written in its script.
    """
    return tuple(
        Incoming(signatory=_as_listed(name, languages), group=name.group) for name in names
    )


def typed_name(typed: str) -> Signatory:
    """A name as a person types it, "Name (ACRONYM), Country", read as in a pasted list.

    What is more than name, short form and country stays in the name as it is.
    """
    found = read_list(typed).names
    whole = [name for name in found if (name.start, name.end) == (0, len(typed))]
    if not whole or whole[0].kind is not SignatoryKind.ORGANIZATION or _has_more(whole[0]):
        return Signatory(id="", name=typed)
    return _as_listed(whole[0], ())


def _has_more(name: ListedName) -> bool:
    return any((name.rest, name.second_name, name.group, name.role, name.affiliation))


def add_names(
    release: Release, incoming: Sequence[Incoming], answer: Answer, language: str
) -> Change:
    """Put names at the end of the list as one step; headings become groups in this language.

    A group whose heading is there already is used. Who confirms has seen the words of today.
    """
    ids = new_ids(taken_ids(release))
    known = {_key(w): g.id for g in release.signatories.groups for w in g.heading.values()}
    groups = []
    for one in incoming:
        key = _key(one.group)
        if key and key not in known:
            known[key] = next(ids)
            groups.append(add_group(Group(id=known[key], heading={language: one.group.strip()})))
    seen = text_fingerprint(release)
    entries = tuple(
        _entry(replace(one.signatory, id=next(ids), group=known.get(_key(one.group), "")), entry)
        for one, entry in zip(incoming, _answers(incoming, answer, seen), strict=True)
    )
    return together(message("Add signatories"), *groups, add_signatories(entries))


def _key(heading: str) -> str:
    return fold(heading).casefold()


def _answers(
    incoming: Iterable[Incoming], answer: Answer, seen: str
) -> Iterator[dict[str, object]]:
    for one in incoming:
        status = SignatoryStatus.CONFIRMED if one.stamped else answer.status
        yield {
            "status": status,
            "status_on": one.stamped or answer.on,
            "confirmed_by": answer.source,
            "consent": seen if status is SignatoryStatus.CONFIRMED else "",
        }


def _entry(signatory: Signatory, answer: dict[str, object]) -> Signatory:
    return replace(signatory, **answer)


def _as_listed(name: ListedName, languages: Sequence[str]) -> Signatory:
    second = name.second_name
    return Signatory(
        id="",
        name=name.name,
        names={_language_of(second, languages): second} if second else {},
        acronym=name.acronym,
        country=name.country,
        kind=name.kind,
        role=name.role,
        affiliation=name.affiliation,
    )


def _language_of(name: str, languages: Sequence[str]) -> str:
    """The first of the languages whose script a name is written in; "und" if it is none of them."""
    letters = {unicodedata.name(char, "").partition(" ")[0] for char in name if char.isalpha()}
    fitting = (tag for tag in languages if _LETTERS.get(script(tag), "LATIN") in letters)
    return next(fitting, "und")
