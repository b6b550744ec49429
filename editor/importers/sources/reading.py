"""Any source -> a document: finds out the format and asks its reader."""

import re
from collections.abc import Callable, Mapping

import msgspec

from editor.importers.archive import Archive, open_archive
from editor.importers.border import locked, no_words, not_text, too_much
from editor.importers.document import Document, document_from_text
from editor.importers.encodings import LEGACY, decode
from editor.importers.sources.assemble import assemble, clean_line
from editor.importers.sources.formats import Format, archive_format, format_of
from editor.importers.sources.html import html_lines
from editor.importers.sources.limits import CHARACTERS, FILE, MARKUP
from editor.importers.sources.lines import RawLine
from editor.importers.sources.source import Source
from editor.model.clean import clean_text
from editor.model.message import Message, Problem, message

_OVERRIDES = re.compile("[\u202a\u202b\u202d\u202e]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,40})")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class How(msgspec.Struct, frozen=True):
    """What a person says about a source: its encoding and its language, "" where unknown."""

    encoding: str = ""
    language: str = ""


def read_source(data: bytes, name: str, *, encoding: str = "", language: str = "") -> Source:
    """Read the bytes of a file of this name. Raises Problem for whatever cannot be read."""
    if len(data) > FILE:
        raise too_much(name)
    if not data.strip():
        raise no_words(name)
    how = How(encoding, language)
    found = format_of(data, name)
    if found is Format.OTHER_ARCHIVE:
        return _checked(_read_archive(open_archive(data, name)))
    return _checked(_READERS[found](data, name, how))


def read_clipboard(*, text: str = "", html: str = "", name: str = "") -> Source:
    """What another program has copied; its HTML where that says more. Raises Problem."""
    if html.strip():
        return _checked(_from_html(html, name))
    if not text.strip():
        raise Problem.of(
            "There are no words to paste.", "Copy the text in the other program once more."
        )
    return _checked(Source(document=_plain(text, name)))


def _read_plain(data: bytes, name: str, how: How) -> Source:
    decoded = decode(data, name, encoding=how.encoding, language=how.language)
    document = _plain(decoded.text, name)
    doubts = () if decoded.certain else (_guessed(decoded.encoding),)
    return Source(document=document, encoding=decoded.encoding, doubts=doubts)


def _plain(text: str, name: str) -> Document:
    """Plain text as it stands, so that places in it are places in the file."""
    if len(text) > CHARACTERS:
        raise too_much(name)
    return document_from_text(clean_text(text), source_name=name)


def _read_html(data: bytes, name: str, how: How) -> Source:
    if len(data) > MARKUP:
        raise too_much(name)
    decoded = decode(data, name, encoding=how.encoding or _stated(data), language=how.language)
    read = _from_html(decoded.text, name)
    doubts = read.doubts if decoded.certain else (*read.doubts, _guessed(decoded.encoding))
    return msgspec.structs.replace(read, encoding=decoded.encoding, doubts=doubts)


def _stated(data: bytes) -> str:
    """The encoding that a page names itself, unless its bytes are plainly something else."""
    head = data[:_CHARSET_WITHIN]
    found = _CHARSET.search(head) or _DECLARED.search(head)
    stated = found.group(1).decode("ascii").lower() if found else ""
    if stated in {"", "utf-8", "utf8", "utf-16"} or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe")):
        return ""
    try:
        data.decode(stated)
    except (LookupError, UnicodeDecodeError):
        return ""
    return stated


def _from_html(markup: str, name: str, *, edges: tuple[list[RawLine], ...] = ()) -> Source:
    read = html_lines(markup, name)
    before, after = edges or ([], [])
    document = assemble((*before, *read.lines, *after), name, read.language)
    return Source(document=document, named=read.named)


def _read_markdown(data: bytes, name: str, how: How) -> Source:
    from editor.importers.sources.markdown import LONGEST, markdown_html  # noqa: PLC0415  # seldom needed

    decoded = decode(data, name, encoding=how.encoding, language=how.language)
    if len(decoded.text) > LONGEST:
        return _read_plain(data, name, how)
    read = _from_html(markdown_html(decoded.text, name), name)
    return msgspec.structs.replace(read, encoding=decoded.encoding)


def _read_rtf(data: bytes, name: str, how: How) -> Source:
    from editor.importers.sources.rtf import rtf_lines  # noqa: PLC0415  # seldom needed

    page = (how.encoding,) if how.encoding else LEGACY.get(how.language, ("windows-1252",))
    return Source(document=assemble(rtf_lines(data, name, page[0]), name))


def _read_mail(data: bytes, name: str, how: How) -> Source:
    from editor.importers.sources.mail import read_mail  # noqa: PLC0415  # seldom needed

    mail = read_mail(data, name, encoding=how.encoding, language=how.language)
    text = mail.text
    read = _from_html(text, name) if mail.is_html else Source(document=_plain(text, name))
    return msgspec.structs.replace(read, named=(*mail.named, *read.named))


def _read_pdf(data: bytes, name: str, how: How) -> Source:  # noqa: ARG001  # as every reader
    from editor.importers.sources.pdf import read_pdf  # noqa: PLC0415  # takes a while to load
    from editor.importers.sources.pdf_lines import pdf_paragraphs  # noqa: PLC0415

    read = read_pdf(data, name)
    lines, named = pdf_paragraphs(read.lines, read.read)
    doubts = () if read.read == read.pages else (_first_pages(read.read, read.pages),)
    return Source(document=assemble(lines, name), named=tuple(named), doubts=doubts)


def _read_archive(archive: Archive) -> Source:
    mimetype = archive.read("mimetype", 200) if "mimetype" in archive.parts else b""
    found = archive_format(frozenset(archive.parts), mimetype)
    if found is Format.DOCX:
        return _read_docx(archive)
    if found is Format.ODT:
        return _read_odt(archive)
    if found is Format.TABLE:
        raise _a_table(archive.name)
    raise not_text(archive.name)


def _read_docx(archive: Archive) -> Source:
    from editor.importers.sources.docx import word_parts  # noqa: PLC0415  # takes a while to load

    parts = word_parts(archive)
    edges = ([*parts.headers], [*parts.footers])
    read = _from_html(parts.markup, archive.name, edges=edges)
    document = msgspec.structs.replace(read.document, language_hint=parts.language)
    return msgspec.structs.replace(read, document=document, doubts=_comments(parts.comments))


def _read_odt(archive: Archive) -> Source:
    from editor.importers.sources.odt import odt_lines  # noqa: PLC0415  # seldom needed

    read = odt_lines(archive)
    document = assemble(read.lines, archive.name, read.language)
    named = (f"Pictures, not taken over: {read.pictures}",) if read.pictures else ()
    return Source(document=document, named=named, doubts=_comments(read.comments))


def _old_office(data: bytes, name: str, how: How) -> Source:  # noqa: ARG001  # as every reader
    if _ENCRYPTED in data:
        raise locked(name)
    raise Problem.of(
        "{file} is in the form of an older program.",
        "Open it in that program or in LibreOffice, save it as .docx or .eml, and import that.",
        file=name,
    )


_READERS: Mapping[Format, Callable[[bytes, str, How], Source]] = {
    Format.PLAIN: _read_plain,
    Format.HTML: _read_html,
    Format.MARKDOWN: _read_markdown,
    Format.RTF: _read_rtf,
    Format.MAIL: _read_mail,
    Format.PDF: _read_pdf,
    Format.OLD_OFFICE: _old_office,
}


def _checked(source: Source) -> Source:
    """Refuse a source without words; tell of characters that could make words look otherwise."""
    document = source.document
    if not document.lines and not source.named and not document.images:
        raise no_words(document.source_name)
    named = tuple(filter(None, (clean_line(line).strip() for line in source.named)))
    count = len(_OVERRIDES.findall(document.text))
    doubts = (*source.doubts, _turned(count)) if count else source.doubts
    return msgspec.structs.replace(source, named=named, doubts=doubts)


def _turned(count: int) -> Message:
    return message(
        "The source has {count} hidden characters that turn the direction of words. Look at names "
        "and addresses with care.",
        count=count,
    )


def _guessed(encoding: str) -> Message:
    return message(
        "The text does not say how its letters are stored; it was read as {encoding}. If letters "
        "look wrong, choose another encoding.",
        encoding=encoding,
    )


def _first_pages(read: int, pages: int) -> Message:
    return message("Only the first {read} of {pages} pages were read.", read=read, pages=pages)


def _comments(count: int) -> tuple[Message, ...]:
    said = message("{count} comments beside the text were left out.", count=count)
    return (said,) if count else ()


def _a_table(name: str) -> Problem:
    return Problem.of(
        "{file} is a table, not a text.",
        "Import its names as a list of signatories, or copy its text and paste it.",
        file=name,
    )
