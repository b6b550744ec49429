"""Words reach the person filled, in their form for a number, and by a catalogue where one is."""

import struct
from pathlib import Path

import pytest

from editor.gui.words import DOMAIN, N_, languages, spoken_catalogue, tr, tr_count
from editor.model.message import message


def test_words_without_a_catalogue_stand_as_they_are() -> None:
    assert tr("Headline") == "Headline"
    assert tr("50 {% }") == "50 {% }"  # plain words are not filled
    assert tr(message("Saved {time}", time="14:03")) == "Saved 14:03"
    assert N_("Later") == "Later"


@pytest.mark.parametrize(("number", "words"), [(1, "1 word"), (0, "0 words"), (5, "5 words")])
def test_numbers_choose_the_form(number: int, words: str) -> None:
    assert tr_count("{number} word", "{number} words", number) == words


def test_fields_stand_beside_the_number() -> None:
    words = tr_count("{number} of {all}", "{number} of {all}", 2, all=5)
    assert words == "2 of 5"


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({"LANGUAGE": "tr:de", "LANG": "fr"}, ("tr", "de")),
        ({"LC_ALL": "tr_TR.UTF-8", "LANG": "fr"}, ("tr_TR.UTF-8",)),
        ({"LANG": "fr"}, ("fr",)),
        ({}, ()),
    ],
)
def test_the_environment_says_the_language(
    environment: dict[str, str], wanted: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert languages() == wanted


def test_a_catalogue_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "resources" / "translations" / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / f"{DOMAIN}.mo").write_bytes(compiled({"Saved {time}": "Dsaved {time}"}))
    monkeypatch.setattr("editor.gui.words.installation_folder", lambda: tmp_path)
    monkeypatch.setenv("LANGUAGE", "xx")
    spoken_catalogue.cache_clear()
    try:
        assert tr(message("Saved {time}", time="14:03")) == "Dsaved 14:03"
        assert tr("Headline") == "Headline"
    finally:
        spoken_catalogue.cache_clear()


def compiled(words: dict[str, str]) -> bytes:
    """A catalogue as GNU gettext writes it."""
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **words}.items())
    texts = [text.encode() for pair in zip(*pairs, strict=True) for text in pair]
    start = 28 + 8 * len(texts)
    index, at = b"", start
    for text in texts:
        index += struct.pack("<II", len(text), at)
        at += len(text) + 1
    count = len(pairs)
    head = struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, start)
    return head + index + b"".join(text + b"\0" for text in texts)
