from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.model.blocks import ListBlock, ListItem, Paragraph
from editor.model.people import Contact
from editor.model.signatories import Signatories, Signatory
from editor.model.unique import with_unique_ids
from tests.model.releases import few, releases


@few
@given(releases)
def test_unique_ids_stay_the_same_object(release):
    assert with_unique_ids(release) is release


@few
@given(releases, st.lists(st.sampled_from(["", "a", "n001"]), min_size=3, max_size=6))
def test_every_list_ends_with_unique_ids(release, ids):
    items = tuple(ListItem(id=i) for i in ids)
    body = (*(Paragraph(id=i, text=i) for i in ids), ListBlock(id="l", items=items))
    editions = tuple(replace(edition, body=body) for edition in release.editions)
    contacts = tuple(Contact(id=i, name=str(n)) for n, i in enumerate(ids))
    people = Signatories(entries=tuple(Signatory(id=i) for i in ids), leads=("a",))
    fixed = with_unique_ids(
        replace(release, editions=editions, contacts=contacts, signatories=people)
    )
    lists = [fixed.contacts, fixed.signatories.entries]
    for edition in fixed.editions:
        lists += [edition.body, edition.body[-1].items]
    for found in lists:
        assert len({item.id for item in found} - {""}) == len(found)
    assert [contact.name for contact in fixed.contacts] == [c.name for c in contacts]
    assert fixed.contacts[0].id == ids[0] or ids[0] == ""
    assert fixed.signatories.leads == ("a",)
