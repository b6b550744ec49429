from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from editor.model.blocks import ListBlock, ListItem, Paragraph, Source
from editor.model.edition import Boilerplate, Edition, Note
from editor.model.enums import Kind
from editor.model.ids import new_id, new_ids, taken_ids
from editor.model.people import Contact, Issuer, Recipient
from editor.model.release import Image, Release
from editor.model.signatories import Group, Signatories, Signatory


@given(st.sets(st.sampled_from([f"n{number:03x}" for number in range(20)])))
def test_new_ids_are_free_and_differ(taken):
    ids = list(islice(new_ids(taken), 30))
    assert len(set(ids)) == 30
    assert taken.isdisjoint(ids)
    assert new_id(taken) == ids[0]


def test_the_form_of_an_id():
    assert list(islice(new_ids({"c001"}, "c"), 10))[-1] == "c00b"


def test_every_list_of_a_release_takes_ids():
    edition = Edition(
        language="en",
        body=(
            Paragraph(id="1", source=Source(id="2")),
            ListBlock(id="3", items=(ListItem(id="4"),)),
        ),
        boilerplates=(Boilerplate(id="5"),),
        notes=(Note(id="6"),),
    )
    release = Release(
        schema=1,
        id="release",
        kind=Kind.STATEMENT,
        issuers=(Issuer(id="7"),),
        contacts=(Contact(id="8"),),
        recipients=(Recipient(id="9"),),
        images=(Image(id="10"),),
        signatories=Signatories(entries=(Signatory(id="11"),), groups=(Group(id="12"),)),
        editions=(edition,),
    )
    assert taken_ids(release) == {str(number) for number in range(1, 13)}
