"""Lists for other programs: nothing in them can do anything, or tells who made them."""

import csv
import io
import zipfile

import pytest
import python_calamine

from editor.library.export import as_csv, as_xlsx, harmless, table, unharmed
from editor.library.records import Organisation, Person

PARTIES = (
    Organisation(id="a", name="=cmd|' /C calc'!A0", country="DE", phone="+49 1", tags=("x", "y")),
    Organisation(id="b", name='İlk «Birlik», "quoted"\nline', names={"ug": "ئۇيغۇر"}),
    Person(id="c", name="Ann", role="-1+2", do_not_contact=True, notes="@SUM(A1)"),
)


def test_columns_that_nobody_fills_are_left_out():
    heading, *rows = table(PARTIES)
    assert heading == [
        "Name", "Name (ug)", "Country", "Kind", "Role", "Phone", "Tags", "Do not contact", "Notes",
    ]  # fmt: skip
    assert rows[0][2:4] == ["DE", "organisation"]
    assert [len(row) for row in rows] == [9, 9, 9]
    assert table(()) == [["Name"]]


def test_a_csv_opens_as_utf8_and_harms_nobody():
    data = as_csv(table(PARTIES))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[2][0] == PARTIES[1].name
    assert not [c for row in rows for c in row if c.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert [unharmed(cell) for cell in rows[1]] == table(PARTIES)[1]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_harmless_cell_can_be_read_back(cell):
    assert harmless(cell) == "'" + cell
    assert unharmed(harmless(cell)) == cell


@pytest.mark.parametrize("cell", ["", "x=1", "'quoted'", "中", " =1"])
def test_other_cells_stay(cell):
    assert harmless(cell) == cell
    assert unharmed(cell) == cell


def test_an_xlsx_holds_texts_only_and_no_author():
    data = as_xlsx(table(PARTIES))
    sheet = python_calamine.load_workbook(io.BytesIO(data)).get_sheet_by_index(0)
    assert sheet.to_python()[1][0] == PARTIES[0].name
    parts = zipfile.ZipFile(io.BytesIO(data))
    markup = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in markup
    core = parts.read("docProps/core.xml").decode()
    assert "<dc:creator></dc:creator>" in core
    assert "2000-01-01T00:00:00Z" in core
    assert {info.date_time[0] for info in parts.infolist()} == {1980}
    assert as_xlsx(table(PARTIES)) == data
