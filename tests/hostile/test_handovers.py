"""A file that says it was handed over: a release comes out of it, or nothing at all."""

import io
import json
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.app.handover.inside import may_be_inside
from editor.app.handover.receiving import take_in
from editor.model.message import Problem
from tests.hostile.conftest import RELEASE, SECRET
from tests.hostile.test_projects import picture

Files = dict[str, bytes]
WITH_PICTURE = {**RELEASE, "images": [{"id": "i1", "file": "a.png"}]}
GOOD: Files = {
    "release.json": json.dumps(WITH_PICTURE).encode(),
    "images/a.png": picture("PNG"),
    "templates/own/pack.toml": b"title = 'x'",
}


def packed(files: Files, **options: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **{"compression": zipfile.ZIP_DEFLATED, **options}) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data, package.compression)
    return out.getvalue()


def with_entry(name: str, data: bytes = b"x", mode: int = 0) -> bytes:
    """A good handover with one entry more, of any name and mode."""
    out = io.BytesIO(packed(GOOD))
    with zipfile.ZipFile(out, "a") as package:
        info = zipfile.ZipInfo("placeholder")
        info.filename = name
        info.external_attr = mode << 16
        package.writestr(info, data)
    return out.getvalue()


def changed(data: bytes, at: bytes, offset: int, to: bytes) -> bytes:
    """Every record that begins so, with other bytes in it."""
    made = bytearray(data)
    found = made.find(at)
    while found != -1:
        made[found + offset : found + offset + len(to)] = to
        found = made.find(at, found + 1)
    return bytes(made)


def look(data: bytes, folder: Path) -> Path:
    file = folder / "file.zip"
    file.write_bytes(data)
    return take_in(file, folder / "Documents" / "Releases")


def refused(data: bytes, folder: Path) -> str:
    (folder / "secret.txt").write_text(SECRET)
    with pytest.raises(Problem) as said:
        look(data, folder)
    left = {path.name for path in folder.rglob("*") if path.is_file()}
    assert left == {"file.zip", "secret.txt"}
    assert not list(folder.glob("Documents/Releases/*"))
    assert not list(folder.glob("Documents/Releases/.*"))
    assert (folder / "secret.txt").read_text() == SECRET
    assert SECRET not in str(said.value)
    assert said.value.way_on
    assert str(said.value.what).count(". ") == 0, "one sentence"
    return str(said.value)


def test_a_good_one_is_taken(tmp_path: Path) -> None:
    folder = look(packed(GOOD), tmp_path)
    assert {path.name for path in folder.rglob("*") if path.is_file()} == {
        *("release.json", "a.png", "pack.toml")
    }
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


NAMES = [
    *("../x.png", "images/../../x.png", "images/..", "..", "/etc/cron.d/x", "//host/share/x.png"),
    *("C:\\x.png", "C:/x.png", "images\\x.png", "images/a.png:stream", "images/x.png\0.exe"),
    *("images/", "images//x.png", "images/./x.png", ".hidden", "images/.x.png", "images/x"),
    *("images/x.exe", "images/x.png.lnk", "images/deep/x.png", "images/con.png", "images/NUL.png"),
    *("images/x.png.", "images/x.png ", "images/\u202egnp.exe", "images/" + "x" * 300 + ".png"),
    *("history/20260101T000000000000Z_00000000_work.json", ".lock", "library.sqlite", "notes.txt"),
    *("templates/own/../../x.css", "templates/x.css", "templates/own/x.py", "templates/.own/x.css"),
    *("templates/own/x.css\0.exe", "templates/own/con.css", "templates/own/a?.css"),
    *("templates/other/pack.toml", "images/unknown.png", "release.json/x.png", "project/x.json"),
    *("RELEASE.JSON", "Images/a.png", "images/A.PNG", "images/a.png", "release.json", "~/x.png"),
]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", NAMES)
def test_no_entry_leads_elsewhere_or_twice_to_one_place(name: str, tmp_path: Path) -> None:
    assert "file.zip" in refused(with_entry(name, picture("PNG")), tmp_path)


@pytest.mark.parametrize(
    "kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK, stat.S_IFDIR]
)
def test_what_is_no_ordinary_file_is_refused(kind: int, tmp_path: Path) -> None:
    refused(with_entry("templates/own/print.css", b"../../../secret.txt", kind | 0o777), tmp_path)


def many() -> bytes:
    data = packed({"release.json": GOOD["release.json"]})
    start, end = data.index(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    listed = data[start:end] * 100_000
    last = struct.pack("<HHHHIIH", 0, 0, 100_000 & 0xFFFF, 100_000 & 0xFFFF, len(listed), start, 0)
    return data[:start] + listed + b"PK\x05\x06" + last


def bomb() -> bytes:
    return packed({**GOOD, "images/a.png": picture("PNG") + bytes(40_000_000)})


def lying() -> bytes:
    """The list of files says that the picture is small."""
    data = packed({**GOOD, "images/a.png": picture("PNG") + bytes(2_000_000)})
    at = data.rindex(b"images/a.png") - 46
    return data[: at + 24] + struct.pack("<I", 100) + data[at + 28 :]


def large() -> bytes:
    """The form for more than four gigabytes, whose list of files may be of any length."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in GOOD.items():
            with package.open(zipfile.ZipInfo(name), "w", force_zip64=True) as file:
                file.write(data)
    data = out.getvalue()
    return data[:-22] + b"PK\x06\x07" + bytes(16) + data[-22:]


FILES: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "text": lambda: b"Ferry sails again",
    "the end alone": lambda: b"PK\x05\x06" + bytes(18),
    "half": lambda: packed(GOOD)[:200],
    "a tail": lambda: packed(GOOD) + b"tail",
    "a broken part": lambda: packed(GOOD, compression=0).replace(b"Island", b"island"),
    "encrypted": lambda: changed(
        changed(packed(GOOD), b"PK\x01\x02", 8, b"\1"), b"PK\x03\x04", 6, b"\1"
    ),
    "an unknown method": lambda: changed(packed(GOOD), b"PK\x01\x02", 10, b"\x63\0"),
    "another method": lambda: packed(GOOD, compression=zipfile.ZIP_BZIP2),
    "100,000 files": many,
    "a bomb": bomb,
    "a bomb that says it is none": lying,
    "a very large form": large,
    "no release": lambda: packed({"images/a.png": picture("PNG")}),
    "a broken release": lambda: packed({**GOOD, "release.json": b"{"}),
    "a newer release": lambda: packed({"release.json": b'{"schema": 99}'}),
    "no picture": lambda: packed({**GOOD, "images/a.png": b"MZ a program"}),
    "a page as picture": lambda: packed({**GOOD, "images/a.png": b"<svg onload='x'/>"}),
    "a Word file": lambda: packed({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}),
    "inside a folder": lambda: packed({f"project/{name}": data for name, data in GOOD.items()}),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_whole_handover_leaves_nothing_behind(name: str, tmp_path: Path) -> None:
    refused(FILES[name](), tmp_path)


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise Problem.of("The disk is full.", "Make room.")

    monkeypatch.setattr("editor.app.handover.receiving.replace_file", full)
    refused(packed(GOOD), tmp_path)


@given(st.text(max_size=30).map(lambda words: f"images/{words}.png"))
def test_no_allowed_name_leaves_its_folder(name: str) -> None:
    if may_be_inside(name):
        parts = name.split("/")
        assert len(parts) == 2
        assert not set(parts[1]) & set('<>:"/\\|?*\0')
        assert parts[1].strip(". ") == parts[1]


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_damage_is_refused_or_harmless(data: st.DataObject, tmp_path: Path) -> None:
    whole = bytearray(packed(GOOD))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    before = set(tmp_path.glob("*"))
    try:
        folder = look(bytes(whole), tmp_path)
    except Problem:
        pass
    else:
        assert folder.parent == tmp_path / "Documents" / "Releases"
    assert set(tmp_path.glob("*")) - before <= {tmp_path / "file.zip", tmp_path / "Documents"}
    assert not list(tmp_path.glob("Documents/Releases/.*"))
