"""What the standards leave open: whole lists, quiet margins, our fonts, live links."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Pdf

from editor.render.context import Context
from editor.render.pdf_fonts import allowed_families, fonts
from editor.render.text import render_text
from tools.conformance.checker import File
from tools.conformance.pdf_mutants import tree

_LINKS = ("https://", "http://", "mailto:", "tel:")


def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    return {file: list(_problems(file)) for file in files}


def _problems(file: File) -> Iterator[str]:
    data = file.path.read_bytes()
    with pikepdf.open(file.path) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            yield "no structure"
            return
        yield from _lists(pdf, file.context)
        yield from _margins(pdf)
        yield from _links(pdf)
        if "/Outlines" not in pdf.Root:
            yield "no bookmarks"
    allowed = allowed_families(render_text(file.context))
    yield from (f"font {font}" for font in fonts(data) if not font.embedded)
    yield from (f"font {font.family}" for font in fonts(data) if font.family not in allowed)


def _lists(pdf: Pdf, context: Context) -> Iterator[str]:
    """As many lists as the text has, each with as many items."""
    found = Counter(
        sum(item.S == "/LI" for item in element.K)
        for element in tree(pdf.Root.StructTreeRoot.K[0])
        if element.S == "/L"
    )
    groups = context.signatories.groups if context.signatories else ()
    wanted = Counter(len(group.members) for group in groups if group.members)
    wanted.update(len(block.entries) for block in context.body if block.type == "list")
    wanted.update([len(context.notes)] if context.notes else [])
    if found != wanted:
        yield f"lists of {sorted(found.elements())} items, not {sorted(wanted.elements())}"


def _margins(pdf: Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        marks = pikepdf.parse_content_stream(page, "BDC")
        artifacts = [mark.operands[1] for mark in marks if str(mark.operands[0]) == "/Artifact"]
        if not any(_is_pagination(properties) for properties in artifacts):
            yield f"the number of page {number} is read out"


def _is_pagination(properties: object) -> bool:
    return isinstance(properties, Dictionary) and properties.get("/Type") == "/Pagination"


def _links(pdf: Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for note in page.get("/Annots", Array()):
            target = str(note.get("/A", Dictionary()).get("/URI", ""))
            if not target.startswith(_LINKS):
                yield f"a link leads to {target or 'nowhere'}"
