"""A page of HTML becomes a tagged PDF; the only place that knows WeasyPrint."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
from PIL import ImageFile

from editor.model.findings import Finding, Level, finding
from editor.render.files import read_inside
from editor.render.job import Glimpse, PlaceBox
from editor.render.packs import PRINT_SHEET
from editor.render.pdf_fonts import font_findings
from editor.render.pdf_import import quick_import
from editor.render.pictures import Picture

with quick_import():
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    from editor.render.pdf_columns import quick_columns
    from editor.render.pdf_fetcher import BASE_URL, PackFetcher
    from editor.render.pdf_finish.finish import VARIANT, write_finished
    from editor.render.pdf_giving_up import giving_up
    from editor.render.pdf_glimpse import LaterPagesError, can_glimpse, glimpse_only
    from editor.render.pdf_images import ImageStore
    from editor.render.pdf_links import refuse_foreign_links
    from editor.render.pdf_looks import page_looks
    from editor.render.pdf_memory import TextMemory
    from editor.render.pdf_parsing import new_patterns, quick_parsing
    from editor.render.pdf_places import place_boxes
    from editor.render.pdf_styles import StyleMemory

# WeasyPrint lets Pillow take half a picture for a whole one; a damaged picture must be said.
ImageFile.LOAD_TRUNCATED_IMAGES = False

_LOGGER = logging.getLogger("weasyprint")
# A check says it with the picture's place, and knows which pictures are decorative; characters
# without a typeface are told with their place as well.
_KNOWN = ("has no required alt description", ".notdef glyph rendered")
# Line and column of a style sheet in a message of WeasyPrint.
_POSITION = re.compile(r" at (\d+):\d+")


class Typeset(msgspec.Struct, frozen=True):
    """A finished PDF, how many pages it has, and what the layout engine complained about.

    For `places`, `looks` and `glimpse`, which only a preview has, see `editor.render.job.Rendered`.
    """

    data: bytes
    pages: int
    findings: tuple[Finding, ...]
    places: tuple[PlaceBox, ...] = ()
    looks: tuple[str, ...] = ()
    glimpse: Glimpse | None = None


class Typesetter:
    """Keeps between pages what is costly to make: the fonts and the parsed style sheets."""

    def __init__(self, is_given_up: Callable[[], bool] = lambda: False) -> None:
        self._is_given_up = is_given_up
        self._fonts = FontConfiguration()
        self._sheets: dict[tuple[Path, str], tuple[weasyprint.CSS, tuple[str, ...]]] = {}
        self._remarks: tuple[str, ...] = ()
        self._images = ImageStore()
        self._texts = TextMemory()
        self._styles = StyleMemory()
        self._patterns = new_patterns()

    def typeset(
        self, source: str, sheet: str, pack: Path, pictures: Mapping[str, Picture]
    ) -> Typeset:
        """A tagged PDF. Everything that the engine logs comes back as a finding."""
        with _heard() as said:
            with quick_columns():
                document = self._lay_out(source, sheet, pack, pictures, {})
            refuse_foreign_links(document)
            data, in_order = write_finished(document, source)
        findings = _complaints([*said, *self._remarks], sheet, pack) + (
            () if in_order else (_not_in_order(),)
        )
        findings += font_findings(data, source, sheet)
        return Typeset(data, len(document.pages), findings)

    def typeset_preview(
        self,
        source: str,
        sheet: str,
        pack: Path,
        pictures: Mapping[str, Picture],
        glimpse: Glimpse | None = None,
    ) -> Typeset:
        """The same pages without tags or compression, and what only a preview needs to know.

        Of a glimpse only its pages, where they can be had without the others. All pages are let go
        of when they are given up: raises GivenUpError.
        """
        if glimpse is not None and can_glimpse():
            with suppress(LaterPagesError), glimpse_only(glimpse):
                return self._typeset_quickly(source, sheet, pack, pictures, glimpse)
        with giving_up(self._is_given_up):
            return self._typeset_quickly(source, sheet, pack, pictures, None)

    def _typeset_quickly(
        self,
        source: str,
        sheet: str,
        pack: Path,
        pictures: Mapping[str, Picture],
        glimpse: Glimpse | None,
    ) -> Typeset:
        looks: list[str] = []
        first = glimpse.first if glimpse else 0
        with _heard() as said:
            cache = self._images.cache(pictures)
            texts = self._texts.at_work(sheet, pack, only_some_pages=glimpse is not None)
            styles = self._styles.at_work(sheet, only_some_pages=glimpse is not None)
            with quick_columns(keep_last=True), texts, styles:
                document = self._lay_out(source, sheet, pack, pictures, cache)
            document = document.copy(document.pages[first:])
            data = document.write_pdf(
                uncompressed_pdf=True, finisher=lambda _, pdf: looks.extend(page_looks(pdf))
            )
        findings = _complaints([*said, *self._remarks], sheet, pack)
        boxes = place_boxes(document, first)
        return Typeset(data, len(document.pages), findings, boxes, tuple(looks), glimpse)

    def warm_up(self) -> None:
        """Make a page for nobody: the engine loads what it needs for any page."""
        weasyprint.HTML(string="<p>A").render(font_config=self._fonts).write_pdf()

    def _lay_out(
        self,
        source: str,
        sheet: str,
        pack: Path,
        pictures: Mapping[str, Picture],
        cache: dict[str, Any],
    ) -> weasyprint.Document:
        fetcher = PackFetcher(pack, pictures)
        with quick_parsing(self._patterns):
            page = weasyprint.HTML(string=source, base_url=BASE_URL, url_fetcher=fetcher)
        return page.render(
            stylesheets=[self._sheet(sheet, pack, fetcher)],
            font_config=self._fonts,
            pdf_variant=VARIANT,
            cache=cache,
        )

    def _sheet(self, text: str, pack: Path, fetcher: PackFetcher) -> weasyprint.CSS:
        """A parsed style sheet; what the engine said of it then is said again each time."""
        key = (pack, text)
        if key not in self._sheets:
            with _heard() as said:
                sheet = weasyprint.CSS(
                    string=text, base_url=BASE_URL, url_fetcher=fetcher, font_config=self._fonts
                )
            self._sheets = {key: (sheet, tuple(said))}
        sheet, self._remarks = self._sheets[key]
        return sheet


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Collect what the engine logs, and keep it out of every other log: it may quote the text."""
    listener = _Listener()
    propagate, _LOGGER.propagate = _LOGGER.propagate, False
    _LOGGER.addHandler(listener)
    try:
        yield listener.said
    finally:
        _LOGGER.removeHandler(listener)
        _LOGGER.propagate = propagate


def _not_in_order() -> Finding:
    return finding(
        "tags",
        Level.WARNING,
        "People who have the PDF read out to them may hear page numbers and split lists in it.",
        "Choose another template for this release, or send the web page along.",
    )


def _complaints(said: list[str], sheet: str, pack: Path) -> tuple[Finding, ...]:
    news = filter(_is_news, dict.fromkeys(said))
    return tuple(_complaint(_with_line(words, sheet, pack)) for words in news)


def _with_line(said: str, sheet: str, pack: Path) -> str:
    """Name the line of the pack's own style sheet, the last part of the one that was laid out."""
    found = _POSITION.search(said)
    own = len(read_inside(pack, PRINT_SHEET).splitlines()) if found else 0
    line = int(found[1]) - (len(sheet.splitlines()) - own) if found else 0
    return _POSITION.sub(f" ({PRINT_SHEET}, line {line})", said) if line > 0 else said


def _is_news(said: str) -> bool:
    return not any(known in said for known in _KNOWN)


def _complaint(said: str) -> Finding:
    return finding(
        "layout",
        Level.WARNING,
        "While the page was laid out: {detail}",
        "Look at the page; if something is missing, correct the template.",
        detail=said,
    )
