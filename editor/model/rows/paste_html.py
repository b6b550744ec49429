"""HTML of word processors and web pages as rows: words, bold, italic, links, lists, headings.

Everything else is dropped. Word writes lists as paragraphs with painted bullets in conditional
comments, Google Docs wraps all in a bold element of normal weight.
"""

import re
from html.parser import HTMLParser

import msgspec

from editor.model.blocks import ListBlock, Subheading
from editor.model.clean import clean_text
from editor.model.inline import BREAK, Run, join
from editor.model.rows.lines import Line
from editor.model.rows.row import Row, Rows, plain_row
from editor.model.rows.styles import address
from editor.model.runs import cut, size

_BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dt", "dd", "dl", "pre"}
    | {"blockquote", "table", "tr", "td", "th", "hr", "figure", "figcaption", "body", "html"}
    | {"section", "article", "header", "footer", "main", "aside", "nav"}
)
_HEADING = re.compile("h[1-6]")
_DEAD = frozenset({"script", "style", "head", "title", "xml", "template", "noscript", "svg"})
_EMPTY = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
# Not `mso-bidi-font-weight`, which says nothing about Latin letters.
_NORMAL = re.compile(r"(?<![-a-z])font-weight:(normal|[1-4]00)")
_BOLD = re.compile(r"(?<![-a-z])font-weight:(bold|[6-9]00)")
_FRAGMENT = re.compile("<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL)
_DEEPEST = 300  # elements in elements; a page that has more would only hold the window up
_NUMBER = re.compile(r"\s*\(?[0-9a-zA-Z]{1,4}[.)]")


class _Element(msgspec.Struct, frozen=True):
    """What an open element, and those around it, mean for the words inside."""

    tag: str = ""
    bold: bool = False
    italic: bool = False
    href: str = ""
    is_bullet: bool = False


_OUTSIDE = _Element()


def rows_of_html(text: str) -> Rows:
    """Read HTML; empty where no words are in it."""
    found = _FRAGMENT.search(text)
    reader = _Reader()
    reader.feed(found[1] if found else text)
    reader.close()
    reader.end_row()
    return tuple(reader.rows)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[Row] = []
        self._runs: list[Run] = []
        self._open: list[_Element] = []
        self._lists: list[ListBlock] = []
        self._word_list: ListBlock | None = None
        self._kind = ""
        self._bullet = ""
        self._dead = 0

    @property
    def _innermost(self) -> _Element:
        return self._open[-1] if self._open else _OUTSIDE

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        found = {name: value or "" for name, value in attrs}
        if tag in _DEAD:
            self._dead += 1
        if tag in _BLOCKS:
            self.end_row()
            self._begin(tag, found)
        if tag == "br":
            self._add(BREAK)
        if tag not in _EMPTY and len(self._open) < _DEEPEST:
            self._open.append(_inside(self._innermost, tag, found))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those inside of it that nobody closed."""
        if tag in _DEAD and self._dead:
            self._dead -= 1
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                break
        if tag in _BLOCKS:
            self.end_row()
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()

    def handle_data(self, data: str) -> None:
        """Take words, unless they are a bullet that Word painted."""
        if self._dead:
            return
        if self._innermost.is_bullet:
            self._bullet += data
            return
        text = clean_text(_SPACES.sub(" ", data))
        before = self._runs[-1].text[-1:] if self._runs else " "
        self._add(text[1:] if text[:1] == " " and before in {" ", BREAK} else text)

    def end_row(self) -> None:
        """What was read so far is a row, if it has words."""
        line = _trimmed(join(self._runs))
        self._runs = []
        kind, self._kind = self._kind, ""
        if line:
            self.rows.append(self._row(line, kind))
        elif not kind:
            return
        if kind != "word":
            self._word_list = None

    def _row(self, line: Line, kind: str) -> Row:
        if kind == "word":
            if self._word_list is None:
                ordered = bool(_NUMBER.match(self._bullet))
                self._word_list = ListBlock(id="", ordered=ordered)
            return Row(self._word_list, line)
        if self._lists:
            return Row(self._lists[-1], line)
        if kind == "heading":
            return Row(Subheading(id=""), line)
        return plain_row(line)

    def _begin(self, tag: str, found: dict[str, str]) -> None:
        style = _compact(found)
        self._bullet = ""
        if tag in {"ul", "ol"}:
            # A list in a list goes on in the outer one: the body knows one level.
            outer = self._lists[0] if self._lists else None
            self._lists.append(outer or ListBlock(id="", ordered=tag == "ol"))
        elif _HEADING.fullmatch(tag):
            self._kind = "heading"
        elif tag == "p" and _is_word_item(style, found.get("class", "")):
            self._kind = "word"

    def _add(self, text: str) -> None:
        around = self._innermost
        bold = around.bold and self._kind != "heading"
        self._runs.append(Run(text, bold, around.italic, around.href))


def _inside(outer: _Element, tag: str, found: dict[str, str]) -> _Element:
    style = _compact(found)
    bold = outer.bold or tag in {"b", "strong"}
    bold = not _NORMAL.search(style) and (bold or bool(_BOLD.search(style)))
    italic = outer.italic or tag in {"i", "em"} or "font-style:italic" in style
    italic = italic and "font-style:normal" not in style
    href = _web_address(found.get("href", "")) if tag == "a" else ""
    is_bullet = outer.is_bullet or "mso-list:ignore" in style
    return _Element(tag, bold, italic, href or outer.href, is_bullet)


def _web_address(href: str) -> str:
    """An address that says where it leads; a part of a page leads nowhere from here."""
    words = href.strip()
    return address(words) if ":" in words else ""


def _is_word_item(style: str, class_: str) -> bool:
    in_style = "mso-list:" in style and "mso-list:none" not in style
    return in_style or class_.startswith("MsoListParagraph")


def _compact(found: dict[str, str]) -> str:
    return found.get("style", "").replace(" ", "").lower()


def _trimmed(line: Line) -> Line:
    text = "".join(run.text for run in line)
    start = len(text) - len(text.lstrip(" \n"))
    end = size(line) - len(text) + len(text.rstrip(" \n"))
    kept = cut(line, start, end)
    return kept if text.strip(" \n\u00a0") else ()
