import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.blocks import ImageBlock, ListBlock, ListItem, Paragraph, Quote, Source, Speaker
from editor.model.fingerprints import block_fingerprint, fingerprint, fold
from editor.model.inline import escape


@pytest.mark.parametrize(
    "other",
    [
        'We said: "It\'s over - now".',
        "We said:  “It’s over – now”.",
        "We\u00a0said : « It’s over — now ».",
        "**We said:** “It’s *over* – now”.",
        "We\nsaid: “It’s over ‑ now”.\u200b",
        "[We said](https://a.org): “It’s over - now”.",
    ],
)
def test_spaces_and_typography_make_no_other_words(other):
    assert fingerprint(other) == fingerprint("We said: “It’s over – now”.")


@pytest.mark.parametrize(
    "other", ["We said it's over.", "we said: it's over now", "Now here.", "Nowhere."]
)
def test_other_words_have_another_fingerprint(other):
    assert fingerprint(other) != fingerprint("We said: it's over now")


def test_composed_and_decomposed_letters_are_one():
    assert fingerprint("e\u0301") == fingerprint("é")


def test_texts_do_not_run_together():
    assert fingerprint("a", "b") != fingerprint("ab", "") != fingerprint("", "ab")


@given(st.text(alphabet="ab \"-'*") | st.text())
def test_no_space_and_no_quotation_mark_makes_a_difference(text):
    other = text.replace(" ", "\u00a0\n").replace('"', "“").replace("-", "–")
    assert fingerprint(escape(other)) == fingerprint(escape(text))
    assert "  " not in fold(text)


QUOTE = Quote(id="b", text="x", speaker=Speaker(name="N", role="R"))


def test_a_block_is_known_by_what_is_translated():
    same = Quote(id="c", text="“x”".strip("“”"), speaker=QUOTE.speaker, source=Source(id="z"))
    assert block_fingerprint(QUOTE) == block_fingerprint(same)
    other = Quote(id="b", text="x", speaker=Speaker(name="N", role="Other"))
    assert block_fingerprint(QUOTE) != block_fingerprint(other)
    one = ListBlock(id="l", items=(ListItem(id="1", text="a"), ListItem(id="2", text="b")))
    two = ListBlock(id="l", items=(ListItem(id="1", text="a b"),))
    assert block_fingerprint(one) != block_fingerprint(two)
    assert block_fingerprint(ImageBlock(id="i", image="p")) != block_fingerprint(Paragraph(id="i"))
