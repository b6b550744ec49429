"""The styles of a pack's Word file: found by name, set to the edition's language and options."""

from collections.abc import Iterable, Mapping

from editor.render.docx_marks import Restyle
from editor.render.docx_runs import Script
from editor.render.docx_xml import VAL, Element, W, forget, make, put, style_of

ARABIC_FONT = "Noto Naskh Arabic"
_EAST_ASIAN = {"Hant": ("Noto Sans TC", "zh-TW"), "": ("Noto Sans SC", "zh-CN")}
_LATIN_LANGUAGE = "en-GB"
_TWINS = (("b", "bCs"), ("sz", "szCs"))
_SIDES = [W + name for name in ("top", "left", "bottom", "right", "between", "bar")]
_MIRRORED = {W + "left": W + "right", W + "right": W + "left"}


def style_ids(styles: Element) -> Mapping[str, str]:
    """Style ids by lower-case name; an alias, which Word shows beside the name, counts as one."""
    ids: dict[str, str] = {}
    for style in styles.iterchildren(W + "style"):
        identity = style.get(W + "styleId", "")
        for tag in ("aliases", "name"):
            found = style.find(W + tag)
            named = "" if found is None else found.get(VAL, "")
            ids |= {name.strip().lower(): identity for name in named.split(",") if name}
    return ids


def set_language(styles: Element, script: Script, script_name: str) -> None:
    """Name the language of all text, and a font for each script, in the document's defaults."""
    font, east_asian = _EAST_ASIAN.get(script_name, _EAST_ASIAN[""])
    defaults = _run_defaults(styles)
    if defaults.find(W + "rFonts") is None:
        put(defaults, make("rFonts"))
    latin = _LATIN_LANGUAGE if script.rtl else script.language
    language = make("lang", val=latin, eastAsia=east_asian)
    if script.rtl:
        language.set(W + "bidi", script.language)
    put(defaults, language)
    for fonts in styles.iter(W + "rFonts"):
        _set_fonts(fonts, font, whole=fonts.getparent() is defaults)
    if script.rtl:
        _complete_twins(styles)
        _join_letters(styles)
        _mirror_borders(styles)


def restyle(styles: Element, ids: Mapping[str, str], wish: Restyle) -> None:
    """Take the lines around paragraphs of some styles away, or let their text fill its lines."""
    wanted = {ids.get(name.lower()) for name in wish.styles}
    for style in styles.iterchildren(W + "style"):
        if style.get(W + "styleId") not in wanted:
            continue
        look = style.find(W + "pPr")
        lines = None if look is None else look.find(W + "pBdr")
        if look is not None and lines is not None and wish.without_lines:
            look.remove(lines)
        if look is not None and wish.justified:
            put(look, make("jc", val="both"))


def drop_style(styles: Element, stories: Iterable[Element], style: str) -> None:
    """Take a style out of the list where no paragraph has it."""
    if any(style_of(paragraph) == style for root in stories for paragraph in root.iter(W + "p")):
        return
    for found in styles.findall(W + "style"):
        if found.get(W + "styleId") == style:
            styles.remove(found)


def mirror(root: Element) -> None:
    """Set every paragraph and section of a part from right to left."""
    for paragraph in root.iter(W + "p"):
        found = paragraph.find(W + "pPr")
        if found is None:
            found = make("pPr")
            paragraph.insert(0, found)
        put(found, make("bidi"))
    for section in root.iter(W + "sectPr"):
        put(section, make("bidi"))


def mirror_borders(borders: Element) -> None:
    """Change the sides of lines around a paragraph."""
    for border in borders:
        border.tag = _MIRRORED.get(str(border.tag), border.tag)
    order_borders(borders)


def order_borders(borders: Element) -> None:
    """Put lines into the order that Word insists on (ECMA-376 part 1: CT_PBdr)."""
    sides = {border.tag: border for border in borders}
    borders[:] = [sides[side] for side in _SIDES if side in sides]


def own_borders(styles: Element, style: str) -> Element | None:
    """The lines around paragraphs of a style, which may be those of the style it is based on."""
    known = {found.get(W + "styleId"): found for found in styles.iterchildren(W + "style")}
    met: set[str] = set()
    while style in known and style not in met:
        met.add(style)
        borders = known[style].find(f"{W}pPr/{W}pBdr")
        if borders is not None:
            return borders
        based = known[style].find(W + "basedOn")
        style = "" if based is None else based.get(VAL, "")
    return None


def _run_defaults(styles: Element) -> Element:
    defaults = styles.find(W + "docDefaults")
    if defaults is None:
        defaults = make("docDefaults")
        styles.insert(0, defaults)
    outer = defaults.find(W + "rPrDefault")
    if outer is None:
        outer = make("rPrDefault")
        defaults.insert(0, outer)
    inner = outer.find(W + "rPr")
    if inner is None:
        inner = make("rPr")
        outer.append(inner)
    return inner


def _set_fonts(fonts: Element, east_asian: str, *, whole: bool) -> None:
    for name in ("eastAsiaTheme", "cstheme"):
        forget(fonts, name)
    if whole or fonts.get(W + "eastAsia") is not None:
        fonts.set(W + "eastAsia", east_asian)
    if whole:
        fonts.set(W + "cs", ARABIC_FONT)


def _complete_twins(styles: Element) -> None:
    """Word keeps weight and size of right-to-left text apart; a style may have set only one."""
    for look in styles.iter(W + "rPr"):
        for plain, complex_ in _TWINS:
            found = look.find(W + plain)
            if found is not None and look.find(W + complex_) is None:
                twin = make(complex_)
                twin.attrib.update(found.attrib)
                put(look, twin)


def _join_letters(styles: Element) -> None:
    """Letters of Arabic script are joined, so none is spaced out."""
    for look in list(styles.iter(W + "rPr")):
        spacing = look.find(W + "spacing")
        if spacing is not None:
            look.remove(spacing)


def _mirror_borders(styles: Element) -> None:
    """Word mirrors indents and alignment by itself, but a border stays on its side of the page."""
    for borders in styles.iter(W + "pBdr"):
        mirror_borders(borders)
