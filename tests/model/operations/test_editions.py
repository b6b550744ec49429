import pytest

from editor.model.blocks import ListBlock, Quote, Source
from editor.model.edition import Edition, Event
from editor.model.enums import ApprovalState
from editor.model.fingerprints import block_fingerprint
from editor.model.operations import (
    body_text,
    editions,
    event,
    language,
    quotes,
    standing_text,
    text,
)
from editor.model.operations.images import update_image
from editor.model.operations.people import update_contact
from editor.model.people import Contact, ContactWords
from editor.model.release import Image, ImageWords


def tags(release):
    return [edition.language for edition in release.editions]


def test_an_empty_edition(small):
    after = editions.add_edition("tr")(small)
    assert after.editions == (*small.editions, Edition(language="tr"))
    assert after.editions[0] is small.editions[0]


def test_a_translation_knows_its_source(small):
    english = small.editions[0]
    turkish = editions.add_translation("tr", "en")(small).editions[1]
    assert (turkish.language, turkish.translated_from) == ("tr", "en")
    assert turkish.headline == english.headline
    for old, new in zip(english.body, turkish.body, strict=True):
        assert new.source == Source(id=old.id, fingerprint=block_fingerprint(old))
        assert type(new) is type(old)
    old_ids = {b.id for b in english.body} | {"i1", "i2", "bp1", "n1"}
    items = [i.id for b in turkish.body if isinstance(b, ListBlock) for i in b.items]
    new_ids = [b.id for b in (*turkish.body, *turkish.boilerplates, *turkish.notes)] + items
    assert len(set(new_ids)) == len(new_ids)
    assert old_ids.isdisjoint(new_ids)


@pytest.mark.parametrize(
    ("words", "is_current"),
    [("First  bold words\u00a0here.", True), ("First bold words there.", False)],
)
def test_a_translation_can_tell_whether_its_source_has_other_words(small, words, is_current):
    both = editions.add_translation("tr", "en")(small)
    after = body_text.set_block_text("en", "p1", words)(both)
    source = after.editions[1].body[0].source
    assert (block_fingerprint(after.editions[0].body[0]) == source.fingerprint) is is_current


def test_nobody_has_approved_a_translation(small):
    approval = quotes.Approval(state=ApprovalState.APPROVED)
    small = quotes.set_approval("en", "q1", approval)(small)
    both = editions.add_translation("tr", "en")(small)
    approvals = [b.approval for e in both.editions for b in e.body if isinstance(b, Quote)]
    assert approvals == [approval, None]


def test_what_was_translated_from_a_removed_edition_becomes_an_original(small):
    both = editions.add_translation("tr", "en")(small)
    left = editions.remove_edition("en")(both)
    assert tags(left) == ["tr"]
    assert left.editions[0].translated_from == ""
    assert {block.source for block in left.editions[0].body} == {None}


def test_editions_move(small):
    three = editions.add_edition("ug")(editions.add_edition("tr")(small))
    assert tags(editions.move_edition("ug", "en")(three)) == ["ug", "en", "tr"]
    assert tags(editions.move_edition("en")(three)) == ["tr", "ug", "en"]
    assert editions.move_edition("tr", "tr")(three) is three
    assert editions.move_edition("ug")(three) is three


def test_a_corrected_language_takes_all_its_words_along(small):
    small = update_image(Image(id="img1", texts={"en": ImageWords(alt="a")}))(small)
    small = update_contact(Contact(id="k1", in_language={"en": ContactWords(role="r")}))(small)
    both = editions.add_translation("tr", "en")(small)
    after = language.set_language("en", "en-GB")(both)
    assert tags(after) == ["en-GB", "tr"]
    assert after.editions[1].translated_from == "en-GB"
    assert after.images[0].texts == {"en-GB": ImageWords(alt="a")}
    assert list(after.contacts[0].in_language) == ["en-GB"]
    assert after.signatories.entries[0].names == {"en-GB": "Alpha"}
    assert after.signatories.groups[0].heading == {"en-GB": "North"}
    assert after.signatories.entries[1] is both.signatories.entries[1]
    assert language.set_language("en-GB", "en")(after) == both


@pytest.mark.parametrize(
    ("error", "change"),
    [
        (ValueError, editions.add_edition("en")),
        (ValueError, editions.add_edition("")),
        (ValueError, editions.add_translation("en", "en")),
        (KeyError, editions.add_translation("tr", "ug")),
        (KeyError, editions.remove_edition("tr")),
        (KeyError, editions.move_edition("tr")),
        (KeyError, editions.move_edition("en", "tr")),
        (KeyError, language.set_language("tr", "ug")),
        (ValueError, language.set_language("en", "")),
        (KeyError, text.set_headline("tr", "x")),
        (KeyError, event.set_what("tr", "x")),
    ],
)
def test_editions_that_cannot_be_are_bugs(small, error, change):
    with pytest.raises(error):
        change(small)


@pytest.mark.parametrize(
    "name", ["kicker", "headline", "subheadline", "place", "subject", "salutation", "closing"]
)
def test_words_around_the_body(small, name):
    change = getattr(text, f"set_{name}")("en", "New\0 words")
    assert getattr(change(small).editions[0], name) == "New words"
    assert change.merge_key == f"editions/en/{name}"
    assert change(change(small)) == change(small)


@pytest.mark.parametrize("name", ["what", "where", "access", "visuals"])
def test_words_of_an_event(small, name):
    change = getattr(event, f"set_{name}")("en", "words")
    assert change(small).editions[0].event == Event(**{name: "words"})
    assert getattr(event, f"set_{name}")("en", "")(small) is small


def test_an_event(small):
    after = event.set_starts("en", "2026-05-31T09:30")(small)
    after = event.set_ends("en", "2026-05-31T10:30")(after)
    after = event.set_who("en", ("A\0", "B"))(after)
    expected = Event(who=("A", "B"), starts="2026-05-31T09:30", ends="2026-05-31T10:30")
    assert after.editions[0].event == expected


def test_boilerplates_and_notes(small):
    new = standing_text.Boilerplate(id="x", text="About them")
    after = standing_text.add_boilerplate("en", new, "bp1")(small)
    assert [item.id for item in after.editions[0].boilerplates] == ["x", "bp1"]
    after = standing_text.remove_boilerplates("en", ["bp1"])(after)
    assert after.editions[0].boilerplates == (new,)
    after = standing_text.update_note("en", standing_text.Note(id="n1", text="Other"))(after)
    after = standing_text.add_note("en", standing_text.Note(id="n2"))(after)
    after = standing_text.move_notes("en", ["n2"], "n1")(after)
    assert [(note.id, note.text) for note in after.editions[0].notes] == [
        ("n2", ""),
        ("n1", "Other"),
    ]
