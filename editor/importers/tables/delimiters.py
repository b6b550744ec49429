"""Which sign divides the cells of a text; rows that use another one are found out."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

DELIMITERS = (",", ";", "\t", "|")
_LONGEST_CELL = 60  # lines that a cell between quotes may take
_SEPARATOR = "sep="


def find_delimiter(lines: Sequence[str]) -> str:
    """The sign that gives most lines the same number of cells, more than one; else a comma."""
    if lines and lines[0].lower().startswith(_SEPARATOR):
        stated = lines[0].strip("\r\n")[len(_SEPARATOR) :][:1]
        if stated:
            return stated
    scores = {sign: _score(lines, sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: scores[sign])
    return best if scores[best] > 0 else DELIMITERS[0]


def _score(lines: Sequence[str], sign: str) -> float:
    widths = Counter(len(row) for row in split_rows(lines, sign) if any(row))
    widths.pop(1, None)
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    # Commas inside words give other widths in every line; more cells settle a draw.
    return count * (2 * count / sum(widths.values()) - 1) + width / 1_000


def split_rows(lines: Iterable[str], sign: str) -> Iterator[list[str]]:
    """The cells of each row; a quote that is never closed costs its own line only."""
    waiting: list[str] = []
    for line in lines:
        waiting.append(line)
        try:
            row = _parsed(waiting, sign)
        except _BrokenQuoteError:
            yield from _one_by_one(waiting, sign)
            waiting = []
            continue
        if row is not None:
            yield row
            waiting = []
        elif len(waiting) > _LONGEST_CELL:
            yield from _one_by_one(waiting, sign)
            waiting = []
    yield from _one_by_one(waiting, sign)


def split_mixed(lines: Iterable[str], sign: str) -> Iterator[list[str]]:
    """As `split_rows`; a row that has but one cell is tried with the other signs."""
    usual: Counter[int] = Counter()
    for row in split_rows(lines, sign):
        if len(row) == 1 and usual and any(other in row[0] for other in DELIMITERS):
            yield _other_split(row, sign, max(usual, key=lambda width: usual[width]))
        else:
            usual[len(row)] += len(row) > 1
            yield row


def _other_split(row: list[str], sign: str, width: int) -> list[str]:
    for other in DELIMITERS:
        split = _literal(row[0], other) if other != sign and width > 1 else []
        if len(split) == width:
            return split
    return row


class _BrokenQuoteError(Exception):
    """A quote that was opened in a line above ends in the middle of a cell: it is no quote."""


def _parsed(lines: Sequence[str], sign: str) -> list[str] | None:
    """The row of these lines; None while a quote is open. Raises _BrokenQuoteError."""
    if len(lines) == 1 and '"' not in lines[0]:
        return lines[0].rstrip("\r\n").split(sign)
    try:
        rows = list(csv.reader(lines, delimiter=sign, strict=True))
    except csv.Error as error:
        if "unexpected end" in str(error):
            return None
        if len(lines) > 1:
            raise _BrokenQuoteError from error
        return _literal(lines[0], sign)
    return rows[0] if rows else []


def _one_by_one(lines: Sequence[str], sign: str) -> Iterator[list[str]]:
    """Lines whose quote is broken: the first as it stands, the others as if it were not there."""
    if not lines:
        return
    yield _literal(lines[0], sign)
    start = 1
    for end in range(1, len(lines)):
        try:
            row = _parsed(lines[start : end + 1], sign)
        except _BrokenQuoteError:
            yield from _one_by_one(lines[start : end + 1], sign)
            start = end + 1
            continue
        if row is not None:
            yield row
            start = end + 1
    for line in lines[start:]:
        yield _literal(line, sign)


def _literal(line: str, sign: str) -> list[str]:
    """Cells of a line whose quotes do not pair: split at every sign, outer quotes taken off."""
    return [cell.strip().strip('"').replace('""', '"') for cell in line.strip("\r\n").split(sign)]
