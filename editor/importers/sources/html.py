"""HTML -> lines, by an allow list of what a person sees; nothing is run and nothing fetched.

The sanitiser nh3 is not asked: it takes minutes over 200,000 nested elements, and words with
places need no sanitising.
"""

import re

import msgspec
from lxml import etree

from editor.importers.border import foreign, too_much
from editor.importers.sources.html_reader import HtmlReader
from editor.importers.sources.limits import MARKUP
from editor.importers.sources.lines import RawLine

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
# libxml2 leaves out, without a word, what lies deeper than 2,048 elements.
_DEEPEST = 2_000
_MOST_TAGS = 800_000


class HtmlLines(msgspec.Struct, frozen=True):
    """A page read; `named` is what a person does not see on it, `language` its own tag."""

    lines: tuple[RawLine, ...] = ()
    named: tuple[str, ...] = ()
    language: str = ""


def html_lines(markup: str, name: str) -> HtmlLines:
    """The lines of a page or a piece of one. Raises Problem where it is too large or too deep."""
    if len(markup) > MARKUP or markup.count("<") > _MOST_TAGS:
        raise too_much(name)
    found = _FRAGMENT.search(markup)
    root = _parsed(found.group(1) if found else markup, name)
    if root is None:
        return HtmlLines()
    reader = HtmlReader()
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            depth += 1
            reader.start(element)
        else:
            depth -= 1
            reader.end(element)
        if depth > _DEEPEST:
            raise too_much(name)
    return HtmlLines(tuple(reader.finished()), tuple(reader.named), root.get("lang") or "")


def _parsed(markup: str, name: str) -> etree._Element | None:
    # huge_tree only lifts limits of depth and size here: HTML declares no entities.
    parser = etree.HTMLParser(
        huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    text = markup.replace("\0", "").encode("utf-8", "replace")
    if not text.strip():
        return None
    with foreign(name):
        parser.feed(text)
        root: etree._Element | None = parser.close()
    return root
