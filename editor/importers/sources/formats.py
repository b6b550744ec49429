"""Which format a source is in, by its first bytes before its name."""

import re
from enum import StrEnum
from pathlib import PurePath


class Format(StrEnum):
    """The forms of text that can be read."""

    PLAIN = "plain"
    HTML = "html"
    MARKDOWN = "markdown"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    MAIL = "mail"
    PDF = "pdf"
    TABLE = "table"
    OLD_OFFICE = "old office"
    OTHER_ARCHIVE = "other archive"


_BY_ENDING = {
    ".eml": Format.MAIL,
    ".htm": Format.HTML,
    ".html": Format.HTML,
    ".markdown": Format.MARKDOWN,
    ".md": Format.MARKDOWN,
    ".mht": Format.MAIL,
    ".mhtml": Format.MAIL,
    ".xhtml": Format.HTML,
}
# What an open dialog offers; tables are for the list of signatories.
ENDINGS = (".txt", ".docx", ".odt", ".rtf", ".pdf", *sorted(_BY_ENDING))
_PDF = b"%PDF-"
_PDF_WITHIN = 1024  # bytes of anything before the head of a PDF, as readers allow
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_BOM = b"\xef\xbb\xbf"


def format_of(data: bytes, name: str) -> Format:
    """The format of a file that is no packed one, or `OTHER_ARCHIVE` for a packed one."""
    if data.startswith(_ZIP):
        return Format.OTHER_ARCHIVE
    if data.startswith(_OLE):
        return Format.OLD_OFFICE
    if data.startswith(_RTF):
        return Format.RTF
    if _PDF in data[:_PDF_WITHIN]:
        return Format.PDF
    by_ending = _BY_ENDING.get(PurePath(name).suffix.lower())
    if by_ending is not None:
        return by_ending
    is_page = _PAGE.match(data.removeprefix(_BOM)[:_PDF_WITHIN])
    return Format.HTML if is_page else Format.PLAIN


def archive_format(parts: frozenset[str], mimetype: bytes) -> Format:
    """The format of a packed file by the names of its parts."""
    if "word/document.xml" in parts:
        return Format.DOCX
    if "xl/workbook.xml" in parts or b"spreadsheet" in mimetype:
        return Format.TABLE
    return Format.ODT if b"opendocument.text" in mimetype else Format.OTHER_ARCHIVE
