"""What every reader yields: lines of runs, before they become a document."""

import msgspec

from editor.importers.document import LineRole


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of words of one look; `link` is an address that a person can follow."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture inside the source, with the words that stand for it."""

    data: bytes
    media_type: str = ""
    alt: str = ""


class RawLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line; `gap` is a blank line before it, `cell` a cell beside the one before it."""

    runs: tuple[Run, ...] = ()
    role: LineRole = LineRole.PARAGRAPH
    level: int = 0
    ordered: bool = False
    gap: bool = False
    cell: bool = False
    pictures: tuple[Picture, ...] = ()


def text_line(text: str, *, gap: bool = False, role: LineRole = LineRole.PARAGRAPH) -> RawLine:
    """A line of plain words."""
    return RawLine(runs=(Run(text=text),), gap=gap, role=role)


def line_text(line: RawLine) -> str:
    """The words of a line without their looks."""
    return "".join(run.text for run in line.runs)
