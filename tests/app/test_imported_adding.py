"""An imported text joins an open release: at the ends, in one step, over nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.app.imported_adding import join
from editor.app.importing import import_clipboard
from editor.model.ids import taken_ids
from editor.model.release import Release
from editor.storage.project import open_project

TEXT = """Harbour reopens after nine years of closure

LISBON, 3 May 2025 – The harbour of the old town opens again on Monday after nine long years.

The wall was built anew by the town itself, and by all those who fish there every day.

Signed by:
1. Harbour Union
2. Rope Makers League

Contact: Ada Roe, ada@quay.example, +351 21 555 0100
"""
LINES = TEXT.split("\n")


@pytest.fixture(scope="module")
def river(repo: Path) -> Release:
    return open_project(repo / "projects" / "river-press-release").release


def test_what_stands_in_a_field_stays_and_the_other_words_are_unused(river: Release) -> None:
    imported = import_clipboard(text=TEXT).release
    now = join(river, "en", imported).change(river)
    old, new = river.editions[0], now.editions[0]
    assert (new.headline, new.place, now.date) == (old.headline, old.place, river.date)
    assert new.body[: len(old.body)] == old.body
    assert now.contacts[: len(river.contacts)] == river.contacts
    assert now.contacts[-1].name == "Ada Roe"
    assert "Harbour reopens after nine years of closure" in now.unused_text


def test_empty_fields_are_filled(river: Release) -> None:
    edition = replace(river.editions[0], headline="", place="")
    empty = replace(river, date=None, editions=(edition, *river.editions[1:]))
    imported = import_clipboard(text=TEXT).release
    now = join(empty, "en", imported).change(empty)
    assert now.editions[0].headline == imported.editions[0].headline
    assert now.date == imported.date


def test_who_is_in_the_list_is_not_added_twice_and_counted(river: Release) -> None:
    imported = import_clipboard(text=TEXT).release
    once = join(river, "en", imported).change(river)
    again = join(once, "en", imported)
    assert again.listed == len(imported.signatories.entries)
    assert again.change(once).signatories.entries == once.signatories.entries


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_ids_stay_unique_and_every_block_arrives(river: Release, lines: list[str]) -> None:
    imported = import_clipboard(text="\n".join([*lines, "words"])).release
    now = join(river, "en", imported).change(river)
    blocks = [block for edition in imported.editions for block in edition.body]
    assert len(now.editions[0].body) == len(river.editions[0].body) + len(blocks)
    ids = [block.id for block in now.editions[0].body]
    assert len(set(ids)) == len(ids)
    assert taken_ids(river) <= taken_ids(now)
