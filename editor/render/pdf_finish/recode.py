"""Gives a glyph that stands for several texts a character code for each, in pages and fonts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pydyf

from editor.render.pdf_finish.letters import FontRecords, Use, codes, settle
from editor.render.pdf_finish.objects import Element, Pdf, Stream, at, page_stream

_SHOWN = re.compile(rb"<([0-9a-f]+)>")
_DIGITS = 4  # of a character code, in hexadecimal
_LAST_OF_HEAD = b"endcodespacerange"
_FOOT = 4  # lines
_MOST_IN_A_BLOCK = 100
_PLAIN_ENCODING = "/Identity-H"


class _Line(NamedTuple):
    """A piece of text in a page, and where it stands there."""

    stream: Stream
    position: int


def recode(pdf: Pdf, records: FontRecords) -> None:
    """Change pages and fonts for every font whose glyphs stand for more than one text."""
    lines = _lines(pdf)
    for name, font in _fonts(pdf):
        uses = records.uses.get(name, [])
        if _glyphs(lines[name]) != [use.glyph for use in uses] or not _is_plain(pdf, font):
            continue
        settled = settle(uses)
        chosen = codes(settled)
        _write_codes(lines[name], [chosen[use] for use in settled])
        _map_to_text(at(pdf, font["ToUnicode"]), chosen)
        if any(code != use.glyph for use, code in chosen.items()):
            _map_to_glyphs(pdf, _descendant(pdf, font), chosen, _widths(records, name))


def _fonts(pdf: Pdf) -> Iterator[tuple[str, Element]]:
    resources = at(pdf, at(pdf, pdf.page_references[0])["Resources"])
    for name, reference in at(pdf, resources["Font"]).items():
        yield name, at(pdf, reference)


def _is_plain(pdf: Pdf, font: Element) -> bool:
    """Fonts of pictures, with cubic outlines, or without some glyph are left as they are."""
    if font.get("Encoding") != _PLAIN_ENCODING:
        return False
    return bool(_descendant(pdf, font)["Subtype"] == "/CIDFontType2")


def _descendant(pdf: Pdf, font: Element) -> Element:
    return at(pdf, font["DescendantFonts"][0])


def _widths(records: FontRecords, name: str) -> dict[int, int]:
    widths: dict[int, int] = {}
    for font in records.values():
        if font.hash == name:
            widths |= font.widths
    return widths


def _lines(pdf: Pdf) -> dict[str, list[_Line]]:
    """The texts that pages show, by font, in the order in which they were drawn."""
    found: dict[str, list[_Line]] = defaultdict(list)
    for page in pdf.page_references:
        stream, font = page_stream(pdf, page), ""
        for index, item in enumerate(stream.stream):
            if not isinstance(item, bytes):
                continue
            if item.endswith(b" Tf"):
                font = item[1 : item.index(b" ")].decode("ascii")
            elif item.endswith(b"] TJ"):
                found[font].append(_Line(stream, index))
    return found


def _glyphs(lines: Sequence[_Line]) -> list[int]:
    return [
        int(shown[start : start + _DIGITS], 16)
        for line in lines
        for shown in _SHOWN.findall(line.stream.stream[line.position])
        for start in range(0, len(shown), _DIGITS)
    ]


def _write_codes(lines: Sequence[_Line], codes: Sequence[int]) -> None:
    following = iter(codes)

    def replaced(found: re.Match[bytes]) -> bytes:
        count = len(found[1]) // _DIGITS
        return b"<" + b"".join(b"%04x" % next(following) for _ in range(count)) + b">"

    for line in lines:
        line.stream.stream[line.position] = _SHOWN.sub(replaced, line.stream.stream[line.position])


def _map_to_text(stream: Stream, codes: Mapping[Use, int]) -> None:
    lines = stream.stream
    head, foot = lines[: lines.index(_LAST_OF_HEAD) + 1], lines[-_FOOT:]
    pairs = [
        f"<{code:04x}> <{use.text.encode('utf-16-be').hex()}>".encode()
        for use, code in codes.items()
    ]
    stream.stream = head
    for start in range(0, len(pairs), _MOST_IN_A_BLOCK):
        block = pairs[start : start + _MOST_IN_A_BLOCK]
        stream.stream += [b"%d beginbfchar" % len(block), *block, b"endbfchar"]
    stream.stream += foot


def _map_to_glyphs(
    pdf: Pdf, font: Element, codes: Mapping[Use, int], widths: Mapping[int, int]
) -> None:
    glyphs = list(range(max(codes.values()) + 1))
    for use, code in sorted(codes.items(), key=lambda pair: pair[1]):
        glyphs[code] = use.glyph
        if code != use.glyph:
            font["W"].extend((code, pydyf.Array([widths[use.glyph]])))
    table = b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
    stream = pydyf.Stream([table], compress=True)
    pdf.add_object(stream)
    font["CIDToGIDMap"] = stream.reference
