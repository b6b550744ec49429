"""A small release of any kind in which every part that prints has words."""

import datetime as dt

from editor.model.blocks import ListBlock, ListItem, Paragraph, Quote, Speaker, Subheading
from editor.model.edition import Boilerplate, Edition, Event, Note
from editor.model.enums import Kind
from editor.model.people import Contact, Recipient
from editor.model.release import Identity, Release
from editor.model.signatories import Signatories, Signatory

_LANGUAGE = "en"


def trial_release(kind: Kind) -> Release:
    """One edition in English, without pictures."""
    return Release(
        schema=1,
        id="trial",
        kind=kind,
        title="Trial",
        date=dt.date(2026, 3, 2),
        identity=Identity(
            organization="Harbour Watch",
            line="Seven towns, one bay",
            address="1 Quay Street, Bergen",
            website="https://example.org",
        ),
        contacts=(_contact("n1", "Ada Lund"), _contact("n2", "Per Moe")),
        recipients=(
            Recipient(id="r1", name="Eva Dahl", role="Minister", address="Oslo"),
            Recipient(id="r2", name="Jon Vik", organization="Port Board", copy=True),
        ),
        signatories=Signatories(
            entries=tuple(
                Signatory(id=f"s{number}", name=f"Harbour Group {number}", country="NO")
                for number in range(1, 8)
            ),
            columns=2,
        ),
        editions=(_edition(kind),),
    )


def _contact(identity: str, name: str) -> Contact:
    return Contact(
        id=identity,
        name=name,
        role="Press officer",
        phones=("+47 22 00 00 00",),
        emails=("press@example.org",),
        url="https://example.org/press",
        hours="9:00–17:00",
        languages=("en", "nb"),
        note="Call first.",
    )


def _edition(kind: Kind) -> Edition:
    return Edition(
        language=_LANGUAGE,
        kicker="The bay",
        headline="Seven towns ask for a clean bay",
        subheadline="A plan with five steps",
        place="Bergen",
        subject="A clean bay",
        salutation="Dear Minister,",
        body=_BODY,
        closing="Yours sincerely,",
        event=_EVENT if kind is Kind.MEDIA_ADVISORY else None,
        boilerplates=(Boilerplate(id="b1", heading="About us", text="We count seals."),),
        notes=(Note(id="e1", text="The plan is on our [page](https://example.org/plan)."),),
    )


_BODY = (
    Paragraph(id="c1", text="Seven towns **agree** on a *plan* for the bay & its shores."),
    Subheading(id="c2", text="What they ask for"),
    ListBlock(id="c3", items=(ListItem(id="i1", text="A map"), ListItem(id="i2", text="A law"))),
    ListBlock(id="c4", items=(ListItem(id="i3", text="First"),), ordered=True),
    Quote(id="c5", text="The bay is ours to keep.", speaker=Speaker(name="Ada Lund", role="Chair")),
    Paragraph(id="c6", text="{signatories} groups have signed."),
)
_EVENT = Event(
    what="Walk along the shore",
    who=("Ada Lund", "Per Moe"),
    where="Old pier",
    starts="2026-03-09T10:00",
    ends="2026-03-09T12:00",
    access="All are welcome.",
    visuals="Boats",
)
