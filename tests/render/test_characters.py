"""A character that no typeface has is an error before a PDF is made, with its place."""

import msgspec
import pytest

from editor.model.findings import Level
from editor.render.characters import Known
from editor.render.job import Format
from tests.conftest import REPO
from tests.render.conftest import SAMPLES, job_on, sample

KNOWN = Known(REPO / "resources" / "fonts")


def found(renderer, job):
    return [item for item in renderer.prepare(job)[1] if item.code == "character"]


def with_headline(words, *formats, **fields):
    release = sample()
    edition = msgspec.structs.replace(release.editions[0], headline=words)
    release = msgspec.structs.replace(release, editions=(edition,))
    return job_on("river-press-release", *formats, release=release, **fields)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_have_none(renderer, name):
    for edition in sample(name).editions:
        assert found(renderer, job_on(name, language=edition.language)) == []


def test_the_character_and_its_place_are_named(renderer):
    (told,) = found(renderer, with_headline("A flood 🌊 is coming, 한"))
    assert told.level is Level.ERROR
    assert told.place == "editions/en/headline"
    assert "“🌊” (water wave), “한”" in str(told.what)


def test_a_long_text_in_a_script_without_typeface_is_one_finding(renderer):
    (told,) = found(renderer, with_headline("สิทธิมนุษยชนเป็นของทุกคน"))
    assert "more characters" in str(told.what)


def test_names_in_lists_and_contacts_have_their_places(renderer):
    release = sample()
    contact = msgspec.structs.replace(release.contacts[0], name="Noor 한")
    release = msgspec.structs.replace(release, contacts=(contact, *release.contacts[1:]))
    (told,) = found(renderer, job_on(release=release))
    assert told.place == f"contacts/{contact.id}"


def test_other_formats_take_the_readers_typefaces(renderer):
    assert found(renderer, with_headline("🌊", Format.DOCX, Format.HTML, Format.TXT)) == []
    assert found(renderer, with_headline("🌊", Format.EML))


def test_a_pack_with_a_typeface_of_its_own_may_have_it(renderer, tmp_path):
    pack = tmp_path / "own"
    pack.mkdir()
    for file in (REPO / "templates" / "classic").iterdir():
        (pack / file.name).write_bytes(file.read_bytes())
    with (pack / "print.css").open("a") as sheet:
        sheet.write("@font-face { font-family: Wave; src: url(wave.ttf) }")
    (told,) = found(renderer, with_headline("🌊", pack=pack))
    assert told.level is Level.WARNING


@pytest.mark.parametrize(
    "words",
    [
        "Ünï\u0301 co\u0308de",  # composed before it is looked up
        "a\u200db\u200fc\u00add\u2066e\ufe0f",  # nothing to see
        "one\u00a0two\u3000three\u2028four\tfive\nsix",
    ],
)
def test_what_is_not_seen_is_not_missed(words):
    assert KNOWN.missing(words) == ()


def test_a_character_is_told_once():
    assert KNOWN.missing("한 국 한") == ("한", "국")
