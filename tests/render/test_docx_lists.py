from pathlib import Path

import pytest

from editor.render.context import BodyBlock, NoteEntry
from editor.render.docx import WordForm
from editor.render.docx_lists import is_numbered
from editor.render.docx_xml import VAL, W
from tests.render.docx_reader import Document, changed
from tests.render.docx_samples import PACKS, context, image, paragraph, rich, signatories

CLASSIC = PACKS[0]


def read(release: object, data: bytes | None = None) -> Document:
    return Document(
        WordForm(data or (CLASSIC / "release.docx").read_bytes()).render(release, image)
    )


def ordered(*entries: str) -> BodyBlock:
    return BodyBlock(type="list", place="", ordered=True, entries=tuple(map(rich, entries)))


def test_every_list_of_the_body_starts_again() -> None:
    blocks = (ordered("a", "b"), paragraph("between"), ordered("c"), ordered("d", "e"))
    assert read(context(body=blocks)).numbers == [
        ("a", 1), ("b", 2), ("c", 1), ("d", 1), ("e", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("count", [1, 7, 53])
@pytest.mark.parametrize("groups", [1, 4])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_signatories_count_through_all_groups(count: int, groups: int, columns: int) -> None:
    notes = (NoteEntry(place="", text=rich("note")),)
    people = signatories(count, groups=groups, columns=columns)
    numbers = read(context(body=(ordered("a"),), signatories=people, notes=notes)).numbers
    assert [number for text, number in numbers if text.startswith("Org")] == [*range(1, count + 1)]
    assert ("a", 1) in numbers
    assert ("note", 1) in numbers


def test_each_list_has_a_counter_that_starts_at_one() -> None:
    document = read(context(body=(ordered("a"), ordered("b")), signatories=signatories(3)))
    used = {
        number.get(VAL)
        for paragraph in document.paragraphs
        for number in paragraph.iterfind(f"{W}pPr/{W}numPr/{W}numId")
    }
    starts = {
        number.get(W + "numId"): number.find(f"{W}lvlOverride/{W}startOverride").get(VAL)
        for number in document.xml("word/numbering.xml").iter(W + "num")
        if number.get(W + "numId") in used
    }
    assert len(used) == 3
    assert set(starts.values()) == {"1"}
    assert len(starts) == 3


def test_names_without_numbers_have_none() -> None:
    document = read(context(signatories=signatories(3, numbered=False)))
    assert len(document.said("Signatory unnumbered")) == 3
    assert document.numbers == []


def test_a_style_that_lost_its_numbers_still_counts() -> None:
    lost = '<w:numPr><w:numId w:val="3"/></w:numPr>'
    data = changed(CLASSIC, {"word/styles.xml": (lost, "")})
    document = read(context(signatories=signatories(4)), data)
    assert [number for _, number in document.numbers] == [1, 2, 3, 4]
    kinds = [k.get(W + "abstractNumId") for k in document.xml("word/numbering.xml")[:5]]
    assert kinds == ["1", "2", "3", "4", "5"]


def test_a_file_without_any_list_still_counts() -> None:
    data = changed(CLASSIC, {"word/_rels/document.xml.rels": ("/numbering", "/nothing")})
    document = read(context(body=(ordered("a"),), signatories=signatories(2)), data)
    assert [number for _, number in document.numbers] == [1, 1, 2]


def indents(document: Document, kind: str) -> list[tuple[str, str, str]]:
    return [
        (
            level.find(W + "lvlJc").get(VAL),
            level.find(f"{W}pPr/{W}ind").get(W + "left"),
            level.find(f"{W}pPr/{W}ind").get(W + "hanging"),
        )
        for level in document.xml("word/numbering.xml").iter(W + "lvl")
        if level.find(W + "pStyle").get(VAL) == kind
    ]


def test_long_lists_have_room_for_their_numbers() -> None:
    short = indents(read(context(signatories=signatories(999))), "Signatory")
    long = indents(read(context(signatories=signatories(1000))), "Signatory")
    assert int(long[0][1]) > int(short[0][1])
    assert long[0][2] == short[0][2]


def test_numbers_of_a_mirrored_page_stand_in_the_middle_of_their_indent() -> None:
    document = read(context(direction="rtl", language="ug", script="Arab"))
    for side, left, hanging in indents(document, "Note"):
        assert side == "center"
        assert int(hanging) == int(left) // 2
    assert [side for side, _, _ in indents(document, "ListBullet")] == ["left"]


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_the_styles_of_lists_count_by_themselves(pack: Path) -> None:
    styles = Document((pack / "release.docx").read_bytes()).xml("word/styles.xml")
    for style in ("Signatory", "ListNumber", "ListBullet", "Note"):
        assert is_numbered(style, styles)
    assert not is_numbered("SignatoryUnnumbered", styles)
