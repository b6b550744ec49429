import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.render.context import ContactEntry, ContactPoint, Span
from editor.render.docx import render_docx
from editor.render.docx_direction import LEFT_MARK, RIGHT_MARK, is_grouped, stretches
from editor.render.docx_xml import VAL, W
from tests.render.docx_reader import Document, words
from tests.render.docx_samples import PACKS, context, image, paragraph, rich, whole

ARABIC = re.compile("[\u0600-\u06ff]")
RTL = {"language": "ug", "direction": "rtl", "script": "Arab"}


@pytest.fixture(params=PACKS, ids=lambda pack: pack.name)
def pack(request: pytest.FixtureRequest) -> Path:
    return request.param


def cut(text: str, *, rtl: bool = True) -> list[str]:
    """Stretches; those from left to right in square brackets."""
    return [piece if right else f"[{piece}]" for piece, right in stretches(text, rtl=rtl)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ئۇيغۇر", ["ئۇيغۇر"]),
        ("World Uyghur Congress", ["[World Uyghur Congress]"]),
        ("مەركىزى (WUC) دۇر.", ["مەركىزى (", "[WUC]", ") دۇر."]),
        ("WUC، UHRP", ["[WUC]", "، ", "[UHRP]"]),
        ("عام 2026.", ["عام ", "[2026]", "."]),
        ("في 2022-12-09 10:00", ["في ", "[2022-12-09]", " ", "[10:00]"]),
        ("Center (PEN) ئۇ", ["[Center (PEN)]", " ئۇ"]),
        ("هاتف +44 20 (0) 7946-0110.", ["هاتف ", "[+44 20 (0) 7946-0110]", "."]),
        ("٢٠٢٦", ["٢٠٢٦"]),
        ("4 ئەزا", ["[4]", " ئەزا"]),
        ("12 Quay Street, Porto", ["[12 Quay Street, Porto]"]),
        ("4 UN ئەزا", ["[4]", " ", "[UN]", " ئەزا"]),
        ("", []),
    ],
)
def test_words_of_a_mirrored_page_are_cut_by_direction(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Plain words.", ["[Plain words.]"]),
        ("See ئۇيغۇر ئاكادېمىيىسى (UA).", ["[See ]", "ئۇيغۇر ئاكادېمىيىسى", "[ (UA).]"]),
        ("«عام 2026 م»", ["[«]", "عام ", "[2026]", " م", "[»]"]),
    ],
)
def test_foreign_words_of_a_plain_page_are_cut_out(text: str, pieces: list[str]) -> None:
    assert cut(text, rtl=False) == pieces


ALPHABET = "aZ é1 9٣،.,:-+()«»ئۇم ש汉"


@given(st.text(st.sampled_from(ALPHABET)), st.booleans())
def test_no_sign_is_lost_and_no_arabic_runs_to_the_right(text: str, rtl: bool) -> None:
    pieces = list(stretches(text, rtl=rtl))
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)
    assert not [piece for piece, right in pieces if not right and re.search("[ئۇمש،]", piece)]
    assert not [piece for piece, right in pieces if right and re.search("[aZé汉]", piece)]


@given(st.text())
def test_any_text_can_be_cut(text: str) -> None:
    assert "".join(piece for piece, _ in stretches(text, rtl=True)) == text
    assert "".join(piece for piece, _ in stretches(text, rtl=False)) == text


def test_numbers_in_groups_are_told_from_words() -> None:
    assert all(map(is_grouped, ("+44 20", "089 123", "+351")))
    assert not any(map(is_grouped, ("2026", "10:00", "WUC 2", "", "3M")))


def mirrored(pack: Path, **fields: object) -> Document:
    return Document(render_docx(whole(**RTL, **fields), pack, image))


def test_a_mirrored_file_is_so_in_every_part(pack: Path) -> None:
    body = (paragraph("ئۇيغۇر WUC 2026 (م)."),)
    document = mirrored(pack, body=body, running="دەسلەپكى", draft="نۇسخا")
    stories = [
        n for n in document.parts if re.fullmatch(r"word/(document|header\d|footer\d).xml", n)
    ]
    assert len(stories) == 5
    for root in map(document.xml, stories):
        for found in root.iter(W + "p"):
            assert found.find(f"{W}pPr/{W}bidi") is not None
        for run in root.iter(W + "r"):
            right = run.find(f"{W}rPr/{W}rtl") is not None
            language = run.find(f"{W}rPr/{W}lang")
            assert (language.get(W + "bidi") if right else language) == ("ug" if right else None)
            assert right or not ARABIC.search(words(run))
            assert not right or not re.search("[A-Za-z]", words(run))
    assert all(section.find(W + "bidi") is not None for section in document.sections)


def test_a_mirrored_file_names_its_languages_and_font(pack: Path) -> None:
    defaults = mirrored(pack).xml("word/styles.xml").find(f".//{W}rPrDefault/{W}rPr")
    language = defaults.find(W + "lang")
    assert language.get(W + "bidi") == "ug"
    assert defaults.find(W + "rFonts").get(W + "cs") == "Noto Naskh Arabic"


def test_a_plain_file_marks_only_its_foreign_words(pack: Path) -> None:
    document = Document(render_docx(context(headline=rich("See ئۇيغۇر now")), pack, image))
    runs = {
        words(run): run.find(f"{W}rPr/{W}rtl") is not None
        for run in document.styled("Headline")[0].iter(W + "r")
    }
    assert runs == {"See ": False, "ئۇيغۇر": True, " now": False}
    assert document.body.find(f".//{W}bidi") is None


def test_a_telephone_number_cannot_be_turned_around(pack: Path) -> None:
    point = ContactPoint(kind="phone", label="تېل:", text="+44 20 7946", href="tel:+44207946")
    entry = ContactEntry(
        place="", name="", role="ر", points=(point,), hours="", languages="", note=()
    )
    document = mirrored(pack, contacts=(entry,), body=(paragraph("ت 089 12 34 ت"),))
    assert f"تېل: {LEFT_MARK}+44 20 7946" in document.said("Contact")
    assert document.links()[-1] == ("+44 20 7946", "tel:+44207946")
    plain = Document(render_docx(whole(), pack, image))
    assert LEFT_MARK not in plain.parts["word/document.xml"].decode()


def test_a_day_stays_with_its_month_behind_a_latin_place(pack: Path) -> None:
    latin = paragraph("مطر.", dateline="Washington, DC، 21 فبراير 2026 –")
    document = mirrored(pack, body=(latin,))
    said = "".join(text for _style, text in document.lines)
    assert f"Washington, DC، {RIGHT_MARK}21 فبراير 2026" in said
    plain = mirrored(pack, body=(paragraph("مطر.", dateline="لندن، 21 فبراير 2026 –"),))
    assert RIGHT_MARK not in plain.parts["word/document.xml"].decode()


def test_an_address_stays_whole(pack: Path) -> None:
    address = "https://a.example/b/(c)/"
    document = mirrored(pack, closing=(Span(text=address, href=address),))
    runs = document.styled("Closing")[0].findall(f".//{W}r")
    assert [words(run) for run in runs if words(run) != LEFT_MARK] == [address]


def test_letters_that_join_are_never_spaced_out_or_slanted(pack: Path) -> None:
    spans = (Span(text="ئۇيغۇر", italic=True),)
    document = mirrored(pack, closing=spans)
    assert document.xml("word/styles.xml").find(f".//{W}rPr/{W}spacing") is None
    run = document.styled("Closing")[0].find(W + "r")
    assert run.find(f"{W}rPr/{W}bCs") is not None
    assert run.find(f"{W}rPr/{W}i") is None


def test_lines_beside_a_paragraph_change_sides(pack: Path) -> None:
    def sides(document: Document) -> list[str]:
        quote = next(s for s in document.xml("word/styles.xml") if s.get(W + "styleId") == "Quote")
        return [side.tag.removeprefix(W) for side in quote.find(f"{W}pPr/{W}pBdr")]

    assert sides(Document(render_docx(whole(), pack, image))) == ["left"]
    assert sides(mirrored(pack)) == ["right"]


@pytest.mark.parametrize(
    ("language", "script", "font", "tag"),
    [("zh-Hans", "Hans", "Noto Sans SC", "zh-CN"), ("zh-Hant", "Hant", "Noto Sans TC", "zh-TW")],
)
def test_chinese_has_its_font_and_wide_marks(
    language: str, script: str, font: str, tag: str, pack: Path
) -> None:
    release = context(language=language, script=script, headline=rich("“水”归大家"))
    document = Document(render_docx(release, pack, image))
    defaults = document.xml("word/styles.xml").find(f".//{W}rPrDefault/{W}rPr")
    assert defaults.find(W + "rFonts").get(W + "eastAsia") == font
    assert defaults.find(W + "lang").get(W + "eastAsia") == tag
    fonts = document.styled("Headline")[0].find(f"{W}r/{W}rPr/{W}rFonts")
    assert fonts.get(W + "hint") == "eastAsia"


@pytest.mark.parametrize("language", ["en", "tr", "de"])
def test_the_language_is_named(language: str, pack: Path) -> None:
    document = Document(render_docx(context(language=language), pack, image))
    found = document.xml("word/styles.xml").find(f".//{W}rPrDefault/{W}rPr/{W}lang")
    assert found.get(VAL) == language
    assert found.get(W + "bidi") is None
