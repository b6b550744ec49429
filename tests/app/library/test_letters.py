"""Between the library and a letter: suggestions, arrivals, the record on issue, what is kept."""

import pytest
from msgspec.structs import replace

from editor.app.issuing import Signed
from editor.app.library.adding import from_letter, from_list, from_parties
from editor.app.library.issued import Recorded, record_signed
from editor.app.library.keeping import keepable
from editor.app.library.offering import offered
from editor.app.library.snapshot import snapshot
from editor.app.library.suggestions import suggest
from editor.library.merging import merge
from editor.library.parties import delete_parties, update_party
from editor.library.reading import (
    need_party,
    parties,
    signed_releases,
    signers_of,
    signings_of,
)
from editor.library.records import (
    KeptBoilerplate,
    KeptContact,
    KeptSpeaker,
    Organisation,
    Person,
)
from editor.library.search import search
from editor.model.blocks import Quote, Speaker
from editor.model.codec import SCHEMA
from editor.model.counts import confirmed
from editor.model.edition import Boilerplate, Edition
from editor.model.enums import Audience, Kind, SignatoryKind, SignatoryStatus
from editor.model.people import Contact
from editor.model.release import Issue, Release
from editor.model.signatories import Signatories, Signatory, SignatoryWords
from tests.library.making import DAY, all_of, coalition, everything, filled, named


def letter(*entries, release_id="r1", **fields):
    return Release(
        schema=SCHEMA,
        id=release_id,
        kind=Kind.OPEN_LETTER,
        title="A letter",
        signatories=Signatories(entries=entries),
        editions=(Edition(language="en"),),
        **fields,
    )


ILI = Organisation(
    id="ili",
    name="Ili Meshrep Foundation",
    language="en",
    names={"ug": "ئىلى مەشرەپ", "zh-Hans": "伊犁", "tr": "İli Meşrep Vakfı"},
    acronym="IMF",
    country="KZ",
    email="secret@example.org",
    notes="Ask Anna first.",
)
ANN = Person(
    id="ann",
    name="Ann Lee",
    role="Poet",
    affiliation="PEN",
    in_language={"tr": SignatoryWords(role="Şair")},
)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Ili Meshrep Foundation"),
        ("en-GB", "Ili Meshrep Foundation"),
        ("ug", "ئىلى مەشرەپ"),
        ("zh-Hans-CN", "伊犁"),
        ("zh-Hant", "Ili Meshrep Foundation"),
        ("tr-TR", "İli Meşrep Vakfı"),
        ("fr", "Ili Meshrep Foundation"),
    ],
)
def test_a_snapshot_speaks_the_editions_language(language, name):
    entry = snapshot(ILI, language, "n001")
    assert entry.name == name
    named_in = {entry.name, *entry.names.values()}
    assert named_in == {ILI.name, *ILI.names.values()}
    assert len(entry.names) == (4 if language in {"fr", "zh-Hant"} else 3)
    assert (entry.acronym, entry.country, entry.library_id) == ("IMF", "KZ", "ili")
    assert entry.status is SignatoryStatus.INVITED


def test_a_snapshot_tells_nothing_of_how_to_reach_them():
    words = repr(snapshot(ILI, "en", "n001"))
    assert "secret" not in words
    assert "Anna" not in words


def test_a_person_brings_role_and_affiliation():
    entry = snapshot(ANN, "tr", "n001")
    assert (entry.kind, entry.role, entry.affiliation) == (SignatoryKind.PERSON, "Şair", "PEN")
    assert snapshot(ANN, "en", "n001").in_language == {"tr": SignatoryWords(role="Şair")}


def test_a_suggestion_says_where_the_name_stands_already(library):
    filled(library, ILI, ANN, Organisation(id="x", name="Ili River Watch"))
    release = letter(
        Signatory(id="1", name="Somebody"),
        Signatory(id="2", name="ili meshrep foundation"),
        Signatory(id="3", name="Renamed since", library_id="x"),
    )
    found = suggest(library, release, "ili")
    assert {(s.party.id, s.listed_at) for s in found} == {("ili", 2), ("x", 3)}
    assert [(s.party.id, s.listed_at) for s in suggest(library, release, "ann")] == [("ann", None)]


def test_a_whole_list_arrives_invited_and_once(library):
    filled(library, ILI, ANN, Organisation(id="no", name="Quiet Club", do_not_contact=True))
    coalition(library, "ann", "no", "ili")
    release = letter(Signatory(id="n001", name="Ili Meshrep Foundation"))
    coming = from_list(library, release, "core", "en")
    assert [entry.name for entry in coming.signatories] == ["Ann Lee"]
    assert [(item.name, item.place) for item in coming.listed] == [(ILI.name, 1)]
    assert [party.id for party in coming.do_not_contact] == ["no"]
    after = coming.change()(release)
    assert [e.id for e in after.signatories.entries] == ["n001", "n002"]
    assert after.signatories.entries[1].status is SignatoryStatus.INVITED
    nevertheless = from_parties(coming.do_not_contact, release, "en", ask_all=True)
    assert [entry.name for entry in nevertheless.signatories] == ["Quiet Club"]


def issued_letter():
    return letter(
        Signatory(id="1", name="Ili Meshrep Foundation", library_id="ili", confirmed_by="mail"),
        Signatory(id="2", name="Newcomers Union", country="KE", names={"sw": "Wageni"}),
        Signatory(id="3", name="Declined Club", status=SignatoryStatus.DECLINED),
        Signatory(id="4", name="Hidden House", withheld=True),
        Signatory(id="5", name="ANN LEE", kind=SignatoryKind.PERSON),
    )


def record_issue(library, release, version, on) -> Recorded:
    """Tell the library who has signed a version, as issuing it does."""
    issue = Issue(version=version, date=on)
    signers = confirmed(release.signatories)
    signed = Signed(release_id=release.id, title=release.title, issue=issue, signatories=signers)
    return record_signed(library, signed)


def test_on_issue_the_library_learns_who_signed(library):
    filled(library, ILI, ANN)
    done = record_issue(library, issued_letter(), 1, DAY)
    assert (done.recorded, done.added, done.withheld) == (3, 1, 1)
    assert [one.release for one in signings_of(library.connection, "ili")] == ["r1"]
    assert [one.signed.name for one in signings_of(library.connection, "ann")] == ["ANN LEE"]
    assert all_of(library) == ["Ann Lee", "Ili Meshrep Foundation", "Newcomers Union"]
    assert search(library.connection, "ili")[0].uses == 1
    signing = signings_of(library.connection, "ili")[0]
    assert (signing.title, signing.version, signing.date) == ("A letter", 1, DAY)
    assert signing.signed.confirmed_by == ""


def test_a_withheld_name_never_gets_into_the_library(library):
    filled(library, ILI)
    record_issue(library, issued_letter(), 1, DAY)
    library.apply(keepable(library, issued_letter()).change())
    library.close()
    assert b"hidden" not in library.path.read_bytes().lower()


def test_a_later_version_adds_only_who_joined(library):
    filled(library, ILI, ANN)
    record_issue(library, issued_letter(), 1, DAY)
    before = len(signers_of(library.connection, "r1"))
    joined = letter(
        *issued_letter().signatories.entries, Signatory(id="6", name="Late Union", joined=2)
    )
    done = record_issue(library, joined, 2, DAY)
    assert (done.recorded, done.added) == (1, 1)
    signings = signers_of(library.connection, "r1")
    assert len(signings) == before + 1
    assert {s.signed.name for s in signings if s.version == 2} == {"Late Union"}
    assert record_issue(library, joined, 3, DAY).recorded == 0


def test_a_name_twice_in_a_letter_is_recorded_once(library):
    filled(library, ILI)
    twice = [Signatory(id=str(n), name=name) for n, name in enumerate([ILI.name, "New"] * 2)]
    done = record_issue(library, letter(*twice), 1, DAY)
    assert (done.recorded, done.added) == (2, 1)
    assert all_of(library) == [ILI.name, "New"]


def test_a_doubtful_signer_is_somebody_new(library):
    named(library, "World Uighur Congress")
    done = record_issue(library, letter(Signatory(id="1", name="World Uyghur Congress")), 1, DAY)
    assert done.added == 1
    assert all_of(library) == ["World Uighur Congress", "World Uyghur Congress"]


def test_the_record_is_one_step_for_undo(library):
    filled(library, ILI, ANN)
    names = all_of(library)
    record_issue(library, issued_letter(), 1, DAY)
    library.undo()
    assert signers_of(library.connection, "r1") == ()
    assert all_of(library) == names


def test_everyone_who_signed_a_letter_arrives_invited(library):
    filled(library, ILI, ANN)
    record_issue(library, issued_letter(), 1, DAY)
    library.apply(update_party(replace(ILI, name="Ili Foundation")))
    newcomer = next(p for p in parties(library.connection) if p.name == "Newcomers Union")
    library.apply(delete_parties([newcomer.id]))
    release = letter(Signatory(id="n001", name="Ann Lee", library_id="ann"), release_id="r2")
    coming = from_letter(library, release, "r1", "en")
    assert {e.name for e in coming.signatories} == {"Ili Foundation", "Newcomers Union"}
    assert {e.status for e in coming.signatories} == {SignatoryStatus.INVITED}
    assert len({e.id for e in coming.signatories} | {"n001"}) == 3
    assert [item.place for item in coming.listed] == [1]
    assert len(coming.change()(release).signatories.entries) == 3


def test_signers_that_were_merged_arrive_once(library):
    filled(library, ILI, Organisation(id="b", name="Ili Mashrap Foundation"))
    entries = (
        Signatory(id="1", name=ILI.name, library_id="ili"),
        Signatory(id="2", name="Ili Mashrap Foundation", library_id="b"),
    )
    record_issue(library, letter(*entries), 1, DAY)
    library.apply(merge("ili", "b"))
    coming = from_letter(library, letter(release_id="r2"), "r1", "en")
    assert [e.name for e in coming.signatories] == [ILI.name]


# --- people and texts --------------------------------------------------------------------------


def full_release():
    quote = Quote(id="q", text="Words.", speaker=Speaker(name="Rana Öz", role="Director"))
    return letter(
        Signatory(id="1", name="Ili Meshrep Foundation"),
        Signatory(id="2", name="New Union"),
        contacts=(
            Contact(id="c1", name="Jo Press", organization="New Union", phones=("+1 2",)),
            Contact(id="c2", name="Inside Man", audience=Audience.INTERNAL),
        ),
    ), Edition(
        language="en",
        body=(quote, replace(quote, id="q2")),
        boilerplates=(Boilerplate(id="b", heading="About New Union", text="We are."),),
    )


def test_what_a_release_has_is_kept_once(library):
    filled(library, ILI)
    release, edition = full_release()
    release = replace(release, editions=(edition,))
    found = keepable(library, release)
    assert [party.name for party in found.parties] == ["New Union"]
    kinds = sorted(type(item).__name__ for item in found.kept)
    assert kinds == ["KeptBoilerplate", "KeptContact", "KeptSpeaker"]
    library.apply(found.change())
    again = keepable(library, release)
    assert (again.parties, again.kept) == ((), ())
    before = everything(library)
    library.undo()
    assert all_of(library) == [ILI.name]
    library.redo()
    assert everything(library)["kept"] == before["kept"]


def test_what_was_kept_is_offered_while_typing(library):
    release, edition = full_release()
    turkish = replace(
        edition, language="tr", boilerplates=(Boilerplate(id="b", text="Biz kimiz."),)
    )
    release = replace(release, editions=(edition, turkish))
    library.apply(keepable(library, release).change())
    (contact,) = offered(library, KeptContact, "new pre")
    assert contact.contact.phones == ("+1 2",)
    speakers = offered(library, KeptSpeaker, "oz ra", "tr")
    assert [item.language for item in speakers] == ["tr", "en"]
    texts = offered(library, KeptBoilerplate, "", "tr")
    assert [item.text for item in texts] == ["Biz kimiz.", "We are."]
    (text,) = offered(library, KeptBoilerplate, "about", "en")
    assert (text.heading, text.text) == ("About New Union", "We are.")
    assert offered(library, KeptContact, "inside") == ()


def test_names_of_a_newcomer_in_other_languages_stay(library):
    record_issue(library, issued_letter(), 1, DAY)
    newcomer = search(library.connection, "wageni")[0].party
    assert need_party(library.connection, newcomer.id).names == {"sw": "Wageni"}


def test_the_record_tells_each_letter(library):
    filled(library, ILI, ANN)
    record_issue(library, issued_letter(), 1, DAY)
    record_issue(library, letter(Signatory(id="1", name=ILI.name), release_id="r0"), 1, DAY)
    told = {signing.release: count for signing, count in signed_releases(library.connection)}
    assert told == {"r1": 3, "r0": 1}
    assert len(signings_of(library.connection, "ili")) == 2
    assert len(signings_of(library.connection, "ann")) == 1


def test_who_does_not_sign_a_later_version_is_recorded_no_more(library):
    record_issue(library, issued_letter(), 1, DAY)
    ask = "SELECT count(*) FROM signing"
    (before,) = library.connection.execute(ask).fetchone()
    entries = tuple(e for e in issued_letter().signatories.entries if e.id != "1")
    record_issue(library, letter(*entries), 2, DAY)
    (after,) = library.connection.execute(ask).fetchone()
    assert (before, after) == (3, 2)
    library.undo()
    assert library.connection.execute(ask).fetchone() == (3,)
