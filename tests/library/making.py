"""Libraries for tests."""

import datetime as dt
import os
from pathlib import Path

from editor.library.lists import add_list
from editor.library.parties import add_parties
from editor.library.reading import parties
from editor.library.records import AnyParty, NamedList, Organisation
from editor.library.store import Library, open_library
from editor.model.holder import Holder

NOW = dt.datetime(2026, 5, 4, 9, 30, tzinfo=dt.UTC)
DAY = dt.date(2026, 5, 4)


def holder(host: str = "desk", process: int | None = None) -> Holder:
    return Holder(host, "anna", os.getpid() if process is None else process, NOW)


def opened(path: Path, who: Holder | None = None) -> Library:
    return open_library(path, now=NOW, holder=who or holder())


def filled(library: Library, *records: AnyParty) -> Library:
    library.apply(add_parties(records))
    return library


def named(library: Library, *names: str) -> Library:
    """Organisations with these names; the ids are p0, p1, ..."""
    return filled(library, *(Organisation(id=f"p{n}", name=name) for n, name in enumerate(names)))


def coalition(library: Library, *members: str, list_id: str = "core") -> None:
    library.apply(add_list(NamedList(id=list_id, name=list_id.title()), members))


def everything(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every record table, and of those that follow from them."""
    tables = ["party", "list", "member", "signing", "told_apart", "kept", "absorbed"]
    derived = ["name_key", "acronym_key", "match_key", "found"]
    ask = library.connection.execute
    rows = {table: sorted(ask(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}
    return rows | {t: sorted(ask(f"SELECT * FROM {t}").fetchall(), key=repr) for t in derived}


def records(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the record tables alone."""
    return {
        k: v
        for k, v in everything(library).items()
        if k not in {"found", "name_key", "acronym_key", "match_key"}
    }


def all_of(library: Library) -> list[str]:
    return sorted(party.name for party in parties(library.connection))
