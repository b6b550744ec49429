"""Addresses in a pack's own files that lead nowhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from editor.model.findings import Finding, Level, finding
from editor.model.message import Problem
from editor.render.files import read_inside

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# CSS Values 4, section 4.5, and CSS Cascade 5, section 2.
_ADDRESS = re.compile(
    r"""url\(\s*(?P<mark>["']?)(?P<url>.*?)(?P=mark)\s*\)|@import\s+(["'])(?P<sheet>.*?)\3""",
    re.IGNORECASE,
)
_WITH_PICTURE_INSIDE = {"data", "image"}


def lint_sheet(pack: Path, name: str) -> Iterator[Finding]:
    """Findings about the addresses of a style sheet; the place is file and line."""
    try:
        source = read_inside(pack, name).decode("utf-8", "replace")
    except Problem as problem:
        yield Finding("pack-file", Level.ERROR, problem.what, name, problem.way_on)
        return
    bare = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), source)
    for found in _ADDRESS.finditer(bare):
        line = bare.count("\n", 0, found.start()) + 1
        yield from lint_address(found["url"] or found["sheet"] or "", pack, name, line)


def lint_address(address: str, pack: Path, name: str, line: int) -> Iterator[Finding]:
    """A finding when the address is no file of the pack; `name` and `line` say where it stands."""
    parts = urlsplit(address)
    at = f"{name}:{line}"
    if parts.scheme in _WITH_PICTURE_INSIDE or not (parts.path or parts.netloc):
        return
    if parts.scheme or parts.netloc:
        yield finding(
            "pack-address",
            Level.ERROR,
            "{file}, line {line}: “{address}” lies outside the template, and is never fetched.",
            "Put the file into the folder of the template, and name it there.",
            place=at,
            file=name,
            line=line,
            address=address,
        )
    elif not _is_there(pack, unquote(parts.path)):
        yield finding(
            "pack-image",
            Level.ERROR,
            "{file}, line {line}: the file “{address}” is not there.",
            "Put it into the folder of the template, or take it out of that line.",
            place=at,
            file=name,
            line=line,
            address=address,
        )


def _is_there(pack: Path, name: str) -> bool:
    try:
        return bool(read_inside(pack, name.lstrip("/")))
    except Problem:
        return False
