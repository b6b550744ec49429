"""Releases with withheld names everywhere, and files that were handed over."""

import io
import zipfile
from pathlib import Path

from msgspec.structs import replace

from editor.app.handover.making import Handover, make_handover
from editor.app.handover.receiving import take_in
from editor.app.paths import find_places
from editor.model.enums import Audience, SignatoryKind, SignatoryStatus
from editor.model.people import Contact
from editor.model.release import Issue, Release, Waived
from editor.model.signatories import Signatory, SignatoryWords
from editor.storage.project import open_project
from tests.conftest import REPO

SAMPLE = REPO / "projects" / "missing-families-statement"
RARE = (
    *("Zanziqaf", "Qwyxolt", "Vuuzhnik", "ژڭۋقف", "XQZV", "xqid77"),
    *("Mauretz", "Pfloxwart", "quetzl@example.org", "麤龘靐"),
)
HIDDEN = (
    Signatory(
        id=RARE[5],
        name=f"{RARE[0]} Circle",
        names={"tr": RARE[1], "ar": RARE[3], "zh-Hans": RARE[9]},
        acronym=RARE[4],
        country="KI",
        group="rights",
        withheld=True,
        confirmed_by=f"{RARE[6]} wrote from {RARE[8]}",
        library_id=RARE[6],
    ),
    Signatory(
        id="p77",
        name=RARE[2],
        kind=SignatoryKind.PERSON,
        role=RARE[7],
        affiliation=RARE[7],
        in_language={"en": SignatoryWords(role=RARE[7])},
        withheld=True,
        joined=1,
    ),
    Signatory(id="i77", name=RARE[6], status=SignatoryStatus.INVITED, withheld=True),
)


def planted() -> Release:
    """The sample with withheld signatories who are told of wherever writers take notes."""
    release = open_project(SAMPLE).release
    old = release.signatories
    told = replace(old.entries[0], confirmed_by=f"a call with {RARE[0].upper()} circle")
    entries = (HIDDEN[0], told, *old.entries[1:], *HIDDEN[1:])
    day = release.date
    assert day is not None
    return replace(
        release,
        signatories=replace(old, entries=entries, leads=(HIDDEN[0].id, *old.leads)),
        issued=(Issue(version=1, date=day, note=f"asked by **{RARE[2]}**", fingerprint="x"),),
        words=(*release.words, RARE[0], RARE[1].lower(), "Linden"),
        waived=(
            Waived("no-country", f"signatories/{HIDDEN[0].id}", "known"),
            Waived("long", "editions/en/headline", f"{RARE[1]} wants it so"),
        ),
        unused_text=(f"Signed: {RARE[3]}", f"و{RARE[3]}", f"和{RARE[9]}等", "Left over."),
        contacts=(
            *release.contacts,
            Contact(id="k77", name="Press desk", audience=Audience.INTERNAL, note="for us"),
        ),
    )


def handed(release: Release, folder: Path = SAMPLE, **options: frozenset) -> Handover:
    return make_handover(release, folder, find_places(), **options)


def taken(made: Handover, room: Path) -> Release:
    """What a colleague opens."""
    return open_project(taken_folder(made, room)).release


def taken_folder(made: Handover, room: Path) -> Path:
    room.mkdir(exist_ok=True)
    file = room / made.name
    file.write_bytes(made.data)
    return take_in(file, room / "Releases")


def parts(made: Handover) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made.data)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}
