"""The tags in a Word file: found across the runs that Word cuts them into, and filled by Jinja.

The tags are those of docxtpl: `{{ words }}` prints, `{% if %}` acts inside a paragraph;
`{%r if %}`, `{%p if %}` and `{%tr for %}` stand for the whole run, paragraph or table row around
them; `{# a note #}` says nothing. Only the words of a file (`w:t`) can hold a tag, and a tag only
yields words, so that no template can write Word's own language.
"""

import re
import traceback
from collections.abc import Iterable, Mapping
from copy import deepcopy
from itertools import islice
from typing import Any

from jinja2.environment import Environment
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from lxml import etree

from editor.model.message import Problem
from editor.render.docx_xml import SPACE, Element, W, drop, parse, word_problem
from editor.render.template_errors import TEMPLATE_ERRORS

LONGEST = 50_000_000
_EXCERPT = 60
_AT_ONCE = 1000
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_PLACED = re.compile(r"<\?tag (.*?)\?>")
_WHOLE = re.compile(r"(\{[{%#]-?)(p|tr|tc|r)\s+")
_MARKUP = re.compile(r"<[^<>]*>|\{%-?\s*|\s*-?%\}|\{\{\s*|\s*\}\}")
_STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")


def place_tags(root: Element, place: str) -> None:
    """Gather each tag into one place of its paragraph, as a processing instruction.

    Raises Problem for a tag that does not end in its paragraph, and for words that it would take.
    """
    for paragraph in list(root.iter(W + "p")):
        if is_broken(paragraph):
            near = words_of(paragraph)
            raise word_problem(f"a tag is cut in two or not closed (near “{near}”)", place)
        if words := unprinted(paragraph):
            raise word_problem(f"these words stand beside a tag and never print: “{words}”", place)
        texts = _own_texts(paragraph)
        words = "".join(text.text or "" for text in texts)
        if "{" in words:
            _place(texts, words)
    while (mark := _next_whole(root)) is not None:
        _take_whole(mark)


def template_source(root: Element) -> str:
    """The text that Jinja reads; each paragraph begins a line."""
    raw = etree.tostring(root, encoding="unicode").replace("\n", " ")
    pieces = _PLACED.split(raw)
    for index in range(0, len(pieces), 2):
        plain = pieces[index].replace("{", "{{ '{' }}")
        pieces[index] = re.sub(r"<w:p(?=[ >/])", "\n<w:p", plain)
    return "".join(pieces)


class Form:
    """A part of a Word file with its tags read, ready to be filled as often as needed.

    Reading and filling raise Problem with the words around a tag that cannot be used.
    """

    def __init__(self, root: Element, environment: Environment, place: str) -> None:
        root = deepcopy(root)
        place_tags(root, place)
        self._place = place
        self._source = template_source(root)
        try:
            self._template = environment.from_string(self._source)
        except TEMPLATE_ERRORS as error:
            raise tag_problem(error, self._source, place) from error

    def fill(self, values: Mapping[str, Any]) -> Element:
        """The part with its words."""
        try:
            words = _bounded(self._template.generate(values), self._place)
        except TEMPLATE_ERRORS as error:
            raise tag_problem(error, self._source, self._place) from error
        return parse(words.replace("\n", ""), self._place)


def tag_problem(error: Exception, source: str, place: str) -> Problem:
    """An error of a tag, with the paragraph that it stands in."""
    detail = error.message if isinstance(error, TemplateError) else str(error)
    near = excerpt(source, _line(error))
    words = detail or type(error).__name__
    return word_problem(f"{words} (near “{near}”)" if near else words, place)


def excerpt(source: str, line: int) -> str:
    """The words of a line of the source, as a person finds them in Word."""
    lines = source.split("\n")
    if not 0 < line <= len(lines):
        return ""
    return _short(_MARKUP.sub(" ", lines[line - 1].replace("{{ '{' }}", "{")))


def words_of(paragraph: Element) -> str:
    """The beginning of a paragraph."""
    return _short(_words(paragraph))


def is_broken(paragraph: Element) -> bool:
    """Whether a tag begins or ends in this paragraph alone."""
    return bool(_LEFT_OVER.search(_TAG.sub("", _words(paragraph))))


def unprinted(paragraph: Element) -> str:
    """Words that stand beside a tag which takes the whole paragraph."""
    words = _words(paragraph)
    kinds = [found[2] for tag in _TAG.findall(words) if (found := _WHOLE.match(tag))]
    return _short(_TAG.sub("", words)) if {"p", "tr"} & set(kinds) else ""


def _words(paragraph: Element) -> str:
    return "".join(text.text or "" for text in _own_texts(paragraph))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"


def _own_texts(paragraph: Element) -> list[Element]:
    """The text elements of a paragraph, without those of a text box inside it."""
    texts = paragraph.iter(W + "t")
    return [text for text in texts if next(text.iterancestors(W + "p"), None) is paragraph]


def _place(texts: list[Element], words: str) -> None:
    """Rewrite the texts so that a tag stands whole in the text where it begins."""
    starts: list[int] = []
    position = 0
    for text in texts:
        starts.append(position)
        position += len(text.text or "")
    contents: list[list[str | Element]] = [[] for _ in texts]
    end = 0
    for found in _TAG.finditer(words):
        _spread(words, end, found.start(), starts, contents)
        contents[_index(starts, found.start())].append(_instruction(found.group()))
        end = found.end()
    _spread(words, end, len(words), starts, contents)
    for text, content in zip(texts, contents, strict=True):
        _fill_text(text, content)


def _spread(
    words: str, start: int, end: int, starts: list[int], contents: list[list[str | Element]]
) -> None:
    """Give plain words back to the texts that held them."""
    for index, begin in enumerate(starts):
        stop = starts[index + 1] if index + 1 < len(starts) else len(words)
        piece = words[max(start, begin) : min(end, stop)]
        if piece and begin < end and stop > start:
            contents[index].append(piece)


def _index(starts: list[int], position: int) -> int:
    return max(index for index, begin in enumerate(starts) if begin <= position)


def _instruction(tag: str) -> Element:
    return etree.ProcessingInstruction("tag", tag.translate(_STRAIGHT).replace("?>", "? >"))


def _fill_text(text: Element, content: Iterable[str | Element]) -> None:
    text.text = None
    last: Element | None = None
    for piece in content:
        if not isinstance(piece, str):
            text.append(piece)
            last = piece
        elif last is None:
            text.text = (text.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece
    text.set(SPACE, "preserve")


def _next_whole(root: Element) -> Element | None:
    marks = root.iter(etree.ProcessingInstruction)
    return next((mark for mark in marks if _WHOLE.match(mark.text or "")), None)


def _take_whole(mark: Element) -> None:
    """Let a tag for a paragraph or a row stand in its place, and one for a run between runs."""
    found = _WHOLE.match(mark.text or "")
    kind = found[2] if found else ""
    whole = next(mark.iterancestors(W + kind), None)
    parent = None if whole is None else whole.getparent()
    mark.text = _plain(mark)
    if whole is None or parent is None:
        return
    if kind == "r":
        _split_run(mark, whole)
    else:
        _stand_for(mark, whole, parent)


def _split_run(mark: Element, run: Element) -> None:
    """Cut a run in two at a tag: Word joins runs that look alike, so words may stand around it."""
    text = mark.getparent()
    if text is None:
        return
    after = deepcopy(run)
    place, inside = run.index(text), text.index(mark)
    _keep(run, range(place + 1))
    _keep(text, range(inside))
    _keep(after, range(place, len(after)))
    rest = after.find(W + "t")
    if rest is not None:
        rest.text = rest[inside].tail
        _keep(rest, range(inside + 1, len(rest)))
    mark.tail = None
    run.addnext(mark)
    mark.addnext(after)
    for piece in (run, after):
        if all(_is_hollow(child) for child in piece):
            drop(piece)


def _is_hollow(child: Element) -> bool:
    return child.tag == W + "rPr" or (child.tag == W + "t" and not len(child) and not child.text)


def _keep(parent: Element, places: range) -> None:
    """Take out the children at other places, but never a run's properties."""
    for place, child in enumerate(list(parent)):
        if place not in places and child.tag != W + "rPr":
            parent.remove(child)


def _stand_for(mark: Element, whole: Element, parent: Element) -> None:
    """The first tag of a paragraph replaces it; further ones of its kind follow."""
    tags = [tag for tag in whole.iter(etree.ProcessingInstruction) if tag is not mark]
    place = parent.index(whole)
    parent.remove(whole)
    for offset, tag in enumerate([mark, *(t for t in tags if _WHOLE.match(t.text or ""))]):
        tag.text, tag.tail = _plain(tag), None
        parent.insert(place + offset, tag)


def _plain(mark: Element) -> str:
    """A tag as Jinja knows it."""
    return _WHOLE.sub(r"\1 ", mark.text or "", count=1)


def _bounded(pieces: Iterable[str], place: str) -> str:
    out: list[str] = []
    size = 0
    pieces = iter(pieces)
    while part := "".join(islice(pieces, _AT_ONCE)):
        out.append(part)
        size += len(part)
        if size > LONGEST:
            raise word_problem("its tags write a document without end", place)
    return "".join(out)


def _line(error: Exception) -> int:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
    return lines[-1] or 0 if lines else 0
