"""What is asked of the renderer, and what it answers."""

from enum import StrEnum
from pathlib import Path

import msgspec

from editor.model.enums import Audience
from editor.model.findings import Finding
from editor.model.release import Release


class Format(StrEnum):
    """The formats that a release is rendered to; the value is the file ending.

    EML is an e-mail draft: it holds the page, its text and the PDF.
    """

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TXT = "txt"
    EML = "eml"


# What an export makes when nobody says otherwise.
PAGE_FORMATS = (Format.PDF, Format.DOCX, Format.HTML, Format.TXT)


class Folders(msgspec.Struct, frozen=True, kw_only=True):
    """Where the renderer may read: a pack, what packs share, fonts, and the project's pictures."""

    pack: Path
    shared: Path
    fonts: Path
    images: Path


class Glimpse(msgspec.Struct, frozen=True):
    """Some pages out of `of`, from `first` to `last`, which is not the very last one.

    They count from 0; `of` is how many there were when all of them were made last.
    """

    first: int
    last: int
    of: int


class GivenUpError(Exception):
    """A preview was let go of, as something newer is waited for."""


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One edition of a release for one audience, in one or more formats.

    `places` is for the preview: the same pages in a PDF that is quick to write, and where on them
    each field of the release stands. `verify` is for exports: every file is read back before it is
    handed over. `attachment` is the name of the PDF inside an e-mail draft. `pictures` asks for the
    pictures that the edition prints as well. `glimpse` asks a preview for some pages alone, soon.
    """

    release: Release
    language: str
    audience: Audience
    formats: tuple[Format, ...]
    folders: Folders
    places: bool = False
    verify: bool = False
    attachment: str = "release.pdf"
    pictures: bool = False
    glimpse: Glimpse | None = None


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


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Words that a finished file lacks or has beyond the release, and where they belong.

    `place` is the address of the field in the release, empty where the words belong to none.
    """

    place: str
    missing: str = ""
    added: str = ""


class PrintedPicture(msgspec.Struct, frozen=True):
    """A picture as it leaves: its image id, the ending of its file, and its bytes."""

    image: str
    ending: str
    data: bytes


class Rendered(msgspec.Struct, frozen=True, kw_only=True):
    """The finished files, the page count of the PDF, and what was noticed on the way.

    `differences` has a row for each file that was read back: empty where it says what the release
    says. For the preview also the `places` on the pages, and a word for each page in `looks`: where
    it is the same as before, so is the page. With a `glimpse` all of this is about its pages alone;
    without one it is about all pages, also where only some were asked for.
    """

    files: dict[Format, bytes]
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    places: tuple[PlaceBox, ...] = ()
    looks: tuple[str, ...] = ()
    differences: dict[Format, tuple[Difference, ...]] = {}
    pictures: tuple[PrintedPicture, ...] = ()
    glimpse: Glimpse | None = None
