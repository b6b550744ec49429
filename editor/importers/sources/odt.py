"""OpenDocument text -> lines."""

from collections.abc import Iterator, Mapping

import msgspec
from lxml import etree

from editor.importers.archive import Archive
from editor.importers.border import damaged, locked
from editor.importers.document import LineRole
from editor.importers.safe_xml import parse_xml
from editor.importers.sources.html_tables import as_row
from editor.importers.sources.limits import MARKUP
from editor.importers.sources.lines import RawLine, line_text
from editor.importers.sources.odt_runs import STYLE, TEXT, Looks, Paragraph, read_paragraph
from editor.importers.sources.odt_styles import language_of, looks_of, numbered_lists

CONTENT = "content.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SKIPPED = frozenset({f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{_OFFICE}forms"})
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"


class OdtLines(msgspec.Struct, frozen=True):
    """A text of LibreOffice: its lines, and how many comments stand beside them."""

    lines: tuple[RawLine, ...]
    comments: int = 0
    pictures: int = 0
    language: str = ""


class _Place(msgspec.Struct, frozen=True):
    """Where a paragraph stands."""

    depth: int = 0
    ordered: bool = False
    number: int = 0


def odt_lines(archive: Archive) -> OdtLines:
    """Read the words of the file. Raises Problem, also where it needs a password."""
    if b"encryption-data" in _part(archive, _MANIFEST):
        raise locked(archive.name)
    root = _root(archive, CONTENT)
    body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if root is None or body is None:
        raise damaged(archive.name)
    styles = _root(archive, _STYLES)
    roots = [root] if styles is None else [styles, root]
    reader = _Reader(looks_of(roots), numbered_lists(roots))
    lines = (
        *_edge(reader, styles, "header"),
        *reader.blocks(body, _Place()),
        *reader.notes,
        *_edge(reader, styles, "footer"),
    )
    comments = sum(1 for _ in root.iter(f"{_OFFICE}annotation"))
    pictures = sum(1 for _ in root.iter(f"{_DRAW}image"))
    return OdtLines(lines, comments, pictures, language_of(roots[0]))


def _edge(reader: "_Reader", styles: etree._Element | None, edge: str) -> list[RawLine]:
    """What stands at the head or foot of pages, each line once."""
    found = () if styles is None else styles.iter(f"{STYLE}{edge}")
    lines = (line for part in found for line in reader.blocks(part, _Place()))
    return list({line_text(line).strip(): line for line in lines}.values())


class _Reader:
    """Reads blocks in order; notes come after all of them."""

    def __init__(self, looks: Mapping[str, Looks], numbered: frozenset[str]) -> None:
        self.notes: list[RawLine] = []
        self._looks = looks
        self._numbered = numbered

    def blocks(self, parent: etree._Element, place: _Place) -> Iterator[RawLine]:
        """The lines inside an element; depth is bounded by the parser of XML."""
        first = True
        for block in parent:
            if block.tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self._paragraph(block, place if first else _Place())
                first = False
            elif block.tag == f"{TEXT}list":
                yield from self._list(block, place)
            elif block.tag == f"{_TABLE}table-row":
                yield from as_row(self._cells(block))
            elif block.tag not in _SKIPPED:
                yield from self.blocks(block, place if first else _Place())

    def _cells(self, row: etree._Element) -> list[list[RawLine]]:
        return [list(self.blocks(cell, _Place())) for cell in row]

    def _list(self, element: etree._Element, around: _Place) -> Iterator[RawLine]:
        name = element.get(f"{TEXT}style-name")
        ordered = name in self._numbered if name else around.ordered
        items = (item for item in element if item.tag == f"{TEXT}list-item")
        for number, item in enumerate(items, 1):
            yield from self.blocks(item, _Place(around.depth + 1, ordered, number))

    def _paragraph(self, element: etree._Element, place: _Place) -> Iterator[RawLine]:
        read = read_paragraph(element, self._looks)
        heading = element.tag == f"{TEXT}h"
        for index, line in enumerate(_as_lines(read, place)):
            level = int(element.get(f"{TEXT}outline-level") or 1)
            yield (
                msgspec.structs.replace(line, role=LineRole.HEADING, level=min(level, 6))
                if heading and not index
                else line
            )
        for box in read.boxes:
            yield from self.blocks(box, _Place())
        for note in read.notes:
            self._note(note)

    def _note(self, note: etree._Element) -> None:
        sign = "".join(note.findtext(f"{TEXT}note-citation") or "")
        body = note.find(f"{TEXT}note-body")
        for index, line in enumerate(self.blocks(body, _Place()) if body is not None else ()):
            self.notes.append(_numbered(line, f"{sign}. ") if sign and not index else line)


def _as_lines(read: Paragraph, place: _Place) -> Iterator[RawLine]:
    for index, runs in enumerate(read.lines):
        line = RawLine(runs=tuple(runs), gap=not index and place.number < 2)  # noqa: PLR2004
        if place.depth and not index:
            line = msgspec.structs.replace(
                line, role=LineRole.LIST_ITEM, level=place.depth, ordered=place.ordered
            )
            if place.ordered and line_text(line).strip():
                line = _numbered(line, f"{place.number}. ")
        yield line


def _numbered(line: RawLine, number: str) -> RawLine:
    first, *others = line.runs or ()
    start = msgspec.structs.replace(first, text=number, bold=False, italic=False, link="")
    return msgspec.structs.replace(line, runs=(start, first, *others))


def _root(archive: Archive, part: str) -> etree._Element | None:
    data = _part(archive, part)
    return parse_xml(data, archive.name) if data else None


def _part(archive: Archive, part: str) -> bytes:
    return archive.read(part, MARKUP) if part in archive.parts else b""
