"""Names that are the same meet each other through a library, and others are not suggested."""

import random
import string

import pytest

from editor.library.duplicates import duplicates
from editor.library.incoming import Incoming
from editor.library.matching import Verdict, match
from editor.library.parties import add_parties, delete_parties, update_party
from editor.library.records import Organisation, Person
from editor.model.enums import SignatoryKind
from editor.model.names import fold
from tests.library.making import named
from tests.model.labelled import KINDS, labelled

RECORDS = {SignatoryKind.ORGANIZATION: Organisation, SignatoryKind.PERSON: Person}


@pytest.mark.parametrize("file", KINDS)
def test_suggestions_through_a_library_are_right_and_few_are_missed(library, file):
    kind = KINDS[file]
    listed = list(labelled(file))
    library.apply(
        add_parties(
            RECORDS[kind](id=f"p{n}", name=one.names[0], country=one.country)
            for n, (_, one, _) in enumerate(listed)
        )
    )
    answers = [(same, _asks(library, n, other)) for n, (same, _, other) in enumerate(listed)]
    found = [(same, asked) for same, asked in answers if asked is not None]
    assert len(found) > 0.8 * len(listed)
    hits = sum(same and asked for same, asked in found)
    assert hits / sum(asked for _, asked in found) >= 0.95
    assert hits / sum(same for same, _ in found) >= 0.9


def _asks(library, number, other):
    """Whether the library takes a name for the one it has under a number, or asks.

    None where another pair has the very name: whoever has it is all that the library says.
    """
    row = Incoming(row=1, name=other.names[0], country=other.country, kind=other.kind)
    (matched,) = match([row], library.connection)
    found = {one.party.id: one.party.name for one in matched.candidates}
    if f"p{number}" not in found and fold(row.name) in map(fold, found.values()):
        return None
    return f"p{number}" in found


def test_one_slip_of_the_hand_makes_nobody_new(library):
    chance = random.Random(5)
    names = [_name(chance, number) for number in range(120)]
    named(library, *names)
    slips = [_slip(chance, name) for name in names for _ in range(3)]
    rows = [Incoming(row=row, name=name) for row, name in enumerate(dict.fromkeys(slips), 1)]
    new = [m.incoming.name for m in match(rows, library.connection) if m.verdict is Verdict.NEW]
    assert len(new) / len(rows) <= 0.03, new


def _name(chance, number):
    own = "".join(chance.choice(("ka", "ri", "mol", "dan", "sey", "tur", "vex")) for _ in range(3))
    topic = chance.choice(("Human Rights", "Women", "Journalists", "Refugee", "Students"))
    kind = chance.choice(("Association", "Foundation", "Federation", "Network", "Initiative"))
    return f"{own.title()}{'aeiou'[number % 5]} {topic} {kind}"


def _slip(chance, name):
    """A letter left out, doubled, changed or in its neighbour's place, in a word of some length."""
    words = name.split()
    at = chance.choice([n for n, word in enumerate(words) if len(word) > 5])
    word = words[at]
    place = chance.randrange(1, len(word) - 1)
    letter, after = word[place], word[place + 1 :]
    slips = (after, letter * 2 + after, chance.choice(string.ascii_lowercase) + after)
    turned = word[:place] + after[:1] + letter + after[1:]
    words[at] = chance.choice((*(word[:place] + slip for slip in slips), turned))
    return " ".join(words)


def test_a_letter_left_out_of_a_common_word_is_asked_about(library):
    common = [f"Womens Press Association of Town {n}" for n in range(70)]
    named(library, *common, "Qaraqash Womens Association")
    (found,) = match([Incoming(row=1, name="Qaraqash Womens Assocation")], library.connection)
    assert found.verdict is Verdict.ASK
    assert found.candidates[0].party.name == "Qaraqash Womens Association"


def test_keys_follow_every_change_of_a_name(library):
    named(library, "Qaraqash Womens Association", "Tilsit Press Union")
    keys = _keys(library)
    library.apply(update_party(Organisation(id="p0", name="Harbour Society")))
    assert _asked(library, "Qaraqash Womens Assocation") is Verdict.NEW
    assert _asked(library, "Harbuor Society") is Verdict.ASK
    library.apply(delete_parties(["p0", "p1"]))
    assert _keys(library) == set()
    library.undo()
    library.undo()
    assert _keys(library) == keys


def _keys(library):
    return set(library.connection.execute("SELECT key FROM match_key"))


def _asked(library, name):
    return match([Incoming(row=1, name=name)], library.connection)[0].verdict


def test_a_pair_is_looked_at_from_both_sides(library):
    named(library, "Tilsit Press Union", "Tilsit Press Unoin", "Harbour Society")
    assert [(like.a, like.b) for like in duplicates(library.connection)] == [("p0", "p1")]
