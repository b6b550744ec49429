"""`library`, as somebody would call it."""

import csv
import io
import json
import os
from pathlib import Path

import pytest
import xlsxwriter
from msgspec.structs import replace

from editor.app.library.opening import library_path, open_own, set_aside
from editor.app.paths import find_places
from editor.library.parties import add_parties
from editor.library.reading import parties
from editor.library.records import Organisation, Person
from editor.model.signatories import SignatoryWords
from tests.cli.conftest import Call
from tests.library.making import NOW, all_of, holder, opened

LINES = "1. World Uyghur Congress (WUC) – Germany\n2. Ili Meshrep Foundation\n3. Kenya Tea Union\n"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "names.txt"
    file.write_text(LINES, "utf-8")
    return file


def test_a_list_is_imported_and_found(call: Call, names: Path) -> None:
    code, out, err = call("library", "import", str(names), "--list", "Core")
    assert (code, err) == (0, "")
    assert out.startswith("3 new, 0 known already")
    assert call("library", "search", "wuc").out == "World Uyghur Congress (WUC), DE\n"
    assert call("library", "search", "meshrep", "ili").out == "Ili Meshrep Foundation\n"
    told = json.loads(call("library", "search", "kenya", "--json").out)
    assert [(one["name"], one["kind"]) for one in told] == [("Kenya Tea Union", "organization")]
    nobody = call("library", "search", "zebra")
    assert (nobody.code, nobody.out, nobody.err.count("\n")) == (0, "", 1)
    assert call("library", "search", "zebra", "--json").out == "[]\n"
    again = json.loads(call("library", "import", str(names), "--json").out)
    assert (again["added"], again["known"], again["findings"]) == (0, 3, [])


def test_the_alike_are_findings_until_asked_for(call: Call, names: Path, tmp_path: Path) -> None:
    call("library", "import", str(names))
    more = tmp_path / "more.csv"
    more.write_text("Organisation,Country\nIli Mashrap Foundation,\nNew Union,Kenya\n", "utf-8")
    code, out, err = call("library", "import", str(more))
    assert code == 1
    assert out.startswith("1 new, 0 known already, 0 of those completed, 0 repeated")
    assert "Row 2: “Ili Mashrap Foundation” was not added" in err
    assert "“Ili Meshrep Foundation”" in err
    assert call("library", "search", "mashrap").out == "Ili Meshrep Foundation\n"
    told = json.loads(call("library", "import", str(more), "--json").out)
    assert told["undecided"][0]["candidates"][0]["name"] == "Ili Meshrep Foundation"
    assert call("library", "import", str(more), "--add-similar").code == 0
    assert len(call("library", "search", "mashrap").out.splitlines()) == 2
    code, out, _ = call("library", "duplicates")
    assert (code, len(out.splitlines())) == (1, 1)
    told = json.loads(call("library", "duplicates", "--json").out)
    assert {told[0]["first"]["name"], told[0]["second"]["name"]} == {
        "Ili Mashrap Foundation",
        "Ili Meshrep Foundation",
    }


def test_tables_of_other_forms(call: Call, tmp_path: Path) -> None:
    turkish = tmp_path / "form.csv"
    turkish.write_bytes("Kuruluş;Ülke\nIşık Derneği;Türkiye\n".encode("windows-1254"))
    assert call("library", "import", str(turkish), "--language", "tr").code == 0
    assert call("library", "search", "isik").out == "Işık Derneği, TR\n"
    sheet = tmp_path / "form.xlsx"
    book = xlsxwriter.Workbook(sheet)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Organisation", "Country"])
    page.write_row(1, 0, ["Sheet Union", "France"])
    book.close()
    assert call("library", "import", str(sheet)).code == 0
    assert call("library", "search", "sheet").out == "Sheet Union, FR\n"


def test_an_export_can_be_imported_again(call: Call, names: Path, tmp_path: Path) -> None:
    call("library", "import", str(names), "--list", "Core")
    out = tmp_path / "out.csv"
    first = call("library", "export", "--list", "core", "--output", str(out))
    assert first == (0, f"{out}\n", "")
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [
        "World Uyghur Congress",
        "Ili Meshrep Foundation",
        "Kenya Tea Union",
    ]
    assert "replaced" in call("library", "export", "--output", str(out)).err
    told = json.loads(call("library", "import", str(out), "--json").out)
    assert (told["added"], told["known"]) == (0, 3)
    sheet = tmp_path / "out.xlsx"
    call("library", "export", "--format", "xlsx", "--output", str(sheet))
    assert json.loads(call("library", "import", str(sheet), "--json").out)["known"] == 3


WHOLE = (
    Organisation(
        id="p1",
        name="Sea Watchers Union",
        language="en",
        names={"tr": "Deniz Birliği", "ar": "اتحاد"},
        acronym="SWU",
        acronyms=("SW", "UNION"),
        aliases=("=Sea Watch", "Watchers"),
        earlier_names=("Coast Union",),
        country="NO",
        website="https://sea.example",
        contact_name="Ada Roe",
        email="ada@sea.example",
        phone="+47 22 00 00 00",
        tags=("coast", "north"),
        do_not_contact=True,
        notes="Ask Ada first.\nNever on Fridays.",
    ),
    Person(
        id="q1",
        name="Bo Lee",
        country="KE",
        role="Writer",
        affiliation="Quay Watch",
        in_language={"tr": SignatoryWords(role="Yazar", affiliation="Rıhtım")},
    ),
    Organisation(id="p2", name="-Minus Club"),
)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_library_comes_back_whole(call: Call, tmp_path: Path, form: str) -> None:
    def held(path: Path) -> list[object]:
        library = opened(path)
        found = [replace(party, id="") for party in parties(library.connection)]
        library.close()
        return sorted(found, key=lambda party: party.name)

    first, second, table = tmp_path / "a.sqlite", tmp_path / "b.sqlite", tmp_path / f"t.{form}"
    library = opened(first)
    library.apply(add_parties(WHOLE))
    library.close()
    call("library", "export", "--library", str(first), "--format", form, "--output", str(table))
    assert call("library", "import", str(table), "--library", str(second)).code == 0
    assert held(second) == held(first)


def test_what_is_missing_is_said_in_a_sentence(call: Call, names: Path, tmp_path: Path) -> None:
    for words in (["search", "x"], ["export"], ["duplicates"]):
        said = call("library", *words)
        assert (said.code, said.out) == (3, "")
        assert said.err == "There is no library yet. Import a list of names to begin one.\n"
    assert call("library", "import", str(tmp_path / "gone.csv")).code == 3
    assert call("library").code == 2
    call("library", "import", str(names), "--list", "Core")
    said = call("library", "export", "--list", "Gone")
    assert (said.code, said.err) == (3, "There is no list “Gone”. There are: “Core”.\n")
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", "utf-8")
    assert call("library", "import", str(empty)).code == 3


@pytest.mark.parametrize(
    "words",
    [
        ("search", ""),
        ("search", " ! "),
        ("search", "a", "--limit", "0"),
        ("search", "a", "--library", ""),
        ("import", ""),
        ("import", "x.csv", "--list", " "),
        ("export", "--list", ""),
        ("export", "--output", ""),
    ],
)
def test_nothing_is_no_answer(call: Call, names: Path, words: tuple[str, ...]) -> None:
    call("library", "import", str(names))
    said = call("library", *words)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_rows_of_a_table_without_a_name_are_told(call: Call, tmp_path: Path) -> None:
    table = tmp_path / "sums.csv"
    table.write_text("Organisation,Country\nHill Club,Peru\n,Chile\n2,\n", "utf-8")
    code, out, err = call("library", "import", str(table))
    assert (code, out[:6]) == (1, "1 new,")
    assert "Rows without a name, which are left out: 3, 4." in err


def test_another_programs_library_is_only_read(call: Call, names: Path) -> None:
    path = library_path(find_places())
    other = opened(path, holder("elsewhere", 1))
    said = call("library", "import", str(names))
    assert (said.code, said.out) == (3, "")
    assert "open in another program (anna on elsewhere" in said.err
    assert call("library", "search", "x").code == 0
    assert all_of(other) == []
    other.close()
    assert call("library", "import", str(names)).code == 0


def test_a_file_that_is_no_library_is_left_alone(call: Call, names: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "notes.sqlite"
    stranger.write_bytes(b"my notes")
    said = call("library", "import", str(names), "--library", str(stranger))
    assert (said.code, said.err.count("\n")) == (3, 1)
    assert stranger.read_bytes() == b"my notes"
    aside = set_aside(stranger, NOW)
    assert (stranger.exists(), aside.read_bytes()) == (False, b"my notes")
    assert call("library", "import", str(names), "--library", str(stranger)).code == 0


def test_a_stopped_import_leaves_nothing(
    call: Call, names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("editor.library.importing.append_members", stopped)
    assert call("library", "import", str(names), "--list", "Core").code == 130
    monkeypatch.undo()
    assert call("library", "search", "ili").out == ""


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_the_library_is_for_its_owner_only(call: Call, names: Path) -> None:
    call("library", "import", str(names))
    assert library_path(find_places()).stat().st_mode & 0o777 == 0o600


def test_whoever_holds_it_is_named(own_home: Path) -> None:
    library = open_own(find_places())
    second = open_own(find_places())
    assert "open in another program" in str(second.only_read)
    second.close()
    library.close()
