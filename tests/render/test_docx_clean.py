"""What a pack's Word file brings along and what of it leaves the program."""

import io
import re
import zipfile

import pytest
from PIL import Image

from editor.model.message import Problem
from editor.render.docx import WordForm
from editor.render.docx_xml import NS_MC, W
from tests.render.docx_reader import Document, changed
from tests.render.docx_samples import PACKS, context, image

CLASSIC = PACKS[0]
DOCUMENT = "word/document.xml"
RELS = "word/_rels/document.xml.rels"
START = "<w:body>"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SECRET = "Secret-4711"


def render(data: bytes) -> Document:
    return Document(WordForm(data).render(context(), image))


def with_body(xml: str, *, rels: str = "", **parts: bytes | str) -> bytes:
    """The classic pack's Word file with this at its beginning."""
    changes: dict[str, tuple[str, str] | bytes | str] = {DOCUMENT: (START, START + xml), **parts}
    if rels:
        changes[RELS] = ("</Relationships>", rels + "</Relationships>")
    return changed(CLASSIC, changes)


def relation(kind: str, target: str, *, external: bool = True) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rIdX" Type="{OFFICE}/relationships/{kind}" Target="{target}"{mode}/>'


def field(code: str) -> str:
    """A field as Word writes it: in three runs, its code cut in two."""
    half = len(code) // 2
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code[:half]}</w:instrText></w:r>"
        f"<w:r><w:instrText>{code[half:]}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="9" cy="9"/><wp:docPr id="7" name="{secret}.png"'
    ' descr="Seal"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="{uri}"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/'
    '2006/picture"><pic:nvPicPr><pic:cNvPr id="7" name="{secret}.png"/><pic:cNvPicPr/>'
    "</pic:nvPicPr><pic:blipFill><a:blip {attribute}/></pic:blipFill><pic:spPr/></pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
PICTURE_URI = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture(attribute: str, uri: str = PICTURE_URI) -> str:
    return PICTURE.format(secret=SECRET, uri=uri, attribute=attribute)


def png() -> bytes:
    out = io.BytesIO()
    seal = Image.new("RGB", (4, 4), "red")
    exif = seal.getexif()
    exif[0x013B] = SECRET
    seal.save(out, "PNG", exif=exif)
    return out.getvalue()


REFUSED = {
    "external picture": (picture('r:link="rIdX"'), relation("image", "https://spy.example/x")),
    "external embedded picture": (picture('r:embed="rIdX"'), relation("image", "file:///x.png")),
    "file chunk": ('<w:altChunk r:id="rIdX"/>', relation("aFChunk", "x.html", external=False)),
    "OLE object": ("<w:p><w:r><w:object/></w:r></w:p>", ""),
    "control": ('<w:p><w:r><w:control r:id="rIdX"/></w:r></w:p>', ""),
    "old picture": (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r></w:p>',
        "",
    ),
    "chart": (picture("", "http://example/chart"), ""),
    "subdocument": ('<w:subDoc r:id="rIdX"/>', relation("subDocument", "file:///x.docx")),
    "link to a file": (
        '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
        relation("hyperlink", "file:///etc/passwd"),
    ),
    "link to a script": (
        '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
        relation("hyperlink", "javascript:alert(1)"),
    ),
    "missing relation": (picture('r:embed="rIdX"'), ""),
    "missing picture": (
        picture('r:embed="rIdX"'),
        relation("image", "media/none.png", external=False),
    ),
    **{
        f"field {code.split()[0]}": (field(code), "")
        for code in (
            'INCLUDEPICTURE "https://spy.example/x.png"',
            'INCLUDETEXT "C:\\\\secret.docx"',
            "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
            "AUTHOR",
            "FILENAME \\p",
            "DATE",
            'HYPERLINK "file:///c:/x"',
            "MACROBUTTON x y",
        )
    },
    "field in one piece": ('<w:p><w:fldSimple w:instr=" USERNAME "/></w:p>', ""),
    "field without end": ("<w:p><w:r><w:instrText>AUTHOR</w:instrText></w:r></w:p>", ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_active_things_are_refused_with_the_place(name: str) -> None:
    xml, rels = REFUSED[name]
    with pytest.raises(
        Problem, match=r"release\.docx, in (the text|word/media/none\.png): "
    ) as caught:
        render(with_body(xml, rels=rels))
    assert "Correct the Word file" in str(caught.value)


DROPPED = {
    "comment": (
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>kept</w:t></w:r>'
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    ),
    "tracked changes": (
        f'<w:p><w:ins w:id="1" w:author="{SECRET}"><w:r><w:t>kept</w:t></w:r></w:ins>'
        f'<w:del w:id="2" w:author="{SECRET}"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>'
        "</w:p>"
    ),
    "revision numbers": (
        '<w:p w:rsidR="00AB12CD"><w:r w:rsidRPr="00AB12CD"><w:t>kept</w:t></w:r></w:p>'
    ),
    "content control": (
        f'<w:sdt><w:sdtPr><w:tag w:val="{SECRET}"/><w:dataBinding w:xpath="/x"/></w:sdtPr>'
        "<w:sdtContent><w:p><w:r><w:t>kept</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ),
    "bookmark": (
        f'<w:p><w:bookmarkStart w:id="0" w:name="{SECRET}"/><w:r><w:t>kept</w:t></w:r>'
        '<w:bookmarkEnd w:id="0"/></w:p>'
    ),
    "foreign namespace": (
        f'<w:p><w:r><w:t>kept</w:t></w:r><x:spy xmlns:x="urn:x">{SECRET}</x:spy></w:p>'
    ),
    "spelling marks": (
        '<w:p><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:noProof/><w:lang w:val="xx-XX"/>'
        "</w:rPr><w:t>kept</w:t></w:r></w:p>"
    ),
    "footnote": '<w:p><w:r><w:t>kept</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    "XML comment": f"<!-- {SECRET} --><w:p><w:r><w:t>kept</w:t></w:r></w:p>",
    "link inside the file": (
        '<w:p><w:hyperlink w:anchor="place"><w:r><w:t>kept</w:t></w:r></w:hyperlink></w:p>'
    ),
    "fallback": (
        f'<mc:AlternateContent xmlns:mc="{NS_MC}">'
        "<mc:Choice><w:p><w:r><w:t>kept</w:t></w:r></w:p></mc:Choice>"
        '<mc:Fallback><w:p><w:r><w:pict><v:x xmlns:v="urn:schemas-microsoft-com:vml">'
        f"{SECRET}</v:x></w:pict></w:r></w:p></mc:Fallback></mc:AlternateContent>"
    ),
}


@pytest.mark.parametrize("name", DROPPED)
def test_traces_go_and_words_stay(name: str) -> None:
    document = render(with_body(DROPPED[name]))
    assert document.lines[0] == ("Normal", "kept")
    everything = b"".join(document.parts.values()).decode("utf-8", "replace")
    assert SECRET not in everything
    for trace in ("rsid", "w:ins", "w:del", "comment", "proofErr", "bookmark", "sdt", "xx-XX"):
        assert not re.search(rf"[<: ]{trace}", document.parts[DOCUMENT].decode())


def test_parts_that_nobody_asked_for_stay_behind() -> None:
    spies = {
        f"{folder}/{SECRET}.{ending}": SECRET
        for folder, ending in (
            ("customXml", "xml"), ("docProps", "xml"), ("word/embeddings", "bin"),
            ("word", "xml"), ("word/media", "png"), ("word/fonts", "odttf"),
        )
    }  # fmt: skip
    spies |= {"word/vbaProject.bin": SECRET, "docProps/thumbnail.jpeg": SECRET}
    settings = (
        f'<w:attachedTemplate r:id="rId1" xmlns:r="{OFFICE}/relationships"/>'
        f'<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="{SECRET}"'
        f' w:val="{SECRET}"/></w:docVars>'
    )
    data = changed(
        CLASSIC,
        {
            **spies,
            "word/settings.xml": ("<w:zoom", settings + "<w:zoom"),
            "word/_rels/settings.xml.rels": f"<x>{SECRET}</x>",
            "docProps/core.xml": ("<dc:title>", f"<dc:creator>{SECRET}</dc:creator><dc:title>"),
        },
    )
    document = render(data)
    assert not [name for name in document.parts if SECRET in name or "vba" in name]
    assert SECRET.encode() not in b"".join(document.parts.values())
    settings_part = document.xml("word/settings.xml")
    assert [child.tag.removeprefix(W) for child in settings_part] == [
        "defaultTabStop", "characterSpacingControl", "compat", "decimalSymbol", "listSeparator",
    ]  # fmt: skip


def test_styles_lists_and_fonts_are_cleaned_too() -> None:
    bullet = (
        '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:'
        f'vml" alt="{SECRET}"/></w:pict></w:numPicBullet>'
    )
    font = (
        f'<w:embedRegular xmlns:r="{OFFICE}/relationships" r:id="rId1" w:fontKey="{SECRET}"/>'
        '<w:family w:val="roman"/>'
    )
    data = changed(
        CLASSIC,
        {
            "word/styles.xml": ("<w:qFormat/>", '<w:qFormat/><w:rsid w:val="00AB12CD"/>'),
            "word/numbering.xml": ('<w:abstractNum w:abstractNumId="1">', bullet + "<w:abstractNum"
                                   ' w:abstractNumId="1">'),
            "word/fontTable.xml": ('<w:family w:val="roman"/>', font),
        },
    )  # fmt: skip
    everything = b"".join(render(data).parts.values())
    for trace in (SECRET.encode(), b"rsid", b"embedRegular", b"numPicBullet"):
        assert trace not in everything


def test_a_picture_of_the_pack_leaves_without_its_data() -> None:
    rels = relation("image", "media/seal.png", external=False)
    document = render(
        with_body(picture('r:embed="rIdX"'), rels=rels, **{"word/media/seal.png": png()})
    )
    assert [name for name in document.parts if "media" in name] == ["word/media/image1.png"]
    with Image.open(io.BytesIO(document.parts["word/media/image1.png"])) as seal:
        assert seal.size == (4, 4)
        assert not seal.getexif()
    assert SECRET.encode() not in b"".join(document.parts.values())
    assert b'descr="Seal"' in document.parts[DOCUMENT]


def test_links_and_page_fields_of_the_pack_stay() -> None:
    xml = (
        '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>our page</w:t></w:r></w:hyperlink></w:p>'
        + field("PAGE")
        + field('HYPERLINK "https://river.example"')
    )
    document = render(with_body(xml, rels=relation("hyperlink", "https://river.example/a b")))
    assert document.links() == [("our page", "https://river.example/a%20b")]
    codes = "".join(code.text for code in document.body.iter(W + "instrText"))
    assert codes == 'PAGEHYPERLINK "https://river.example"'


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE x [<!ENTITY a "boom">]><w:styles xmlns:w="urn:w"/>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:styles xmlns:w="urn:w"/>',
        "<w:styles",
        "",
    ],
)
def test_dangerous_or_broken_xml_is_refused(xml: str) -> None:
    with pytest.raises(Problem, match="in the styles"):
        render(changed(CLASSIC, {"word/styles.xml": xml}))


def test_a_bomb_is_refused() -> None:
    out = io.BytesIO(changed(CLASSIC, {}))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/bomb.xml", bytes(70_000_000))
    with pytest.raises(Problem, match="too large when unpacked"):
        render(out.getvalue())


def test_a_damaged_part_is_said() -> None:
    data = bytearray(changed(CLASSIC, {}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = archive.getinfo(DOCUMENT).header_offset + 80
    data[place : place + 40] = bytes(40)
    with pytest.raises(Problem, match=r"missing or damaged"):
        render(bytes(data))
