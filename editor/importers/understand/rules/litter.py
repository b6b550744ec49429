"""Litter of web pages by its words: menus, share buttons, cookie lines, captions, other pages."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_MOST_WORDS, _CAPTION_WORDS = 45, 40
_COPYRIGHT = "c0pyright"
_ADDRESS_ONLY = re.compile(r"^(?:\S*://\S+|www\.\S+)(?:\s+\S*://\S+)*$")
_COUNT = re.compile(r"^[\d.,+]{1,8}k?\s")
_RULE = re.compile(r"^[\W_]{1,80}$")
_GLUED = re.compile(r"^(?:Previous|Next) (?:article|post|story)(?=\S)")
_BYLINE = re.compile(
    r"^(?:by|par|von|por|yazan)\s+[A-ZÀ-ÞÇĞİÖŞÜ]\S+(?:\s+\S+){0,4}$", re.IGNORECASE
)


def find(draft: Draft) -> Iterator[Claim]:
    """Claim every line that only a web page would say."""
    for line in draft.page.lines:
        found = _why(line)
        if found:
            confidence, reason = found
            yield whole(line, Part.LITTER, "litter", confidence, message(reason))


def _why(line: Line) -> tuple[float, str] | None:
    if not line.folded and _RULE.match(line.text):
        return 0.6, "Only marks, no words."
    return _by_words(line) or _by_count(line)


def _by_count(line: Line) -> tuple[float, str] | None:
    is_count = line.words <= 5 and _COUNT.match(line.text + " ")  # noqa: PLR2004
    if is_count and phrases("litter.ends").ends(line.folded):
        return 0.8, "Counts comments or views."
    return None


def _by_words(line: Line) -> tuple[float, str] | None:
    text = line.folded
    if text in phrases("litter.lines").whole:
        return 0.9, "Words of a web page, not of a release."
    if _is_caption(line):
        return 0.8, "A picture's caption or credit."
    if line.words <= _MOST_WORDS and _starts(line):
        return 0.85, "Begins as a web page's own lines do."
    if line.words <= 2 * _MOST_WORDS and phrases("litter.contains").is_in(text):
        return 0.8, "Speaks of cookies, rights or newsletters of a website."
    return None


def _starts(line: Line) -> bool:
    if _GLUED.match(line.text) or (line.words <= 6 and _BYLINE.match(line.text)):  # noqa: PLR2004
        return True
    if line.folded.startswith(_COPYRIGHT):
        return True
    known = phrases("litter.starts").leads(line.folded)
    if not known or (line.is_listed and line.words > 5) or line.text.rstrip().endswith(";"):  # noqa: PLR2004
        return False
    # A sentence of the body may begin alike, so one known word is enough for short lines only.
    is_long = len(line.folded[:known].split()) >= 2  # noqa: PLR2004
    return line.words <= 14 or (is_long and line.words <= 30)  # noqa: PLR2004


def _is_caption(line: Line) -> bool:
    if line.words > _CAPTION_WORDS * 2:
        return False
    captions = phrases("litter.captions")
    known = captions.leads(line.folded)
    after = line.text.lstrip("( [")[known : known + 3]
    if known and (
        ":" in after or "：" in after or "/" in after or "©" in line.text or "@" in after
    ):
        return True
    if known and line.words <= 6 and not line.ends_sentence and " " in line.folded[:known]:  # noqa: PLR2004
        return True
    if len(line.folded[:known].split()) >= 3:  # noqa: PLR2004  # "von links nach rechts"
        return True
    if line.words > 12:  # noqa: PLR2004  # captions by their last word are short
        return False
    return (
        bool(phrases("litter.ends").ends(line.folded))
        and not line.ends_sentence
        and (
            line.words <= 4 or line.folded[-2:] in ("圖片", "图片")  # noqa: PLR2004
        )
    )
