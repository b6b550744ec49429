import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.app.earlier.difference import Difference, Pair, Part, differences
from editor.app.earlier.veiling import VEIL, veiled
from editor.app.earlier.word_changes import word_changes
from editor.model.blocks import ListBlock, ListItem, Paragraph, Quote, Speaker
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory
from editor.model.unique import with_unique_ids
from tests.strategies import releases, texts

BODY = tuple(Paragraph(id=f"c{n}", text=f"Paragraph {n}.") for n in range(4))


def a_release(**fields) -> Release:
    edition = Edition(language="en", headline="Rivers rise", body=BODY)
    made = Release(schema=1, id="r", kind=Kind.STATEMENT, editions=(edition,))
    return replace(made, **fields)


def with_body(*blocks) -> Release:
    return a_release(editions=(replace(a_release().editions[0], body=blocks),))


def signed(*entries: Signatory) -> Release:
    return a_release(signatories=Signatories(entries=entries))


def only(then: Release, now: Release) -> Difference:
    (found,) = differences(then, now)
    return found


def test_a_headline_is_told_with_its_words_then_and_now():
    now = a_release(editions=(replace(a_release().editions[0], headline="Rivers **fall**"),))
    expected = Difference(
        part=Part.HEADLINE,
        language="en",
        changed=1,
        pairs=(Pair("Rivers rise", "Rivers fall"),),
    )
    assert only(a_release(), now) == expected


def test_paragraphs_that_changed_came_and_went_stand_where_they_stood():
    new = Paragraph(id="new", text="Somebody added this.")
    now = with_body(BODY[0], replace(BODY[1], text="Other words."), BODY[3], new)
    found = only(a_release(), now)
    assert (found.part, found.changed, found.added, found.removed) == (Part.BODY, 1, 1, 1)
    assert not found.moved
    assert found.pairs == (
        Pair("Paragraph 1.", "Other words."),
        Pair("Paragraph 2.", ""),
        Pair("", "Somebody added this."),
    )


def test_paragraphs_in_another_order():
    found = only(a_release(), with_body(*reversed(BODY)))
    assert (found.moved, found.changed, found.added, found.removed) == (True, 0, 0, 0)


def test_lists_and_quotes_are_told_as_they_are_read():
    points = ListBlock(id="l", items=(ListItem(id="1", text="*One*"),), ordered=True)
    quote = Quote(id="q", text="We wait.", speaker=Speaker(name="Ada", role="chair"))
    found = only(with_body(), with_body(points, quote))
    assert found.pairs == (Pair("", "1. One"), Pair("", "We wait.\n– Ada, chair"))


def test_what_differs_in_looks_only_is_told_too():
    now = with_body(replace(BODY[0], text="**Paragraph** 0."), *BODY[1:])
    assert only(a_release(), now).pairs == (Pair("Paragraph 0.", "Paragraph 0."),)


def test_signatories_are_counted_and_named():
    one, two, three = (Signatory(id=name, name=name) for name in ("Alpha", "Beta", "Gamma"))
    found = only(signed(one, two), signed(one, three))
    assert (found.added, found.removed) == (1, 1)
    assert set(found.pairs) == {Pair("Beta", ""), Pair("", "Gamma")}


@pytest.mark.parametrize("withheld_then", [True, False])
def test_withheld_names_stand_nowhere(withheld_then: bool):
    name = "Layla Haddad"
    then = signed(Signatory(id="s", name=name, withheld=withheld_then))
    now = signed(Signatory(id="s", name=name.upper(), withheld=not withheld_then))
    then = replace(then, title=f"With {name}, then")
    told = str(differences(then, now))
    assert name.casefold() not in told.casefold()
    assert VEIL in told


def test_counts_are_those_of_their_time():
    def told(headline, *names):
        entries = tuple(Signatory(id=name, name=name) for name in names)
        edition = Edition(language="en", headline=headline)
        return a_release(editions=(edition,), signatories=Signatories(entries=entries))

    then, now = told("{signatories} groups", "Alpha"), told("{signatories} groups call", "B", "C")
    headline, *_ = differences(then, now)
    assert headline.pairs == (Pair("1 groups", "2 groups call"),)
    unknown, *_ = differences(told("{countries} {other}", "A"), now)
    assert unknown.pairs[0].then == "… {other}"


def test_a_language_that_went():
    more = a_release(editions=(*a_release().editions, Edition(language="fr")))
    found = only(more, a_release())
    assert (found.part, found.language, found.removed) == (Part.EDITION, "fr", 1)


def test_going_out_is_no_difference():
    assert differences(a_release(), a_release(id="other")) == ()


FIELDS = sorted({*Release.__struct_fields__} - {"schema", "id", "issued"})


@settings(max_examples=10)
@given(releases(), releases(), st.sampled_from(FIELDS))
def test_whatever_differs_is_told_from_both_sides(one: Release, other: Release, name: str):
    now = with_unique_ids(replace(one, **{name: getattr(other, name)}))
    one = with_unique_ids(one)
    there, back = differences(one, now), differences(now, one)
    parts = {(found.part, found.language) for found in there}
    assert parts == {(found.part, found.language) for found in back}
    assert bool(parts) is (one != now)
    assert sum(found.added for found in there) == sum(found.removed for found in back)


@given(texts, texts)
def test_the_words_of_both_sides_are_all_there(then: str, now: str):
    sides = word_changes(then, now)
    assert tuple("".join(one.text for one in side) for side in sides) == (then, now)
    same = ["".join(one.text for one in side if not one.differs) for side in sides]
    assert same[0] == same[1]


def test_a_very_long_text_is_compared_as_one():
    sides = word_changes("word " * 4000, "")
    assert [one.differs for one in sides[0]] == [True]


def test_a_veil_hides_whole_names_only():
    assert veiled("Ana met ANA, Anabel and Ana-Lu", {"Ana"}) == (
        f"{VEIL} met {VEIL}, Anabel and {VEIL}-Lu"
    )
    assert veiled("Nobody", ()) == "Nobody"
