"""Contexts written by hand, for tests of Word files that stand without the rest of the program."""

import io
from pathlib import Path
from typing import Any

import msgspec
from PIL import Image

from editor.render.context import (
    BodyBlock,
    ContactEntry,
    ContactPoint,
    Context,
    EventRow,
    Headings,
    Identity,
    NoteEntry,
    PagePiece,
    Picture,
    RecipientEntry,
    ReleaseLine,
    Rich,
    Section,
    SignatoryGroup,
    SignatoryLine,
    SignatoryList,
    Span,
)

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
PACKS = (TEMPLATES / "classic", TEMPLATES / "modern")
LOGO = Picture(id="logo", alt="Emblem of the River Fund", width=900, height=600)
PHOTO = Picture(
    id="photo",
    alt="Volunteers carry sandbags",
    caption=(Span(text="Volunteers at the "), Span(text="old weir", italic=True)),
    credit="Photo: Ana Lopes",
    width=1600,
    height=1000,
)

_EMPTY: dict[str, Any] = {
    "language": "en",
    "direction": "ltr",
    "script": "Latn",
    "kind": "press-release",
    "kind_label": "Press release",
    "audience": "press",
    "paper": "a4",
    "accent": "#8c1d2f",
    "options": {"rules": True, "justify": False, "band": "wide", "tint": True},
    "title": "The river belongs to all",
    "description": "",
    "date": "2025-03-04",
    "date_text": "4 March 2025",
    "draft": "",
    "kind_line": "",
    "updated": "",
    "running": "",
    "identity": Identity(shown=False),
    "release_line": None,
    "kicker": (),
    "headline": (Span(text="The river belongs to all"),),
    "subheadline": (),
    "place_and_date": "",
    "recipients": (),
    "subject": (),
    "salutation": (),
    "event": (),
    "body": (),
    "closing": (),
    "signatories": None,
    "copies": (),
    "boilerplates": (),
    "end_mark": "",
    "headings": Headings(notes="Notes to editors", contacts="Contacts", copies="Cc:"),
    "notes": (),
    "contacts": (),
    "page_number": (
        PagePiece(kind="text", text="Page "),
        PagePiece(kind="page"),
        PagePiece(kind="text", text=" of "),
        PagePiece(kind="pages"),
    ),
}


def context(**fields: object) -> Context:
    """A release with a headline and nothing else, and these fields."""
    return Context(**(_EMPTY | fields))


def rich(text: str) -> Rich:
    return (Span(text=text),)


def paragraph(text: str, **fields: Any) -> BodyBlock:
    return BodyBlock(type="paragraph", place="body/p", text=rich(text), **fields)


def image(image_id: str) -> bytes:
    """A small picture; another id is another picture."""
    out = io.BytesIO()
    Image.new("RGB", (30, 20), "#3f7fb0" if image_id == "logo" else "#777f40").save(out, "PNG")
    return out.getvalue()


def signatories(count: int, *, columns: int = 1, groups: int = 1, **fields: Any) -> SignatoryList:
    """Numbered names in groups of about the same size."""
    lines = [
        SignatoryLine(
            place=f"signatories/s{number}",
            number=number,
            name=f"Organisation {number} for Clean Water",
            rest=", Portugal" if number % 3 else f" (OCW {number})",
            person=False,
            lead=number == 1,
        )
        for number in range(1, count + 1)
    ]
    size = max(1, -(-count // groups))
    parts = [lines[start : start + size] for start in range(0, count, size)]
    return SignatoryList(
        **{
            "heading": "Signatories",
            "as_of": "",
            "groups": tuple(
                SignatoryGroup(
                    place=f"signatories/groups/g{number}",
                    heading=f"Group {number}" if groups > 1 else "",
                    start=part[0].number,
                    members=tuple(part),
                )
                for number, part in enumerate(parts, start=1)
            ),
            "columns": columns,
            "numbered": True,
            "withheld": "",
        }
        | fields
    )


def whole(**fields: object) -> Context:
    """A release that has every part."""
    block = BodyBlock
    return context(
        **{
            "draft": "DRAFT",
            "kind_line": "PRESS RELEASE",
            "updated": "Updated 9 December 2026: six organisations joined",
            "running": "River Fund · The river belongs to all · 4 March 2025",
            "identity": Identity(
                shown=True,
                organization="River Fund",
                line="For open water since 1987",
                address=("12 Quay Street", "Porto"),
                website="river.example",
                website_href="https://river.example/",
                logos=(LOGO, LOGO),
                issuers=("River Fund", "Anglers’ League"),
            ),
            "release_line": ReleaseLine(
                kind="embargo", text="EMBARGOED UNTIL 4 March 2025, 10:00 (Lisbon)"
            ),
            "kicker": rich("Water"),
            "subheadline": rich("Forty towns ask for the weir to be opened"),
            "place_and_date": "Porto, 4 March 2025",
            "recipients": (
                RecipientEntry(place="r1", lines=("Minister of Water", "Praça 1, Lisbon")),
            ),
            "subject": rich("Subject: The old weir"),
            "salutation": rich("Dear Minister,"),
            "event": (
                EventRow(place="e1", label="What", lines=(rich("A walk along the river"),)),
                EventRow(
                    place="e2", label="Where", lines=(rich("Old weir"), rich("Bus 7 from Porto"))
                ),
            ),
            "body": (
                paragraph("The river has been closed for a year.", dateline="PORTO, 4 March –"),
                block(
                    type="paragraph",
                    place="b2",
                    text=(
                        Span(text="Read "),
                        Span(text="the report", href="https://river.example/report?a=1&b=2"),
                        Span(text=" by "),
                        Span(text="forty", bold=True),
                        Span(text=" towns in "),
                        Span(text="[count not known]", unknown=True),
                        Span(text=" countries\nand\tmore."),
                    ),
                ),
                block(type="subheading", place="b3", text=rich("What the towns ask")),
                block(
                    type="list", place="b4", ordered=True, entries=(rich("Open it"), rich("Now"))
                ),
                block(type="list", place="b5", ordered=True, entries=(rich("Again"),)),
                block(type="list", place="b6", entries=(rich("A point"), rich("Another"))),
                block(
                    type="quote",
                    place="b7",
                    paragraphs=(rich("“We wait.”"),),
                    attribution="— Ana Lopes, mayor",
                ),
                block(type="quote", place="b8", paragraphs=(rich("“Open it,” she said."),)),
                block(type="image", place="b9", picture=PHOTO),
            ),
            "closing": rich("Yours faithfully,"),
            "signatories": signatories(
                7, columns=2, groups=2, as_of="As of 4 March 2025", withheld="and 2 more"
            ),
            "copies": (RecipientEntry(place="c1", lines=("Parliament", "Lisbon")),),
            "boilerplates": (
                Section(place="a1", heading="About River Fund", text=rich("It keeps rivers.")),
            ),
            "end_mark": "ENDS",
            "notes": (NoteEntry(place="n1", text=rich("A first note.")),),
            "contacts": (
                ContactEntry(
                    place="k1",
                    name="Rui Dias",
                    role="Press officer, River Fund",
                    points=(
                        ContactPoint(
                            kind="phone", label="Tel:", text="+351 22 000", href="tel:+35122000"
                        ),
                    ),
                    hours="Hours: 9–17",
                    languages="Speaks: Portuguese",
                    note=rich("On the day: at the weir."),
                ),
            ),
        }
        | fields
    )


def replaced(base: Context, **fields: object) -> Context:
    return msgspec.structs.replace(base, **fields)
