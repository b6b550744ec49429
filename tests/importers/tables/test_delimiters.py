"""A quote that is broken costs no row."""

from editor.importers.tables.delimiters import split_rows

NAMES = ["Open Quote Org", "Second Org", 'Third "bad" Org', "Fine, Inc.", "two\nlines"]
LINES = (
    '"Open Quote Org,Germany\n'
    "Second Org,France\n"
    'Third "bad" Org,Spain\n'
    '"Fine, Inc.",Peru\n'
    '"two\nlines",Chad\n'
)


def test_every_row_is_there_behind_a_quote_that_ends_in_the_middle_of_a_cell() -> None:
    rows = list(split_rows(LINES.splitlines(keepends=True), ","))
    assert [row[0] for row in rows] == NAMES
    assert [row[1] for row in rows] == ["Germany", "France", "Spain", "Peru", "Chad"]
