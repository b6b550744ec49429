"""Word, LibreOffice and RTF: the words that the program shows, and no others."""

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers.sources.reading import read_source
from editor.model.message import Problem
from tests.importers.sources.files import (
    OFFICE,
    PNG,
    docx,
    odt,
    packed,
    paragraph,
    relation,
    relations,
    spoilt,
    word_part,
    words_or_sentence,
)


def shifted(data: bytes) -> bytes:
    """A package whose parts are said to begin ten bytes before it."""
    at = data.rindex(b"PK\x05\x06") + 16
    start = int.from_bytes(data[at : at + 4], "little") + 10
    return data[:at] + start.to_bytes(4, "little") + data[at + 4 :]


def words(data: bytes, name: str = "a.docx") -> str:
    return read_source(data, name).document.text


def test_tracked_changes_controls_and_fields() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>kept </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>dropped</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
        "<w:sdt><w:sdtContent><w:r><w:t>control </w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:fldSimple w:instr="DATE"><w:r><w:t>field </w:t></w:r></w:fldSimple>'
        "<w:dir><w:r><w:t>turned</w:t></w:r></w:dir></w:p>"
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>'
        f"{paragraph('boxed')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    assert words(docx(body)).split() == ["kept", "control", "field", "turned", "boxed"]


def test_notes_edges_and_comments() -> None:
    note = word_part("footnotes", f'<w:footnote w:id="2">{paragraph("Said in May")}</w:footnote>')
    data = docx(
        '<w:p><w:r><w:t>Claim</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        {
            "word/footnotes.xml": note,
            "word/_rels/document.xml.rels": relations(relation("r9", "footnotes", "footnotes.xml")),
            "word/header1.xml": word_part("hdr", paragraph("LETTERHEAD")),
            "word/header2.xml": word_part("hdr", paragraph("LETTERHEAD")),
            "word/footer1.xml": word_part("ftr", paragraph("Charity 12")),
            "word/comments.xml": word_part("comments", "<w:comment/><w:comment/>"),
        },
    )
    source = read_source(data, "a.docx")
    lines = [line for line in source.document.text.split("\n") if line]
    assert lines == ["LETTERHEAD", "Claim[1]", "1. Said in May", "Charity 12"]
    assert [str(doubt) for doubt in source.doubts] == ["2 comments beside the text were left out."]


def test_links_and_pictures_inside_and_nothing_outside() -> None:
    body = (
        '<w:p><w:hyperlink r:id="r2"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>'
        '<w:p><w:r><w:drawing><a:blip r:embed="r3"/></w:drawing></w:r>'
        '<w:r><w:drawing><a:blip r:link="r4"/></w:drawing></w:r></w:p>'
    )
    outside = 'TargetMode="External"'
    rels = relations(
        relation("r2", "hyperlink", "https://example.org/", outside),
        relation("r3", "image", "media/image1.png"),
        relation("r4", "image", "file:///etc/hostname", outside),
        relation("r5", "attachedTemplate", "https://example.org/evil.dotm", outside),
    )
    data = docx(
        body,
        {
            "word/_rels/document.xml.rels": rels,
            "word/media/image1.png": PNG,
            "word/vbaProject.bin": b"macro",
            "word/settings.xml": word_part("settings", ""),
        },
    )
    document = read_source(data, "a.docm").document
    assert [(mark.target, mark.kind.value) for mark in document.marks] == [
        ("https://example.org/", "link")
    ]
    assert document.text == "site"
    assert OFFICE  # the relations above are those of offices


def test_pictures_that_are_not_in_the_file_cost_no_words() -> None:
    """As programs write them: linked, in a form that is not taken, and in the old markup."""
    drawn = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.'
        'openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip {}/></pic:blipFill>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    image = '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="r3"/>'
    old = f"<w:r><w:pict>{image}</w:pict></w:r>"
    pictures = (drawn.format('r:link="r1"'), drawn.format('r:embed="r2"'), old)
    body = "".join(f"<w:p>{picture}<w:r><w:t>word</w:t></w:r></w:p>" for picture in pictures)
    outside = 'TargetMode="External"'
    rels = relations(
        relation("r1", "image", "https://example.org/a.png", outside),
        relation("r2", "image", "media/image1.emf"),
        relation("r3", "image", "https://example.org/b.png", outside),
    )
    more = {"word/_rels/document.xml.rels": rels, "word/media/image1.emf": b"emf"}
    document = read_source(docx(body, more), "a.docx").document
    assert document.text.split() == ["word"] * 3
    assert document.marks == ()


def test_odt() -> None:
    styles = (
        '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        '<text:list-style style:name="N"><text:list-level-style-number text:level="1"/>'
        "</text:list-style>"
    )
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:h text:outline-level="2">Head</text:h>'
        '<text:p>a<text:s text:c="2"/>b<text:line-break/>c <text:span text:style-name="B">bold'
        '</text:span><text:span text:style-name="H">hidden</text:span>'
        '<text:a xlink:href="mailto:a@b.c">mail</text:a>'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p>"
        "</text:note-body></text:note><office:annotation><text:p>remark</text:p></office:annotation>"
        "</text:p>"
        '<text:list text:style-name="N"><text:list-item><text:p>one</text:p></text:list-item>'
        "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
        "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>"
        "</text:p>"
    )
    source = read_source(odt(body, styles=styles), "a.odt")
    document = source.document
    lines = [line for line in document.text.split("\n") if line]
    assert lines == [
        "Head",
        "a  b",
        "c boldmail[1]",
        "1. one",
        "2. two",
        "x\ty",
        "boxed",
        "1. note",
    ]
    assert {(document.text[m.start : m.end], m.kind.value) for m in document.marks} == {
        ("bold", "bold"),
        ("mail", "link"),
    }
    assert "1 comments" in str(source.doubts[0])


def test_rtf() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1254 Bas\'fdn a\'e7\'fdklamas\'fd\par {\deleted\revauthdel1 gone}"
        rb"{\v hidden }kept {\b bold}\par \u304?stanbul\par a\cell b\cell\row }"
    )
    document = read_source(data, "a.txt").document
    lines = [line for line in document.text.split("\n") if line]
    assert lines == ["Basın açıklaması", "kept bold", "İstanbul", "a\tb"]


ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]>'
BAD = {
    "entities": docx(paragraph("a"), {"word/styles.xml": f"{ENTITIES}<a>&c;</a>"}),
    "wide entities": docx(
        paragraph("a"), {"word/styles.xml": f"{ENTITIES}<a>&c;</a>".encode("utf-16")}
    ),
    "zip bomb": docx(paragraph("a"), {"word/styles.xml": b" " * 90_000_000}),
    "part bomb": docx(paragraph("a"), {"word/media/image1.png": b"0" * 40_000_000}),
    "deep": docx("<w:p>" * 9_000 + "</w:p>" * 9_000),
    "cut": docx(paragraph("a"))[:400],
    "before the file": shifted(docx(paragraph("a"))),
    "no body": packed({"word/document.xml": "<a/>"}),
    "not xml": docx("<w:p>"),
    "locked odt": odt("<text:p>a</text:p>", {"META-INF/manifest.xml": "<encryption-data/>"}),
    "odt entities": odt("", {"content.xml": f"{ENTITIES}<a>&c;</a>"}),
    "odt without text": odt("", {"content.xml": "<a/>"}),
    "table": packed({"xl/workbook.xml": "<a/>"}),
    "other": packed({"a.class": b"\xca\xfe"}),
    "no words": docx(paragraph(" ")),
    "rtf": rb"{\rtf1 }",
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_file_is_one_sentence(bad: str) -> None:
    with pytest.raises(Problem) as caught:
        read_source(BAD[bad], "a.docx")
    assert caught.value.way_on is not None


def test_a_locked_archive_says_so() -> None:
    data = bytearray(docx(paragraph("a"), {}))
    with zipfile.ZipFile(__import__("io").BytesIO(bytes(data))) as file:
        count = len(file.infolist())
    at = 0
    for _ in range(count):
        at = data.index(b"PK\x01\x02", at) + 4
        data[at + 4] |= 1  # the flag of encryption in the directory
    with pytest.raises(Problem, match="password"):
        read_source(bytes(data), "a.docx")


GOOD = {
    "a.docx": docx(paragraph("word") * 3),
    "a.odt": odt("<text:p>word</text:p>"),
    "a.rtf": rb"{\rtf1\ansi word\par {\b bold} \u304? \'e4}",
}


@settings(max_examples=60)
@given(st.sampled_from(sorted(GOOD)), st.binary(min_size=1, max_size=40), st.integers(0, 5000))
def test_a_mutated_file_is_read_or_one_sentence(name: str, noise: bytes, at: int) -> None:
    assert words_or_sentence(spoilt(GOOD[name], noise, at), name)
