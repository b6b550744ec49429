"""Lists in columns: which column holds what."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from editor.model.countries import country_code
from editor.model.list_lines.entry import is_acronym
from editor.model.list_lines.records import Span
from editor.model.list_lines.words import columns, is_one_of
from editor.model.names.folding import fold

_MAIL = re.compile(r"\S+@\S+\.\S+")
_SITE = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/?")
_NUMBER = re.compile(r"\W*\d{1,5}\W*")
_CELL = re.compile(r'(?:^|(?<=,))(?:\s*"(?P<quoted>(?:[^"]|"")*)"\s*(?=,|$)|[^,]*)')
_MOST = 0.6
_ACRONYM = 12

Row = list[Span]


class Table(msgspec.Struct, frozen=True):
    """Rows of cells in a text, what each column holds, and the rows that only name columns."""

    rows: list[Row]
    kinds: list[str]
    headers: int


def read_table(text: str, lines: Sequence[Span]) -> Table | None:
    """The table that most lines make, parted by tabs, bars or semicolons; else None."""
    if lines and (headed := _headed_by_commas(text, lines)):
        return headed
    for sign in ("\t", "|", ";"):
        rows = [_cells(text, start, end, sign) for start, end in lines]
        wide = [row for row in rows if len(row) > 1]
        if len(wide) > 1 and len(wide) >= _MOST * len(rows) and (sign != ";" or _even(rows)):
            table = as_table(text, rows)
            # A bar may as well part a name from its translation.
            if sign == "\t" or set(table.kinds) - {"name", ""}:
                return table
    return None


def as_table(text: str, rows: list[Row]) -> Table:
    """Find what the columns hold, by their headings and else by what stands in them."""
    headed = [_by_heading(text[slice(*cell)]) for cell in rows[0]]
    headers = int(sum(map(bool, headed)) > len(headed) / 2)
    width = max(map(len, rows))
    below = [[text[slice(*r[at])] for r in rows[headers:] if at < len(r)] for at in range(width)]
    given = headed + [""] * (width - len(headed)) if headers else [""] * width
    kinds = [kind or _by_contents(cells) for kind, cells in zip(given, below, strict=True)]
    if headers:
        kinds = _with_signers(text, rows[0], kinds)
    return Table(rows, _with_name(kinds, below), headers)


def _with_signers(text: str, header: Row, kinds: list[str]) -> list[str]:
    """Beside a column of organisations, a second one of names tells who signs for them."""
    at = kinds.index("name") if "name" in kinds else len(header)
    if at >= len(header) or not is_one_of(text[slice(*header[at])], "organization.all"):
        return kinds
    return [*kinds[: at + 1], *("person" if kind == "name" else kind for kind in kinds[at + 1 :])]


def _headed_by_commas(text: str, lines: Sequence[Span]) -> Table | None:
    """A table between commas, which are in names too: only below a line that names columns."""
    if len(list(_between_commas(text, *lines[0]))) <= 1:
        return None
    rows = [list(_between_commas(text, *line)) for line in lines]
    named = [_by_heading(text[slice(*cell)]) for cell in rows[0]]
    if len(named) <= 1 or not all(named) or not rows[1:]:
        return None
    return as_table(text, rows)


def _between_commas(text: str, start: int, end: int) -> Iterator[Span]:
    for found in _CELL.finditer(text[start:end]):
        left, right = found.span("quoted") if found["quoted"] is not None else found.span()
        inside = text[start + left : start + right]
        left += start + len(inside) - len(inside.lstrip())
        yield left, left + len(inside.strip())


def _even(rows: list[Row]) -> bool:
    return len({len(row) for row in rows}) == 1


def _cells(text: str, start: int, end: int, sign: str) -> Row:
    found, at = [], start
    for part in text[start:end].split(sign):
        bare = part.strip()
        if bare and not set(bare) <= set("-:="):
            left = at + len(part) - len(part.lstrip())
            found.append((left, left + len(bare)))
        elif not bare and found:
            found.append((at, at))
        at += len(part) + len(sign)
    while found and found[-1][0] == found[-1][1]:
        found.pop()
    return found


def _by_heading(cell: str) -> str:
    folded = fold(cell)
    return next((kind for kind, names in columns().items() if folded in names), "")


def _by_contents(cells: list[str]) -> str:
    filled = [cell for cell in cells if cell]
    tests = {
        "number": lambda cell: bool(_NUMBER.fullmatch(cell)),
        "email": lambda cell: bool(_MAIL.search(cell)),
        "website": lambda cell: bool(_SITE.fullmatch(cell)),
        "country": lambda cell: country_code(cell) is not None,
        "acronym": lambda cell: is_acronym(cell) and len(cell) < _ACRONYM and cell == cell.upper(),
    }
    for kind, test in tests.items():
        if filled and sum(map(test, filled)) >= _MOST * len(filled):
            return kind
    return ""


def _with_name(kinds: list[str], below: list[list[str]]) -> list[str]:
    """The first column that nothing else claims holds the names."""
    if "name" in kinds:
        return _one_name(kinds)
    free = [
        at
        for at, kind in enumerate(kinds)
        if kind in {"", "person", "affiliation"} and any(below[at])
    ]
    if not free:
        free = [max(range(len(kinds)), key=lambda at: sum(map(len, below[at])))]
    return [*kinds[: free[0]], "name", *kinds[free[0] + 1 :]]


def _one_name(kinds: list[str]) -> list[str]:
    """Of several columns of names the first names the signer, and the next whom they belong to."""
    first = kinds.index("name")
    return [
        "affiliation" if kind == "name" and at > first and "affiliation" not in kinds else kind
        for at, kind in enumerate(kinds)
    ]
