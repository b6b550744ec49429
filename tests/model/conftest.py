import pytest

from editor.model.blocks import (
    ImageBlock,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Speaker,
    Subheading,
)
from editor.model.edition import Boilerplate, Edition, Note
from editor.model.enums import Kind
from editor.model.people import Contact, Issuer
from editor.model.release import Identity, Image, Release
from editor.model.signatories import Group, Signatories, Signatory


@pytest.fixture
def small() -> Release:
    """A release with one or two of everything that operations work on."""
    body = (
        Paragraph(id="p1", text="First **bold words** here."),
        Quote(id="q1", text="We stay.", speaker=Speaker(name="A. Speaker")),
        ListBlock(id="l1", items=(ListItem(id="i1", text="one"), ListItem(id="i2", text="two"))),
        ImageBlock(id="b1", image="img1"),
        Subheading(id="s1", text="More"),
        Paragraph(id="p2", text="Last."),
    )
    english = Edition(
        language="en",
        headline="A headline",
        body=body,
        boilerplates=(Boilerplate(id="bp1", text="About us", issuer="iss1"),),
        notes=(Note(id="n1", text="A note"),),
    )
    signatories = Signatories(
        entries=(
            Signatory(id="a", name="Alpha", group="g1", names={"en": "Alpha"}),
            Signatory(id="b", name="Beta", group="g2"),
            Signatory(id="c", name="Gamma"),
        ),
        leads=("b", "a"),
        groups=(Group(id="g1", heading={"en": "North"}), Group(id="g2")),
    )
    return Release(
        schema=1,
        id="small",
        kind=Kind.JOINT_STATEMENT,
        title="Small",
        identity=Identity(logos=("img1", "img2")),
        issuers=(Issuer(id="iss1", logo="img1"),),
        contacts=(Contact(id="k1", name="Press office"), Contact(id="k2"), Contact(id="k3")),
        signatories=signatories,
        images=(Image(id="img1", file="a.jpg"), Image(id="img2", file="b.jpg")),
        editions=(english,),
    )
