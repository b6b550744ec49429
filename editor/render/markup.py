"""Spans and attributes as HTML, escaped piece by piece."""

import colorsys
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from markupsafe import Markup, escape

from editor.model.direction import runs_right_to_left
from editor.render.context import Context

_CSS_SPECIAL = re.compile(r"[^0-9A-Za-z \u00a0-\ud7ff\ue000-\uffff]")
_TARGET_CONTRAST = 4.5
_PAPER = {"a4": "A4", "letter": "Letter"}

Words: TypeAlias = "str | Mapping[str, Any] | Iterable[Words]"


def rich(spans: Iterable[Mapping[str, Any]]) -> Markup:
    """Spans as phrasing content; a link's marks stand outside it, so that a PDF tags it once."""
    return Markup("").join(_span(span) for span in spans)


def _span(span: Mapping[str, Any]) -> Markup:
    out = Markup("<br>").join(span["text"].split("\n"))
    if span["href"]:
        out = Markup('<bdi><a href="{}">{}</a></bdi>').format(span["href"], out)
    if span["unknown"]:
        out = Markup("<mark>{}</mark>").format(out)
    if span["italic"]:
        out = Markup("<em>{}</em>").format(out)
    if span["bold"]:
        out = Markup("<strong>{}</strong>").format(out)
    return out


def direction(words: Words, around: str) -> str:
    """The way (`rtl` or `ltr`) that words run among others which run the way of `around`.

    `words` are plain, or spans, or several of either.
    """
    is_right = runs_right_to_left("".join(_plain(words)), mirrored=around == "rtl")
    return "rtl" if is_right else "ltr"


def _plain(words: Words) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    elif isinstance(words, Mapping):
        yield words["text"]
    else:
        for part in words:
            yield from _plain(part)


def root_attributes(context: Context) -> Markup:
    """The attributes of `<html>`: language, direction, classes, and values for the style sheets."""
    classes = (
        f"kind-{context.kind}",
        f"script-{context.script.lower()}",
        f"audience-{context.audience}",
        f"paper-{context.paper}",
    )
    style = "; ".join(f"--{name}: {value}" for name, value in style_values(context).items())
    return Markup('lang="{}" dir="{}" class="{}" style="{}"').format(
        context.language, context.direction, " ".join(classes), style
    )


def attribute(name: str, value: str) -> Markup:
    """One attribute, ready to stand in a tag."""
    return Markup('%s="%s"') % (name, value)  # a page has hundreds: `format` takes twice as long


def css_string(text: str) -> str:
    """A CSS string token that can hold any words (CSS Syntax 3, 4.3.7)."""
    return '"' + _CSS_SPECIAL.sub(lambda found: f"\\{ord(found.group()):x} ", text) + '"'


def readable(accent: str) -> str:
    """The accent colour, darkened until words in it have 4.5:1 on white (WCAG 2.2, 1.4.3)."""
    red, green, blue = (int(accent[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    while _contrast_on_white(red, green, blue) < _TARGET_CONTRAST:
        lightness -= 0.01
        red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#{:02x}{:02x}{:02x}".format(*(round(255 * part) for part in (red, green, blue)))


def _contrast_on_white(*parts: float) -> float:
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]  # noqa: PLR2004  # WCAG's own
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def style_values(context: Context) -> dict[str, str]:
    """What style sheets may use as custom properties, by name."""
    words = ["", "", ""]
    place = 0
    for piece in context.page_number:
        if piece.kind == "text":
            words[place] += piece.text
        else:
            place = min(place + 1, 2)
    return {
        "accent": context.accent,
        "accent-text": readable(context.accent),
        "paper": _PAPER[context.paper],
        "columns": str(context.signatories.columns if context.signatories else 1),
        "running": css_string(context.running),
        "page-before": css_string(words[0]),
        "page-between": css_string(words[1]),
        "page-after": css_string(words[2]),
    }


__all__ = [
    "attribute",
    "css_string",
    "direction",
    "escape",
    "readable",
    "rich",
    "root_attributes",
    "style_values",
]
