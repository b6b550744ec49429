"""Lists and libraries from elsewhere: read as data, never run, never half taken in."""

import csv
import io
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.cli import run
from tests.hostile.conftest import SECRET, Seen

Call = Callable[..., Seen]


@pytest.fixture
def call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def see(*words: str | Path) -> Seen:
        code = run([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Seen(int(code), said.err, {"out": said.out.encode()})

    return see


FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("https://spy.example","x")',
    "\t=1+1",
    "=1+1\n=2+2",
]


@pytest.mark.parametrize("name", FORMULAS)
def test_a_name_is_never_a_formula(call: Call, tmp_path: Path, name: str) -> None:
    table = tmp_path / "in.csv"
    out = io.StringIO()
    csv.writer(out).writerows([["Organisation"], [name + " Ferry"], ["Ferry Users"]])
    table.write_text(out.getvalue(), "utf-8")
    assert call("library", "import", table, "--list", "x").code in (0, 1)
    made = tmp_path / "out.csv"
    assert call("library", "export", "--output", made).code == 0
    with made.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("Ferry" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


TABLES = {
    "nothing": b"",
    "zeros": bytes(5000),
    "program": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 30,
    "package": b"PK\x03\x04" + bytes(100),
    "one quotation mark": b'Organisation\n"' + b"x" * 200_000,
    "half letters": b"Organisation\n\xff\xfe\xfd\n",
    "200 columns": (",".join(f"c{n}" for n in range(200)) + "\n" + ",".join("x" * 200)).encode(),
    "mixed": b"Organisation;Country\nFerry, Users;PT\nFerry|Friends\tPT\n",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_or_refused_in_words(call: Call, tmp_path: Path, name: str) -> None:
    (tmp_path / "in.csv").write_bytes(TABLES[name])
    seen = call("library", "import", tmp_path / "in.csv")
    assert seen.code in (0, 1, 3)
    if seen.code == 3:
        assert seen.said.rstrip().endswith((".", "?"))


SHEETS = {"empty": b"", "half": b"PK\x03\x04", "text": b"Organisation\n", "zeros": bytes(3000)}


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize("name", SHEETS)
def test_what_is_no_spreadsheet_is_said(call: Call, tmp_path: Path, name: str, ending: str) -> None:
    (tmp_path / f"in.{ending}").write_bytes(SHEETS[name])
    seen = call("library", "import", tmp_path / f"in.{ending}")
    assert seen.code == 3
    assert seen.said.count("\n") == 1


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE bookmarks (title TEXT)")
        database.execute("INSERT INTO bookmarks VALUES (?)", (SECRET,))
    database.close()


def trigger(path: Path) -> None:
    foreign(path)
    with sqlite3.connect(path) as database:
        database.execute(
            "CREATE TRIGGER spy AFTER INSERT ON bookmarks BEGIN DELETE FROM bookmarks; END"
        )
        database.execute("PRAGMA user_version = 1")
    database.close()


LIBRARIES: dict[str, Callable[[Path], object]] = {
    "another database": foreign,
    "another database with a trigger": trigger,
    "text": lambda path: path.write_text(SECRET, "utf-8"),
    "head alone": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(84)),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("name", LIBRARIES)
def test_what_is_no_library_is_left_as_it_is(call: Call, tmp_path: Path, name: str) -> None:
    path = tmp_path / "library.sqlite"
    LIBRARIES[name](path)
    before = path.read_bytes() if path.is_file() else b""
    seen = call("library", "search", "ferry", "--library", path)
    assert seen.code == 3
    assert SECRET not in seen.said
    assert (path.read_bytes() if path.is_file() else b"") == before


QUERIES = ["'", '"', "*", "%", "_", "a OR 1=1", "NEAR(", "col:x", "^x", "-", "\\", "x" * 5000, "\0"]


@pytest.mark.parametrize("query", QUERIES)
def test_a_search_is_only_words(call: Call, tmp_path: Path, query: str) -> None:
    (tmp_path / "in.txt").write_text("Ferry Users (FU)\n", "utf-8")
    call("library", "import", tmp_path / "in.txt")
    seen = call("library", "search", "--", query)
    assert seen.code in (0, 1, 2)  # some of these have no letter that a name could have
    assert len(seen.said.splitlines()) <= 2
