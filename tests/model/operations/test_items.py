import pytest
from msgspec.structs import replace

from editor.model.edition import Note
from editor.model.operations import items

LIST = tuple(Note(id=name, text=name.upper()) for name in "abcd")


def order(notes):
    return "".join(note.id for note in notes)


def test_inserted():
    new = (Note(id="x"), Note(id="y"))
    assert order(items.inserted(LIST, new, "c")) == "abxycd"
    assert order(items.inserted(LIST, new)) == "abcdxy"
    assert items.inserted(LIST, ()) is LIST


def test_updated():
    after = items.updated(LIST, "b", lambda note: replace(note, text="new"))
    assert after[1].text == "new"
    assert after[0] is LIST[0]
    assert items.updated(LIST, "b", lambda note: note) is LIST
    with pytest.raises(ValueError, match="became"):
        items.updated(LIST, "b", lambda note: replace(note, id="x"))


def test_updated_many():
    after = items.updated_many(LIST, {"a", "d"}, lambda note: replace(note, text="new"))
    assert [note.text for note in after] == ["new", "B", "C", "new"]
    assert items.updated_many(LIST, {"a", "d"}, lambda note: note) is LIST


def test_removed():
    assert order(items.removed(LIST, ["d", "a"])) == "bc"
    assert items.removed(LIST, []) is LIST


@pytest.mark.parametrize(
    ("ids", "before", "expected"),
    [("a", None, "bcda"), ("db", "a", "bdac"), ("bc", "b", "abcd"), ("", "a", "abcd")],
)
def test_moved(ids, before, expected):
    after = items.moved(LIST, list(ids), before)
    assert order(after) == expected
    assert (after is LIST) == (expected == "abcd")


def test_find():
    assert items.find(LIST, "c") is LIST[2]
    assert items.position(LIST, "c") == 2


@pytest.mark.parametrize(
    "call",
    [
        lambda: items.find(LIST, "x"),
        lambda: items.position(LIST, "x"),
        lambda: items.inserted(LIST, (Note(id="y"),), "x"),
        lambda: items.updated(LIST, "x", lambda note: note),
        lambda: items.updated_many(LIST, ["a", "x"], lambda note: note),
        lambda: items.removed(LIST, ["a", "x"]),
        lambda: items.moved(LIST, ["x"]),
        lambda: items.moved(LIST, ["a"], "x"),
    ],
)
def test_an_unknown_id_is_a_bug(call):
    with pytest.raises(KeyError, match="x"):
        call()
