import pytest

from editor.model.blocks import ListItem, Paragraph, Quote, Speaker, Subheading
from editor.model.enums import ApprovalState, Attribution
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
        body_text.merge_block("en", "p1"),
        body_text.split_block("en", "p2", 6),
    ],
)
def test_ids_and_places_that_cannot_be_are_bugs(small, change):
    with pytest.raises(ValueError):  # noqa: PT011  # four modules, each with its own words
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
        lists.remove_items("en", "l1", ["gone"]),
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


def test_split_inside_keeps_the_style_of_both_halves(small):
    after = body_text.split_block("en", "p1", 10)(small)
    assert [b.text for b in blocks(after)[:2]] == ["First **bold**", "** words** here."]
    assert order(after) == ["p1", "n001", *ORDER[1:]]


def test_the_second_half_of_a_quote_continues_it(small):
    asked = quotes.Approval(state=ApprovalState.ASKED)
    small = quotes.set_approval("en", "q1", asked)(small)
    first, second = blocks(body_text.split_block("en", "q1", 3)(small))[1:3]
    assert (first.text, first.continues, first.approval) == ("We ", False, asked)
    assert (second.text, second.continues, second.approval) == ("stay.", True, None)
    assert second.speaker == first.speaker


@pytest.mark.parametrize(("offset", "expected"), [(0, ["n001", "q1"]), (8, ["q1", "n001"])])
def test_split_at_an_end_makes_an_empty_paragraph(small, offset, expected):
    after = body_text.split_block("en", "q1", offset)(small)
    assert order(after)[1:3] == expected
    assert block(after, "n001") == Paragraph(id="n001")
    assert block(after, "q1") is block(small, "q1")


def test_merge_takes_on_the_kind_of_the_first(small):
    after = body_text.merge_block("en", "p2")(small)
    assert order(after) == ORDER[:-1]
    assert block(after, "s1") == Subheading(id="s1", text="MoreLast.")


def test_merge_with_nothing_keeps_the_other_as_it_is(small):
    emptied = body_text.set_block_text("en", "p1", "")(small)
    assert blocks(body_text.merge_block("en", "q1")(emptied))[0] is block(small, "q1")
    emptied = body_text.set_block_text("en", "q1", "")(small)
    assert blocks(body_text.merge_block("en", "q1")(emptied))[0] is block(small, "p1")


def test_splitting_and_merging_gives_the_text_back(small):
    split = body_text.split_block("en", "p1", 8)(small)
    assert body_text.merge_block("en", "n001")(split) == small


@pytest.mark.parametrize(
    "change",
    [
        body_text.set_block_text("en", "b1", "x"),
        body_text.split_block("en", "l1", 0),
        body_text.merge_block("en", "b1"),
        body_text.merge_block("en", "s1"),
        lists.set_ordered("en", "p1", ordered=True),
        quotes.set_continues("en", "p1", continues=True),
    ],
)
def test_the_wrong_kind_of_block_is_a_bug(small, change):
    with pytest.raises(TypeError):
        change(small)


def items(release):
    return [(item.id, item.text) for item in block(release, "l1").items]


def test_list_items(small):
    one, two = ("i1", "one"), ("i2", "two")
    new = (ListItem(id="x", text="new"),)
    assert items(lists.set_item_text("en", "l1", "i2", "2")(small)) == [one, ("i2", "2")]
    assert items(lists.insert_items("en", "l1", new, "i2")(small)) == [one, ("x", "new"), two]
    assert items(lists.remove_items("en", "l1", ["i1"])(small)) == [two]
    assert items(lists.move_items("en", "l1", ["i2"], "i1")(small)) == [two, one]
    assert items(lists.split_item("en", "l1", "i1", 1)(small)) == [
        ("i1", "o"),
        ("n001", "ne"),
        two,
    ]
    assert block(lists.set_ordered("en", "l1", ordered=True)(small), "l1").ordered


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
