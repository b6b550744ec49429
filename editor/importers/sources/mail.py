"""An e-mail -> the part that a person reads, and the names of what hangs on it."""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import msgspec

from editor.importers.border import damaged, foreign, too_much
from editor.importers.encodings import decode

_HEADERS = ("Subject", "From", "Date")
_DEEPEST = 5  # messages inside messages
_LONGEST_HEAD = 128 * 1024
_LONGEST_FIELD = 16 * 1024
_MOST_PARTS = 500
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^[A-Za-z-]{1,60}:[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE)
_PART = re.compile(rb"^content-type:|^--[^\s-]", re.MULTILINE | re.IGNORECASE)


class Mail(msgspec.Struct, frozen=True):
    """The words of a message as plain text or as HTML, and what stands beside them."""

    text: str
    is_html: bool
    named: tuple[str, ...] = ()


class _Source(msgspec.Struct, frozen=True):
    """What is known of the bytes of a message."""

    name: str
    encoding: str
    language: str


def read_mail(data: bytes, name: str, *, encoding: str = "", language: str = "") -> Mail:
    """Read the message, or the one that it only passes on. Raises Problem."""
    _refuse_monster(data, name)
    with foreign(name):
        message = BytesParser(policy=policy.default).parsebytes(data)
        return _read(message, _Source(name, encoding, language), 0)


def _refuse_monster(data: bytes, name: str) -> None:
    """Raise Problem for what the standard library takes hours or all memory to read."""
    head = _HEAD_END.search(data)
    far = head.start() if head else len(data)
    long_fields = any(len(found.group()) > _LONGEST_FIELD for found in _FIELD.finditer(data))
    if far > _LONGEST_HEAD or long_fields or len(_PART.findall(data)) > _MOST_PARTS:
        raise too_much(name)


def _read(message: EmailMessage, source: _Source, depth: int) -> Mail:
    part = message.get_body(preferencelist=("html", "plain"))
    words = _content(part, source) if isinstance(part, EmailMessage) else ""
    passed_on = _passed_on(message)
    if not words.strip() and passed_on is not None and depth < _DEEPEST:
        return _read(passed_on, source, depth + 1)
    if part is None and not message.keys():
        raise damaged(source.name)
    is_html = part is not None and part.get_content_type() == "text/html"
    return Mail(words, is_html, (*_headers(message), *_attachments(message)))


def _content(part: EmailMessage, source: _Source) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    stated = part.get_content_charset() or ""
    try:
        return data.decode(source.encoding or stated or "ascii")
    except (LookupError, UnicodeDecodeError):
        return decode(data, source.name, language=source.language).text


def _passed_on(message: EmailMessage) -> EmailMessage | None:
    for part in message.walk():
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                return inner[0]
    return None


def _headers(message: EmailMessage) -> list[str]:
    return [f"{header}: {message[header]}" for header in _HEADERS if message[header]]


def _attachments(message: EmailMessage) -> list[str]:
    names = (part.get_filename() or part.get_content_type() for part in message.iter_attachments())
    return [f"Attachment, not taken over: {name}" for name in names]
