"""Reading back what is about to leave: it opens, it is whole, and it says what it should."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from html import unescape

from lxml import etree

from editor.model.message import Problem
from editor.render.context import Context
from editor.render.job import Format
from editor.render.text import render_text

_TEMPLATE_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}")
_TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_BODY = re.compile(r"<body\b.*</body>", re.DOTALL)
_WORD_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def verify(format_: Format, data: bytes, context: Context) -> str:
    """The words of a finished file, read back from it.

    Raises Problem when it does not open again, or holds a template's braces.

    The author's own braces may stand: they are counted in the plain text of the same edition.
    """
    try:
        words = _READERS[format_](data)
    except (ValueError, OSError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise _spoilt(format_) from error
    if not words.strip() or _braces(words) > _braces(render_text(context)):
        raise _spoilt(format_)
    return words


def _braces(words: str) -> int:
    return len(_TEMPLATE_BRACES.findall(words))


def read_pdf(data: bytes) -> str:
    """The words of a PDF, with a form feed between pages."""
    import pypdfium2  # noqa: PLC0415  # only exports read back

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    with document:
        return "\f".join(page.get_textpage().get_text_bounded() for page in document)


def read_docx(data: bytes) -> str:
    """The words of a Word file's body."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if (broken := package.testzip()) is not None:
            raise ValueError(broken)
        root = etree.fromstring(package.read("word/document.xml"))
    return " ".join(node.text or "" for node in root.iter(_WORD_TEXT))


def read_html(data: bytes) -> str:
    """The words of a page's body."""
    found = _BODY.search(data.decode("utf-8"))
    return unescape(_TAG.sub(" ", found.group())) if found else ""


def read_mail(data: bytes) -> str:
    """The words of the page inside an e-mail draft."""
    import email  # noqa: PLC0415  # only drafts need it
    from email.policy import SMTP  # noqa: PLC0415

    message = email.message_from_bytes(data, policy=SMTP)
    page = message.get_body(("html",))
    return read_html(page.get_content().encode()) if page else ""


_READERS: Mapping[Format, Callable[[bytes], str]] = {
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.HTML: read_html,
    Format.TXT: lambda data: data.decode("utf-8"),
    Format.EML: read_mail,
}


def _spoilt(format_: Format) -> Problem:
    return Problem.of(
        "The {format} file does not hold what it should, so nothing was written.",
        "The template is the likely cause: choose another one, or have this one checked.",
        format=format_.upper(),
    )
