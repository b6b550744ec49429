"""A foreign text becomes a release: read, understood, and put into a project of its own."""

import secrets
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec

from editor.app.pictures import keep_picture_data, new_image
from editor.app.starting import free_folder
from editor.importers.document import SourceImage
from editor.importers.encodings import known_encoding
from editor.importers.sources.limits import FILE
from editor.importers.sources.reading import read_clipboard, read_source
from editor.importers.sources.source import Source
from editor.importers.understand import Understanding
from editor.importers.understand.by_hand import Override, reassemble
from editor.importers.understand.claims import Draft
from editor.importers.understand.reading import read_draft
from editor.model.blocks import ImageBlock
from editor.model.ids import new_id, taken_ids
from editor.model.message import Message, Problem, message
from editor.model.release import ImageWords, Release
from editor.storage.errors import shown
from editor.storage.project import IMAGES, RELEASE, create_project, save_project
from editor.storage.reading import read_file

_LONGEST_NAME = 60


class Imported(msgspec.Struct, frozen=True):
    """A source and what was understood of it; `doubts` are for a person to read.

    `draft` is what the understanding was put together from, so that it can be done again.
    """

    source: Source
    understanding: Understanding
    draft: Draft

    @property
    def release(self) -> Release:
        """The release as understood, with what the source names beside its text as unused."""
        understood = self.understanding.release
        unused = (*understood.unused_text, *self.source.named)
        return msgspec.structs.replace(understood, unused_text=unused)

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a person should look at, first of the reading, then of the understanding."""
        return (*self.source.doubts, *self.understanding.doubts)


def import_file(path: Path, *, encoding: str = "", language: str = "") -> Imported:
    """Read a file of another program and understand it. Raises Problem; changes nothing."""
    if encoding:
        known_encoding(encoding)
    data = read_file(path, FILE)
    name = shown(Path(path.name))
    return understood(
        read_source(data, name, encoding=encoding, language=language), language=language
    )


def import_clipboard(*, text: str, html: str = "", language: str = "") -> Imported:
    """Understand what was copied in another program. Raises Problem; changes nothing."""
    return understood(read_clipboard(text=text, html=html), language=language)


def understood(source: Source, *, language: str = "") -> Imported:
    """Understand a source; a language that the person names outranks the source's own."""
    document = source.document
    if language:
        document = msgspec.structs.replace(document, language_hint=language)
    draft = read_draft(document)
    return Imported(source, reassemble(draft, (), release_id=secrets.token_hex(8)), draft)


def decided(imported: Imported, overrides: Sequence[Override]) -> Imported:
    """The same source, where a person has said what some stretches of it are."""
    release_id = imported.understanding.release.id
    understanding = reassemble(imported.draft, overrides, release_id=release_id)
    return msgspec.structs.replace(imported, understanding=understanding)


def create_imported(
    imported: Imported, folder: Path, release: Release | None = None
) -> tuple[Path, tuple[Message, ...]]:
    """Make a project of it in a new or an empty folder; its path, and what was left out.

    `release` is what a person has made of it. Raises Problem, and then leaves nothing behind.
    """
    was_there = folder.is_dir()
    with ExitStack() as undo:
        opened = create_project(folder, release or imported.release)
        undo.callback(_take_back, opened.folder, was_there=was_there)
        kept = keep_pictures(opened.folder, imported)
        if kept.pictures:
            save_project(opened, placed(kept.added(opened.release), imported, kept))
        undo.pop_all()
    return opened.folder, kept.left_out


def folder_for(imported: Imported, parent: Path, name: str = "") -> Path:
    """A free folder inside `parent`, named after the source, or else by `name`."""
    stem = Path(imported.source.document.source_name).stem
    return free_folder(parent, stem[:_LONGEST_NAME].strip(" .") or name or "Imported")


class KeptPictures(msgspec.Struct, frozen=True):
    """The pictures that lie in a project's folder now, and why others were left out."""

    # The name of the file, words for who cannot see it, the code point where it stood.
    pictures: tuple[tuple[str, str, int], ...] = ()
    left_out: tuple[Message, ...] = ()

    def added(self, release: Release) -> Release:
        """The release with them."""
        for name, alt, _at in self.pictures:
            release = _with_picture(release, name, alt)
        return release


def keep_pictures(folder: Path, imported: Imported) -> KeptPictures:
    """Put the pictures that can be written anew into a project's folder."""
    kept, left_out = [], []
    for image in imported.source.document.images:
        try:
            kept.append((_keep(folder, image), image.alt, image.at))
        except Problem as problem:
            left_out.append(message("A picture was left out: {reason}", reason=str(problem.what)))
    return KeptPictures(tuple(kept), tuple(left_out))


def placed(release: Release, imported: Imported, kept: KeptPictures) -> Release:
    """The release of an import, its pictures where they stood between the blocks of the body."""
    names = {image.file: image.id for image in release.images}
    for name, _alt, at in reversed(kept.pictures):
        above = _block_above(imported.understanding, at)
        if above and name in names:
            release = _with_block(release, above, names.pop(name))
    return release


def _block_above(understanding: Understanding, at: int) -> str:
    """The id of the block that a position follows; empty where it lies outside the body."""
    body = [span for span in understanding.spans if span.field.split("/")[2:3] == ["body"]]
    above = [span for span in body if span.start < at]
    return above[-1].field.split("/")[3] if above and len(above) < len(body) else ""


def _with_block(release: Release, above: str, image: str) -> Release:
    edition, *others = release.editions
    place = next((i for i, block in enumerate(edition.body, 1) if block.id == above), None)
    if place is None:
        return release
    block = ImageBlock(id=new_id(taken_ids(release)), image=image)
    body = (*edition.body[:place], block, *edition.body[place:])
    edition = msgspec.structs.replace(edition, body=body)
    return msgspec.structs.replace(release, editions=(edition, *others))


def _keep(folder: Path, image: SourceImage) -> str:
    return keep_picture_data(folder, image.data, image.alt or "picture")


def _with_picture(release: Release, name: str, alt: str) -> Release:
    if any(image.file == name for image in release.images):
        return release
    image = new_image(release, name)
    if alt and release.editions:
        texts = {release.editions[0].language: ImageWords(alt=alt)}
        image = msgspec.structs.replace(image, texts=texts)
    return msgspec.structs.replace(release, images=(*release.images, image))


def _take_back(folder: Path, *, was_there: bool) -> None:
    """Remove a project that was made a moment ago and could not be finished."""
    for file in (*(folder / IMAGES).glob("picture-*"), folder / RELEASE):
        with suppress(OSError):
            file.unlink(missing_ok=True)
    for made in (folder / IMAGES, *(() if was_there else (folder,))):
        with suppress(OSError):  # somebody has put something there since: it is theirs
            made.rmdir()
