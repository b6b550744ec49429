"""Make the print fonts in resources/fonts from Debian's font packages.

Run it on Debian 12 with fonts-noto-core, fonts-noto-cjk and unicode-data installed:
`python -m tools.make_fonts`. resources/fonts/README.md tells where the fonts come from,
which characters they keep and why.
"""

import argparse
import bz2
import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font
from fontTools.ttLib import TTFont

from tools.font_outlines import to_truetype

SIZE_LIMIT = 4_000_000  # bytes; README.md gives it as the limit of a file

LATIN_FILES = tuple(
    f"{family}-{style}.ttf"
    for family in ("NotoSerif", "NotoSans")
    for style in ("Regular", "Bold", "Italic", "BoldItalic")
)

# Text set in a later release of this family cannot be copied out of a PDF.
ARABIC_FILES = {
    "NotoNaskhArabic-Regular.ttf": (
        "8c67eaa2f0086872628fc3f7f760386f83c8be5c5e9a1ba3a38891237b2ac7cb"
    ),
    "NotoNaskhArabic-Bold.ttf": "b5cbcb561b4b540ff11d7b6934577dbbbbb9e1d152d47f6f31f19176d58ff39c",
}

COMMON_OPTIONS = ("--no-hinting", "--notdef-outline", "--name-IDs=*", "--name-languages=*")
LATIN_OPTIONS = (*COMMON_OPTIONS, "--layout-features=*")
CHINESE_OPTIONS = (
    *COMMON_OPTIONS,
    "--layout-features=ccmp,halt,kern,locl,mark,palt",
    "--drop-tables+=VORG,vhea,vmtx",
)

CHINESE_STYLES = ("Regular", "Bold")
CHINESE_SCRIPTS = ("DFLT", "cyrl", "grek", "hani", "kana", "latn")

# Everything but ideographs that the Chinese fonts keep, as far as they have it.
CHINESE_SIGNS = (
    (0x0020, 0x024F),  # Latin, with the vowels of pinyin
    (0x02B0, 0x036F),  # tone marks
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin for Vietnamese
    (0x2000, 0x22FF),  # punctuation, currency, arrows, mathematics
    (0x2460, 0x27BF),  # numbers in circles, boxes, signs
    (0x3000, 0x312F),  # Chinese punctuation, kana, bopomofo
    (0x31A0, 0x31BF),  # bopomofo for Taiwan's other languages
    (0xFE10, 0xFE4F),  # vertical and compatibility forms of punctuation
    (0xFF00, 0xFF60),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width currency
)

UNIHAN_FIELDS = (
    "kBigFive",
    "kGB0",
    "kHKSCS",
    "kIICore",
    "kJis0",
    "kTGH",
    "kTraditionalVariant",
)
BIG5_LEVEL_2 = 0xC940  # code of its first ideograph

Unihan = Mapping[str, Mapping[int, str]]


@dataclass(frozen=True, kw_only=True)
class ChineseFace:
    """One face of the Noto Sans CJK collection, with what is kept of it."""

    number: int
    region: str  # the last word of the family's name
    languages: tuple[str, ...]  # OpenType language systems whose forms are kept
    ideographs: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class Sources:
    """Folders of the installed Debian packages."""

    noto: Path
    cjk: Path
    unihan: Path


def main() -> None:
    sources, output = parse_arguments()
    output.mkdir(parents=True, exist_ok=True)
    for path in make_all(sources, output):
        report(path)


def parse_arguments() -> tuple[Sources, Path]:
    parser = argparse.ArgumentParser(description="Make the print fonts in resources/fonts.")
    fonts = Path("/usr/share/fonts")
    parser.add_argument("--noto", type=Path, default=fonts / "truetype/noto")
    parser.add_argument("--cjk", type=Path, default=fonts / "opentype/noto")
    parser.add_argument("--unihan", type=Path, default=Path("/usr/share/unicode"))
    bundled = Path(__file__).resolve().parent.parent / "resources" / "fonts"
    parser.add_argument("--output", type=Path, default=bundled)
    given = parser.parse_args()
    return Sources(noto=given.noto, cjk=given.cjk, unihan=given.unihan), given.output


def make_all(sources: Sources, output: Path) -> Iterator[Path]:
    for name in LATIN_FILES:
        yield make_latin(sources.noto / name, output / name)
    for name, digest in ARABIC_FILES.items():
        yield copy_exactly(sources.noto / name, output / name, digest)
    for face in chinese_faces(read_unihan(sources.unihan)):
        for style in CHINESE_STYLES:
            collection = sources.cjk / f"NotoSansCJK-{style}.ttc"
            yield make_chinese(collection, face, style, output)


def report(path: Path) -> None:
    size = path.stat().st_size
    with TTFont(path) as font:
        characters = len(font.getBestCmap())
    print(f"{path.name:30} {size:9,} bytes {characters:6,} characters")
    if size >= SIZE_LIMIT:
        raise SystemExit(f"{path.name} is larger than {SIZE_LIMIT:,} bytes.")


def make_latin(source: Path, target: Path) -> Path:
    with TTFont(source) as font:
        everything = set(font.getBestCmap())
    with subset(source, everything, LATIN_OPTIONS) as font:
        font.save(target)
    return target


def copy_exactly(source: Path, target: Path, digest: str) -> Path:
    if hashlib.sha256(source.read_bytes()).hexdigest() != digest:
        raise SystemExit(f"{source} is not the file of fonts-noto-core 20201225-1.")
    shutil.copyfile(source, target)
    return target


def make_chinese(collection: Path, face: ChineseFace, style: str, output: Path) -> Path:
    target = output / f"NotoSans{face.region}-{style}.ttf"
    signs = {code for first, last in CHINESE_SIGNS for code in range(first, last + 1)}
    choice = (f"--font-number={face.number}", layout_scripts(face.languages))
    with subset(collection, signs | face.ideographs, (*CHINESE_OPTIONS, *choice)) as font:
        if font["name"].getDebugName(1) != f"Noto Sans CJK {face.region}":
            raise SystemExit(f"Face {face.number} of {collection} is not {face.region}.")
        rename(font, face.region)
        to_truetype(font)
        font.save(target)
    return target


def layout_scripts(languages: tuple[str, ...]) -> str:
    systems = ("dflt", *languages)
    pairs = (f"{script}.{system}" for script in CHINESE_SCRIPTS for system in systems)
    return f"--layout-scripts={','.join(pairs)}"


def subset(source: Path, characters: set[int], arguments: tuple[str, ...]) -> TTFont:
    """Open a font with only these characters; the arguments are those of pyftsubset."""
    options = Options()
    unknown = options.parse_opts(list(arguments))
    if unknown:
        raise SystemExit(f"pyftsubset does not know {', '.join(unknown)}.")
    font = load_font(source, options)
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def rename(font: TTFont, region: str) -> None:
    """Take "CJK" out of the names."""
    for record in font["name"].names:
        text = str(record).replace(f"Noto Sans CJK {region}", f"Noto Sans {region}")
        record.string = text.replace(f"NotoSansCJK{region.lower()}", f"NotoSans{region}")


def read_unihan(folder: Path) -> Unihan:
    """Fields of the Unicode Han database (UAX #38): code point to value."""
    fields: dict[str, dict[int, str]] = {name: {} for name in UNIHAN_FIELDS}
    for path in sorted(folder.glob("Unihan_*.txt.bz2")):
        for code, name, value in unihan_rows(path):
            if name in fields:
                fields[name][code] = value
    missing = [name for name, values in fields.items() if not values]
    if missing:
        raise SystemExit(f"{folder} does not hold {', '.join(missing)} of the Han database.")
    return fields


def unihan_rows(path: Path) -> Iterator[tuple[int, str, str]]:
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, name, value = line.rstrip("\n").split("\t")
                yield code_point(code), name, value


def code_point(notation: str) -> int:
    return int(notation.removeprefix("U+"), 16)


def chinese_faces(unihan: Unihan) -> tuple[ChineseFace, ...]:
    return (
        ChineseFace(
            number=2,
            region="SC",
            languages=("ZHS",),
            ideographs=simplified_ideographs(unihan),
        ),
        ChineseFace(
            number=3,
            region="TC",
            languages=("ZHT", "ZHH"),
            ideographs=traditional_ideographs(unihan),
        ),
    )


def simplified_ideographs(unihan: Unihan) -> frozenset[int]:
    """GB 2312, the Table of General Standard Chinese Characters, IICore for China."""
    return frozenset({*unihan["kGB0"], *unihan["kTGH"], *in_daily_use("G", unihan)})


def traditional_ideographs(unihan: Unihan) -> frozenset[int]:
    """Big5 level 1, IICore for Taiwan, Hong Kong and Macau, and a part of the rest.

    Of Big5 level 2 and of Hong Kong's supplementary set, those stay that mainland China, in
    their simplified form or as they are, or Japan has in a standard: that keeps names whole.
    """
    big5 = unihan["kBigFive"]
    level_1 = {code for code, value in big5.items() if int(value, 16) < BIG5_LEVEL_2}
    simplified = simplified_ideographs(unihan)
    elsewhere = simplified | traditional_forms(simplified, unihan) | set(unihan["kJis0"])
    rest = {*big5, *unihan["kHKSCS"]} & elsewhere
    return frozenset(level_1 | in_daily_use("THM", unihan) | rest)


def traditional_forms(simplified: Iterable[int], unihan: Unihan) -> set[int]:
    values = (unihan["kTraditionalVariant"].get(code, "") for code in simplified)
    return {code_point(form) for value in values for form in value.split()}


def in_daily_use(regions: str, unihan: Unihan) -> set[int]:
    """Ideographs of IICore for any of the regions; a value is a priority, then regions."""
    wanted = set(regions)
    return {code for code, value in unihan["kIICore"].items() if wanted & set(value[1:])}


if __name__ == "__main__":
    main()
