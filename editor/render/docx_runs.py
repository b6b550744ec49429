"""Turns the filled text into runs: styles, links, fields, pictures, breaks, directions."""

from collections.abc import Callable, Collection, Iterable, Iterator
from copy import copy

import msgspec
from lxml import etree

from editor.render.docx_direction import (
    EAST_ASIAN,
    LEFT_MARK,
    RIGHT_LETTER,
    RIGHT_MARK,
    caught_numbers,
    is_grouped,
    stretches,
)
from editor.render.docx_images import Frame, drawing
from editor.render.docx_links import link_address
from editor.render.docx_marks import (
    BREAK,
    TAB,
    TOKENS,
    PageField,
    Pictures,
    Piece,
    Restyle,
    Words,
    pieces_of,
)
from editor.render.docx_xml import NS_R, SPACE, Element, R, W, make, properties, put

_FRESH = Words("")
_GAP = "\u2003"
_SHOWING = tuple(W + name for name in ("drawing", "fldSimple", "fldChar", "sym"))
_P, _R, _T, _RPR = W + "p", W + "r", W + "t", W + "rPr"


class Script(msgspec.Struct, frozen=True):
    """What a language asks of runs; it may be without a name."""

    language: str
    rtl: bool
    east_asian: bool


class Story(msgspec.Struct, frozen=True):
    """Where the runs stand: what links, pictures and wishes for styles ask of it."""

    relate: Callable[[str, str], str]
    picture: Callable[[str], str]
    restyle: Callable[[Restyle], None]
    link_style: str
    frame: Frame


class RunWriter:
    """Writes the runs of one part."""

    def __init__(self, script: Script, story: Story) -> None:
        self._script = script
        self._story = story
        self._rtl = make("rtl")  # copies cost half of new ones
        self._language = make("lang", bidi=script.language)

    def write(self, root: Element, but: Collection[Element] = ()) -> None:
        """Rewrite every run that needs it, and take out paragraphs that came out empty.

        `but` are texts to be left as they are.
        """
        emptied: dict[Element, None] = {}
        for text in list(root.iter(_T)):
            if text in but or not self._needs_work(text.text):
                continue
            run = text.getparent()
            parent = None if run is None else run.getparent()
            if run is None or parent is None or run.tag != _R:
                continue  # a run of two texts was rewritten with the first
            if self._settle(run, text.text or ""):
                continue
            if not self._rewrite(run, parent):
                emptied[parent] = None
        for paragraph in emptied:
            if paragraph.tag == _P:
                _drop_if_empty(paragraph)

    def _needs_work(self, text: str | None) -> bool:
        if not text or self._script.rtl:
            return True
        if text.isascii():
            return False
        return self._script.east_asian or bool(TOKENS.search(text) or RIGHT_LETTER.search(text))

    def _settle(self, run: Element, text: str) -> bool:
        """Direct a run of plain words where it stands; says whether that was enough."""
        if not text or len(run) > 1 + (run[0].tag == _RPR) or TOKENS.search(text):
            return False
        found = list(stretches(text, rtl=self._script.rtl))
        if len(found) > 1 or is_grouped(text):
            return False
        if found[0][1]:
            self._direct(run)
        if self._script.east_asian and EAST_ASIAN.search(text):
            _hint(run)
        return True

    def _rewrite(self, run: Element, parent: Element) -> bool:
        """Put new runs in the place of one; says whether there are any."""
        base = run.find(_RPR)
        linked = parent.tag == W + "hyperlink"
        new: list[Element] = []
        for child in run:
            if child.tag == _T:
                new += self._pieces(child.text or "", base, linked=linked)
            elif child is not base:
                new.append(self._run(base, _FRESH, [copy(child)]))
        place = parent.index(run)
        parent[place : place + 1] = new
        return bool(new)

    def _pieces(self, text: str, base: Element | None, *, linked: bool) -> Iterator[Element]:
        end = 0
        for found in TOKENS.finditer(text):
            yield from self._plain(text[end : found.start()], base)
            end = found.end()
            if found[1]:
                for piece in pieces_of(found[1]):
                    yield from self._piece(piece, base, linked=linked)
            elif found[2] in (BREAK, TAB):
                yield self._run(base, _FRESH, [make("br" if found[2] == BREAK else "tab")])
        yield from self._plain(text[end:], base)

    def _plain(self, text: str, base: Element | None) -> Iterator[Element]:
        found = list(stretches(text, rtl=self._script.rtl))
        for (stretch, rtl), is_caught in zip(found, caught_numbers(found), strict=True):
            if self._script.rtl and is_caught:
                yield self._run(base, _FRESH, [_text(RIGHT_MARK)], rtl=True)
            yield from self._marked(stretch, base)
            yield self._run(base, _FRESH, [_text(stretch)], rtl=rtl)

    def _marked(self, stretch: str, base: Element | None) -> Iterator[Element]:
        if self._script.rtl and is_grouped(stretch):
            yield self._run(base, _FRESH, [_text(LEFT_MARK)])

    def _piece(self, piece: Piece, base: Element | None, *, linked: bool) -> Iterator[Element]:
        match piece:
            case Words():
                address = "" if linked else link_address(piece.href)
                if address:
                    yield from self._marked(piece.text, base)
                    yield self._link(piece, address, base)
                else:
                    yield from self._words(piece, base)
            case Pictures():
                yield from self._pictures(piece, base)
            case PageField(name):
                field = make("fldSimple", instr=f" {name} ")
                field.append(self._run(base, _FRESH, [_text("1")]))
                yield field
            case Restyle():
                self._story.restyle(piece)

    def _pictures(self, pictures: Pictures, base: Element | None) -> Iterator[Element]:
        frame = self._story.frame.within(pictures.width, pictures.height)
        sizes = frame.fit([(shown.width, shown.height) for shown in pictures.row])
        for number, (shown, size) in enumerate(zip(pictures.row, sizes, strict=True)):
            if number:
                yield self._run(base, _FRESH, [_text(_GAP)])
            part = self._story.relate("image", self._story.picture(shown.id))
            image = drawing(shown, size, part)
            yield self._run(base, _FRESH, [image])

    def _link(self, words: Words, address: str, base: Element | None) -> Element:
        link = etree.Element(W + "hyperlink", nsmap={"r": NS_R})
        link.set(R + "id", self._story.relate("hyperlink", address))
        link.set(W + "history", "1")
        link.extend(self._words(words, base))
        return link

    def _words(self, words: Words, base: Element | None) -> Iterator[Element]:
        for number, line in enumerate(words.text.split("\n")):
            if number:
                yield self._run(base, words, [make("br")])
            if not line:
                continue
            for text, rtl in self._directions(line, words):
                yield self._run(base, words, [_text(text)], rtl=rtl)

    def _directions(self, line: str, words: Words) -> Iterable[tuple[str, bool]]:
        if not self._script.rtl and line.isascii():
            return [(line, False)]
        if words.href and not RIGHT_LETTER.search(line):
            return [(line, False)]  # an address or a number is one thing, whatever it holds
        return stretches(line, rtl=self._script.rtl)

    def _run(
        self, base: Element | None, words: Words, content: list[Element], *, rtl: bool = False
    ) -> Element:
        run = etree.Element(_R)
        if base is not None:
            run.append(copy(base))
        run.extend(content)
        if words is not _FRESH:
            self._dress(run, words, rtl=rtl)
        if rtl:
            self._direct(run)
        if self._script.east_asian and any(EAST_ASIAN.search(c.text or "") for c in content):
            _hint(run)
        return run

    def _dress(self, run: Element, words: Words, *, rtl: bool) -> None:
        """Set the style of words. Joined and square scripts have no italics: they turn bold."""
        if not (words.bold or words.italic or words.href or words.unknown):
            return
        look = properties(run, "rPr")
        slanted = words.italic and not rtl and not self._script.east_asian
        if words.href and self._story.link_style:
            put(look, make("rStyle", val=self._story.link_style))
        if words.bold or words.italic != slanted:
            put(look, make("b"))
            put(look, make("bCs"))
        if slanted:
            put(look, make("i"))
        if words.unknown:
            put(look, make("highlight", val="yellow"))

    def _direct(self, run: Element) -> None:
        look = properties(run, "rPr")
        put(look, copy(self._rtl))
        if self._script.rtl and self._script.language:
            put(look, copy(self._language))


def _hint(run: Element) -> None:
    """Quotation marks and dashes among Chinese words are as wide as these."""
    look = properties(run, "rPr")
    fonts = look.find(W + "rFonts")
    fonts = put(look, make("rFonts")) if fonts is None else fonts
    fonts.set(W + "hint", "eastAsia")


def _text(words: str) -> Element:
    element = etree.Element(_T)
    element.text = words
    if words[0].isspace() or words[-1].isspace():
        element.set(SPACE, "preserve")
    return element


def _drop_if_empty(paragraph: Element) -> None:
    """A part that the release does not have leaves no blank line behind."""
    parent = paragraph.getparent()
    if parent is None or "".join(map(str, paragraph.itertext())).strip():
        return
    if any(True for _ in paragraph.iter(*_SHOWING)):
        return
    if paragraph.find(f"{W}pPr/{W}sectPr") is None and len(parent.findall(_P)) > 1:
        parent.remove(paragraph)
