"""Tables as strangers send them: every code page, sign and trick gives rows or one sentence."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.tables import read_table
from editor.importers.tables import table as table_module
from editor.importers.tables.delimiters import split_mixed
from editor.model.message import Problem
from tests.importers.tables.workbooks import ods, ods_cell, packed, text_cell, xlsx

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(data: bytes | str, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        return path

    return put


@pytest.mark.parametrize(
    ("encoding", "language", "word"),
    [
        ("utf-8", "", "İnsan Hakları Derneği"),
        ("utf-8-sig", "", "Ärzte ohne Namen"),
        ("utf-16", "", "İnsan Hakları"),
        ("windows-1254", "tr", "Şişli Kadın Dayanışması"),
        ("windows-1254", "", "Şişli Kadın Dayanışması Derneği"),
        ("windows-1252", "de", "Bündnis für Frieden"),
        ("windows-1256", "ar", "منظمة حقوق الإنسان"),
        ("windows-1251", "", "Международная амнистия в мире"),
        ("gb18030", "zh", "人权观察组织"),
        ("big5", "zh-TW", "人權觀察組織"),
    ],
)
def test_every_code_page_is_found(write: Write, encoding: str, language: str, word: str) -> None:
    text = f"Name;Nr\r\n{word};1\r\n{word} X;2\r\n"
    table = read_table(write(text.encode(encoding)), language=language)
    assert table.rows == (("Name", "Nr"), (word, "1"), (f"{word} X", "2"))
    assert table.delimiter == ";"


def test_a_code_page_late_in_a_long_file_is_found(write: Write) -> None:
    data = b"name,land\n" + b"plain,words\n" * 120_000 + "Öl,Türkei\n".encode("windows-1252")
    assert read_table(write(data), language="de").rows[-1] == ("Öl", "Türkei")


def test_a_given_encoding_and_sign_are_obeyed(write: Write) -> None:
    path = write("a;b,c\nd;e,f\n")
    assert read_table(path, delimiter=",").rows == (("a;b", "c"), ("d;e", "f"))
    assert read_table(write("ş".encode()), encoding="windows-1252").rows == (("ÅŸ",),)
    with pytest.raises(Problem, match="no encoding called"):
        read_table(path, encoding="klingon")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_each_sign_is_found(write: Write, sign: str) -> None:
    rows = [["name", "country"], ["One, Two; Three", "TR"], ['The "Q" group', "DE"]]
    quoted = "\n".join(sign.join('"' + c.replace('"', '""') + '"' for c in row) for row in rows)
    assert [list(row) for row in read_table(write(quoted)).rows] == rows


def test_mixed_signs_give_the_same_cells(write: Write) -> None:
    table = read_table(
        write("name,country,mail\nOne,TR,a@b.org\nTwo;DE;c@d.org\nThree,FR,e@f.org\n")
    )
    assert table.rows[2] == ("Two", "DE", "c@d.org")


def test_a_stated_sign_is_no_row(write: Write) -> None:
    assert read_table(write("sep=|\na|b\n")).rows == (("a", "b"),)


def test_a_broken_quote_costs_one_line(write: Write) -> None:
    lines = ["name,country", '"Broken name,TR', *(f"Group {n},DE" for n in range(200))]
    table = read_table(write("\n".join(lines)))
    assert table.rows[1] == ("Broken name", "TR")
    assert len(table.rows) == len(lines)
    assert table.rows[-1] == ("Group 199", "DE")


def test_a_cell_may_hold_lines_and_quotes(write: Write) -> None:
    table = read_table(write('name,note\n"A ""big"" one","first\nsecond"\nB 5" C,x\n'))
    assert table.rows[1:] == (('A "big" one', "first\nsecond"), ('B 5" C', "x"))


def test_two_hundred_columns(write: Write) -> None:
    row = ",".join(f"c{n}" for n in range(200))
    assert read_table(write(f"{row}\n{row}\n")).width == 200


def test_a_long_table_says_what_was_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_module, "ROWS", 50)
    table = read_table(write("a,b\n" * 80))
    assert (len(table.rows), str(table.cut)[:28]) == (50, "Only the first 50 rows were ")
    monkeypatch.setattr(table_module, "ROWS", 80)
    assert read_table(write("a,b\n" * 80)).cut is None


def test_controls_are_dropped_and_blank_rows_keep_numbers(write: Write) -> None:
    assert read_table(write("a\x07b,c\n\n d ,\n\n")).rows == (("ab", "c"), (), ("d",))


# --- spreadsheets ------------------------------------------------------------------------------


def test_values_formulas_and_merged_cells(write: Write) -> None:
    rows = (
        f'<row r="1">{text_cell("A1", "Country")}{text_cell("B1", "Name")}'
        f"{text_cell('C1', 'N')}</row>"
        f'<row r="2">{text_cell("A2", "Turkey")}{text_cell("B2", "One")}'
        '<c r="C2"><f>1+1</f><v>2</v></c></row>'
        f'<row r="3">{text_cell("B3", "Two")}<c r="C3" t="b"><v>1</v></c></row>'
        f'<row r="5">{text_cell("B5", "Three")}</row>'
    )
    merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    table = read_table(write(xlsx(rows, merged), "list.xlsx"))
    assert (table.sheet, table.sheets) == ("List", ("List",))
    assert table.rows == (
        ("Country", "Name", "N"),
        ("Turkey", "One", "2"),
        ("Turkey", "Two", "TRUE"),
        (),
        ("", "Three"),
    )
    with pytest.raises(Problem, match="no sheet “Other”"):
        read_table(write(xlsx(rows), "list.xlsx"), sheet="Other")


def test_a_table_that_begins_inside_the_sheet_keeps_its_places(write: Write) -> None:
    rows = f'<row r="3">{text_cell("C3", "x")}{text_cell("D3", "y")}</row>'
    assert read_table(write(xlsx(rows), "l.xlsx")).rows == ((), (), ("", "", "x", "y"))


def test_an_ods_with_repeated_emptiness(write: Write) -> None:
    rows = (
        f"<table:table-row>{ods_cell('Name')}{ods_cell('Land')}"
        '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
        f"<table:table-row>{ods_cell('One')}{ods_cell('TR')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_table(write(ods(rows), "l.ods")).rows == (("Name", "Land"), ("One", "TR"))


BOMBS = {
    "corners": xlsx(
        f'<row r="1">{text_cell("A1", "a")}</row>'
        f'<row r="1048576">{text_cell("XFD1048576", "z")}</row>'
    ),
    "repeated": ods(
        '<table:table-row table:number-rows-repeated="1000000">'
        + ods_cell("x", 'table:number-columns-repeated="16384"')
        + "</table:table-row>"
    ),
    "far": ods(
        f"<table:table-row>{ods_cell('x')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/>'
        "</table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="16000"/>'
        f"{ods_cell('x')}</table:table-row>"
    ),
    "zeros": packed({"xl/workbook.xml": "<a/>", "xl/worksheets/sheet1.xml": b"\0" * 40_000_000}),
    "entities": xlsx("<!DOCTYPE a [<!ENTITY b 'c'>]>"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_one_sentence(write: Write, bomb: str) -> None:
    with pytest.raises(Problem, match="far more than a release"):
        read_table(write(BOMBS[bomb], "l.xlsx"))


BAD = {
    "empty": b"",
    "blank": b"\n \n",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000,
    "locked": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "cut": xlsx("<row/>")[:300],
    "no sheet": packed({"xl/workbook.xml": "<workbook/>"}),
    "other": packed({"word/document.xml": "<a/>"}),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_file_is_one_sentence(write: Write, bad: str) -> None:
    with pytest.raises(Problem) as caught:
        read_table(write(BAD[bad], "l.xlsx"))
    assert caught.value.way_on is not None


def test_what_is_no_file_is_one_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "gone.csv", tmp_path, tmp_path / "pipe"):
        with pytest.raises(Problem):
            read_table(path)


@given(st.lists(st.lists(st.text(st.sampled_from('ab";,\t|\n ')), max_size=4), max_size=8))
def test_no_text_of_signs_breaks_the_rows(cells: list[list[str]]) -> None:
    lines = "\n".join(",".join(row) for row in cells).splitlines(keepends=True)
    read = list(split_mixed(lines, ","))
    letters = sorted(c for line in lines for c in line if c in "ab")
    assert sorted(c for row in read for cell in row for c in cell if c in "ab") == letters


@given(st.binary(max_size=400), st.integers(0, 2000))
def test_a_mutated_workbook_is_rows_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int
) -> None:
    good = xlsx(f'<row r="1">{text_cell("A1", "a")}</row>')
    path = tmp_path_factory.mktemp("m") / "l.xlsx"
    at = 4 + at % len(good)
    path.write_bytes(good[:at] + noise + good[at + len(noise) :])
    with contextlib.suppress(Problem):  # and nothing else
        assert read_table(path).rows
