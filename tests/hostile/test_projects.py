"""A project from somebody else: whatever stands in release.json stays data."""

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.hostile.conftest import SECRET, SPY, Export, change, refused

WORDS = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% include 'x' %} {# x #}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "]]> &amp; &#60; <!-- x -->",
    "\\x00 \\u202e %s %n {0}",
    '" onmouseover="alert(1)" x="',
    "' OR 1=1; --",
    "=cmd|' /C calc'!A0",
    "{unknown} {signatories:over} {group:none}",
    "[x](javascript:alert(1))",
    "[x](data:text/html,x) [y](file:///etc/passwd) [z](vbscript:x)",
    "a\u0301" * 400,
    "\u200f\u200e\u061c words",
]


def put(words: str) -> Any:
    def edit(data: dict[str, Any]) -> None:
        data["contacts"][0]["name"] = words
        data["signatories"]["entries"][0]["name"] = words
        data["editions"][0].update(headline=words, subheadline=words, place=words, kicker=words)
        data["editions"][0]["body"][0]["text"] = words

    return edit


@pytest.mark.parametrize("words", WORDS)
def test_words_stay_words_in_every_format(export: Export, project: Path, words: str) -> None:
    change(project, put(words))
    seen = export("html", "docx", "txt")
    for name, data in seen.files.items():
        if name.endswith(".html"):
            assert b"<script>alert" not in data
            assert b"<img src=x" not in data
            assert b'href="javascript:' not in data
            assert b'href="file:' not in data
            assert b'href="data:' not in data
        if name.endswith(".txt"):
            assert b"49" not in data.replace(b"0x49", b"")
    assert seen.files or seen.said


BIDI = ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068"]


@pytest.mark.parametrize("control", BIDI)
def test_what_turns_the_reading_order_is_told(export: Export, project: Path, control: str) -> None:
    change(project, put(f"Contact: {control}gro.elpmaxe"))
    seen = export("txt")
    assert seen.code == 1
    assert "reading order" in seen.said or "direction" in seen.said


NAMES = [
    "../../../secret",
    "..\\..\\secret",
    "/etc/passwd",
    "C:\\Windows\\system32",
    "a\u0000b",
    "CON",
    "nul.txt",
    ". . .",
    "x" * 5000,
    "a/b/c",
    "\u202egnp.exe",
    "-rf",
    "~/.ssh/id_rsa",
    "$(id)`id`;id|id",
    "name\nwith\nlines",
]


@pytest.mark.parametrize("title", NAMES)
def test_a_title_cannot_lead_a_file_elsewhere(
    export: Export, project: Path, tmp_path: Path, title: str
) -> None:
    change(project, lambda data: data.update(title=title))
    before = {path for path in tmp_path.rglob("*") if "out" not in path.parts}
    seen = export("txt")
    after = {path for path in tmp_path.rglob("*") if "out" not in path.parts}
    assert before == after
    for name in seen.files:
        assert not set('<>:"/\\|?*\0\n') & set(name)
        assert len(name.encode()) <= 120


LANGUAGES = ["../../x", "en\n", "x" * 300, "<b>", "en_US.UTF-8", "../labels/en", "C:", "en\u202e"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_no_path(export: Export, project: Path, language: str) -> None:
    change(project, lambda data: data["editions"][0].update(language=language))
    seen = export("txt")
    assert seen.code in (1, 3)
    assert SECRET.encode() not in seen.everything


TEMPLATES = ["../../../secret", "/etc", "..", ".", "", "own/../../..", "none", "a\u0000b", SPY]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_is_no_path(export: Export, project: Path, template: str) -> None:
    change(project, lambda data: data.update(template=template))
    refused(export("txt"))


STRUCTURES: dict[str, bytes] = {
    "nothing": b"",
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "long number": b'{"schema": ' + b"9" * 5000 + b"}",
    "twice the same": b'{"schema": 1, "schema": 1, "id": "x", "kind": "poem"}',
    "not a number": b'{"schema": NaN}',
    "half a letter": b'{"schema": 1, "id": "\\ud800", "kind": "statement"}',
    "another encoding": '{"schema": 1}'.encode("utf-16"),
    "a program": b"\x7fELF\x02\x01\x01",
    "a page": b"<html></html>",
    "unknown field": b'{"schema": 1, "id": "x", "kind": "statement", "__class__": 1}',
    "newer": b'{"schema": 99, "id": "x", "kind": "statement"}',
    "negative": b'{"schema": -1, "id": "x", "kind": "statement"}',
}


@pytest.mark.parametrize("name", STRUCTURES)
def test_a_file_that_is_no_release_is_left_alone(export: Export, project: Path, name: str) -> None:
    file = project / "release.json"
    file.write_bytes(STRUCTURES[name])
    seen = export("txt")
    assert seen.files == {} or name == "half a letter"
    assert file.read_bytes() == STRUCTURES[name]


FILES = ["../../secret.txt", "/etc/passwd", "link.png", "..", "a\u0000.png", "none.png", "", "pipe"]


def show_picture(project: Path, file: str) -> None:
    def edit(data: dict[str, Any]) -> None:
        data["images"] = [{"id": "i1", "file": file, "texts": {"en": {"alt": "A ferry"}}}]
        data["editions"][0]["body"].append({"type": "image", "id": "p2", "image": "i1"})

    change(project, edit)


@pytest.mark.parametrize("file", FILES)
def test_a_picture_is_no_path(export: Export, project: Path, tmp_path: Path, file: str) -> None:
    (project / "images" / "link.png").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(project / "images" / "pipe")
    show_picture(project, file)
    refused(export("html"))


def picture(kind: str, size: tuple[int, int] = (8, 8)) -> bytes:
    out = io.BytesIO()
    Image.new("1", size).save(out, kind)
    return out.getvalue()


def bomb() -> bytes:
    """A picture of 900 million pixels in a few kilobytes."""
    return picture("PNG", (30_000, 30_000))


PICTURES: dict[str, bytes] = {
    "text": SECRET.encode(),
    "drawing": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "page": b"<html><script>alert(1)</script></html>",
    "half": picture("PNG")[:40],
    "head alone": b"\x89PNG\r\n\x1a\n",
    "other kind": picture("TIFF"),
    "old kind": picture("BMP"),
    "package": b"PK\x03\x04",
    "printer's language": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) run\n",
}


@pytest.mark.parametrize("name", PICTURES)
def test_what_is_no_picture_is_said(export: Export, project: Path, name: str) -> None:
    (project / "images" / "x.png").write_bytes(PICTURES[name])
    show_picture(project, "x.png")
    refused(export("html"), "x.png")


def test_a_bomb_of_pixels_is_not_unpacked(export: Export, project: Path) -> None:
    (project / "images" / "x.png").write_bytes(bomb())
    show_picture(project, "x.png")
    refused(export("html"), "x.png")


def test_what_hides_in_a_picture_stays_behind(export: Export, project: Path) -> None:
    hidden = io.BytesIO()
    with zipfile.ZipFile(hidden, "w") as package:
        package.writestr("x", SECRET)
    data = picture("PNG") + hidden.getvalue() + SECRET.encode()
    (project / "images" / "x.png").write_bytes(data)
    show_picture(project, "x.png")
    seen = export("html", "docx")
    assert seen.files
    assert SECRET.encode() not in seen.everything


ZONES = ["../../etc/passwd", "/etc/localtime", "x\u0000", "Europe/../../secret", "A" * 5000]


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_is_no_path(export: Export, project: Path, zone: str) -> None:
    timing = {"type": "embargo", "until": "2026-03-05T10:00", "zone": zone}
    change(project, lambda data: data.update(timing=timing))
    refused(export("txt"))


def test_release_json_may_not_be_a_link_out(export: Export, project: Path, tmp_path: Path) -> None:
    file = project / "release.json"
    (tmp_path / "other.json").write_text(json.dumps({"schema": SECRET}), "utf-8")
    file.unlink()
    file.symlink_to(tmp_path / "other.json")
    refused(export("txt"))
