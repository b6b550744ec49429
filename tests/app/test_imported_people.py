"""People of an imported text: found in the library, and signed or invited."""

import datetime as dt

import pytest

from editor.app.imported_people import Named, recognise, signed, was_published, with_names
from editor.app.importing import import_clipboard
from editor.app.library.opening import open_own
from editor.app.paths import Places, find_places
from editor.library.parties import add_parties
from editor.library.records import Organisation
from editor.model.enums import SignatoryKind, SignatoryStatus

TEXT = """Harbour reopens after nine years of closure

LISBON, 3 May 2025 – The harbour of the old town opens again on Monday after nine long years.

Signed by:
1. Harbour Union
2. Quey Watch
"""
MISSPELT = Named(SignatoryKind.ORGANIZATION, "Quey Watch")


@pytest.fixture
def places() -> Places:
    places = find_places()
    library = open_own(places)
    quay = Organisation(id="p1", name="Quay Watch", acronym="QW", country="PT")
    library.apply(add_parties((quay, Organisation(id="p2", name="Harbour Union"))))
    library.close()
    return places


def test_without_a_library_nobody_is_known() -> None:
    found = recognise(find_places(), import_clipboard(text=TEXT).release)
    assert (found.known, found.near) == ({}, {})


def test_the_same_name_is_known_and_a_near_one_is_only_offered(places: Places) -> None:
    release = import_clipboard(text=TEXT).release
    found = recognise(places, release)
    assert [named.name for named in found.known] == ["Harbour Union"]
    assert found.near[MISSPELT].name == "Quay Watch"
    names = [e.name for e in with_names(release, found, {}).signatories.entries]
    assert names == ["Harbour Union", "Quey Watch"]


def test_an_accepted_name_brings_what_the_library_knows(places: Places) -> None:
    release = import_clipboard(text=TEXT).release
    found = recognise(places, release)
    entry = with_names(release, found, found.near).signatories.entries[1]
    assert (entry.name, entry.acronym, entry.country) == ("Quay Watch", "QW", "PT")
    assert entry.library_id == "p1"


def test_confirmed_ones_name_the_source_and_invited_ones_nothing() -> None:
    imported = import_clipboard(text=TEXT)
    assert was_published(imported.release, dt.date(2026, 1, 1))
    assert not was_published(imported.release, dt.date(2025, 5, 3))
    confirmed = signed(imported.release, "old.html", confirmed=True).signatories.entries[0]
    assert confirmed.status is SignatoryStatus.CONFIRMED
    assert confirmed.confirmed_by == "old.html"
    assert confirmed.status_on == dt.date(2025, 5, 3)
    invited = signed(imported.release, "", confirmed=False).signatories.entries[0]
    assert (invited.status, invited.confirmed_by) == (SignatoryStatus.INVITED, "")
