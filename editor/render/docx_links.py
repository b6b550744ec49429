"""Which addresses may leave in a Word file, and in which form Word can read them."""

import re
from urllib.parse import quote, urlsplit

_SCHEME = re.compile(r"(https?://[^/?#]|mailto:.|tel:.)", re.IGNORECASE)
# Word calls a file damaged when one address in it is malformed (RFC 3986).
_UNCHANGED = "!#$%&'()*+,/:;=?@~"


def link_address(href: str) -> str:
    """An address of the web, of a mailbox or of a telephone, well formed; else nothing."""
    if not _SCHEME.match(href):
        return ""
    try:
        parts = urlsplit(href)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme in {"http", "https"} and not re.fullmatch(r"[0-9A-Za-z._\-]+", host):
        return ""
    page, mark, part = quote(href, safe=_UNCHANGED).partition("#")
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", page + mark + part.replace("#", "%23"))
