"""How long it takes until the text of another program is a release."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial

from editor.app.importing import understood
from editor.importers.sources.reading import read_source
from tools.bench.measure import Row, median, p95, seconds

_RUNS = 9
_PARAGRAPH = (
    "The harbour of the town opens again on Monday, said Ada Weaver, director of Harbour Watch. "
    "“We have waited for this for seven years, and so have the people who live by the water.” "
)
_HEAD = "PRESS RELEASE\n\nHarbour opens again\n\nLondon, 12 May 2026 – "
_PAGE = 3_000  # characters


def rows() -> Iterator[Row]:
    text = _HEAD + "\n\n".join([_PARAGRAPH * 3] * (20 * _PAGE // len(_PARAGRAPH * 3)))
    page = "<html><body><h1>Harbour opens again</h1>" + _page_of(2_000_000)
    yield _row("import", "20 pages of text", text.encode(), "a.txt", "<= 0.5 s")
    yield _row("import", "20 pages of Word", _word(text), "a.docx", "<= 0.5 s")
    yield _row("import", "a page of 2 MB", page.encode(), "a.html", "<= 3 s")


def _row(what: str, on: str, data: bytes, name: str, reach: str) -> Row:
    run = partial(_import, data, name)
    run()
    times = [seconds(run) for _ in range(_RUNS)]
    return Row(what, on, median(times), p95(times), "", None, reach)


def _import(data: bytes, name: str) -> object:
    return understood(read_source(data, name))


def _page_of(size: int) -> str:
    piece = (
        f'<div class="text"><p>{_PARAGRAPH * 2}<a href="https://example.org/">more</a></p></div>'
    )
    return piece * (size // len(piece.encode()))


def _word(text: str) -> bytes:
    office = "http://schemas.openxmlformats.org"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n") if line)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship '
        f'Id="r1" Type="{office}/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>'
        f"{body}</w:body></w:document>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return made.getvalue()
