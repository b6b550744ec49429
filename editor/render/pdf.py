"""A page of HTML becomes a tagged PDF; the only place that knows WeasyPrint."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from PIL import ImageFile

from editor.model.findings import Finding, Level, finding
from editor.render.job import PlaceBox
from editor.render.pdf_fonts import font_findings
from editor.render.pdf_import import quick_import
from editor.render.pictures import Picture

with quick_import():
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    from editor.render.pdf_columns import quick_columns
    from editor.render.pdf_fetcher import BASE_URL, PackFetcher
    from editor.render.pdf_finish.finish import VARIANT, write_finished
    from editor.render.pdf_images import ImageStore
    from editor.render.pdf_links import refuse_foreign_links
    from editor.render.pdf_looks import page_looks
    from editor.render.pdf_memory import TextMemory
    from editor.render.pdf_places import place_boxes

# WeasyPrint lets Pillow take half a picture for a whole one; a damaged picture must be said.
ImageFile.LOAD_TRUNCATED_IMAGES = False

# A check says it with the picture's place, and knows which pictures are decorative.
_KNOWN = ("has no required alt description",)


class Typeset(msgspec.Struct, frozen=True):
    """A finished PDF, how many pages it has, and what the layout engine complained about.

    For `places` and `looks`, which only a preview has, see `editor.render.job.Rendered`.
    """

    data: bytes
    pages: int
    findings: tuple[Finding, ...]
    places: tuple[PlaceBox, ...] = ()
    looks: tuple[str, ...] = ()


class Typesetter:
    """Keeps between pages what is costly to make: the fonts and the parsed style sheets."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        self._sheets: dict[tuple[Path, str], weasyprint.CSS] = {}
        self._images = ImageStore()
        self._texts = TextMemory()

    def typeset(
        self, source: str, sheet: str, pack: Path, pictures: Mapping[str, Picture]
    ) -> Typeset:
        """A tagged PDF. Everything that the engine logs comes back as a finding."""
        with _heard() as said:
            with quick_columns():
                document = self._lay_out(source, sheet, pack, pictures, {})
            refuse_foreign_links(document)
            data, in_order = write_finished(document, source)
        findings = _complaints(said) + (() if in_order else (_not_in_order(),))
        findings += font_findings(data, source, sheet)
        return Typeset(data, len(document.pages), findings)

    def typeset_preview(
        self, source: str, sheet: str, pack: Path, pictures: Mapping[str, Picture]
    ) -> Typeset:
        """The same pages without tags or compression, and what only a preview needs to know."""
        looks: list[str] = []
        with _heard() as said:
            cache = self._images.cache(pictures)
            with quick_columns(keep_last=True), self._texts.at_work(sheet, pack):
                document = self._lay_out(source, sheet, pack, pictures, cache)
            data = document.write_pdf(
                uncompressed_pdf=True, finisher=lambda _, pdf: looks.extend(page_looks(pdf))
            )
        return Typeset(
            data, len(document.pages), _complaints(said), place_boxes(document), tuple(looks)
        )

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
        page = weasyprint.HTML(string=source, base_url=BASE_URL, url_fetcher=fetcher)
        return page.render(
            stylesheets=[self._sheet(sheet, pack, fetcher)],
            font_config=self._fonts,
            pdf_variant=VARIANT,
            cache=cache,
        )

    def _sheet(self, text: str, pack: Path, fetcher: PackFetcher) -> weasyprint.CSS:
        key = (pack, text)
        if key not in self._sheets:
            self._sheets = {
                key: weasyprint.CSS(
                    string=text, base_url=BASE_URL, url_fetcher=fetcher, font_config=self._fonts
                )
            }
        return self._sheets[key]


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Collect what the engine logs, and keep it out of every other log: it may quote the text."""
    logger = logging.getLogger("weasyprint")
    listener = _Listener()
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagate


def _not_in_order() -> Finding:
    return finding(
        "tags",
        Level.WARNING,
        "People who have the PDF read out to them may hear page numbers and split lists in it.",
        "Choose another template for this release, or send the web page along.",
    )


def _complaints(said: list[str]) -> tuple[Finding, ...]:
    return tuple(map(_complaint, filter(_is_news, dict.fromkeys(said))))


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
