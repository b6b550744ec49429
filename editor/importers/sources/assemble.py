"""Lines of runs become one text with places: every offset of a document is made here."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from editor.importers.border import too_much
from editor.importers.document import Document, MarkKind, SourceImage, SourceLine, SourceMark
from editor.importers.sources.limits import CHARACTERS, PICTURE_BYTES, PICTURES
from editor.importers.sources.lines import RawLine, Run
from editor.model.clean import clean_text

# Marks of layout and not of the text: a soft hyphen, and a byte order mark amid it.
_LAYOUT = str.maketrans("", "", "\u00ad\ufeff")
_BREAKS = re.compile(r"\s*\n\s*")


class _Assembly:
    """The document so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parts: list[str] = []
        self.length = 0
        self.lines: list[SourceLine] = []
        self.marks: list[SourceMark] = []
        self.images: list[SourceImage] = []

    def add(self, line: RawLine) -> None:
        """Put a line at the end; one without words only leaves its pictures."""
        runs = _trimmed(line.runs)
        if runs:
            self._write(_separator(line) if self.lines else "")
            start = self.length
            self._add_runs(runs)
            self.lines.append(_source_line(line, start, self.length))
        self.images += (
            SourceImage(
                at=self.length,
                data=picture.data,
                media_type=picture.media_type,
                alt=clean_text(picture.alt),
            )
            for picture in line.pictures
        )

    def _add_runs(self, runs: Iterable[Run]) -> None:
        for kind, group in groupby(runs, key=_look):
            start = self.length
            for run in group:
                self._write(run.text)
            self.marks += _marks(kind, start, self.length)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        if self.length > CHARACTERS:
            raise too_much(self.name)


def assemble(lines: Iterable[RawLine], name: str, language: str = "") -> Document:
    """One text of all lines, with the place of each line, mark and picture. Raises Problem."""
    assembly = _Assembly(name)
    for line in lines:
        assembly.add(line)
    return Document(
        text="".join(assembly.parts),
        lines=tuple(assembly.lines),
        marks=tuple(assembly.marks),
        language_hint=language,
        source_name=name,
        images=_kept(assembly.images),
    )


def clean_line(text: str) -> str:
    """The characters of one line that a page can carry."""
    return _BREAKS.sub(" ", clean_text(text)).translate(_LAYOUT)


def _trimmed(runs: Iterable[Run]) -> list[Run]:
    """Runs cleaned, without those that are empty and without space at either end."""
    cleaned = [msgspec.structs.replace(run, text=clean_line(run.text)) for run in runs]
    while cleaned and not cleaned[0].text.strip():
        cleaned.pop(0)
    while cleaned and not cleaned[-1].text.strip():
        cleaned.pop()
    if cleaned:
        cleaned[0] = msgspec.structs.replace(cleaned[0], text=cleaned[0].text.lstrip())
        cleaned[-1] = msgspec.structs.replace(cleaned[-1], text=cleaned[-1].text.rstrip())
    return [run for run in cleaned if run.text]


def _look(run: Run) -> tuple[bool, bool, str]:
    return run.bold, run.italic, run.link


def _separator(line: RawLine) -> str:
    return "\t" if line.cell else "\n\n" if line.gap else "\n"


def _source_line(line: RawLine, start: int, end: int) -> SourceLine:
    return SourceLine(start=start, end=end, role=line.role, level=line.level, ordered=line.ordered)


def _marks(look: tuple[bool, bool, str], start: int, end: int) -> Iterator[SourceMark]:
    bold, italic, link = look
    if bold:
        yield SourceMark(start=start, end=end, kind=MarkKind.BOLD)
    if italic:
        yield SourceMark(start=start, end=end, kind=MarkKind.ITALIC)
    if link:
        yield SourceMark(start=start, end=end, kind=MarkKind.LINK, target=link)


def _kept(images: list[SourceImage]) -> tuple[SourceImage, ...]:
    """As many pictures as a release may reasonably hold."""
    kept, size = [], 0
    for image in images[:PICTURES]:
        size += len(image.data)
        if size <= PICTURE_BYTES:
            kept.append(image)
    return tuple(kept)
