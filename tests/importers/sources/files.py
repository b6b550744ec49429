"""Small files of other programs, written by hand so that they can be as odd as real ones."""

import io
import zipfile
from collections.abc import Mapping

from editor.importers.sources.reading import read_source
from editor.model.message import Problem

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63680000008200811dd436cf0000000049454e44ae426082"
)


def packed(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def relations(*entries: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def relation(key: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}" {more}/>'


def docx(body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file with this body; `more` are further parts."""
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override '
            f'PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>',
            "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
            "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
            **(more or {}),
        }
    )


def word_part(name: str, inner: str) -> str:
    return (
        f'<w:{name} xmlns:w="{_W}" xmlns:r="{OFFICE}" xmlns:mc="{_MC}" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f"{inner}</w:{name}>"
    )


def odt(body: str, more: Mapping[str, str | bytes] | None = None, styles: str = "") -> bytes:
    """A text of LibreOffice with this body."""
    urn = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(
        f'xmlns:{short}="{urn}{long}:1.0"'
        for short, long in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    content = (
        f'<office:document-content {names} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        **(more or {}),
    }
    return packed(parts)


def pdf(pages: list[list[str]], size: int = 12) -> bytes:
    """A PDF that has these lines on its pages, from the top."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 {size} Tf {size * 1.2} TL 72 770 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    made, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    made += "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    return made.encode("latin-1")


def spoilt(good: bytes, noise: bytes, at: int) -> bytes:
    """A file with some of its bytes replaced."""
    at %= len(good)
    return good[:at] + noise + good[at + len(noise) :]


def words_or_sentence(data: bytes, name: str) -> str:
    """What a person sees of a file: its words, or why it cannot be read."""
    try:
        source = read_source(data, name)
    except Problem as problem:
        return str(problem)
    return source.document.text or " ".join(source.named)
