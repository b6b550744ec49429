"""One paragraph of OpenDocument -> runs, with what hangs on it: notes and text boxes."""

import re
from collections.abc import Mapping

import msgspec
from lxml import etree

from editor.importers.sources.html_tags import followed
from editor.importers.sources.lines import Run

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_MOST_SPACES = 100
_SPACE = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset({f"{_OFFICE}annotation", f"{TEXT}ruby-text", f"{TEXT}hidden-text"})


class Looks(msgspec.Struct, frozen=True):
    """How the words of a style look."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False


class Paragraph(msgspec.Struct):
    """A paragraph read: its lines, and the elements that stand outside its flow."""

    lines: list[list[Run]] = msgspec.field(default_factory=lambda: [[]])
    notes: list[etree._Element] = msgspec.field(default_factory=list)
    boxes: list[etree._Element] = msgspec.field(default_factory=list)


def read_paragraph(element: etree._Element, looks: Mapping[str, Looks]) -> Paragraph:
    """The words of a paragraph or heading, by lines."""
    read = Paragraph()
    style = looks.get(element.get(f"{TEXT}style-name", ""), Looks())
    _walk(element, Run(text="", bold=style.bold, italic=style.italic), read, looks)
    return read


def _walk(element: etree._Element, look: Run, read: Paragraph, looks: Mapping[str, Looks]) -> None:
    _write(element.text, look, read)
    for child in element:
        _child(child, look, read, looks)
        _write(child.tail, look, read)


def _child(child: etree._Element, look: Run, read: Paragraph, looks: Mapping[str, Looks]) -> None:
    tag = child.tag
    if tag == f"{TEXT}line-break":
        read.lines.append([])
    elif tag == f"{TEXT}tab":
        _write("\t", look, read, exact=True)
    elif tag == f"{TEXT}s":
        count = child.get(f"{TEXT}c", "1")
        _write(
            " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES), look, read, exact=True
        )
    elif tag == f"{TEXT}note":
        sign = child.findtext(f"{TEXT}note-citation") or ""
        _write(f"[{sign}]", look, read)
        read.notes.append(child)
    elif tag in {f"{_DRAW}text-box", f"{_DRAW}custom-shape"}:
        read.boxes.append(child)
    elif isinstance(tag, str) and tag not in _SKIPPED:
        inner = _inner_look(child, look, looks)
        if inner is not None:
            _walk(child, inner, read, looks)


def _inner_look(child: etree._Element, look: Run, looks: Mapping[str, Looks]) -> Run | None:
    """How words look inside a span or a link; None where they are hidden."""
    style = looks.get(child.get(f"{TEXT}style-name", ""))
    link = followed(child.get(_HREF, "")) if child.tag == f"{TEXT}a" else look.link
    if style is None:
        return msgspec.structs.replace(look, link=link)
    if style.hidden:
        return None
    return Run(text="", bold=look.bold or style.bold, italic=look.italic or style.italic, link=link)


def _write(text: str | None, look: Run, read: Paragraph, *, exact: bool = False) -> None:
    """Add words; white space in the file stands for one space."""
    if text:
        shown = text if exact else _SPACE.sub(" ", text)
        read.lines[-1].append(msgspec.structs.replace(look, text=shown))
