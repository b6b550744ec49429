"""The sample projects: whole, honest, and together a use of everything that prints."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from enum import EnumMeta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

from editor.model import codec, counts
from editor.model.blocks import ImageBlock, Quote
from editor.model.enums import Attribution, GroupBy, Kind
from editor.model.inline import parse
from editor.model.release import Release
from editor.model.tokens import parse_token

PROJECTS = Path(__file__).resolve().parents[2] / "projects"
FOLDERS = sorted(path.parent for path in PROJECTS.glob("*/release.json"))
RELEASES = {folder.name: codec.decode((folder / "release.json").read_bytes()) for folder in FOLDERS}
each_sample = pytest.mark.parametrize("release", RELEASES.values(), ids=RELEASES.keys())

MANY = 60
MOST_BYTES = 150_000
# What the contract holds for the program's own work and no page shows.
NEVER_PRINTED = {
    "Issue.fingerprint",
    "Issue.undecided",
    "Quote.approval",
    "Release.unused_text",
    "Release.waived",
    "Release.words",
    "Signatory.consent",
    "Signatory.library_id",
    "Source.fingerprint",
}
OF_THE_PACK = {"Release.options"}  # named by each template pack, not by the contract
INSIDE_UNUSED = {"Approval", "Waived"}
UNUSED_WORDS = {"ApprovalState"}


# --- walking a release --------------------------------------------------------------------------


def inner_types(kind: msgspec.inspect.Type) -> list[msgspec.inspect.Type]:
    match kind:
        case msgspec.inspect.StructType():
            return [field.type for field in kind.fields]
        case msgspec.inspect.UnionType():
            return list(kind.types)
        case msgspec.inspect.VarTupleType():
            return [kind.item_type]
        case msgspec.inspect.DictType():
            return [kind.key_type, kind.value_type]
        case _:
            return []


def contract() -> tuple[set[type[msgspec.Struct]], set[EnumMeta]]:
    """Every struct and every closed vocabulary that a release can hold."""
    waiting: list[msgspec.inspect.Type] = [msgspec.inspect.type_info(Release)]
    structs: set[type[msgspec.Struct]] = set()
    enums: set[EnumMeta] = set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, msgspec.inspect.EnumType):
            enums.add(kind.cls)
        if isinstance(kind, msgspec.inspect.StructType):
            if kind.cls in structs:
                continue
            structs.add(kind.cls)
        waiting += inner_types(kind)
    return structs, enums


def values(value: object) -> Iterator[object]:
    """The value and everything inside it."""
    yield value
    if isinstance(value, msgspec.Struct):
        inside = [getattr(value, name) for name in value.__struct_fields__]
    elif isinstance(value, dict):
        inside = [*value.keys(), *value.values()]
    else:
        inside = list(value) if isinstance(value, tuple) else []
    for item in inside:
        yield from values(item)


def used_fields(release: Release) -> Iterator[str]:
    """Every field, as Struct.field, that says more than its default."""
    for value in values(release):
        if isinstance(value, msgspec.Struct):
            for field in msgspec.structs.fields(value):
                empty = field.default if field.default_factory is msgspec.NODEFAULT else {}
                if getattr(value, field.name) != empty:
                    yield f"{type(value).__name__}.{field.name}"


def strings(value: object) -> Iterator[str]:
    return (item for item in values(value) if type(item) is str)


# --- what a newcomer gets -------------------------------------------------------------------------


@each_sample
def test_a_sample_is_written_as_the_program_writes_it(release: Release) -> None:
    written = (PROJECTS / release.id / "release.json").read_bytes()
    assert codec.encode(release) == written
    assert msgspec.json.format(msgspec.json.encode(release), indent=2) + b"\n" == written


def test_there_is_one_sample_of_each_kind() -> None:
    assert {release.kind for release in RELEASES.values()} == set(Kind)


def test_one_sample_has_many_signatories_in_groups() -> None:
    grouped = [
        counts.count(release.signatories)
        for release in RELEASES.values()
        if release.signatories.group_by is GroupBy.GROUP
    ]
    assert any(len(c.groups) > 1 and sum(c.groups.values()) >= MANY for c in grouped)
    assert all(c.withheld and c.countries and all(c.groups.values()) for c in grouped)


def test_one_sample_runs_from_right_to_left() -> None:
    languages = {edition.language for r in RELEASES.values() for edition in r.editions}
    assert {"ar", "ug"} <= languages


def test_quotes_are_attributed_both_ways_and_go_on() -> None:
    quotes = [value for r in RELEASES.values() for value in values(r) if isinstance(value, Quote)]
    assert {quote.attribution for quote in quotes} == set(Attribution)
    assert any(quote.continues for quote in quotes)


def test_together_the_samples_use_every_field_that_prints() -> None:
    structs, _ = contract()
    every = {
        f"{struct.__name__}.{name}"
        for struct in structs
        if struct.__name__ not in INSIDE_UNUSED
        for name in struct.__struct_fields__
    }
    used = {field for release in RELEASES.values() for field in used_fields(release)}
    assert every - used == NEVER_PRINTED | OF_THE_PACK


def test_together_the_samples_use_every_word_of_the_vocabularies() -> None:
    _, enums = contract()
    every_value = [value for release in RELEASES.values() for value in values(release)]
    unused = {
        enum.__name__
        for enum in enums
        if {value for value in every_value if isinstance(value, enum)} != set(enum)
    }
    assert unused == UNUSED_WORDS


# --- what refers to something ---------------------------------------------------------------------


@each_sample
def test_ids_are_unique(release: Release) -> None:
    ids = Counter(
        v.id for v in values(release) if hasattr(v, "id") and not hasattr(v, "fingerprint")
    )
    assert [name for name, times in ids.items() if times > 1] == []


def mentioned(release: Release) -> dict[str, tuple[set[str], set[str]]]:
    """For each sort of thing: the ids that are there, and the ids that something names."""
    entries = release.signatories.entries
    blocks = [block for edition in release.editions for block in edition.body]
    boilerplates = [text for edition in release.editions for text in edition.boilerplates]
    shown = {block.image for block in blocks if isinstance(block, ImageBlock)}
    logos = {*release.identity.logos, *(issuer.logo for issuer in release.issuers)}
    tokens = [parse_token(run.token) for text in strings(release) for run in parse(text)]
    groups = {*(entry.group for entry in entries), *(token.group for token in tokens if token)}
    return {
        "images": ({image.id for image in release.images}, shown | logos),
        "blocks": ({b.id for b in blocks}, {b.source.id for b in blocks if b.source}),
        "issuers": ({i.id for i in release.issuers}, {text.issuer for text in boilerplates}),
        "leads": ({entry.id for entry in entries}, set(release.signatories.leads)),
        "groups": ({group.id for group in release.signatories.groups}, groups),
    }


@each_sample
def test_every_id_that_is_named_exists(release: Release) -> None:
    named = mentioned(release)
    assert [names - there - {""} for there, names in named.values()] == [set()] * len(named)
    assert named["images"][0] == named["images"][1]  # and no picture is left over


@each_sample
def test_words_by_language_are_those_of_the_editions(release: Release) -> None:
    languages = {edition.language for edition in release.editions}
    assert all(e.translated_from in {"", *languages - {e.language}} for e in release.editions)
    for image in release.images:
        assert image.decorative or set(image.texts) == languages
    for part in (*release.contacts, *release.signatories.entries):
        assert set(part.in_language) <= languages
    for group in release.signatories.groups:
        assert set(group.heading) == languages


@each_sample
def test_every_count_is_known(release: Release) -> None:
    known = counts.count(release.signatories)
    tokens = [parse_token(run.token) for text in strings(release) for run in parse(text)]
    assert all(counts.value(token, known) for token in tokens if token)


# --- pictures -------------------------------------------------------------------------------------


@each_sample
def test_pictures_are_there_sound_and_silent(release: Release) -> None:
    folder = PROJECTS / release.id / "images"
    assert {image.file for image in release.images} == {path.name for path in folder.iterdir()}
    for path in folder.iterdir():
        assert path.stat().st_size <= MOST_BYTES
        with Image.open(path) as picture:
            picture.load()
            assert not picture.getexif()
            assert not getattr(picture, "text", {})
            assert picture.info.keys().isdisjoint({"exif", "xmp", "comment", "icc_profile"})


# --- nobody real ----------------------------------------------------------------------------------


@each_sample
def test_addresses_and_numbers_lead_to_nobody(release: Release) -> None:
    """Domains are RFC 2606's; numbers are set aside for fiction by Ofcom and the NANPA."""
    texts = "\n".join(strings(release))
    hosts = re.findall(r"(?:https?://|@)([\w.-]+\w)", texts)
    assert hosts
    assert all(host.endswith(".example.org") for host in hosts)
    fiction = re.compile(r"\+44 20 7946 0\d{3}|\+44 7700 900\d{3}|\+1 \d{3} 555 01\d\d")
    numbers = [n for c in release.contacts for n in (*c.phones, *c.direct_phones)]
    assert [number for number in numbers if not fiction.fullmatch(number)] == []


def shingles(text: str) -> set[tuple[str, ...]]:
    """Runs of eight words; of eight characters where a script has no spaces."""
    words = re.findall(r"[\u3400-\u9fff]|[^\W_]+", text.casefold())
    return set(zip(*(words[start:] for start in range(8)), strict=False))


def flat(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from flat(item)
    elif isinstance(value, str):
        yield value


def test_no_sentence_comes_from_a_real_document(shared: Path) -> None:
    real: set[tuple[str, ...]] = set()
    for path in sorted(shared.rglob("*")):
        if path.suffix in {".txt", ".json"}:
            text = path.read_text("utf-8")
            texts = flat(json.loads(text)) if path.suffix == ".json" else [text]
            real.update(*map(shingles, texts))
    assert len(real) > 1000
    own = set().union(*(shingles(text) for r in RELEASES.values() for text in strings(r)))
    assert own & real == set()
