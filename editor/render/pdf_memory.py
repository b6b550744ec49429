"""Remembers shaped text from preview to preview: while somebody types, most words stay the same."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from operator import itemgetter
from typing import Any

import weasyprint
from weasyprint.layout import inline, preferred
from weasyprint.text.line_break import Layout

from editor.render.job import GivenUpError

# The functions are private to WeasyPrint: with another version nothing is remembered, until the
# tests of this module have passed with it.
TESTED_VERSION = "70.0"
# All that WeasyPrint's `text` modules ask of a style; a test compares it with their source.
PROPERTIES = (
    "direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override",
    "font_size", "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps",
    "font_variant_east_asian", "font_variant_ligatures", "font_variant_numeric",
    "font_variant_position", "font_variation_settings", "font_weight", "hyphenate_character",
    "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang", "letter_spacing",
    "line_height", "overflow_wrap", "tab_size", "text_decoration_line", "white_space", "word_break",
    "word_spacing",
)  # fmt: skip
# Where text is cut, drawing it changes what was shaped.
_CUTS = "ellipsis"

Style = Any  # WeasyPrint is untyped
_Split = Callable[..., tuple[Any, ...]]
_Lines = dict[Hashable, tuple[Any, ...]]


class TextMemory:
    """The lines of the pages before, as WeasyPrint has shaped them."""

    def __init__(self) -> None:
        self._sheet: Hashable = None
        self._all: _Lines = {}
        self._glimpsed: _Lines = {}

    @contextmanager
    def at_work(
        self, sheet: str, pack: Hashable, *, only_some_pages: bool = False
    ) -> Iterator[None]:
        """While this lasts, lines that are remembered are not shaped; others are remembered.

        What all pages of one time do not need is forgotten before the next time, and what some
        pages have needed is forgotten sooner. Where pages are given up all stays as it was.
        """
        if str(weasyprint.__version__) != TESTED_VERSION or _CUTS in sheet:
            yield
            return
        if self._sheet != (sheet, pack):  # its fonts may be others
            self._sheet, self._all, self._glimpsed = (sheet, pack), {}, {}
        plain, lines, known = inline.split_first_line, _Lines(), (self._glimpsed, self._all)
        if only_some_pages:
            self._glimpsed = lines
        else:
            self._all, self._glimpsed = lines, {}
        inline.split_first_line = preferred.split_first_line = _remembering(plain, lines, known)
        try:
            yield
        except GivenUpError:
            self._glimpsed, self._all = known
            raise
        finally:
            inline.split_first_line = preferred.split_first_line = plain


def _remembering(plain: _Split, lines: _Lines, known: tuple[_Lines, _Lines]) -> _Split:
    read = itemgetter(*PROPERTIES)
    glimpsed, before = known

    def split(text: str, style: Style, context: object, *others: Any, **rest: Any) -> Any:  # noqa: ANN401  # as WeasyPrint has it
        key = text, repr(read(style)), others, *rest.values()
        line = lines.get(key) or glimpsed.get(key) or before.get(key)
        if line is None:
            layout, *figures = plain(text, style, context, *others, **rest)
            line = _ShapedOnce(layout), *figures
        lines[key] = line
        return line

    return split


class _ShapedOnce(Layout):  # type: ignore[misc]  # WeasyPrint is untyped
    """A line that keeps what was shaped for drawing it; only its style goes."""

    def __init__(self, plain: Layout) -> None:
        self.__dict__.update(plain.__dict__)
        self._direction = plain.first_line_direction
        self._is_shaped = False

    def reactivate(self, style: Style) -> None:
        """Shape the line as it is drawn, the first time."""
        if not self._is_shaped:
            super().reactivate(style)
            self._is_shaped = True

    def deactivate(self) -> None:
        """Let go of the style, which holds those of the whole page, and of what drawing noted."""
        self.first_line_direction = self._direction
        with suppress(AttributeError):
            del self.style
