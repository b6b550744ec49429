"""What a valid Word file may still lack: headings, alternatives, languages, directions, lists."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from lxml import etree

from editor.render.docx_direction import RIGHT_LETTER
from tools.conformance.checker import File, Mutant
from tools.conformance.zipped import parts, replaced

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_NUMBERING = "word/numbering.xml"
_LINK = re.compile(r"https?:|mailto:|tel:")
_FIELDS = {"PAGE", "NUMPAGES", "HYPERLINK"}
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
Node = Any


def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    return {file: list(_problems(file)) for file in files}


def _problems(file: File) -> Iterator[str]:
    found = parts(file.path.read_bytes())
    xml = {name: etree.fromstring(data) for name, data in found.items() if _is_xml(name)}
    body = xml[_BODY]
    yield from _headings(body, xml[_STYLES])
    yield from _pictures(body)
    yield from _languages(file, body, xml[_STYLES])
    yield from _directions(file, body)
    yield from _numbers(file, body, xml.get(_NUMBERING))
    yield from _relations(xml)
    yield from _fields(xml)


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _headings(body: Node, styles: Node) -> Iterator[str]:
    names = {
        style.get(f"{_W}styleId"): style.find(f"{_W}name").get(f"{_W}val")
        for style in styles.iter(f"{_W}style")
    }
    used = [node.get(f"{_W}val") for node in body.iter(f"{_W}pStyle")]
    yield from (f"style {name} is not there" for name in sorted(set(used) - set(names)))
    levels = [int(m[1]) for name in used if (m := _HEADING.fullmatch(names.get(name, "")))]
    steps = pairwise(levels)
    if levels[:1] != [1] or levels.count(1) != 1 or any(b > a + 1 for a, b in steps):
        yield f"levels of headings {levels}"


def _pictures(body: Node) -> Iterator[str]:
    for node in body.iter(_ALT):
        if not (node.get("descr") or "").strip() and not any(
            child.tag.endswith("decorative") for child in node.iter()
        ):
            yield "a picture without an alternative"


def _languages(file: File, body: Node, styles: Node) -> Iterator[str]:
    key = f"{_W}bidi" if file.context.direction == "rtl" else f"{_W}val"
    if file.context.script in ("Hans", "Hant"):
        key = f"{_W}eastAsia"
    said = {node.get(key) for root in (styles, body) for node in root.iter(f"{_W}lang")}
    if not any((tag or "").split("-")[0] == file.context.language.split("-")[0] for tag in said):
        yield f"the language {file.context.language} is not said"


def _directions(file: File, body: Node) -> Iterator[str]:
    for run in body.iter(f"{_W}r"):
        text = "".join(node.text or "" for node in run.iter(f"{_W}t"))
        if RIGHT_LETTER.search(text) and run.find(f"{_W}rPr/{_W}rtl") is None:
            yield f"a run without its direction: {text[:20]}"
    if file.context.direction != "rtl":
        return
    if any(section.find(f"{_W}bidi") is None for section in body.iter(f"{_W}sectPr")):
        yield "a section without its direction"
    for paragraph in body.iter(f"{_W}p"):
        text = "".join(node.text or "" for node in paragraph.iter(f"{_W}t"))
        if RIGHT_LETTER.search(text) and paragraph.find(f"{_W}pPr/{_W}bidi") is None:
            yield f"a paragraph without its direction: {text[:20]}"


def _numbers(file: File, body: Node, numbering: Node) -> Iterator[str]:
    """Each group of names goes on from the one before; columns are balanced by a closing break."""
    all_ = file.context.signatories
    if not all_ or not all_.groups or not all_.numbered:
        return
    wanted = [(group.start, len(group.members)) for group in all_.groups if group.members]
    starts = _starts(numbering)
    runs: dict[str, int] = {}
    for node in body.iter(f"{_W}numId"):
        runs[node.get(f"{_W}val")] = runs.get(node.get(f"{_W}val"), 0) + 1
    lists = [(starts.get(number, 1), count) for number, count in runs.items()]
    goes_on = [(all_.groups[0].start, sum(count for _, count in wanted))]
    if not (set(wanted) <= set(lists) or set(goes_on) <= set(lists)):
        yield f"lists of names {wanted} are {lists}"
    sections = list(body.iter(f"{_W}sectPr"))
    columns = [node.get(f"{_W}num") for node in body.iter(f"{_W}cols")]
    if max(count for _, count in wanted) > 1 and all_.columns > 1:
        if str(all_.columns) not in columns:
            yield f"names in columns {columns}, not {all_.columns}"
        if sections and sections[-1].find(f"{_W}type") is None:
            yield "columns without a closing break"


def _starts(numbering: Node) -> dict[str, int]:
    if numbering is None:
        return {}
    return {
        number.get(f"{_W}numId"): int(start.get(f"{_W}val"))
        for number in numbering.iter(f"{_W}num")
        for start in number.iter(f"{_W}startOverride")
    }


def _relations(xml: Mapping[str, Node]) -> Iterator[str]:
    """No template, picture or object of elsewhere: links of the text, and nothing else."""
    for name, root in xml.items():
        for node in root if name.endswith(".rels") else ():
            if node.get("TargetMode") != "External":
                continue
            is_link = node.get("Type", "").endswith("/hyperlink")
            if not is_link or not _LINK.match(node.get("Target", "")):
                yield f"{name} leads to {node.get('Target')}"


def _fields(xml: Mapping[str, Node]) -> Iterator[str]:
    said = [
        (node.text or "") if node.tag == f"{_W}instrText" else node.get(f"{_W}instr", "")
        for root in xml.values()
        for node in root.iter(f"{_W}instrText", f"{_W}fldSimple")
    ]
    kinds = {text.split()[0] for text in said if text.strip()}
    yield from (f"a field {kind}" for kind in sorted(kinds - _FIELDS))
    if not kinds >= {"PAGE", "NUMPAGES"}:
        yield "no page numbers"


MUTANTS = tuple(
    Mutant(name, replaced(part, pattern, by, count))
    for name, (part, pattern, by, count) in {
        "unknown-style": (_BODY, r'<w:pStyle w:val="[^"]*"/>', '<w:pStyle w:val="Gone"/>', 1),
        "no-heading": (_BODY, r'<w:pStyle w:val="Heading1"/>', "", 1),
        "picture-says-nothing": (_BODY, r' descr="[^"]*"', "", 0),
        "no-language-said": (_STYLES, r"<w:lang [^>]*/>", "", 0),
        "no-direction": (_BODY, r"<w:rtl/>", "", 0),
        "no-section-direction": (_BODY, r"(<w:sectPr.*?)<w:bidi/>", r"\1", 0),
        "numbers-start-wrong": (_NUMBERING, r'(<w:startOverride w:val=")\d+', r"\g<1>77", 0),
        "one-column": (_BODY, r'w:num="2"', 'w:num="1"', 0),
        "attached-template": (
            "word/_rels/document.xml.rels",
            "</Relationships>",
            (
                '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                'relationships/attachedTemplate" Target="file:///C:/desk.dotm" '
                'TargetMode="External"/></Relationships>'
            ),
            1,
        ),
        "foreign-field": (
            _BODY,
            "</w:p>",
            '<w:fldSimple w:instr="INCLUDEPICTURE x"/></w:p>',
            1,
        ),
    }.items()
)
