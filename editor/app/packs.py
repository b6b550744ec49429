"""Which template packs there are: bundled ones, the person's own, and those of a project."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from editor.app.paths import Places
from editor.model.message import Problem
from editor.render.packs import FILES

PROJECT_TEMPLATES = "templates"


class Origin(StrEnum):
    """Where a pack lies."""

    BUNDLED = "bundled"
    OWN = "own"
    PROJECT = "project"


class PackFound(msgspec.Struct, frozen=True):
    """A pack by the name of its folder; `replaces` are packs of the same name that lose to it."""

    name: str
    folder: Path
    origin: Origin
    replaces: tuple[Origin, ...] = ()


def find_packs(places: Places, project: Path | None = None) -> tuple[PackFound, ...]:
    """Every pack by name: a project's wins over the person's own, which wins over a bundled one.

    A pack that is not whole is found as well; what is wrong with it is told when it is used.
    """
    found: dict[str, PackFound] = {}
    for origin, folder in _shelves(places, project):
        for pack in _packs_in(folder):
            loser = found.get(pack.name)
            replaces = (*loser.replaces, loser.origin) if loser else ()
            found[pack.name] = PackFound(pack.name, pack, origin, replaces)
    return tuple(found[name] for name in sorted(found))


def find_pack(name: str, places: Places, project: Path | None = None) -> Path:
    """The folder of the pack of this name. Raises Problem that says which names there are."""
    packs = {pack.name: pack.folder for pack in find_packs(places, project)}
    if name not in packs:
        raise _no_such_pack(name, tuple(packs))
    return packs[name]


def _shelves(places: Places, project: Path | None) -> Iterator[tuple[Origin, Path]]:
    yield Origin.BUNDLED, places.templates
    yield Origin.OWN, places.own_templates
    if project is not None:
        yield Origin.PROJECT, project / PROJECT_TEMPLATES


def _packs_in(folder: Path) -> list[Path]:
    try:
        return [entry for entry in folder.iterdir() if _is_pack(entry)]
    except OSError:  # most people have no packs of their own
        return []


def _is_pack(folder: Path) -> bool:
    return folder.name[0] not in "._" and any((folder / name).is_file() for name in FILES)


def _no_such_pack(name: str, names: tuple[str, ...]) -> Problem:
    from difflib import get_close_matches  # noqa: PLC0415  # only for a name that is not there

    near = get_close_matches(name.lower(), names, n=1)
    way_on = "Did you mean “{near}”? There are: {names}." if near else "Choose one of: {names}."
    return Problem.of(
        "There is no template “{name}”.",
        way_on,
        name=name,
        near=near[0] if near else "",
        names=", ".join(names),
    )
