"""A small neutral release of each kind, for the pictures on the cards."""

import datetime as dt

from editor.model.blocks import Block, Paragraph, Quote, Speaker
from editor.model.edition import Boilerplate, Edition, Event
from editor.model.enums import Kind, Paper
from editor.model.people import Contact, Recipient
from editor.model.release import Identity, Release
from editor.model.signatories import Signatories, Signatory

_LANGUAGE = "en"
_HEADLINES = {
    Kind.PRESS_RELEASE: "Riverside towns agree on a shared water plan",
    Kind.JOINT_STATEMENT: "Joint statement on access to clean water",
    Kind.OPEN_LETTER: "Open letter on the future of our rivers",
    Kind.MEDIA_ADVISORY: "Press conference: the state of our rivers",
    Kind.STATEMENT: "Statement on the new water law",
}
_PLAN = (
    "Towns along the river have agreed on a plan to share water in dry summers. It sets out who "
    "may take how much, and who decides when there is too little for all."
)
_MEETINGS = (
    "The plan was written over two years by residents, farmers and engineers. Each meeting was "
    "open to everybody, and every draft was read aloud before the vote."
)
_REVIEW = (
    "A first review is due after one year. Until then the gauges are read every morning, and the "
    "figures are put up on the notice boards of all towns."
)
_PARAGRAPHS = (_PLAN, _MEETINGS, _REVIEW)
_NAMES = (
    "Basin Council",
    "Clean Wells Network",
    "Delta Farmers Union",
    "Friends of the Estuary",
    "Green Banks Alliance",
    "Harbour Residents",
    "Lake Watch",
    "Meadow Trust",
    "Northern Springs",
    "Open Gauges",
    "River Schools",
    "Upper Valley Forum",
)


def sample_release(kind: Kind, template: str, paper: Paper) -> Release:
    """A release of the kind in a template, with just enough in it to show how it looks."""
    return Release(
        schema=1,
        id=f"sample-{kind.value}",
        kind=kind,
        template=template,
        paper=paper,
        identity=Identity(organization="River Basin Forum", website="https://forum.example.org"),
        date=dt.date(2026, 3, 2),
        contacts=_contacts(kind),
        recipients=_recipients(kind),
        signatories=_signatories(kind),
        editions=(_edition(kind),),
    )


def _edition(kind: Kind) -> Edition:
    letter = kind is Kind.OPEN_LETTER
    about = "The forum brings together towns along the river and speaks for those who use it."
    boilerplate = Boilerplate(id="about", heading="About the forum", text=about)
    return Edition(
        language=_LANGUAGE,
        headline=_HEADLINES[kind],
        place="Riverside",
        salutation="Dear members of the assembly," if letter else "",
        closing="Yours sincerely," if letter else "",
        body=_body(kind),
        event=_event() if kind is Kind.MEDIA_ADVISORY else None,
        boilerplates=(boilerplate,) if kind is Kind.PRESS_RELEASE else (),
    )


def _body(kind: Kind) -> tuple[Block, ...]:
    number = 1 if kind is Kind.MEDIA_ADVISORY else len(_PARAGRAPHS)
    body: list[Block] = [
        Paragraph(id=f"p{at}", text=words) for at, words in enumerate(_PARAGRAPHS[:number])
    ]
    if kind is Kind.PRESS_RELEASE:
        speaker = Speaker(name="Ada Brook", role="Chair", organization="River Basin Forum")
        words = "Water does not stop at the edge of a town. From now on our plans do not either."
        body.insert(2, Quote(id="q1", text=words, speaker=speaker))
    return tuple(body)


def _event() -> Event:
    return Event(
        what="Presentation of the yearly figures, with questions",
        who=("Ada Brook, chair", "Tom Reed, engineer"),
        where="Town hall, 1 Bridge Street",
        starts="2026-03-05T10:00",
        access="Please bring your press card.",
        visuals="Gauges at the old bridge",
    )


def _contacts(kind: Kind) -> tuple[Contact, ...]:
    if kind in {Kind.OPEN_LETTER, Kind.STATEMENT}:
        return ()
    return (Contact(id="c1", name="Ada Brook", role="Chair", emails=("press@forum.example.org",)),)


def _recipients(kind: Kind) -> tuple[Recipient, ...]:
    if kind is not Kind.OPEN_LETTER:
        return ()
    return (Recipient(id="r1", name="The Regional Assembly", address="2 Market Square\nRiverside"),)


def _signatories(kind: Kind) -> Signatories:
    numbers = {Kind.JOINT_STATEMENT: len(_NAMES), Kind.OPEN_LETTER: 4}
    names = _NAMES[: numbers.get(kind, 0)]
    entries = tuple(Signatory(id=f"s{at}", name=name) for at, name in enumerate(names))
    return Signatories(entries=entries, columns=2 if kind is Kind.JOINT_STATEMENT else 1)
