"""Two parties made one, and one made two again."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.combining import combined
from editor.library.keeping import keep
from editor.library.lists import add_members
from editor.library.merging import merge, merged_into, split
from editor.library.parties import delete_parties, tell_apart, update_party
from editor.library.reading import (
    all_kept,
    find_party,
    lists_of,
    member_ids,
    need_party,
    signings_of,
    told_apart,
)
from editor.library.records import (
    KeptBoilerplate,
    Organisation,
    Signing,
    all_acronyms,
    all_names,
)
from editor.library.search import search
from editor.library.signings import record_signings
from editor.model.signatories import Signatory
from tests.library.making import coalition, filled, records

KEEP = Organisation(
    id="a",
    name="Ili Meshrep Foundation",
    language="en",
    names={"ug": "ئىلى مەشرەپ"},
    country="KZ",
    website="https://ili.example",
    notes="Met in Almaty.",
)
OTHER = Organisation(
    id="b",
    name="Ili Mashrap Foundation",
    language="en",
    names={"zh": "伊犁", "ug": "مەشرەپ فوندى"},
    acronym="IMF",
    aliases=("Meshrep Fund",),
    earlier_names=("Youth Club",),
    country="KG",
    email="ili@example.org",
    tags=("culture",),
    do_not_contact=True,
)
THIRD = Organisation(id="c", name="Another Union")


@pytest.fixture
def two(library):
    """Two entries of one organisation, with all that can hang on them."""
    filled(library, KEEP, OTHER, THIRD)
    coalition(library, "a", "c", list_id="first")
    coalition(library, "c", "b", list_id="second")
    coalition(library, "b", "a", list_id="both")
    signed = Signatory(id="s", name="Ili Mashrap Foundation")
    library.apply(
        record_signings(
            [
                Signing(id="s1", release="r1", date=dt.date(2025, 1, 2), party="b", signed=signed),
                Signing(id="s2", release="r2", date=dt.date(2026, 1, 2), party="a", signed=signed),
            ]
        )
    )
    library.apply(keep([KeptBoilerplate(id="k", text="About us.", party="b")]))
    library.apply(tell_apart("b", "c"))
    return library


def test_a_merge_keeps_everything(two):
    two.apply(merge("a", "b"))
    party = need_party(two.connection, "a")
    assert set(all_names(party)) == set(all_names(KEEP)) | set(all_names(OTHER))
    assert set(all_acronyms(party)) == {"IMF"}
    assert party.names == {"ug": "ئىلى مەشرەپ", "zh": "伊犁"}
    assert (party.name, party.country, party.website) == (KEEP.name, "KZ", KEEP.website)
    assert (party.email, party.tags, party.do_not_contact) == (OTHER.email, ("culture",), True)
    assert "Met in Almaty." in party.notes
    assert "country KG" in party.notes
    assert {item.name for item in lists_of(two.connection, "a")} == {"First", "Second", "Both"}
    assert member_ids(two.connection, "second") == ("c", "a")
    assert [one.release for one in signings_of(two.connection, "a")] == ["r2", "r1"]
    assert signings_of(two.connection, "a")[1].signed.name == "Ili Mashrap Foundation"
    assert [item.party for item in all_kept(two.connection)] == ["a"]
    assert told_apart(two.connection) == {frozenset("ac")}


def test_the_one_that_went_is_found_in_the_other(two):
    two.apply(merge("a", "b"))
    assert find_party(two.connection, "b") == need_party(two.connection, "a")
    assert [hit.party.id for hit in search(two.connection, "meshrep fund")] == ["a"]
    assert [hit.party.id for hit in search(two.connection, "imf")] == ["a"]
    assert [party.id for party in merged_into(two.connection, "a")] == ["b"]


def test_a_merge_can_be_undone_to_the_last_row(two):
    before = records(two)
    two.apply(merge("a", "b"))
    after = records(two)
    two.undo()
    assert records(two) == before
    two.redo()
    assert records(two) == after


def test_a_split_gives_everything_back(two):
    before = records(two)
    two.apply(merge("a", "b"))
    two.apply(split("b"))
    assert told_apart(two.connection) == {frozenset("bc"), frozenset("ab")}
    after = records(two)
    assert {**after, "told_apart": []} == {**before, "told_apart": []}
    two.undo()
    two.undo()
    assert records(two) == before


def test_a_split_leaves_what_came_later(two):
    two.apply(merge("a", "b"))
    merged = need_party(two.connection, "a")
    later = Organisation(
        **{f: getattr(merged, f) for f in merged.__struct_fields__}
        | {"aliases": (*merged.aliases, "Ili Fund"), "phone": "+7 1"}
    )
    two.apply(update_party(later))
    two.apply(record_signings([Signing(id="s3", release="r3", party="a")]))
    two.apply(split("b"))
    party = need_party(two.connection, "a")
    assert (party.aliases, party.phone, party.email) == (("Ili Fund",), "+7 1", "")
    assert party.do_not_contact is False
    assert {one.id for one in signings_of(two.connection, "a")} == {"s2", "s3"}
    assert {one.id for one in signings_of(two.connection, "b")} == {"s1"}
    assert need_party(two.connection, "b") == OTHER


def test_chains_of_merges_come_apart_again(two):
    before = records(two)
    two.apply(merge("a", "b"))
    two.apply(merge("c", "a"))
    assert need_party(two.connection, "b").id == "c"
    assert find_party(two.connection, "a") == need_party(two.connection, "c")
    two.apply(split("a"))
    assert need_party(two.connection, "b").id == "a"
    two.apply(split("b"))
    assert {**records(two), "told_apart": []} == {**before, "told_apart": []}


def test_a_person_may_choose_what_stays(two):
    chosen = Organisation(id="ignored", name=OTHER.name, aliases=(KEEP.name,))
    two.apply(merge("a", "b", chosen))
    assert need_party(two.connection, "a").name == OTHER.name
    assert need_party(two.connection, "a").id == "a"


def test_nobody_is_merged_with_themselves_or_nobody(two):
    with pytest.raises(ValueError, match="itself"):
        merge("a", "a")
    with pytest.raises(KeyError):
        two.apply(merge("a", "gone"))
    with pytest.raises(KeyError):
        two.apply(split("c"))


def test_a_merged_one_can_be_deleted_with_its_past(two):
    before = records(two)
    two.apply(merge("a", "b"))
    two.apply(delete_parties(["a"]))
    assert find_party(two.connection, "b") is None
    two.undo()
    two.undo()
    assert records(two) == before


def test_a_split_does_without_a_list_that_is_gone(two):
    two.apply(merge("a", "b"))
    two.apply(add_members("first", ["a"]))
    two.connection.execute("DELETE FROM member WHERE list = 'second'")
    two.connection.execute("DELETE FROM list WHERE id = 'second'")
    two.apply(split("b"))
    assert {item.id for item in lists_of(two.connection, "b")} == {"both"}


words = st.text(st.sampled_from("abc é中"), max_size=4)
tuples = st.lists(words, max_size=3).map(tuple)
organisations = st.builds(
    Organisation,
    id=st.just("x"),
    name=words.filter(bool),
    language=st.sampled_from(["", "en", "ug"]),
    names=st.dictionaries(st.sampled_from(["en", "ug", "zh"]), words, max_size=3),
    acronym=words,
    acronyms=tuples,
    aliases=tuples,
    earlier_names=tuples,
    country=st.sampled_from([None, "DE", "KZ"]),
    website=words,
    tags=tuples,
    do_not_contact=st.booleans(),
    notes=words,
)


@given(organisations, organisations)
def test_no_merge_loses_anything(keep, other):
    both = combined(keep, other)
    assert set(all_names(keep)) | set(all_names(other)) <= set(all_names(both))
    assert set(all_acronyms(keep)) | set(all_acronyms(other)) <= set(all_acronyms(both))
    assert both.name == keep.name
    assert both.do_not_contact == (keep.do_not_contact or other.do_not_contact)
    assert set(both.tags) == {*keep.tags, *other.tags}
    for field in ("country", "website"):
        theirs = getattr(other, field)
        assert not theirs or getattr(both, field) == theirs or theirs in both.notes
