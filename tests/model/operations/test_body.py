import pytest

from editor.model.blocks import Paragraph, Quote, Speaker, Subheading
from editor.model.enums import Attribution
from editor.model.operations import body, body_text, lists, quotes

ORDER = ["p1", "q1", "l1", "b1", "s1", "p2"]


def blocks(release):
    return release.editions[0].body


def order(release):
    return [block.id for block in blocks(release)]


def block(release, block_id):
    return next(b for b in blocks(release) if b.id == block_id)


@pytest.mark.parametrize(("before", "at"), [("p1", 0), ("b1", 3), (None, 6)])
def test_insert(small, before, at):
    after = body.insert_blocks("en", (Paragraph(id="x"), Paragraph(id="y")), before)(small)
    assert order(after) == [*ORDER[:at], "x", "y", *ORDER[at:]]


def test_remove(small):
    assert order(body.remove_blocks("en", ["q1", "p2"])(small)) == ["p1", "l1", "b1", "s1"]
    assert body.remove_blocks("en", [])(small) is small


@pytest.mark.parametrize(
    ("ids", "before", "expected"),
    [
        (["p2"], "p1", ["p2", "p1", "q1", "l1", "b1", "s1"]),
        (["p1", "b1"], "p2", ["q1", "l1", "s1", "p1", "b1", "p2"]),
        (["b1", "p1"], None, ["q1", "l1", "s1", "p2", "p1", "b1"]),
        (["q1", "l1"], "l1", ORDER),
        (["p1", "s1"], "s1", ["q1", "l1", "b1", "p1", "s1", "p2"]),
    ],
)
def test_move(small, ids, before, expected):
    assert order(body.move_blocks("en", ids, before)(small)) == expected


def test_replace_keeps_what_is_equal(small):
    new = (Paragraph(id="x"), Quote(id="q1", text="We stay.", speaker=Speaker(name="A. Speaker")))
    after = body.replace_blocks("en", ["p1", "q1", "l1"], new)(small)
    assert order(after) == ["x", "q1", "b1", "s1", "p2"]
    assert block(after, "q1") is block(small, "q1")


def test_set_body_keeps_what_is_equal(small):
    new = (Subheading(id="s1", text="More"), Paragraph(id="p1", text="Other"))
    after = body.set_body("en", new)(small)
    assert order(after) == ["s1", "p1"]
    assert block(after, "s1") is block(small, "s1")
    assert body.set_body("en", blocks(small))(small) is small


@pytest.mark.parametrize(
    "change",
    [
        body.insert_blocks("en", (Paragraph(id="p1"),)),
        body.insert_blocks("en", (Paragraph(id="x"), Paragraph(id="x"))),
        body.insert_blocks("en", (Paragraph(id=""),)),
        body.replace_blocks("en", ["p1"], (Paragraph(id="p2"),)),
    ],
)
def test_ids_and_places_that_cannot_be_are_bugs(small, change):
    with pytest.raises(ValueError):  # noqa: PT011  # each with its own words
        change(small)


@pytest.mark.parametrize(
    "change",
    [
        body.remove_blocks("en", ["p1", "gone"]),
        body.move_blocks("en", ["p1"], "gone"),
        body.move_blocks("en", ["gone"]),
        body.insert_blocks("en", (Paragraph(id="x"),), "gone"),
        body.replace_blocks("en", ["gone"], ()),
        body.remove_blocks("tr", ["p1"]),
        body_text.set_block_text("en", "gone", ""),
        lists.set_item_text("en", "l1", "gone", ""),
    ],
)
def test_what_is_not_there_is_a_bug(small, change):
    with pytest.raises(KeyError):
        change(small)


def test_set_text(small):
    after = body_text.set_block_text("en", "q1", "We go.\r\n")(small)
    assert block(after, "q1") == Quote(id="q1", text="We go.\n", speaker=Speaker(name="A. Speaker"))
    assert body_text.set_block_text("en", "q1", "We stay.")(small) is small


def test_typing_into_one_block_has_one_key():
    one, same, other = (
        body_text.set_block_text(*at, "x").merge_key
        for at in (("en", "p1"), ("en", "p1"), ("tr", "p1"))
    )
    assert one == same != other


@pytest.mark.parametrize(
    "change",
    [
        body_text.set_block_text("en", "b1", "x"),
        lists.set_item_text("en", "p1", "i1", ""),
        quotes.set_continues("en", "p1", continues=True),
    ],
)
def test_the_wrong_kind_of_block_is_a_bug(small, change):
    with pytest.raises(TypeError):
        change(small)


def items(release):
    return [(item.id, item.text) for item in block(release, "l1").items]


def test_list_items(small):
    after = lists.set_item_text("en", "l1", "i2", "2")(small)
    assert items(after) == [("i1", "one"), ("i2", "2")]


def test_quotes(small):
    speaker = Speaker(name="B", role="R")
    assert block(quotes.set_quote_speaker("en", "q1", speaker)(small), "q1").speaker == speaker
    in_text = quotes.set_attribution("en", "q1", Attribution.IN_TEXT)(small)
    assert block(in_text, "q1").attribution is Attribution.IN_TEXT
    assert block(quotes.set_continues("en", "q1", continues=True)(small), "q1").continues
    assert quotes.set_attribution("en", "q1", Attribution.BELOW)(small) is small


def test_the_other_blocks_stay_the_same_objects(small):
    after = body_text.set_block_text("en", "q1", "x")(small)
    pairs = zip(blocks(small), blocks(after), strict=True)
    assert [a.id for a, b in pairs if a is not b] == ["q1"]
    assert after.signatories is small.signatories
    assert after.editions[0].notes is small.editions[0].notes
