import pytest

from editor.app.changes import changed_places
from editor.model.blocks import Paragraph
from editor.model.operations import (
    body,
    body_text,
    editions,
    event,
    identity,
    lists,
    people,
    release,
    signatories,
    signatory_list,
    standing_text,
    text,
)
from editor.model.operations.change import Change
from editor.model.people import Contact
from editor.model.signatories import Signatory
from tests.app.samples import long_release

RELEASE = long_release(blocks=4, signers=3)
B = "editions/en/body"


@pytest.mark.parametrize(
    ("change", "places"),
    [
        (release.set_title("new"), {"title"}),
        (release.set_option("a", 1), {"options"}),
        (identity.set_accent("#123abc"), {"identity/accent"}),
        (text.set_headline("en", "new"), {"editions/en/headline"}),
        (body_text.set_block_text("en", "b2", "new"), {f"{B}/b2"}),
        (body.move_blocks("en", ["b3"], "b0"), {B}),
        (body.remove_blocks("en", ["b3"]), {B, f"{B}/b3"}),
        (body.replace_blocks("en", ["b1"], (Paragraph(id="x"),)), {B, f"{B}/b1", f"{B}/x"}),
        (signatories.set_withheld(["s1"], withheld=True), {"signatories/s1"}),
        (signatories.add_signatory(Signatory(id="x")), {"signatories", "signatories/x"}),
        (signatories.remove_signatories(["s0"]), {"signatories", "signatories/s0"}),
        (signatory_list.set_columns(2), {"signatories/columns"}),
        (signatory_list.set_leads(("s2",)), {"signatories/leads"}),
        (people.add_contact(Contact(id="x")), {"contacts", "contacts/x"}),
        (editions.add_edition("tr"), {"editions", "editions/tr"}),
        (editions.remove_edition("en"), {"editions", "editions/en"}),
        (event.set_what("en", "A march"), {"editions/en/event"}),
        (
            standing_text.add_note("en", standing_text.Note(id="x")),
            {"editions/en/notes", "editions/en/notes/x"},
        ),
        (lists.set_item_text("en", "b3", "i1", "new"), {f"{B}/b3"}),
    ],
)
def test_the_places_of_a_change(change: Change, places: set[str]):
    after = change(RELEASE)
    assert changed_places(RELEASE, after) == places
    assert changed_places(after, RELEASE) == places


def test_inside_an_event_each_field_is_a_place():
    before = event.set_who("en", ("A", "B"))(RELEASE)
    after = event.set_what("en", "A march")(before)
    assert changed_places(before, after) == {"editions/en/event/what"}


def test_what_is_the_same_is_no_place():
    assert changed_places(RELEASE, RELEASE) == frozenset()
    assert changed_places(RELEASE, long_release(blocks=4, signers=3)) == frozenset()
