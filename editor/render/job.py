"""What is asked of the renderer, and what it answers."""

from enum import StrEnum
from pathlib import Path

import msgspec

from editor.model.enums import Audience
from editor.model.findings import Finding
from editor.model.release import Release


class Format(StrEnum):
    """The formats that a release is rendered to; the value is the file ending."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TXT = "txt"


class Folders(msgspec.Struct, frozen=True, kw_only=True):
    """Where the renderer may read: a pack, what packs share, fonts, and the project's pictures."""

    pack: Path
    shared: Path
    fonts: Path
    images: Path


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One edition of a release for one audience, in one or more formats.

    `places` is for the preview: the same pages in a PDF that is quick to write, and where on them
    each field of the release stands. `verify` is for exports: every file is read back before it is
    handed over.
    """

    release: Release
    language: str
    audience: Audience
    formats: tuple[Format, ...]
    folders: Folders
    places: bool = False
    verify: bool = False


class PlaceBox(msgspec.Struct, frozen=True):
    """A rectangle on a page that shows a place of the release.

    `page` counts from 0; lengths are in points, from the top left corner of the page.
    """

    place: str
    page: int
    x: float
    y: float
    width: float
    height: float


class Rendered(msgspec.Struct, frozen=True, kw_only=True):
    """The finished files, the page count of the PDF, and what was noticed on the way.

    For the preview also the `places` on the pages, and a word for each page in `looks`: where it is
    the same as before, so is the page.
    """

    files: dict[Format, bytes]
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    places: tuple[PlaceBox, ...] = ()
    looks: tuple[str, ...] = ()
