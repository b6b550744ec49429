"""What no release can do without, and ids that must stay apart."""

from collections import Counter
from collections.abc import Iterable, Iterator

from editor.model.blocks import ListBlock
from editor.model.edition import Edition
from editor.model.findings import Finding, Level, finding
from editor.model.languages import language_name
from editor.model.places import edition_place, place
from editor.model.release import Release
from editor.model.signatories import Signatory


def check_editions(release: Release) -> Iterator[Finding]:
    """There is at least one edition to print."""
    if not release.editions:
        yield finding(
            "no-edition",
            Level.ERROR,
            "The release has no words yet, in any language.",
            "Add an edition in the language you write in.",
            place=place("editions"),
        )


def check_headlines(release: Release) -> Iterator[Finding]:
    """Each edition says what it is about: in a headline, or in a letter's subject."""
    for edition in release.editions:
        if not edition.headline.strip() and not edition.subject.strip():
            yield finding(
                "no-headline",
                Level.WARNING,
                "The edition in {language} has no headline.",
                "Write one: it is what a newsroom reads first.",
                place=edition_place(edition.language, "headline"),
                language=language_name(edition.language),
            )


def check_ids(release: Release) -> Iterator[Finding]:
    """No two items of one list share an id: a translation or a lead could mean either."""
    lists = {
        name: getattr(release, name) for name in ("issuers", "contacts", "recipients", "images")
    }
    for name, items in lists.items():
        yield from _repeated((item.id for item in items), name)
    yield from _repeated((group.id for group in release.signatories.groups), "groups")
    yield from _repeated_signatories(release.signatories.entries)
    for edition in release.editions:
        for name, ids in _edition_ids(edition):
            yield from _repeated(ids, edition_place(edition.language, name))


def _edition_ids(edition: Edition) -> Iterator[tuple[str, Iterable[str]]]:
    items = [item for block in edition.body if isinstance(block, ListBlock) for item in block.items]
    yield "body", (thing.id for thing in (*edition.body, *items))
    yield "boilerplates", (boilerplate.id for boilerplate in edition.boilerplates)
    yield "notes", (note.id for note in edition.notes)


def _repeated_signatories(entries: tuple[Signatory, ...]) -> Iterator[Finding]:
    """As for any list, but the id of a withheld signatory is never told."""
    withheld = {entry.id for entry in entries if entry.withheld}
    for name in _twice(entry.id for entry in entries):
        yield _id_twice("" if name in withheld else name, "signatories")


def _repeated(ids: Iterable[str], at: str) -> Iterator[Finding]:
    for name in _twice(ids):
        yield _id_twice(name, at)


def _twice(ids: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(ids).items() if times > 1]


def _id_twice(name: str, at: str) -> Finding:
    return finding(
        "id-twice",
        Level.ERROR,
        "Two items of {list} have one id, “{id}”." if name else "Two items of {list} have one id.",
        "Give one of them another id in the file of the release.",
        place=place(at, name) if name else at,
        list=at,
        id=name,
    )
