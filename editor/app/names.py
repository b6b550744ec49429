"""The name of an exported file: `<date>_<short-title>_<language>[_public][_DRAFT].<ext>`.

A press edition that may not be published yet says so in its name as well: `_EMBARGOED`, `_HOLD`.
"""

import re
import unicodedata
from itertools import accumulate, chain, count, takewhile

from editor.model.edition import Edition
from editor.model.enums import Audience, Status, TimingType
from editor.model.inline import parse
from editor.model.message import Problem
from editor.model.release import Release
from editor.render.job import Format

PATTERN = "{date}_{title}_{language}"
PATTERN_OF_PACKS = "{date}_{title}_{language}_{version}"
LONGEST_NAME = 120  # bytes: leaves room for the path before it, on Windows too
LONGEST_TITLE = 40
_LONGEST_TAG = 24
_NO_DATE = "undated"
_PART = re.compile(r"\{(\w*)\}")
_GAPS = re.compile(r"__+")
_HOLE = "\ue000"  # stands for the title until it is known how long it may be
_HELD_BACK = {TimingType.EMBARGO: "_EMBARGOED", TimingType.HOLD: "_HOLD"}
# Turkic languages have a dotted and a dotless i, which Unicode's own lower case mixes up.
_DOTTED = {"tr", "az"}


def file_name(
    release: Release,
    edition: Edition,
    audience: Audience,
    format_: Format,
    pattern: str = PATTERN,
) -> str:
    """The name of one file of one edition; the editions of a release never share one.

    Letters of any script stay; nothing stands in it that Windows, macOS, Linux or FAT refuse.
    Raises Problem for a pattern with an unknown part.
    """
    parts = _parts(release, edition) | {"title": _HOLE}
    tail = _warnings(release, audience) + f".{format_.value}"
    head = _filled(pattern, parts)
    room = LONGEST_NAME - len(f"{head.replace(_HOLE, '')}{tail}".encode())
    return head.replace(_HOLE, _short_title(release, edition, room), 1) + tail


def folder_name(release: Release, audience: Audience) -> str:
    """The name of the folder of a press pack: as its files, without a language."""
    version = _version(release)
    tail = (f"_{version}" if version else "") + _warnings(release, audience) + "_press-pack"
    head = release.date.isoformat() if release.date else _NO_DATE
    room = LONGEST_NAME - len(f"{head}_{tail}".encode())
    return f"{head}_{_short_title(release, release.editions[0], room)}{tail}"


def plain_name(words: str) -> str:
    """Words as a part of a file name, in lower case, parted by hyphens."""
    return "-".join(_words(words, "en"))[:LONGEST_TITLE].strip("-")


def _parts(release: Release, edition: Edition) -> dict[str, str]:
    return {
        "date": release.date.isoformat() if release.date else _NO_DATE,
        "language": _language(release, edition),
        "version": _version(release),
        "kind": release.kind.value,
    }


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """The pattern with its parts; what a missing part leaves behind goes with it."""
    unknown = set(_PART.findall(pattern)) - set(parts)
    if unknown or "{title}" not in pattern or "{language}" not in pattern:
        raise Problem.of(
            "The pattern “{pattern}” cannot name files.",
            "Use {known}, with {needed} among them.",
            pattern=pattern,
            known=", ".join(f"{{{name}}}" for name in sorted(parts)),
            needed="{title} and {language}",
        )
    filled = _PART.sub(lambda found: parts[found[1]], pattern)
    kept = "".join(c if c in "_-. " + _HOLE else _part(c) for c in filled)
    return _GAPS.sub("_", kept).strip("_-. ")


def _version(release: Release) -> str:
    """The version of an issued release, such as v2; a draft has none."""
    is_issued = release.status is Status.ISSUED and release.issued
    return f"v{release.issued[-1].version}" if is_issued else ""


def _warnings(release: Release, audience: Audience) -> str:
    """What nobody may overlook, even in a list of files."""
    tail = "_public" if audience is Audience.PUBLIC else _HELD_BACK.get(release.timing.type, "")
    return tail + ("" if release.status is Status.ISSUED else "_DRAFT")


def _short_title(release: Release, edition: Edition, room: int) -> str:
    """The title, or else the headline, as words; `room` is in bytes."""
    headline = "".join(run.text for run in parse(edition.headline))
    titles = (release.title, headline, release.kind.value)
    words = next(found for title in titles if (found := _words(title, edition.language)))
    lengths = accumulate(len(word) + 1 for word in words)
    sizes = accumulate(len(word.encode()) + 1 for word in words)
    fits = (
        length - 1 <= LONGEST_TITLE and size - 1 <= room
        for length, size in zip(lengths, sizes, strict=True)
    )
    fitting = sum(1 for _ in takewhile(bool, fits))
    return "-".join(words[:fitting]) or _cut(words[0], room)


def _words(title: str, language: str) -> list[str]:
    """The words of a title in lower case; whatever is no letter, mark or digit parts them."""
    kept = (_part(character) for character in _lower(title, language))
    return unicodedata.normalize("NFC", "".join(kept)).split()


def _part(character: str) -> str:
    if unicodedata.category(character)[0] in "LMN":
        return character
    # Apostrophes and joiners stand inside words.
    return "" if character in "'’\u200c\u200d\u00ad" else " "


def _lower(title: str, language: str) -> str:
    if language.partition("-")[0].lower() in _DOTTED:
        title = title.replace("İ", "i").replace("I", "ı")
    return title.lower()


def _cut(word: str, room: int) -> str:
    """The start of a word too long for a name, parting no letter from its marks if it can."""
    end = min(len(word), LONGEST_TITLE)
    while len(word[:end].encode()) > room:
        end -= 1
    whole = end
    while whole and _is_mark(word[whole : whole + 1]):
        whole -= 1
    return word[: whole or end]


def _is_mark(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] == "M"


def _language(release: Release, edition: Edition) -> str:
    """The language tag; a number tells editions apart whose tags would look alike."""
    taken: set[str] = set()
    for other in release.editions:
        tag = _free(_tag(other.language), taken)
        if other is edition:
            return tag
        taken.add(tag.lower())
    return _free(_tag(edition.language), taken)


def _free(tag: str, taken: set[str]) -> str:
    numbered = (f"{tag}-{number}" for number in count(2))
    return next(name for name in chain([tag], numbered) if name.lower() not in taken)


def _tag(language: str) -> str:
    kept = "".join(c for c in language if c.isascii() and (c.isalnum() or c == "-"))
    return kept[:_LONGEST_TAG].strip("-") or "und"
