"""Litter of web pages by its words: menus, share buttons, cookie lines, captions, other pages."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.folding import folded, size
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_MOST_WORDS, _CAPTION_WORDS = 45, 40
_COPYRIGHT = "c0pyright"
_ADDRESS_ONLY = re.compile(r"^(?:\S*://\S+|www\.\S+)(?:\s+\S*://\S+)*$")
_COUNT = re.compile(r"^[\d.,+]{1,8}k?\s")
_TAGS = re.compile(r"^(?:[#@＃][^\s#@]+[\s,|]*)+$")
_PAGE_NUMBER = re.compile(
    r"^(?:[-–—]\s?\d{1,3}\s?[-–—]|(?:page|seite|página|pagina|sayfa|صفحة|p\.)\s?\d{1,3}"
    r"(?:\s?(?:/|of|von|de|sur|من)\s?\d{1,3})?|\d{1,3}\s?/\s?\d{1,3}|第\s?\d{1,3}\s?[页頁])$",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"^\d{1,3}$")
_NUMBER_GAP = 5
_CRUMBS = re.compile(r"\s*[>»›→]\s*|\s+/\s+|\s+::\s+")
_BAR = re.compile(r"\s*[|·•]\s*|\s{2,}|\s[–-]\s")
_CRUMB_WORDS, _BAR_WORDS = 7, 4
_RULE = re.compile(r"^[\W_]{1,80}$")
_GLUED = re.compile(r"^(?:Previous|Next) (?:article|post|story)(?=\S)")
_BYLINE = re.compile(
    r"^(?:by|par|von|por|yazan)\s+[A-ZÀ-ÞÇĞİÖŞÜ]\S+(?:\s+\S+){0,4}$", re.IGNORECASE
)


def find(draft: Draft) -> Iterator[Claim]:
    """Claim every line that only a web page would say."""
    for line in draft.page.lines:
        found = _why(line) or _why_here(draft, line)
        if found:
            confidence, reason = found
            yield whole(line, Part.LITTER, "litter", confidence, message(reason))


def _why(line: Line) -> tuple[float, str] | None:
    if not line.folded and _RULE.match(line.text):
        return 0.6, "Only marks, no words."
    return _by_words(line) or _by_count(line)


def _why_here(draft: Draft, line: Line) -> tuple[float, str] | None:
    """A number alone is that of a page where no other number stands near it."""
    text = line.text.strip()
    if _PAGE_NUMBER.match(text):
        return 0.9, "The number of a page."
    if not _LONE_NUMBER.match(text):
        return None
    near = draft.page.lines[max(0, line.index - _NUMBER_GAP) : line.index + _NUMBER_GAP + 1]
    others = [one for one in near if one is not line and _LONE_NUMBER.match(one.text.strip())]
    return None if others else (0.7, "The number of a page.")


def _is_bar(line: Line) -> bool:
    """As in "Home > News > Releases", or "Log in | Subscribe": words of menus beside others."""
    if line.is_prose or line.words > 24 or line.ends_sentence:
        return False
    known = phrases("litter.lines").whole
    crumbs = [part for part in _CRUMBS.split(line.text) if part.strip()]
    first = folded(re.split(r"[:：]", crumbs[0])[-1]) if crumbs else ""
    if len(crumbs) > 1 and first in known and all(size(c) <= _CRUMB_WORDS for c in crumbs[:-1]):
        return True
    parts = [folded(part) for part in _BAR.split(line.text) if folded(part)]
    told = sum(part in known for part in parts)
    return len(parts) > 1 and told * 2 >= len(parts) and all(size(p) <= _BAR_WORDS for p in parts)


def _by_count(line: Line) -> tuple[float, str] | None:
    is_count = line.words <= 5 and _COUNT.match(line.text + " ")
    if is_count and phrases("litter.ends").ends(line.folded):
        return 0.8, "Counts comments or views."
    return None


def _by_words(line: Line) -> tuple[float, str] | None:
    text = line.folded
    if text in phrases("litter.lines").whole:
        return 0.9, "Words of a web page, not of a release."
    if _is_bar(line) or _TAGS.match(line.text):
        return 0.8, "A row of a menu, the way to a page, or tags."
    if _is_caption(line):
        return 0.8, "A picture's caption or credit."
    if line.words <= _MOST_WORDS and _starts(line):
        return 0.85, "Begins as a web page's own lines do."
    if line.words <= 2 * _MOST_WORDS and phrases("litter.contains").is_in(text):
        return 0.8, "Speaks of cookies, rights or newsletters of a website."
    return None


def _starts(line: Line) -> bool:
    if _GLUED.match(line.text) or (line.words <= 6 and _BYLINE.match(line.text)):
        return True
    if line.folded.startswith(_COPYRIGHT) or (line.text.startswith("SOURCE ") and line.words <= 9):
        return True
    known = phrases("litter.starts").leads(line.folded)
    if not known or (line.is_listed and line.words > 5) or line.text.rstrip().endswith(";"):
        return False
    # A sentence of the body may begin alike, so one known word is enough for short lines only.
    is_long = len(line.folded[:known].split()) >= 2
    return line.words <= 14 or (is_long and line.words <= 30)


def _is_caption(line: Line) -> bool:
    if line.words > _CAPTION_WORDS * 2:
        return False
    captions = phrases("litter.captions")
    known = captions.leads(line.folded)
    after = line.text.lstrip("( [")[known : known + 3]
    is_credited = "©" in line.text and not line.folded.startswith(_COPYRIGHT)
    if is_credited and line.words <= 60:
        return True
    if known and (
        ":" in after or "：" in after or "/" in after or "©" in line.text or "@" in after
    ):
        return True
    if known and line.words <= 6 and not line.ends_sentence and " " in line.folded[:known]:
        return True
    if len(line.folded[:known].split()) >= 3:  # "von links nach rechts"
        return True
    # Captions by their last word are short.
    return (
        line.words <= 12
        and bool(phrases("litter.ends").ends(line.folded))
        and not line.ends_sentence
        and (line.words <= 4 or line.folded[-2:] in ("圖片", "图片"))
    )
