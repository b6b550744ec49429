"""Rows on the clipboard and in a drag: our own form, HTML and plain text."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from editor.app.pictures import ENDINGS
from editor.gui.body.store import BodyStore
from editor.gui.words import N_
from editor.model.blocks import Block, ImageBlock, ListBlock, ListItem
from editor.model.inline import Run, serialize
from editor.model.message import Problem
from editor.model.operations.parts import cleaned
from editor.model.rows.lines import has_picture
from editor.model.rows.paste_plain import rows_of_text
from editor.model.rows.row import Role, Row, Rows, groups, rows_of

FORM = "application/x-press-release-rows+json"
_TAGS = {Role.SUBHEADING: "h2", Role.QUOTE: "blockquote", Role.LIST: "li"}
_ANOTHER_WAY = N_("Save a picture as one of these; of a document, copy the words.")
_Words = Callable[[Run], str]


class Copied(msgspec.Struct, frozen=True):
    """Rows as blocks, and where they were copied: elsewhere their ids mean nothing."""

    release: str
    language: str
    body: tuple[Block, ...]


def to_mime(rows: Rows, store: BodyStore, words: _Words) -> QMimeData:
    """Rows in every form; `words` says what a count reads as now."""
    data = QMimeData()
    copied = Copied(store.release.id, store.language, _as_blocks(rows))
    data.setData(FORM, msgspec.json.encode(copied))
    data.setHtml("".join(_html(group, words) for group in groups(rows)))
    data.setText("\n\n".join(row_words(row, words) for row in rows))
    return data


def can_read(data: QMimeData) -> bool:
    """Whether rows can be made of it, or a picture."""
    return data.hasFormat(FORM) or data.hasHtml() or data.hasText() or data.hasImage()


def image_of(data: QMimeData) -> bytes:
    """A picture that was copied as such, like a piece of the screen, as PNG; empty for words."""
    if data.hasFormat(FORM) or data.hasText() or not data.hasImage():
        return b""
    image = data.imageData()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    is_kept = isinstance(image, QImage) and image.save(kept, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data().data()) if is_kept else b""


def fragment_of(data: QMimeData, store: BodyStore) -> Rows:
    """The rows in what was copied: our own form before HTML before plain text."""
    own = _own(data, store) if data.hasFormat(FORM) else ()
    if own:
        return own
    if data.hasHtml():
        # The parser of HTML is for those who paste, not for those who start.
        from editor.model.rows.paste_html import rows_of_html  # noqa: PLC0415

        rows = rows_of_html(data.html())
        if rows:
            return rows
    return plain_fragment(data.text())


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files of this computer that were copied or are dragged, instead of words."""
    if data.hasFormat(FORM) or data.hasHtml() or not data.hasUrls():
        return ()
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def pictures_in(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """Those that are pictures by their name."""
    return tuple(file for file in files if file.suffix.lower() in ENDINGS)


def need_pictures(files: tuple[Path, ...]) -> None:
    """Raises Problem with the names of those that are none."""
    names = [file.name for file in files if file not in pictures_in(files)]
    if len(names) == 1:
        raise Problem.of(
            "The file “{name}” cannot go into the text: it is no JPEG, PNG, GIF or WebP picture.",
            _ANOTHER_WAY,
            name=names[0],
        )
    if names:
        raise Problem.of(
            "Some files cannot go into the text: they are no JPEG, PNG, GIF or WebP pictures. "
            "They are: {names}.",
            _ANOTHER_WAY,
            names=", ".join(names),
        )


def plain_fragment(text: str) -> Rows:
    """The rows in plain text, a paragraph a line."""
    return rows_of_text(text)


def _own(data: QMimeData, store: BodyStore) -> Rows:
    try:
        copied = msgspec.json.decode(bytes(data.data(FORM).data()), type=Copied)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ()  # another program's, under our name
    body = cleaned(copied.body)
    if copied.release != store.release.id:
        body = tuple(_without_ids(block) for block in body if not isinstance(block, ImageBlock))
    elif copied.language != store.language:
        body = tuple(_without_ids(block) for block in body)
    return rows_of(body) if body else ()


def _without_ids(block: Block) -> Block:
    bare = replace(block, id="", source=None)
    if isinstance(bare, ListBlock):
        return replace(bare, items=tuple(replace(item, id="") for item in bare.items))
    return replace(bare, approval=None) if hasattr(bare, "approval") else bare


def _as_blocks(rows: Rows) -> tuple[Block, ...]:
    return tuple(_block(group) for group in groups(rows))


def _block(group: Rows) -> Block:
    row, block = group[0], group[0].block
    if isinstance(block, ListBlock):
        items = tuple(ListItem(id=row.item, text=serialize(row.line)) for row in group)
        return replace(block, items=items)
    if isinstance(block, ImageBlock):
        return block
    words = () if has_picture(row.line) else row.line
    return replace(block, text=serialize(words))


def _html(group: Rows, words: _Words) -> str:
    first = group[0]
    if isinstance(first.block, ListBlock):
        tag = "ol" if first.block.ordered else "ul"
        return f"<{tag}>{''.join(_element(row, words) for row in group)}</{tag}>"
    if first.role is Role.IMAGE:
        return ""  # the file stays where it is
    return _element(first, words)


def _element(row: Row, words: _Words) -> str:
    tag = _TAGS.get(row.role, "p")
    return f"<{tag}>{''.join(_marked(run, words) for run in row.line)}</{tag}>"


def _marked(run: Run, words: _Words) -> str:
    text = _escaped(words(run)).replace("\n", "<br>")
    text = f"<b>{text}</b>" if run.bold else text
    text = f"<i>{text}</i>" if run.italic else text
    return f'<a href="{_escaped(run.href)}">{text}</a>' if run.href else text


def _escaped(text: str) -> str:
    from html import escape  # noqa: PLC0415  # brings the names of all characters along

    return escape(text)


def row_words(row: Row, words: _Words) -> str:
    """The words of a row without their looks; none of a picture."""
    return "" if row.role is Role.IMAGE else "".join(words(run) for run in row.line)
