"""Word files -> the HTML that mammoth makes of a package with nothing in it but its words.

mammoth keeps tracked insertions and content controls and drops tracked deletions; python-docx
does neither. Macros, templates and linked files never reach it: only the parts named here do.
"""

import base64
import io
import re
import zipfile
from collections.abc import Iterator

import mammoth  # type: ignore[import-untyped]  # has no types
import msgspec
from lxml import etree

from editor.importers.archive import Archive
from editor.importers.border import damaged, foreign
from editor.importers.safe_xml import parse_xml
from editor.importers.sources.docx_tidy import tidied
from editor.importers.sources.limits import MARKUP, PICTURE_BYTES
from editor.importers.sources.lines import RawLine, text_line

BODY = "word/document.xml"
_NEEDED = ("[Content_Types].xml", "_rels/.rels", BODY)
_TAKEN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/(document|styles|numbering|footnotes|endnotes)\.xml"
    r"|word/_rels/(document|footnotes|endnotes)\.xml\.rels"
)
_PICTURE = re.compile(r"word/media/[\w .-]+\.(png|jpe?g|gif|webp)", re.IGNORECASE)
_EDGE = re.compile(r"word/(header|footer)\d*\.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = (f"{_W}moveFrom", f"{_W}del", f"{_W}instrText", f"{_W}delText")
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='List Paragraph'] => p:fresh
"""


class WordParts(msgspec.Struct, frozen=True):
    """A Word file: its body as HTML, what stands on the edges of its pages, and its comments."""

    markup: str
    headers: tuple[RawLine, ...] = ()
    footers: tuple[RawLine, ...] = ()
    comments: int = 0
    language: str = ""


def word_parts(archive: Archive) -> WordParts:
    """Read the words of a Word file. Raises Problem."""
    package = _package(archive)
    with foreign(archive.name):
        made = mammoth.convert_to_html(
            io.BytesIO(package),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(_inline),
            external_file_access=False,
        )
    return WordParts(
        markup=made.value,
        headers=tuple(_edge_lines(archive, "header")),
        footers=tuple(_edge_lines(archive, "footer")),
        comments=_comments(archive),
        language=_language(archive),
    )


def _package(archive: Archive) -> bytes:
    """A package of the parts that hold words and pictures, each looked at first."""
    if not all(part in archive.parts for part in _NEEDED):
        raise damaged(archive.name)
    made, size = io.BytesIO(), 0
    with zipfile.ZipFile(made, "w") as package:
        for part in archive.parts:
            if _TAKEN.fullmatch(part):
                package.writestr(part, _tidied(archive, part))
            elif _PICTURE.fullmatch(part) and size + archive.parts[part] <= PICTURE_BYTES:
                size += archive.parts[part]
                package.writestr(part, archive.read(part, PICTURE_BYTES))
    return made.getvalue()


def _tidied(archive: Archive, part: str) -> bytes:
    return tidied(parse_xml(archive.read(part, MARKUP), archive.name), archive.name)


def _inline(image: object) -> dict[str, str]:
    try:
        with image.open() as opened:  # type: ignore[attr-defined]  # mammoth has no types
            data = base64.b64encode(opened.read()).decode("ascii")
    except KeyError:  # linked, of a form that is not taken, or too large
        return {"src": ""}
    kind = getattr(image, "content_type", "") or "image/png"
    return {"src": f"data:{kind};base64,{data}"}


def _edge_lines(archive: Archive, edge: str) -> Iterator[RawLine]:
    """The lines of all headers or footers, each once."""
    seen: set[str] = set()
    for part in sorted(archive.parts):
        if _EDGE.fullmatch(part) and part.startswith(f"word/{edge}"):
            root = parse_xml(archive.read(part, MARKUP), archive.name)
            for paragraph in root.iter(f"{_W}p"):
                text = " ".join("".join(_words(paragraph)).split())
                if text and text not in seen:
                    seen.add(text)
                    yield text_line(text)


def _words(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        if not any(above.tag in _GONE for above in element.iterancestors()):
            yield (element.text or "") if element.tag == f"{_W}t" else " "


def _comments(archive: Archive) -> int:
    part = "word/comments.xml"
    if part not in archive.parts:
        return 0
    root = parse_xml(archive.read(part, MARKUP), archive.name)
    return sum(1 for _ in root.iter(f"{_W}comment"))


def _language(archive: Archive) -> str:
    """The language of most words: that of the file's own defaults."""
    part = "word/styles.xml"
    if part not in archive.parts:
        return ""
    root = parse_xml(archive.read(part, MARKUP), archive.name)
    found = root.find(f"{_W}docDefaults//{_W}lang")
    return (found.get(f"{_W}val") or "") if found is not None else ""
