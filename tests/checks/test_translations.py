"""Translations that fall behind, and catch up."""

from editor.app.fixes import fix_for
from editor.checks.all import check
from editor.model.blocks import Paragraph, Quote, Source, Speaker
from editor.model.findings import Level
from editor.model.operations.body import remove_blocks
from editor.model.operations.body_text import set_block_text
from editor.model.operations.editions import add_translation, follow_source, remove_edition
from editor.model.release import Release
from tests.checks.making import codes, edition, only, release

WORDS = Paragraph(id="p", text="First **words**")
QUOTE = Quote(id="q", text="Well", speaker=Speaker(name="Ana"))


def translated() -> Release:
    return add_translation("tr", "en")(release(edition(body=(WORDS, QUOTE))))


def test_a_translation_that_follows_is_fine() -> None:
    assert codes(translated()) == []
    assert codes(set_block_text("en", "p", "First words")(translated())) == []
    assert codes(set_block_text("tr", "n001", "İlk sözler")(translated())) == []


def test_a_changed_source_is_told_until_somebody_says_that_the_translation_follows() -> None:
    changed = set_block_text("en", "p", "Other words")(translated())
    found = only(changed)
    expected = ("source-changed", Level.WARNING, "editions/tr/body/n001")
    assert (found.code, found.level, found.place) == expected
    fix = fix_for(found, changed)
    assert fix is not None
    after = fix(changed)
    assert codes(after) == []
    assert after.editions[0] is changed.editions[0]
    assert codes(set_block_text("en", "p", "Yet others")(after)) == [(expected[0], expected[2])]


def test_a_source_that_was_taken_out_is_told_and_let_go() -> None:
    changed = remove_blocks("en", ("q",))(translated())
    assert "taken out" in str(only(changed).what)
    after = follow_source("tr", "n002")(changed)
    assert codes(after) == []
    assert after.editions[1].body[1].source is None


def test_what_translates_nothing_is_never_behind() -> None:
    tied = Paragraph(id="p", text="x", source=Source(id="gone", fingerprint="0"))
    assert codes(release(edition(body=(tied,)))) == []
    assert codes(remove_edition("en")(translated())) == []
    assert follow_source("en", "p")(translated()) == translated()


def test_a_source_of_unknown_words_is_not_doubted() -> None:
    made = edition(
        language="tr",
        translated_from="en",
        body=(Paragraph(id="t", text="x", source=Source(id="p")),),
    )
    assert check(release(edition(body=(WORDS,)), made)) == ()
