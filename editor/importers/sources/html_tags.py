"""What the elements of HTML mean for a reader of words."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from lxml import etree

from editor.importers.document import LineRole


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


SKIPPED = _names(
    "script style template noscript iframe object embed svg math canvas audio video input "
    "textarea select datalist meta link base"
)
BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button label"
)
# A browser leaves a blank line around these.
SPACED = _names(
    "article aside blockquote dl figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre "
    "section table ul"
)
HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ol", "ul", "menu", "dir"})
BOLD = frozenset({"b", "strong", "th"})
ITALIC = frozenset({"i", "em", "cite", "var", "dfn"})
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s*:\s*(\w+)", re.IGNORECASE)
_BOLD_WEIGHTS = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_WORD_LIST = re.compile(r"mso-list\s*:\s*\w+\s+level(\d)", re.IGNORECASE)
# What Word puts before an item of a list: a sign, or a number with its dot.
_WORD_MARKER = re.compile(r"^\s*(?:(?P<number>\(?\w{1,6}[.)])|[^\w\s(\"“„«‘']|o)[\s\u00a0]+")
_LONGEST_ADDRESS = 2_000


def is_hidden(element: etree._Element) -> bool:
    """Whether a browser shows nothing of the element."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def is_bold(tag: str, style: str) -> bool | None:
    """Whether words are bold from here on; None where nothing changes."""
    found = _WEIGHT.search(style)
    if found:
        return found.group(1).lower() in _BOLD_WEIGHTS
    return True if tag in BOLD else None


def is_italic(tag: str, style: str) -> bool | None:
    """Whether words are italic from here on; None where nothing changes."""
    found = _SLANT.search(style)
    if found:
        return found.group(1).lower() in {"italic", "oblique"}
    return True if tag in ITALIC else None


def followed(address: str) -> str:
    """An address that a person can follow from paper or mail; "" for any other."""
    try:
        scheme = urlsplit(address.strip()).scheme
    except ValueError:
        return ""
    fits = scheme.lower() in _SCHEMES and len(address) <= _LONGEST_ADDRESS
    return address.strip() if fits else ""


def is_way_back(address: str) -> bool:
    """Whether a link is the arrow from a footnote back into the text."""
    return address.startswith(("#footnote-ref", "#endnote-ref"))


def word_list_level(style: str) -> int:
    """The depth of an item of a list as Word writes it to the clipboard; 0 for none."""
    found = _WORD_LIST.search(style)
    return int(found.group(1)) if found else 0


def split_word_marker(text: str) -> tuple[str, str]:
    """The number of such an item ("" for a mere sign), and its words."""
    found = _WORD_MARKER.match(text)
    if not found:
        return "", text
    return found.group("number") or "", text[found.end() :]


def role_of(tag: str) -> LineRole:
    """What the lines inside a block are."""
    if tag in HEADINGS:
        return LineRole.HEADING
    if tag == "pre":
        return LineRole.PREFORMATTED
    return LineRole.QUOTE if tag == "blockquote" else LineRole.PARAGRAPH
