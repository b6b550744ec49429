"""Two of a kind side by side."""

import msgspec

from editor.gui.fields.side_by_side import SideBySide, fit_height


class One(msgspec.Struct, frozen=True):
    name: str
    place: str = ""


def merged(keep: One, other: One) -> One:
    return One(keep.name, keep.place or other.place)


def test_names_are_words_and_no_page(qtbot):
    pair = (One("<b>Hill</b> & Club", "Oslo"), One("Hill Club"))
    read = lambda one, _key: one.place  # noqa: E731  # short
    sides = SideBySide(pair, ("first", "second"), [("place", "Place")], read, merged, None)
    qtbot.addWidget(sides)
    assert sides.together.text() == "<b>Hill</b> & Club"
    assert sides.together.textFormat().name == "PlainText"
    sides.radios[1].click()
    assert sides.together.text() == "Hill Club"
    assert sides.kept == (pair[1], pair[0])
    cells = sides._cells["place"]
    assert [cell.text() for cell in cells] == ["Place", "Oslo", "", "Oslo"]
    heard = [cell.accessibleName() for cell in cells[1:]]
    owners = ("<b>Hill</b> & Club", "Hill Club", "Together")
    assert heard == [
        f"{one}, Place: {at}" for one, at in zip(owners, ["Oslo", "–", "Oslo"], strict=True)
    ]
    assert sides.radios[1].accessibleName() == "second: Hill Club"


def test_what_comes_of_both_has_as_much_room_as_each(qtbot):
    pair = (One("Hill Club"), One("Hill Club of the Far North"))
    long = "A choice in a language of long words"
    read = lambda one, _key: one.place  # noqa: E731  # short
    sides = SideBySide(pair, (long, long), [("place", "Place")], read, merged, None)
    qtbot.addWidget(sides)
    fit_height(sides, 300, 0)
    sides.show()
    assert sides.together.width() >= sides.radios[0].width()
