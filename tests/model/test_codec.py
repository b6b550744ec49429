import json
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from editor.model.blocks import Quote, Speaker
from editor.model.codec import canonical, decode, encode, read_schema
from editor.model.dates import parse_local_time
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.message import Problem
from editor.model.release import Identity, Release, Timing
from editor.model.signatories import Signatories
from tests.model.releases import few, releases

SMALLEST = '{"schema": 1, "id": "r", "kind": "statement"'


def small(more: str = "") -> bytes:
    return (SMALLEST + (", " + more if more else "") + "}").encode()


@few
@given(releases)
def test_a_release_comes_back_and_its_bytes_too(release):
    data = encode(release)
    assert decode(data) == release
    assert encode(decode(data)) == data


@few
@given(releases)
def test_canonical_changes_no_value(release):
    assert canonical(release) == release


def test_the_real_documents_come_back_byte_for_byte(shared: Path):
    files = sorted(shared.glob("releases/*/release.json"))
    assert len(files) == 5
    for file in files:
        assert encode(decode(file.read_bytes())) == file.read_bytes(), file.parent.name


def test_the_samples_come_back_byte_for_byte(repo: Path):
    files = sorted(repo.glob("projects/*/release.json"))
    assert len(files) >= 5
    for file in files:
        assert encode(decode(file.read_bytes())) == file.read_bytes(), file.parent.name


def test_the_form_on_disk():
    release = decode(small('"title": "Ünal 中国"'))
    assert encode(release).decode() == (
        '{\n  "schema": 1,\n  "id": "r",\n  "kind": "statement",\n  "title": "Ünal 中国"\n}\n'
    )


def test_defaults_are_left_out_also_when_they_are_other_objects():
    quote = Quote(id="b", text="x", speaker=Speaker())
    release = Release(
        schema=1,
        id="r",
        kind=Kind.STATEMENT,
        identity=Identity(logos=()),
        timing=Timing(),
        template=b"classic".decode(),
        signatories=Signatories(),
        editions=(Edition(language="en", body=(quote,), event=None),),
    )
    written = json.loads(encode(release))
    assert list(written) == ["schema", "id", "kind", "editions"]
    assert written["editions"][0]["body"] == [{"type": "quote", "id": "b", "text": "x"}]


def test_fields_stand_in_the_order_of_the_contract():
    release = decode(
        small('"words": ["a"], "title": "t", "identity": {"line": "l", "address": "a"}')
    )
    written = json.loads(encode(release))
    assert list(written) == ["schema", "id", "kind", "title", "identity", "words"]
    assert list(written["identity"]) == ["line", "address"]


def test_text_is_cleaned_when_read():
    release = decode(small(r'"title": "a\u0007b\r\nc", "words": ["x\ufffcy"]'))
    assert (release.title, release.words) == ("ab\nc", ("xy",))


@pytest.mark.parametrize(
    "more",
    [
        '"nope": 1',
        '"identity": {"nope": 1}',
        '"contacts": [{"id": "a", "nope": 1}]',
        '"editions": [{"language": "en", "body": [{"type": "paragraph", "id": "b", "nope": 1}]}]',
        '"editions": [{"language": "en", "body": [{"type": "poem", "id": "b"}]}]',
        '"editions": [{}]',
        '"contacts": [{}]',
        '"options": {"a": 1.5}',
        '"signatories": {"columns": 4}',
        '"paper": "a5"',
        '"date": "2026-02-30"',
        '"timing": {"until": "2026-05-31T09:30\\n"}',
        '"timing": {"until": "2026-05-31"}',
        '"title": null',
        '"title": "\\ud800"',
    ],
)
def test_what_the_contract_does_not_know_is_refused_in_words(more):
    with pytest.raises(Problem) as caught:
        decode(small(more))
    assert "left as it is" in str(caught.value)
    assert "regex" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"schema": "1"}',
        b'{"schema": 1.0}',
        b"\xff\xfe{\0",
        SMALLEST.encode(),
        b'{"schema": 1, "x": ' + b"[" * 100_000,
    ],
)
def test_what_is_no_release_is_refused_in_words(data):
    with pytest.raises(Problem) as caught:
        read_schema(data)
    assert "left as it is" in str(caught.value)


def test_the_schema_is_read_before_anything_else():
    assert read_schema(b'{"future": {"deep": [1]}, "kind": 7, "schema": 12}') == 12


def test_unlike_values_are_not_confused():
    on, one = (decode(small(f'"options": {{"a": {value}}}')) for value in ("true", "1"))
    assert encode(on) != encode(one)
    assert encode(replace(on, options={"a": 10**30})).count(b"0" * 30) == 1


@pytest.mark.parametrize(
    ("text", "known"),
    [("2026-05-31T09:30", True), ("2026-02-30T09:30", False), ("0000-01-01T00:00", False)],
)
def test_a_local_time_is_a_time_that_exists(text, known):
    assert (parse_local_time(text) is not None) is known
