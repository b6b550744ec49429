"""Plain text keeps its places, whatever its letters are stored in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.encodings import ENCODINGS, known_encoding
from editor.importers.sources.reading import read_clipboard, read_source
from editor.model.message import Problem


@pytest.mark.parametrize(
    ("encoding", "language", "text"),
    [
        ("utf-8", "", "Für “alle” – 人"),
        ("utf-8-sig", "", "Für alle"),
        ("utf-16", "", "Für alle"),
        ("utf-16-le", "", "For all of us, everywhere"),
        ("utf-32", "", "Für alle"),
        ("windows-1252", "de", "Für “alle” Menschen"),
        ("windows-1252", "", "Communiqué à la presse – “réaction”"),
        ("windows-1254", "tr", "Basın açıklaması"),
        ("windows-1254", "", "İşkence görenler için basın açıklaması yapıldı"),
        ("windows-1256", "ar", "بيان صحفي"),
        ("windows-1256", "", "بيان صحفي من أجل حقوق الإنسان"),
        ("windows-1251", "", "Заявление для прессы"),
        ("gb18030", "zh", "新闻稿"),
        ("gb18030", "", "各国政府应当立即释放所有被关押的记者。"),
        ("big5", "zh-Hant", "新聞稿"),
    ],
)
def test_letters_are_read_right(encoding: str, language: str, text: str) -> None:
    source = read_source(text.encode(encoding), "a.txt", language=language)
    assert source.document.text == text
    assert bool(source.doubts) is (encoding not in {"utf-8", "utf-8-sig", "utf-16", "utf-32"})


def test_the_person_may_choose_the_encoding() -> None:
    source = read_source("Für".encode(), "a.txt", encoding="windows-1252")
    assert (source.document.text, source.encoding, source.doubts) == ("FÃ¼r", "windows-1252", ())
    assert all(map(known_encoding, ENCODINGS))
    with pytest.raises(Problem, match="klingon"):
        read_source(b"a", "a.txt", encoding="klingon")
    with pytest.raises(Problem, match="zlib"):
        known_encoding("zlib")


def test_places_are_those_of_the_text() -> None:
    text = "  One\n\n\nTwo\u00ad \n\t\nThree"
    document = read_source(text.encode(), "a.txt").document
    assert document.text == text
    assert [text[line.start : line.end].strip() for line in document.lines] == [
        "One",
        "Two\u00ad",
        "Three",
    ]


def test_controls_go_and_overrides_are_told() -> None:
    source = read_source("a\x00\x07b\r\nc\u202ed".encode(), "a.txt")
    assert source.document.text == "ab\nc\u202ed"
    assert "1 hidden characters" in str(source.doubts[0])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no words"),
        (b" \n\t", "no words"),
        (b"\xef\xbb\xbf", "no words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "no text"),
        (b"\x7fELF" + b"\0\1\2\3" * 400, "no text"),
        (b"word " * 1_000_000, "far more"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "older program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04" + b"x" * 90, "damaged"),
    ],
)
def test_bad_bytes_are_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Problem, match=says) as caught:
        read_source(data, "a.txt")
    assert caught.value.way_on is not None


def test_a_file_of_fifty_megabytes_is_refused_and_many_lines_are_not() -> None:
    with pytest.raises(Problem, match="far more"):
        read_source(b"line of words\n" * 3_800_000, "a.txt")
    assert len(read_source(b"line of words\n" * 100_000, "a.txt").document.lines) == 100_000


def test_the_clipboard() -> None:
    assert read_clipboard(text="One\nTwo").document.text == "One\nTwo"
    assert read_clipboard(text="One", html="<h1>Two</h1>").document.text == "Two"
    with pytest.raises(Problem, match="no words to paste"):
        read_clipboard(text=" ", html="")


@given(st.binary(max_size=300), st.sampled_from(["", "tr", "zh", "ar"]))
def test_any_bytes_are_a_document_or_one_sentence(data: bytes, language: str) -> None:
    try:
        document = read_source(data, "a.txt", language=language).document
    except Problem:
        return
    covered = {i for line in document.lines for i in range(line.start, line.end)}
    blank = all(c.isspace() for i, c in enumerate(document.text) if i not in covered)
    assert blank
