"""Finding parties while their names are typed."""

import pytest

from editor.library.parties import update_party
from editor.library.records import Organisation, Person
from editor.library.search import search
from tests.library.making import DAY, filled, named


def found(library, text, limit=20):
    return [hit.party.name for hit in search(library.connection, text, limit)]


@pytest.fixture
def real(library):
    return filled(
        library,
        Organisation(id="wuc", name="World Uyghur Congress", acronym="WUC", country="DE"),
        Organisation(id="wucf", name="World Uyghur Congress Foundation"),
        Organisation(
            id="ili",
            name="Ili Meshrep Foundation",
            names={"ug": "ئىلى مەشرەپ فوندى", "zh-Hans": "伊犁麦西来甫基金会"},
            earlier_names=("Ghulja Youth Club",),
        ),
        Organisation(id="tr", name="Doğu Işık Derneği", aliases=("East Light",)),
        Organisation(id="fr", name="Ligue des droits de l’Homme", acronym="LDH"),
        Organisation(id="ar", name="مركز حقوق الإنسان"),
        Person(id="dolkun", name="Dolkun Isa", role="President"),
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("wuc", "World Uyghur Congress"),
        ("WUC", "World Uyghur Congress"),
        ("World Uyghur Congress F", "World Uyghur Congress Foundation"),
        ("congress world", "World Uyghur Congress"),
        ("uigh cong", "World Uyghur Congress"),
        ("Ili Mashrap", "Ili Meshrep Foundation"),
        ("ghulja", "Ili Meshrep Foundation"),
        ("مەشرەپ", "Ili Meshrep Foundation"),
        ("麦西来甫", "Ili Meshrep Foundation"),
        ("dogu isik", "Doğu Işık Derneği"),
        ("DOĞU IŞIK", "Doğu Işık Derneği"),
        ("east li", "Doğu Işık Derneği"),
        ("l'homme", "Ligue des droits de l’Homme"),
        ("droits ligue", "Ligue des droits de l’Homme"),
        ("حقوق الانسان", "مركز حقوق الإنسان"),
        ("isa", "Dolkun Isa"),
    ],
)
def test_a_name_is_found_as_people_type_it(real, text, first):
    assert found(real, text)[:1] == [first]


def test_each_letter_of_a_name_keeps_it(real):
    name = "World Uyghur Congress Foundation"
    for end in range(1, len(name) + 1):
        assert name in found(real, name[:end]), name[:end]


def test_what_is_not_there_is_not_found(real):
    assert found(real, "zebra") == []
    assert found(real, "world zebra") == []
    assert found(real, "...") == []


@pytest.mark.parametrize(
    "text", ['"', "a OR b", "NEAR(", "*", "w*", "-world", "'; DROP", "\0", "x" * 9999]
)
def test_any_text_may_be_typed(real, text):
    assert isinstance(found(real, text), list)


def test_acronym_then_name_then_beginning_then_words(library):
    filled(
        library,
        Organisation(id="a", name="Friends of the PEN"),
        Organisation(id="b", name="Pen Makers Union"),
        Organisation(id="c", name="Pen"),
        Organisation(id="d", name="Poets and Editors Network", acronym="PEN"),
    )
    assert found(library, "pen") == [
        "Poets and Editors Network",
        "Pen",
        "Pen Makers Union",
        "Friends of the PEN",
    ]


def test_what_is_used_often_comes_first_among_equals(library):
    named(library, "Union A", "Union B", "Union C", "Club of the Union")
    library.note_use(("p2",), DAY)
    library.note_use(("p1",), DAY)
    library.note_use(("p1",), DAY)
    library.note_use(("p3",), DAY)
    assert found(library, "union") == ["Union B", "Union C", "Union A", "Club of the Union"]
    assert found(library, "") == ["Union B", "Club of the Union", "Union C"]
    hits = search(library.connection, "union b")
    assert (hits[0].uses, hits[0].used) == (2, "2026-05-04")


def test_a_used_one_is_found_among_very_many(library):
    many = (Organisation(id=f"n{n}", name=f"Union {n:04}") for n in range(600))
    filled(library, *many)
    library.note_use(("n599",), DAY)
    assert found(library, "un", 3)[0] == "Union 0599"


def test_a_changed_name_is_found_by_the_new_one(real):
    real.apply(update_party(Organisation(id="fr", name="Human Rights League")))
    assert found(real, "ligue") == []
    assert found(real, "human rights l") == ["Human Rights League"]


def test_words_that_differ_late_are_told_apart(library):
    named(library, "Internationale Union", "International Union")
    assert found(library, "internationale") == ["Internationale Union"]
