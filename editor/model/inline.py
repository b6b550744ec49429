r"""The inline markup of a text field, parsed in one place (DESIGN section 3, "Text").

`**bold**`, `*italic*`, `[words](https://...)`, line feed = line break, `{token}`; a backslash makes
\ * [ ] { } literal. Marks pair wherever two of a kind meet, and an unpaired one is literal, so
every string parses. Runs are flat: bold and italic may overlap.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from editor.model.tokens import is_token

BREAK = "\n"
_ESCAPABLE = r"\\*\[\]{}"
_PIECE = re.compile(
    rf"\\(?P<literal>[{_ESCAPABLE}])"
    r"|(?P<bold>\*\*)|(?P<italic>\*)"
    r"|\{(?P<token>[^{}\n]*)\}"
    r"|(?P<open>\[)"
    r"|\]\((?P<href>(?:https?://|mailto:|tel:)(?:[^\s()]|\([^\s()]*\))+)\)"
    rf"|(?P<text>[^{_ESCAPABLE}]+|.)",
    re.DOTALL | re.IGNORECASE,
)


class Run(msgspec.Struct, frozen=True):
    """A stretch of one style. `token` is the words between braces; `text` is then empty."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    href: str = ""
    token: str = ""


class Span(msgspec.Struct, frozen=True):
    """A stretch of a text field as it is written; `is_mark` says that it stands on no page.

    `is_literal` is a sign after the backslash that makes it one, of which only the sign prints.
    """

    source: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    is_token: bool = False
    is_mark: bool = False
    is_literal: bool = False


class _Piece(msgspec.Struct):
    kind: str
    source: str
    value: str


def parse(text: str) -> tuple[Run, ...]:
    """Read a text field; the runs' texts hold no marks, only words and line feeds."""
    return _runs(_pieces(text))


def spans(text: str) -> tuple[Span, ...]:
    """A text field in the pieces that it is written in, marks among them; joined they are it."""
    out: list[Span] = []
    bold = italic = False
    href = ""
    for piece in _pieces(text):
        bold = bold != (piece.kind == "bold")
        italic = italic != (piece.kind == "italic")
        href = {"open": piece.value, "href": ""}.get(piece.kind, href)
        is_mark = piece.kind in {"bold", "italic", "open", "href"}
        is_token, is_literal = piece.kind == "token", piece.value != piece.source
        is_literal = is_literal and piece.kind == "text"
        out.append(Span(piece.source, bold, italic, href, is_token, is_mark, is_literal))
    return tuple(out)


def serialize(runs: Iterable[Run]) -> str:
    """Write runs as a text field; `parse(serialize(runs))` gives the same runs, joined."""
    out: list[str] = []
    bold = italic = False
    href = ""
    for run in (*join(runs), Run()):
        if run.href != href and href:
            out.append(f"]({href})")
        if run.italic != italic:
            out.append("*")
        if run.bold != bold:
            out.append("**")
        if run.href != href and run.href:
            out.append("[")
        bold, italic, href = run.bold, run.italic, run.href
        out.append(f"{{{run.token}}}" if run.token else escape(run.text))
    return "".join(out)


def escape(text: str) -> str:
    """Make words literal inside a text field."""
    return re.sub(rf"[{_ESCAPABLE}]", r"\\\g<0>", text)


def plain(runs: Iterable[Run]) -> str:
    """The words alone; a token stands as it is written."""
    return "".join(f"{{{run.token}}}" if run.token else run.text for run in runs)


def join(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Merge neighbours of one style and drop empty ones."""
    out: list[Run] = []
    for run in runs:
        if run.token or not run.text:
            out += [run] if run.token else []
        elif out and not out[-1].token and _style(out[-1]) == _style(run):
            out[-1] = msgspec.structs.replace(out[-1], text=out[-1].text + run.text)
        else:
            out.append(run)
    return tuple(out)


def _style(run: Run) -> tuple[bool, bool, str]:
    return run.bold, run.italic, run.href


def _pieces(text: str) -> list[_Piece]:
    pieces = [_piece(found) for found in _PIECE.finditer(text)]
    _settle_links(pieces)
    _settle_marks(pieces, "bold")
    _settle_marks(pieces, "italic")
    return pieces


def _piece(found: re.Match[str]) -> _Piece:
    kind = found.lastgroup or "text"
    value = found.group(kind)
    if kind == "literal" or (kind == "token" and not is_token(value)):
        return _Piece("text", found.group(), value if kind == "literal" else found.group())
    return _Piece(kind, found.group(), value)


def _settle_links(pieces: Sequence[_Piece]) -> None:
    """Pair each link's end with the nearest bracket before it; words must stand between."""
    opened: _Piece | None = None
    filled = False
    for piece in pieces:
        if piece.kind == "open":
            if opened:
                _make_literal(opened)
            opened, filled = piece, False
        elif piece.kind == "href":
            if opened and filled:
                opened.value = piece.value
                opened = None
            else:
                _make_literal(piece)
        else:
            filled = filled or piece.kind in {"text", "token"}
    if opened:
        _make_literal(opened)


def _settle_marks(pieces: Sequence[_Piece], kind: str) -> None:
    """Pair marks two by two; a pair around nothing, or a last one alone, is literal."""
    opened: _Piece | None = None
    filled = False
    for piece in pieces:
        if piece.kind != kind:
            filled = filled or piece.kind in {"text", "token"}
        elif opened is None:
            opened, filled = piece, False
        elif filled:
            opened = None
        else:
            _make_literal(opened)
            _make_literal(piece)
            opened = None
    if opened:
        _make_literal(opened)


def _make_literal(piece: _Piece) -> None:
    piece.kind, piece.value = "text", piece.source


def _runs(pieces: Sequence[_Piece]) -> tuple[Run, ...]:
    out: list[Run] = []
    bold = italic = False
    href = ""
    for piece in pieces:
        match piece.kind:
            case "bold":
                bold = not bold
            case "italic":
                italic = not italic
            case "open":
                href = piece.value
            case "href":
                href = ""
            case "token":
                out.append(Run("", bold, italic, href, piece.value))
            case _:
                out.append(Run(piece.value, bold, italic, href))
    return join(out)
