"""A withheld name stands in no byte of any export, however it is packed or encoded."""

import email
import io
import logging
import zipfile

import msgspec
import pikepdf
import pypdfium2
import pytest

from editor.checks.all import check
from editor.model.enums import Audience, SignatoryKind
from editor.model.release import Issue
from editor.model.signatories import Signatory, SignatoryWords
from editor.render.job import Format
from tests.render.conftest import job_on, sample

NAME = "missing-families-statement"
RARE = ("Zanziqaf", "Qwyxolt", "Vuuzhnik", "ژڭۋقف", "XQZV", "xqid77", "Mauretz", "Pfloxwart")
ORGANIZATION = Signatory(
    id=RARE[5],
    name=f"{RARE[0]} Circle",
    names={"tr": RARE[1], "ar": RARE[3]},
    acronym=RARE[4],
    country="KI",
    group="rights",
    withheld=True,
    confirmed_by=RARE[6],
    joined=2,
)
PERSON = Signatory(
    id="p77",
    name=RARE[2],
    kind=SignatoryKind.PERSON,
    role=RARE[7],
    affiliation=RARE[7],
    in_language={"en": SignatoryWords(role=RARE[7])},
    country="KI",
    withheld=True,
    library_id=RARE[6],
)
INVITED = Signatory(id="i77", name=RARE[6], status="invited")


def planted():
    made = sample(NAME)
    entries = (ORGANIZATION, *made.signatories.entries, PERSON, INVITED)
    leads = (ORGANIZATION.id, *made.signatories.leads)
    day = made.date
    issued = (
        Issue(version=1, date=day, fingerprint="x"),
        Issue(version=2, date=day, correction=True),
    )
    listed = msgspec.structs.replace(made.signatories, entries=entries, leads=leads)
    return msgspec.structs.replace(made, signatories=listed, issued=issued)


def needles():
    """Each rare word as bytes, in every encoding that a file might use, also as PDF hex digits."""
    for word in RARE:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            coded = word.encode(encoding)
            yield word, coded.lower()
            yield word, coded.hex().encode()


def unpacked(format_, data):
    """The bytes of a file as they are, and those that it holds compressed."""
    yield data
    if format_ is Format.DOCX:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for info in package.infolist():
                yield info.filename.encode() + info.extra + info.comment + package.read(info)
    if format_ is Format.EML:
        for part in email.message_from_bytes(data).walk():
            inner = part.get_payload(decode=True) or b""
            yield from unpacked(_format_of(part), inner)
    if format_ is Format.PDF:
        plain = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pdf.save(
                plain,
                stream_decode_level=pikepdf.StreamDecodeLevel.all,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                compress_streams=False,
            )
        yield plain.getvalue()
        pages = pypdfium2.PdfDocument(data)
        yield "".join(page.get_textpage().get_text_range() for page in pages).encode()


def _format_of(part):
    return Format.PDF if part.get_content_type() == "application/pdf" else Format.HTML


def found_in(format_, data):
    wanted = tuple(needles())
    pieces = [piece.lower() for piece in unpacked(format_, data)]
    return {word for word, coded in wanted if any(coded in piece for piece in pieces)}


@pytest.mark.parametrize(
    ("pack", "audience"), [("classic", Audience.PRESS), ("modern", Audience.PUBLIC)]
)
def test_no_byte_of_any_format_holds_it(renderer, caplog, pack, audience):
    with caplog.at_level(logging.DEBUG):
        done = renderer.render(
            job_on(NAME, *Format, release=planted(), pack=pack, audience=audience)
        )
    assert set(done.files) == set(Format)
    for format_, data in done.files.items():
        assert found_in(format_, data) == set(), format_
    assert not any(word in f"{done.findings}{caplog.text}" for word in RARE)
    assert "Kiribati" not in done.files[Format.TXT].decode()
    assert "and 4 signatories whose names are withheld" in done.files[Format.TXT].decode()


def test_the_search_would_find_it(renderer):
    made = planted()
    shown = tuple(msgspec.structs.replace(e, withheld=False) for e in made.signatories.entries)
    listed = msgspec.structs.replace(made.signatories, entries=shown)
    release = msgspec.structs.replace(made, signatories=listed)
    done = renderer.render(job_on(NAME, release=release))
    for format_, data in done.files.items():
        assert {RARE[0], RARE[2], RARE[4], RARE[7]} <= found_in(format_, data)


def test_no_finding_names_it():
    assert not any(word in str(check(planted())) for word in RARE)
