"""Whoever is forgotten stands in no byte of the library."""

import sqlite3

import pytest

from editor.app.library.forgetting import copies_beside, forget, forgetting
from editor.library.keeping import keep
from editor.library.lists import add_list
from editor.library.merging import merge
from editor.library.parties import add_parties, tell_apart
from editor.library.reading import all_kept, parties, signers_of
from editor.library.records import (
    KeptBoilerplate,
    KeptContact,
    KeptSpeaker,
    NamedList,
    Organisation,
    Person,
    Signing,
)
from editor.library.search import search
from editor.library.signings import record_signings
from editor.model.blocks import Speaker
from editor.model.message import Problem
from editor.model.people import Contact
from editor.model.signatories import Signatory
from tests.library.making import DAY, opened

WHO = Person(
    id="who7a",
    name="Zübeyde Qaxquni",
    names={"ug": "زۇبەيدە قاخقۇنى"},
    aliases=("Zubi Xyloq",),
    earlier_names=("Zubeyde Vortigern",),
    acronym="ZQX",
    email="zq@hidden.example",
    phone="+41 79 5550199",
    role="Archivist of Quppelin",
    notes="lives at Wyxham Lane",
    tags=("witness-jkx",),
)
TWIN = Person(id="twin9", name="Zubeida Kachquni", notes="met in Przyn", email="old@hidden.example")
TRACES = (
    *("qaxquni", "xyloq", "vortigern", "zqx", "zq@", "hidden", "5550199", "quppelin", "wyxham"),
    *("jkx", "kachquni", "przyn", "قاخقۇنى", "who7a", "twin9", "zübeyde", "zubeyde", "kaxkoni"),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path):
    library = opened(path)
    others = [Organisation(id=f"o{n}", name=f"Harbour Society {n}") for n in range(300)]
    library.apply(add_parties([WHO, TWIN, *others]))
    library.apply(add_list(NamedList(id="core", name="Core"), ["o1", "who7a", "twin9"]))
    library.apply(record_signings([_signing("s1", "who7a"), _signing("s2", "o1"), _signing("s3")]))
    library.apply(
        keep(
            [
                KeptSpeaker(id="k1", speaker=Speaker(name=WHO.name), party="who7a"),
                KeptContact(id="k2", contact=Contact(id="c", name=WHO.name, emails=(WHO.email,))),
                KeptBoilerplate(id="k3", heading="About us", text="We are many.", party="o1"),
            ]
        )
    )
    library.apply(tell_apart("who7a", "o4"))
    library.apply(merge("who7a", "twin9"))
    library.note_use(("who7a", "o1"), DAY)
    yield library
    library.close()


def _signing(key, party=""):
    name = "Harbour Society 1" if party == "o1" else WHO.name
    signed = Signatory(id="s", name=name, library_id=party)
    return Signing(id=key, release="r1", title="To the port", party=party, signed=signed)


def _stands_in(path):
    every = b"".join(each.read_bytes() for each in path.parent.iterdir())
    return [
        word
        for word in TRACES
        for form in (word, word.upper(), word.title())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
        if form.encode(encoding) in every
    ]


def test_no_byte_stays_of_whom_is_forgotten(library, path):
    assert _stands_in(path)
    forget(library, "who7a")
    assert _stands_in(path) == []
    library.close()
    assert _stands_in(path) == []
    again = opened(path)
    assert len(list(parties(again.connection))) == 300
    assert [one.party for one in signers_of(again.connection, "r1")] == ["o1"]
    assert [one.id for one in all_kept(again.connection)] == ["k3"]
    assert search(again.connection, "qaxquni") == ()
    assert search(again.connection, "harbour society 1")[0].party.id == "o1"
    again.close()


def test_nothing_brings_the_forgotten_back(library):
    forget(library, "who7a")
    assert library.undo_label is None
    assert library.redo_label is None


def test_it_is_said_before_what_goes(library):
    asked = " ".join(map(str, forgetting(library, "who7a").goes))
    for words in ("Zübeyde Qaxquni", "cannot be undone", "“Core”", "signed: 1", "erased: 2"):
        assert words in asked
    assert "merged into this one: 1" in asked
    assert len(list(parties(library.connection))) == 301


def test_a_contact_person_is_forgotten_in_the_organisation_too(library, path):
    from_them = Organisation(
        id="o", name="Wharf Union", contact_name=WHO.name, email=WHO.email, phone="+1 555"
    )
    library.apply(add_parties([from_them]))
    assert "contact person: 1" in " ".join(map(str, forgetting(library, "who7a").goes))
    forget(library, "who7a")
    assert _stands_in(path) == []
    (union,) = [p for p in parties(library.connection) if p.id == "o"]
    assert (union.contact_name, union.email, union.phone) == ("", "", "+1 555")


def test_what_a_person_has_to_see_to_is_told(library, path):
    library.apply(add_parties([Organisation(id="o", name="Wharf Union", notes="Ask Zubi Xyloq.")]))
    library.copy_to(path.with_name("library-before-20260504-093000.sqlite"))
    told = " ".join(map(str, forget(library, "who7a")))
    assert "“Wharf Union”" in told
    assert "“library-before-20260504-093000.sqlite”" in told
    assert [copy.name for copy in copies_beside(path)] == ["library-before-20260504-093000.sqlite"]


def test_others_of_a_like_name_stay(library):
    library.apply(add_parties([Person(id="p", name="Zübeyde Qaxqunova")]))
    library.apply(
        record_signings([Signing(id="s9", release="r2", party="p", signed=Signatory(id="x"))])
    )
    forget(library, "who7a")
    assert [one.id for one in signers_of(library.connection, "r2")] == ["s9"]
    assert search(library.connection, "qaxqunova")


def test_a_disk_without_room_to_write_anew_is_told(library, monkeypatch):
    def full(_connection):
        raise sqlite3.OperationalError("full")

    monkeypatch.setattr("editor.library.opening.tidy", full)
    with pytest.raises(Problem, match="records are erased"):
        forget(library, "who7a")


def test_a_reader_forgets_nobody(library, path):
    reader = opened(path)
    with pytest.raises(Problem):
        forget(reader, "who7a")
    reader.close()
    assert forgetting(library, "who7a").found.letters == 1
