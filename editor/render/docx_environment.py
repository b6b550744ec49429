"""What the tags in a pack's Word file can say: our sandbox, and the filters of Word files."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard

from jinja2 import pass_context
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context
from markupsafe import Markup

from editor.render.docx_marks import (
    NEW_LIST,
    NOTHING,
    Mark,
    PageField,
    Pictures,
    Piece,
    Restyle,
    Shown,
    Words,
    literal,
    mark,
    spans,
)
from editor.render.sandbox import PackEnvironment

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def make_environment() -> PackEnvironment:
    """The environment of a pack's Word file."""
    environment = PackEnvironment()
    environment.finalize = _printable
    environment.globals |= {
        "new_list": Mark(NEW_LIST),
        "without_lines": lambda *styles: mark([Restyle(styles, without_lines=True)]),
        "justified": lambda *styles: mark([Restyle(styles, justified=True)]),
    }
    environment.filters |= {
        "rich": lambda value: mark(spans(value)) if value else "",
        "lines": lambda rows: mark(_lines(rows)) if rows else "",
        "link": lambda text, href: mark(spans([{"text": text, "href": href}])) if text else "",
        "picture": lambda value, **box: _row([value], **box),
        "pictures": _row,
        "page_number": lambda pieces: mark(map(_page_piece, pieces)),
    }
    return environment


@pass_context
def _printable(_: Context, value: object) -> object:
    """The text of a tag; what has no text of its own stands as a mark.

    Words that Jinja holds for markup are words again. Asking for the context keeps Jinja from
    calling this for constants before a template runs, when it would get them escaped already.
    """
    if type(value) is str:
        return literal(value)
    if isinstance(value, Markup):
        return literal(value.unescape())
    if isinstance(value, Mark):
        return value.code
    if value is None or value in ((), []):
        return NOTHING
    if isinstance(value, tuple | list) and _is_rich(value):
        return mark(spans(value)).code
    if isinstance(value, tuple | list | Mapping):
        raise TemplateRuntimeError("a tag prints a list or a group of values, not one of them")
    return value


def _is_rich(value: Sequence[object]) -> TypeGuard[Sequence[Mapping[str, Any]]]:
    return all(isinstance(item, Mapping) and "href" in item and "bold" in item for item in value)


def _lines(rows: Iterable[str | Sequence[Mapping[str, Any]]]) -> Iterable[Words]:
    """Rows of words or rich text, one below the other."""
    for number, row in enumerate(rows):
        if number:
            yield Words("\n")
        yield from spans([{"text": row}] if isinstance(row, str) else row)


def _row(pictures: Iterable[Mapping[str, Any]], width: float = 0, height: float = 0) -> Mark | None:
    """Pictures beside each other; a tag gives the most that each may take in millimetres."""
    shown = tuple(_shown(p) for p in pictures if p["width"] and p["height"])
    return mark([Pictures(shown, width, height)]) if shown else None


def _shown(picture: Mapping[str, Any]) -> Shown:
    return Shown(**{name: picture[name] for name in Shown.__struct_fields__})


def _page_piece(piece: Mapping[str, str]) -> Piece:
    name = _FIELDS.get(piece["kind"])
    return PageField(name) if name else Words(piece["text"])
