"""Lists on their way into the library: matched, decided, written whole or not at all."""

import pytest

from editor.library.duplicates import duplicates
from editor.library.importing import decisions, import_decided
from editor.library.incoming import Incoming
from editor.library.matching import Verdict, match
from editor.library.parties import add_parties, tell_apart
from editor.library.progress import Cancelled
from editor.library.reading import list_named, members, need_party
from editor.library.records import Organisation, Person
from editor.model.enums import SignatoryKind
from editor.model.message import Problem
from tests.library.making import all_of, everything, filled, named, records


def rows(*names, **fields):
    return tuple(Incoming(row=n, name=name, **fields) for n, name in enumerate(names, 1))


def verdicts(library, *names, **fields):
    return [row.verdict for row in match(rows(*names, **fields), library.connection)]


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("World Uyghur Congress", Verdict.SAME),
        ("WORLD  Uyghur congress", Verdict.SAME),
        ("WUC-Bund", Verdict.SAME),
        ("World Uighur Congress", Verdict.ASK),
        ("Ili Mashrap Foundation", Verdict.ASK),
        ("International Pen Uyghur Center", Verdict.ASK),
        ("World Uyghur Congress Foundation", Verdict.NEW),
        ("Uyghur Academy Europe", Verdict.NEW),
        ("Tea Growers of Kenya", Verdict.NEW),
    ],
)
def test_only_a_person_decides_what_is_merely_alike(library, name, verdict):
    filled(
        library,
        Organisation(id="wuc", name="World Uyghur Congress", aliases=("WUC Bund",)),
        Organisation(id="ili", name="Ili Meshrep Foundation"),
        Organisation(id="pen", name="Uyghur PEN Center"),
        Organisation(id="can", name="Uyghur Academy Canada"),
    )
    (row,) = match(rows(name), library.connection)
    assert row.verdict is verdict
    assert bool(row.candidates) is (verdict is not Verdict.NEW)
    assert all(str(candidate.reason) for candidate in row.candidates)


def test_what_contradicts_is_a_question(library):
    filled(
        library,
        Organisation(id="a", name="Green Dot", country="DE"),
        Person(id="b", name="Sam Reed"),
        Organisation(id="c", name="Twice"),
        Organisation(id="d", name="Twice"),
    )
    assert verdicts(library, "Green Dot", country="FR") == [Verdict.ASK]
    assert verdicts(library, "Green Dot", country="DE") == [Verdict.SAME]
    assert verdicts(library, "Green Dot") == [Verdict.SAME]
    assert verdicts(library, "Sam Reed") == [Verdict.ASK]
    assert verdicts(library, "Sam Reed", kind=SignatoryKind.PERSON) == [Verdict.SAME]
    (row,) = match(rows("Twice"), library.connection)
    assert (row.verdict, len(row.candidates)) == (Verdict.ASK, 2)


def test_a_name_twice_in_a_list_is_one(library):
    matched = match(rows("Alpha", "Beta", "ALPHA"), library.connection)
    assert [row.verdict for row in matched] == [Verdict.NEW, Verdict.NEW, Verdict.REPEATED]
    assert matched[2].repeats == 1


def test_a_second_name_finds_its_party(library):
    filled(library, Organisation(id="a", name="Ili Fund", names={"zh": "伊犁基金会"}))
    assert verdicts(library, "Something Else", second_name="伊犁基金会") == [Verdict.ASK]
    incoming = rows("Ili Fund", second_name="伊犁基金")
    import_decided(library, decisions(match(incoming, library.connection)))
    assert need_party(library.connection, "a").aliases == ("伊犁基金",)


def test_an_import_adds_completes_and_lists(library):
    filled(library, Organisation(id="a", name="Alpha", country="DE", website="https://a.example"))
    incoming = (
        Incoming(row=1, name="Beta", acronym="B", second_name="贝塔"),
        Incoming(row=2, name="Alpha", acronym="AL", website="https://other.example"),
        Incoming(row=3, name="Ann Lee", kind=SignatoryKind.PERSON, role="Poet"),
    )
    before = records(library)
    decided = decisions(match(incoming, library.connection))
    done = import_decided(library, decided, "Core")
    assert (done.added, done.known, done.completed) == (2, 1, 1)
    alpha = need_party(library.connection, "a")
    assert (alpha.acronym, alpha.website, alpha.country) == ("AL", "https://a.example", "DE")
    core = list_named(library.connection, "core")
    assert [party.name for party in members(library.connection, core.id)] == [
        "Beta",
        "Alpha",
        "Ann Lee",
    ]
    beta, _, ann = members(library.connection, core.id)
    assert (beta.acronym, beta.aliases) == ("B", ("贝塔",))
    assert isinstance(ann, Person)
    assert ann.role == "Poet"
    library.undo()
    assert records(library) == before


def test_importing_again_changes_nothing(library):
    incoming = rows("Alpha", "Beta", country="DE")
    import_decided(library, decisions(match(incoming, library.connection)), "Core")
    before = everything(library)
    done = import_decided(library, decisions(match(incoming, library.connection)), "Core")
    assert (done.added, done.known, done.completed) == (0, 2, 0)
    assert everything(library) == before


def test_the_alike_are_added_only_when_asked(library):
    named(library, "Ili Meshrep Foundation")
    matched = match(rows("Ili Mashrap Foundation"), library.connection)
    assert decisions(matched) == ()
    import_decided(library, decisions(matched, add_similar=True))
    assert all_of(library) == ["Ili Mashrap Foundation", "Ili Meshrep Foundation"]


def many(count):
    return rows(*(f"Union of Town {n}" for n in range(count)))


def test_a_stopped_import_leaves_nothing(library):
    named(library, "Alpha")
    before = everything(library)
    decided = decisions(match(many(300), library.connection), add_similar=True)
    told = []
    with pytest.raises(Cancelled):
        import_decided(
            library,
            decided,
            "Core",
            progress=lambda done, total: told.append((done, total)),
            is_cancelled=lambda: len(told) >= 3,
        )
    assert told == [(0, 300), (50, 300), (100, 300)]
    assert everything(library) == before
    assert library.undo_label is not None


def test_a_stopped_comparison_stops(library):
    with pytest.raises(Cancelled):
        match(many(60), library.connection, is_cancelled=lambda: True)


def test_a_full_disk_during_an_import_leaves_nothing(library):
    named(library, "Alpha")
    before = everything(library)
    (pages,) = library.connection.execute("PRAGMA page_count").fetchone()
    library.connection.execute(f"PRAGMA max_page_count = {pages + 10}")
    decided = decisions(match(many(600), library.connection), add_similar=True)
    with pytest.raises(Problem, match="disk is full"):
        import_decided(library, decided, "Core")
    assert everything(library) == before
    assert list_named(library.connection, "Core") is None


def test_progress_ends_at_all(library):
    told = []
    match(many(120), library.connection, lambda done, total: told.append((done, total)))
    assert told == [(0, 120), (50, 120), (100, 120), (120, 120)]


def test_duplicates_are_pairs_to_ask_about(library):
    named(
        library,
        "Ili Meshrep Foundation",
        "Ili Mashrap Foundation",
        "Uyghur Academy Canada",
        "Uyghur Academy Europe",
        "World Uyghur Congress",
        "World Uyghur Congress",
    )
    found = [{like.a, like.b} for like in duplicates(library.connection)]
    assert sorted(map(sorted, found)) == [["p0", "p1"], ["p4", "p5"]]
    library.apply(tell_apart("p1", "p0"))
    assert [{like.a, like.b} for like in duplicates(library.connection)] == [{"p4", "p5"}]
    library.undo()
    assert len(duplicates(library.connection)) == 2


def test_text_is_cleaned_where_it_enters(library):
    import_decided(library, decisions(match(rows("Al\x00pha\x1b[2J"), library.connection)))
    library.apply(add_parties([Organisation(id="b", name="Be\x07ta")]))
    assert all_of(library) == ["Alpha[2J", "Beta"]


def test_of_entries_that_are_spelt_alike_the_very_same_one_is_taken(library):
    named(library, "Meshrep Centre of Oslo", "Meshrep Center of Oslo")
    assert verdicts(library, "Meshrep Centre of Oslo") == [Verdict.SAME]
    assert verdicts(library, "Mashrap Centre of Oslo") == [Verdict.ASK]


def test_of_entries_of_one_name_the_one_of_that_country_is_taken(library):
    filled(
        library,
        Organisation(id="a", name="Green Dot", country="FR"),
        Organisation(id="b", name="Green Dot", country="DE"),
    )
    assert verdicts(library, "Green Dot", country="DE") == [Verdict.SAME]
    assert verdicts(library, "Green Dot", country="KE") == [Verdict.ASK]
