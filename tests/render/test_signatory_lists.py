"""The list as chosen, and the counts that follow it, in every format."""

import datetime as dt
import re

import msgspec
import pytest

from editor.model.blocks import Paragraph
from editor.model.edition import Edition
from editor.model.enums import GroupBy, Kind, Order, SignatoryKind, Status
from editor.model.operations.signatories import remove_signatories
from editor.model.release import Issue, Release
from editor.model.signatories import Group, Signatories, Signatory
from editor.render.job import PAGE_FORMATS, Format
from editor.render.verify import read_docx, read_html, read_pdf
from tests.render.conftest import job_on

READERS = {Format.PDF: read_pdf, Format.DOCX: read_docx, Format.HTML: read_html}
DAY = dt.date(2022, 12, 9)
NAMES = {
    "en": [("Zebra Trust", "TR"), ("The Alder Circle", "DE"), ("Yarrow Group", "AT")],
    "tr": [("Şafak", "TR"), ("Çınar", "DE"), ("Sabah", "AT"), ("Cemre", "DE")],
    "ug": [("ۋەتەن", "TR"), ("ئازادلىق", "DE"), ("بىرلىك", "AT")],
}


def made(language, text="Words.", headline="Headline", **fields):
    entries = tuple(
        Signatory(id=f"s{n}", name=name, country=country, acronym="")
        for n, (name, country) in enumerate(NAMES[language])
    )
    edition = Edition(language=language, headline=headline, body=(Paragraph(id="p", text=text),))
    return Release(
        schema=1,
        id="r",
        kind=Kind.JOINT_STATEMENT,
        status=Status.ISSUED,
        date=DAY,
        signatories=Signatories(entries=entries, **fields),
        editions=(edition,),
    )


def texts(renderer, release, pack="classic", *formats):
    done = renderer.render(job_on(release=release, pack=pack, formats=formats or PAGE_FORMATS))
    return {
        format_: _words(READERS[format_](data) if format_ in READERS else data.decode())
        for format_, data in done.files.items()
    }


def _words(text):
    """On one line; readers part the pieces of a line by spaces."""
    return " ".join(text.split()).replace(" ,", ",")


def order_in(text, words):
    """The words in the order in which they stand in a text, after its last heading."""
    found = sorted((text.rindex(word), word) for word in words)
    return [word for _, word in found]


@pytest.mark.parametrize(
    ("language", "fields", "expected"),
    [
        ("en", {}, ["Zebra Trust", "Alder Circle", "Yarrow Group"]),
        ("en", {"order": Order.ALPHABETICAL}, ["Alder Circle", "Yarrow Group", "Zebra Trust"]),
        (
            "en",
            {"order": Order.COUNTRY, "columns": 2, "as_of": DAY},
            ["As of 9 December 2022", "Yarrow Group", "Austria", "Alder Circle", "Germany"],
        ),
        (
            "en",
            {"order": Order.ALPHABETICAL, "leads": ("s0",), "numbered": False},
            ["Zebra Trust", "Alder Circle", "Yarrow Group"],
        ),
        (
            "en",
            {"group_by": GroupBy.COUNTRY, "columns": 3},
            ["Austria", "Yarrow Group", "Germany", "Alder Circle", "Türkiye", "Zebra Trust"],
        ),
        ("tr", {"order": Order.ALPHABETICAL}, ["Cemre", "Çınar", "Sabah", "Şafak"]),
        (
            "tr",
            {"group_by": GroupBy.COUNTRY},
            ["Almanya", "Çınar", "Avusturya", "Türkiye", "Şafak"],
        ),
    ],
)
def test_order_groups_and_columns_are_the_same_in_all_formats(renderer, language, fields, expected):
    for format_, text in texts(renderer, made(language, **fields)).items():
        assert order_in(text, expected) == expected, format_


def test_uyghur_has_its_own_alphabet(renderer):
    release = made("ug", order=Order.ALPHABETICAL)
    expected = ["ئازادلىق", "بىرلىك", "ۋەتەن"]
    formats = (Format.HTML, Format.DOCX, Format.TXT)
    for format_, text in texts(renderer, release, "modern", *formats).items():
        assert order_in(text, expected) == expected, format_


@pytest.mark.parametrize(
    ("fields", "there", "missing"),
    [
        ({"show_country": False}, "Zebra Trust", "Germany"),
        ({"show_country": True}, "The Alder Circle, Germany", "Other"),
        ({"group_by": GroupBy.KIND}, "Organisations", "Individuals"),
    ],
)
def test_what_is_switched_off_prints_nowhere(renderer, fields, there, missing):
    for format_, text in texts(renderer, made("en", **fields), "modern").items():
        assert there in text, format_
        assert missing not in text, format_


def test_own_groups_have_their_headings(renderer):
    base = made("en")
    group = Group(id="g", heading={"en": "Gardeners"})
    entries = tuple(
        msgspec.structs.replace(e, group="g" if e.id == "s0" else "")
        for e in base.signatories.entries
    )
    listed = Signatories(entries=entries, groups=(group,), group_by=GroupBy.GROUP)
    release = msgspec.structs.replace(base, signatories=listed)
    expected = ["The Alder Circle", "Yarrow Group", "Gardeners", "Zebra Trust"]
    for format_, text in texts(renderer, release).items():
        assert order_in(text, expected) == expected, format_


def test_one_signer_less_changes_every_place_in_every_format(renderer):
    before = made(
        "en",
        "{signatories} groups, {signatories:words} of them in {countries} countries.",
        "{signatories:words} groups, over two: {signatories:over 2}",
    )
    after = remove_signatories(["s1"])(before)
    for format_, text in texts(renderer, before).items():
        assert "Three groups, over two: over 2" in text, format_
        assert "3 groups, three of them in 3 countries" in text, format_
    for format_, text in texts(renderer, after).items():
        assert "Two groups, over two: 2" in text, format_
        assert "2 groups, two of them in 2 countries" in text, format_
        assert "Alder" not in text, format_


@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_a_correction_tells_who_joined(renderer, pack):
    base = made("en")
    first, *others = base.signatories.entries
    joined = tuple(msgspec.structs.replace(e, joined=2) for e in others)
    listed = Signatories(entries=(first, *joined))
    issued = (
        Issue(version=1, date=DAY),
        Issue(version=2, date=dt.date(2022, 12, 12), correction=True),
    )
    release = msgspec.structs.replace(base, signatories=listed, issued=issued)
    updated = "Updated 12 December 2022: two organisations joined"
    expected = ["FOR IMMEDIATE RELEASE", updated, "Headline"]
    for format_, text in texts(renderer, release, pack).items():
        assert order_in(text, expected) == expected, format_
        assert len(re.findall(r"\(joined 12 December 2022\)", text)) == 2, format_
        assert "DRAFT" not in text, format_


@pytest.mark.parametrize(
    ("language", "persons", "line"),
    [
        ("en", False, "Updated 9 December 2022: one organisation joined"),
        ("tr", False, "9 Aralık 2022 tarihinde güncellendi: bir kuruluş katıldı"),
        ("en", True, "Updated 9 December 2022: one signatory joined"),
    ],
)
def test_a_person_who_joined_is_no_organisation(renderer, language, persons, line):
    base = made(language)
    kind = SignatoryKind.PERSON if persons else SignatoryKind.ORGANIZATION
    first, *others = base.signatories.entries
    new = msgspec.structs.replace(first, joined=2, kind=kind)
    issued = (Issue(version=1, date=DAY), Issue(version=2, date=DAY, correction=True))
    release = msgspec.structs.replace(
        base, signatories=Signatories(entries=(new, *others)), issued=issued
    )
    assert line in texts(renderer, release, "classic", Format.TXT)[Format.TXT]


@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_an_advisory_says_so_before_its_release_line(renderer, pack):
    release = msgspec.structs.replace(made("en"), kind=Kind.MEDIA_ADVISORY)
    expected = ["MEDIA ADVISORY", "FOR IMMEDIATE RELEASE", "Headline"]
    for format_, text in texts(renderer, release, pack).items():
        assert order_in(text, expected) == expected, format_
