"""Words are found wherever a person may type them, and replaced without touching anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.app.searching.find import Query, find_words, replace_words
from editor.model.blocks import ListBlock, ListItem, Paragraph, Quote, Speaker
from editor.model.clean import clean_text
from editor.model.edition import Boilerplate, Edition, Event, Note
from editor.model.enums import Kind
from editor.model.inline import parse, plain
from editor.model.people import Contact
from editor.model.release import Identity, Image, ImageWords, Release
from editor.model.signatories import Signatories, Signatory

SPEAKER = Speaker(name="Ann Well", role="Well keeper", organization="Well Trust")


def a_release(**fields: object) -> Release:
    body = (
        Paragraph(id="p1", text="A **well** is a well. {signatories} wells."),
        ListBlock(id="l1", items=(ListItem(id="i1", text="one well"),)),
        Quote(id="q1", text="My well", speaker=SPEAKER),
    )
    edition = Edition(
        language="en",
        headline="Well said",
        body=body,
        event=Event(what="A well", who=("Well A", "Well B")),
        boilerplates=(Boilerplate(id="b1", heading="The well", text="A well."),),
        notes=(Note(id="n1", text="well"),),
    )
    whole = Release(
        schema=1,
        id="r",
        kind=Kind.PRESS_RELEASE,
        title="Wells",
        identity=Identity(organization="Well Trust", line="well"),
        contacts=(Contact(id="c1", name="Ann Well", role="Well keeper"),),
        signatories=Signatories(entries=(Signatory(id="s1", name="Well Trust", role="well"),)),
        images=(Image(id="m1", texts={"en": ImageWords(alt="A well", caption="well")}),),
        editions=(edition,),
    )
    return replace(whole, **fields)


def places(release: Release, query: Query) -> list[str]:
    return [match.place for match in find_words(release, query).matches]


def replaced(release: Release, query: Query, words: str) -> Release:
    return replace_words(release, find_words(release, query).matches, words)(release)


def test_words_are_found_from_the_title_to_the_last_note() -> None:
    assert places(a_release(), Query("well")) == [
        "title",
        "editions/en/headline",
        "editions/en/event/what",
        "editions/en/body/p1",
        "editions/en/body/p1",
        "editions/en/body/p1",
        "editions/en/body/l1/i1",
        "editions/en/boilerplates/b1/heading",
        "editions/en/boilerplates/b1/text",
        "editions/en/notes/n1/text",
        "images/m1/alt",
        "images/m1/caption",
    ]


def test_names_and_quotes_are_counted_but_left_alone_unless_asked_for() -> None:
    release = a_release()
    found = find_words(release, Query("well"))
    asked = find_words(release, Query("well", guarded=True))
    assert found.elsewhere == len(asked.matches) - len(found.matches) == 12
    after = replaced(release, Query("well"), "spring")
    assert after.signatories is release.signatories
    assert after.contacts is release.contacts
    assert after.editions[0].body[2] is release.editions[0].body[2]


def test_all_parts_of_a_person_are_replaced_together() -> None:
    after = replaced(a_release(), Query("well", guarded=True), "Spring")
    quote = after.editions[0].body[2]
    assert isinstance(quote, Quote)
    assert quote.speaker == Speaker(
        name="Ann Spring", role="Spring keeper", organization="Spring Trust"
    )
    assert after.contacts[0].role == "Spring keeper"
    assert after.editions[0].event.who == ("Spring A", "Spring B")
    assert find_words(after, Query("well", guarded=True)).matches == ()


def test_marks_and_counts_stay_around_what_is_replaced() -> None:
    after = replaced(a_release(), Query("well"), "pump")
    assert after.editions[0].body[0].text == "A **pump** is a pump. {signatories} pumps."


def test_words_that_look_like_marks_are_put_in_as_words() -> None:
    after = replaced(a_release(), Query("A well is", exact=True), "[*]")
    assert plain(parse(after.editions[0].body[0].text)).startswith("[*] a well.")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("don't", "don’t"), ('"so"', "“so”"), ("a-b", "a–b"), ("5 km", "5\u00a0km")],
)
def test_typed_quotes_dashes_and_spaces_find_printed_ones(typed: str, printed: str) -> None:
    release = a_release(title=f"We {printed} here")
    assert places(release, Query(typed)) == ["title"]


def test_capitals_count_only_when_asked() -> None:
    release = a_release(title="WELL")
    assert "title" in places(release, Query("well"))
    assert "title" not in places(release, Query("well", exact=True))


def test_nothing_is_found_without_words() -> None:
    assert find_words(a_release(), Query("")).matches == ()


@given(
    words=st.text(min_size=1, max_size=8).map(clean_text).filter(bool),
    other=st.text(max_size=8).map(clean_text),
)
def test_one_match_is_replaced_and_the_rest_stays(words: str, other: str) -> None:
    title = f"x{words}y{words}"
    release = a_release(title=title)
    match = find_words(release, Query(words, exact=True)).matches[0]
    assert match.place == "title"
    after = replace_words(release, [match], other)(release)
    assert after.title == title[: match.start] + other + title[match.end :]
    assert after.editions is release.editions
