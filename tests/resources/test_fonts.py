"""The bundled print fonts have what a page needs: names, rights, sizes and characters."""

import hashlib
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
LABELS = ROOT / "templates" / "shared" / "labels"

FOUR_STYLES = ("Regular", "Bold", "Italic", "Bold Italic")
TWO_STYLES = ("Regular", "Bold")
FAMILIES = {
    "Noto Serif": FOUR_STYLES,
    "Noto Sans": FOUR_STYLES,
    "Noto Naskh Arabic": TWO_STYLES,
    "Noto Sans SC": TWO_STYLES,
    "Noto Sans TC": TWO_STYLES,
}
WEIGHTS = {"Regular": 400, "Italic": 400, "Bold": 700, "Bold Italic": 700}
SIZE_LIMIT = 4_000_000

# fonts-noto-core 20201225-1; text in a later release cannot be copied out of a PDF.
NASKH_OF_2020 = {
    "NotoNaskhArabic-Regular.ttf": (
        "8c67eaa2f0086872628fc3f7f760386f83c8be5c5e9a1ba3a38891237b2ac7cb"
    ),
    "NotoNaskhArabic-Bold.ttf": "b5cbcb561b4b540ff11d7b6934577dbbbbb9e1d152d47f6f31f19176d58ff39c",
}

BASIC_LATIN = "".join(chr(code) for code in range(0x20, 0x7F))
LETTERS = {
    "en": "",
    "tr": "çğıöşüâîûÇĞİÖŞÜÂÎÛ₺",
    "de": "äöüßÄÖÜẞ",
    "fr": "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",
    "es": "áéíñóúüÁÉÍÑÓÚÜ¿¡ªº",
    "pt": "ãõáàâçéêíóôúÃÕÁÀÂÇÉÊÍÓÔÚ",
}
TYPOGRAPHIC_MARKS = "€£–—…“”‘’„‚«»‹›№™©®§¶•·°×†‡½\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}"

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى"
UYGHUR = "اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيئ"
ARABIC_MARKS = "،؛؟«»٪٫٬\N{ARABIC TATWEEL}"
ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩0123456789"
HARAKAT = "".join(chr(code) for code in (*range(0x064B, 0x0653), 0x0670))
ARABIC_SCRIPT = {
    "Arabic": ARABIC,
    "Uyghur": UYGHUR,
    "marks": ARABIC_MARKS,
    "digits": ARABIC_DIGITS,
    "harakat": HARAKAT,
}

CHINESE_MARKS = "，。、；：？！…—·「」『』《》〈〉“”‘’（）【】〔〕％０９Ａｚ　①②③→"
COMMON_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
    "过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她"
    "本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问"
    "很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次"
    "度门任常先海通教儿原东声提立及比员"
)
COMMON_TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年"
    "過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她"
    "本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問"
    "很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次"
    "度門任常先海通教兒原東聲提立及比員"
)
CHINESE_SCRIPT = {
    ("Noto Sans SC", "common"): COMMON_SIMPLIFIED,
    ("Noto Sans SC", "marks"): CHINESE_MARKS,
    ("Noto Sans SC", "pinyin"): "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü",
    ("Noto Sans SC", "given names"): "喆堃翀昇玥琪珺祎赟骉镕铖阎闫",
    ("Noto Sans TC", "common"): COMMON_TRADITIONAL,
    ("Noto Sans TC", "marks"): CHINESE_MARKS,
    (
        "Noto Sans TC",
        "bopomofo",
    ): "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩˊˇˋ˙",
    ("Noto Sans TC", "Cantonese"): "嘅咗哋喺嘢啲嗰嚟冇佢唔冚邨衞裏着",
    ("Noto Sans TC", "given names"): "喆堃翀昇玥琪珺禕鎔鋮閆頔峯啓羣栢",
}


def every_string(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from every_string(part)
    elif isinstance(value, list):
        for part in value:
            yield from every_string(part)


@pytest.fixture(scope="module")
def fonts():
    with ExitStack() as stack:
        yield {
            path.name: stack.enter_context(TTFont(path, lazy=True))
            for path in sorted(FONTS.glob("*.[ot]tf"))
        }


@pytest.fixture(scope="module")
def characters(fonts):
    """For each family, the characters that all of its styles have."""
    common = {}
    for font in fonts.values():
        family = font["name"].getDebugName(1)
        own = {chr(code) for code in font.getBestCmap()}
        common[family] = common.get(family, own) & own
    return common


def ranges(codes):
    """Lines such as 0041-005A, or 00A9 for a character alone."""
    for _, group in groupby(enumerate(codes), key=lambda item: item[1] - item[0]):
        run = [code for _, code in group]
        yield f"{run[0]:04X}-{run[-1]:04X}\n" if len(run) > 1 else f"{run[0]:04X}\n"


def test_families_and_styles_are_those_that_style_sheets_name(fonts):
    found = sorted((f["name"].getDebugName(1), f["name"].getDebugName(2)) for f in fonts.values())
    wanted = sorted((family, style) for family, styles in FAMILIES.items() for style in styles)
    assert found == wanted


def test_weight_and_slant_agree_with_the_style(fonts):
    for name, font in fonts.items():
        style = font["name"].getDebugName(2)
        assert font["OS/2"].usWeightClass == WEIGHTS[style], name
        assert bool(font["OS/2"].fsSelection & 1) == ("Italic" in style), name


def test_no_other_name_of_the_source_is_left(fonts):
    for name, font in fonts.items():
        texts = [str(record) for record in font["name"].names]
        assert not [text for text in texts if "CJK" in text], name


def test_outlines_are_those_that_pdf_a_accepts(fonts):
    assert {name: "glyf" in font and "CFF " not in font for name, font in fonts.items()} == (
        dict.fromkeys(fonts, True)
    )


def test_files_are_small():
    sizes = {path.name: path.stat().st_size for path in FONTS.iterdir()}
    assert {name: size for name, size in sizes.items() if size >= SIZE_LIMIT} == {}


def test_embedding_is_allowed(fonts):
    assert {name: font["OS/2"].fsType for name, font in fonts.items()} == dict.fromkeys(fonts, 0)


def test_the_licence_file_has_every_copyright_line(fonts):
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    for name, font in fonts.items():
        assert font["name"].getDebugName(0) in licence, name
        assert "SIL Open Font License, Version 1.1" in font["name"].getDebugName(13), name


@pytest.mark.parametrize("name", NASKH_OF_2020)
def test_naskh_is_the_release_that_can_be_copied_from(name):
    assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == NASKH_OF_2020[name]


@pytest.mark.parametrize("family", ["Noto Serif", "Noto Sans"])
@pytest.mark.parametrize("language", LETTERS)
def test_latin_fonts_have_the_letters(characters, family, language):
    assert set(BASIC_LATIN + LETTERS[language] + TYPOGRAPHIC_MARKS) - characters[family] == set()


@pytest.mark.parametrize("kind", ARABIC_SCRIPT)
def test_naskh_has_the_letters(characters, kind):
    assert set(ARABIC_SCRIPT[kind]) - characters["Noto Naskh Arabic"] == set()


@pytest.mark.parametrize(("family", "kind"), CHINESE_SCRIPT)
def test_chinese_fonts_have_the_characters(characters, family, kind):
    assert set(CHINESE_SCRIPT[family, kind]) - characters[family] == set()


@pytest.mark.parametrize(
    ("language", "family"), [("zh-Hans", "Noto Sans SC"), ("zh-Hant", "Noto Sans TC")]
)
def test_chinese_labels_can_be_printed(characters, language, family):
    path = LABELS / f"{language}.toml"
    if not path.exists():
        pytest.skip(f"there are no labels for {language} yet")
    labels = tomllib.loads(path.read_text(encoding="utf-8"))
    assert set("".join(every_string(labels))) - {"\n"} - characters[family] == set()


@pytest.mark.parametrize(
    ("name", "languages"),
    [("NotoSansSC-Regular.ttf", {"ZHS "}), ("NotoSansTC-Regular.ttf", {"ZHT ", "ZHH "})],
)
def test_chinese_forms_follow_the_language(fonts, name, languages):
    substitutions = fonts[name]["GSUB"].table
    scripts = {record.ScriptTag: record.Script for record in substitutions.ScriptList.ScriptRecord}
    features = substitutions.FeatureList.FeatureRecord
    local = {
        record.LangSysTag
        for record in scripts["hani"].LangSysRecord
        if any(features[index].FeatureTag == "locl" for index in record.LangSys.FeatureIndex)
    }
    assert local == languages


def test_the_list_of_characters_is_what_the_fonts_have(characters, golden):
    """The file is made from the fonts: `pytest tests/resources --update-golden` writes it anew."""
    codes = sorted({ord(character) for own in characters.values() for character in own})
    golden(FONTS / "characters.txt", "".join(ranges(codes)))
