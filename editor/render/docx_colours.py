"""The release's accent colour in the place of the pack's own."""

from lxml import etree

from editor.render.docx_xml import NS_A, A, Element, W, forget
from editor.render.markup import readable

_COLOURED = tuple(
    W + name for name in ("color", "shd", "u", "top", "left", "bottom", "right", "between", "bar")
)
_HEX = 16


def own_accent(theme: Element | None) -> str:
    """The first accent of a pack's theme as six hexadecimal digits; empty where it has none."""
    slots = () if theme is None else theme.iter(A + "accent1")
    values = [colour.get("val", "") for slot in slots for colour in slot]
    return values[0].upper() if values else ""


def set_accent(root: Element, own: str, accent: str) -> None:
    """Put `accent` (#rrggbb) wherever a part uses the pack's `own`, by value or by the theme.

    Words get a darker one where it is too pale to read. The values are plain ones afterwards, so
    that every program shows the same.
    """
    for element in root.iter(*_COLOURED):
        if element.tag == W + "color":
            _replace(element, "val", "theme", own, readable(accent))
        else:
            _replace(element, "color", "theme", own, accent)
            _replace(element, "fill", "themeFill", own, accent)


def set_theme_accent(theme: Element, accent: str) -> None:
    """The accent colour as Word offers it to whoever goes on with the document."""
    for slot in theme.iter(A + "accent1"):
        slot[:] = [etree.Element(A + "srgbClr", {"val": accent[1:]}, nsmap={"a": NS_A})]


def _replace(element: Element, name: str, theme: str, own: str, accent: str) -> None:
    colour = "themeFill" if theme == "themeFill" else "themeColor"
    by_theme = element.get(W + colour) == "accent1"
    if not by_theme and not (own and element.get(W + name, "").upper() == own):
        return
    element.set(W + name, _blend(accent, element, theme))
    for attribute in (colour, f"{theme}Tint", f"{theme}Shade"):
        forget(element, attribute)


def _blend(colour: str, element: Element, theme: str) -> str:
    """A theme colour's tint or shade, as a value for programs that know no themes."""
    parts = [int(colour[i : i + 2], _HEX) for i in (1, 3, 5)]
    tint, shade = element.get(f"{W}{theme}Tint"), element.get(f"{W}{theme}Shade")
    if tint:
        parts = [round(255 - (255 - part) * int(tint, _HEX) / 255) for part in parts]
    if shade:
        parts = [round(part * int(shade, _HEX) / 255) for part in parts]
    return "{:02X}{:02X}{:02X}".format(*parts)
