"""A Word file from a partner: what fetches, runs or embeds is refused, and no trace leaves."""

import zipfile
from pathlib import Path

import pytest

from tests.hostile.conftest import SECRET, Export, refused
from tests.render.docx_reader import changed
from tests.render.test_docx_clean import DOCUMENT, DROPPED, REFUSED, RELS, START


def word(pack: Path, changes: dict[str, object]) -> None:
    (pack / "release.docx").write_bytes(changed(pack, changes))


@pytest.mark.parametrize("name", REFUSED)
def test_what_acts_is_refused(export: Export, pack: Path, name: str) -> None:
    xml, rels = REFUSED[name]
    changes: dict[str, object] = {DOCUMENT: (START, START + xml)}
    if rels:
        changes[RELS] = ("</Relationships>", rels + "</Relationships>")
    word(pack, changes)
    refused(export("docx"), "release.docx")


@pytest.mark.parametrize("name", DROPPED)
def test_traces_stay_behind(export: Export, pack: Path, tmp_path: Path, name: str) -> None:
    word(pack, {DOCUMENT: (START, START + DROPPED[name])})
    seen = export("docx")
    assert len(seen.files) == 1
    for file in (tmp_path / "out").iterdir():
        with zipfile.ZipFile(file) as package:
            assert all(SECRET.encode() not in package.read(part) for part in package.namelist())


TAGS = [
    "{{ release.__class__ }}",
    "{{ release|attr('__class__') }}",
    "{{ ''.join.__globals__ }}",
    "{{ 'x' * 1000000000 }}",
    "{{ missing }}",
    "{% for x in range(100000000) %}{% endfor %}",
    "{% include 'secret.txt' %}",
    "{{ release.title|safe }}",
]


@pytest.mark.parametrize("tag", TAGS)
def test_tags_of_a_word_file_stay_in_the_sandbox(export: Export, pack: Path, tag: str) -> None:
    xml = f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"
    word(pack, {DOCUMENT: (START, START + xml)})
    refused(export("docx"), "release.docx")


XML = {
    "entity": '<!DOCTYPE x [<!ENTITY e "boom">]>',
    "entity of a file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "entity from the web": '<!DOCTYPE x SYSTEM "https://spy.example/x.dtd">',
    "entities upon entities": '<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]>',
}


@pytest.mark.parametrize("name", XML)
def test_no_entity_is_resolved(export: Export, pack: Path, name: str) -> None:
    word(pack, {DOCUMENT: ("<w:document", XML[name] + "<w:document")})
    refused(export("docx"), "release.docx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\0" * 1000])
def test_what_is_no_word_file_is_said(export: Export, pack: Path, data: bytes) -> None:
    (pack / "release.docx").write_bytes(data)
    refused(export("docx"), "release.docx")


def test_a_bomb_is_not_unpacked(export: Export, pack: Path) -> None:
    with zipfile.ZipFile(pack / "release.docx", "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/bomb.png", bytes(70_000_000))
    refused(export("docx"), "too large")
