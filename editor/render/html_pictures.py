"""Puts a pack's own pictures and fonts into the page itself, so that it fetches nothing."""

import base64
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from editor.render.files import read_inside
from editor.render.pictures import Picture, prepare

_SOURCE = re.compile(r"""(?P<before>\bsrc=)(?P<mark>["'])(?P<address>[^"']*)(?P=mark)""")
_URL = re.compile(r"""url\(\s*(?P<mark>["']?)(?P<address>[^"')]*?)(?P=mark)\s*\)""", re.IGNORECASE)
_FONTS = {".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf"}


def data_uri(picture: Picture) -> str:
    """A picture as an address that holds the picture itself."""
    return _uri(picture.media_type, picture.data)


def is_own(address: str) -> bool:
    """Whether an address names a file of the pack."""
    parts = urlsplit(address)
    return bool(parts.path) and not (parts.scheme or parts.netloc)


def inline_in_page(page: str, pack: Path) -> str:
    """The page with the pictures of its `src` inside. Raises Problem for one that is not there."""

    def put_in(found: re.Match[str]) -> str:
        address = found["address"]
        return f'{found["before"]}"{_inside(address, pack)}"' if is_own(address) else found[0]

    return _SOURCE.sub(put_in, page)


def inline_in_sheet(sheet: str, pack: Path) -> str:
    """The style sheet with what its `url()` names inside. Raises Problem as above."""

    def put_in(found: re.Match[str]) -> str:
        address = found["address"]
        return f"url({_inside(address, pack)})" if is_own(address) else found[0]

    return _URL.sub(put_in, sheet)


def _inside(address: str, pack: Path) -> str:
    name = unquote(urlsplit(address).path)
    data = read_inside(pack, name)
    if kind := _FONTS.get(Path(name).suffix.lower()):
        return _uri(kind, data)
    return data_uri(prepare(data, name))


def _uri(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode('ascii')}"
