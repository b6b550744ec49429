"""A pack's Word file as the parts that a document is made from, cleaned on the way in."""

from collections.abc import Iterable, Mapping

import msgspec
from lxml import etree

from editor.render.docx_clean import Relate, clean
from editor.render.docx_links import link_address
from editor.render.docx_package import DOCUMENT, Media, Part, Relations, Source, Target
from editor.render.docx_xml import NS_W, A, Element, W, make, names, word_problem
from editor.render.pictures import prepare

STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
FONTS = "word/fontTable.xml"
THEME = "word/theme/theme1.xml"
_STORIES = {"headerReference": "header", "footerReference": "footer"}
_SETTINGS_KEPT = names(
    "mirrorMargins evenAndOddHeaders defaultTabStop autoHyphenation consecutiveHyphenLimit"
    " hyphenationZone doNotHyphenateCaps characterSpacingControl clrSchemeMapping decimalSymbol"
    " listSeparator"
)
_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}
_WORD_URI = "http://schemas.microsoft.com/office/word"
_BEFORE_COMPATIBILITY = _SETTINGS_KEPT.index("characterSpacingControl")
_PLAIN_FORMATS = f"""<a:fmtScheme xmlns:a="{A[1:-1]}" name="Plain">
<a:fillStyleLst>{"<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>" * 3}</a:fillStyleLst>
<a:lnStyleLst>{"<a:ln w='6350'><a:solidFill><a:schemeClr val='phClr'/></a:solidFill></a:ln>" * 3}
</a:lnStyleLst>
<a:effectStyleLst>{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst>
<a:bgFillStyleLst>{"<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>" * 3}</a:bgFillStyleLst>
</a:fmtScheme>"""


class Template(msgspec.Struct, frozen=True):
    """The parts of a Word file: `stories` hold words (the document first), `looks` do not."""

    stories: tuple[Part, ...]
    looks: Mapping[str, Element]
    media: Media


def read_template(data: bytes) -> Template:
    """Read a Word file. Raises Problem where it is broken or brings what may not leave."""
    return _Reader(Source(data)).read()


class _Reader:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._media = Media()
        self._stories: dict[str, Part] = {}

    def read(self) -> Template:
        name = self._source.document()
        relations = Relations()
        found = {t.kind: t.name for t in self._source.targets(name).values() if not t.external}
        looks = {STYLES: self._look(found, "styles"), NUMBERING: self._look(found, "numbering")}
        settings = self._source.root(found["settings"]) if "settings" in found else ()
        looks |= {SETTINGS: _settings(settings)}
        looks |= {FONTS: self._look(found, "fontTable", "fonts")}
        if "theme" in found:
            looks[THEME] = _theme(self._source.root(found["theme"]))
        for part in looks:
            relations.add(_kind(part), part)
        document = Part(DOCUMENT, self._clean(name, relations), relations)
        return Template((document, *self._stories.values()), looks, self._media)

    def _look(self, found: Mapping[str, str], kind: str, root: str = "") -> Element:
        if kind not in found:
            return etree.Element(W + (root or kind), nsmap={"w": NS_W})
        name = found[kind]
        element = self._source.root(name)
        clean(element, lambda *_: None, name)
        return element

    def _clean(self, name: str, relations: Relations) -> Element:
        root = self._source.root(name)
        clean(root, self._relate(self._source.targets(name), relations, name), name)
        return root

    def _relate(self, targets: Mapping[str, Target], relations: Relations, part: str) -> Relate:
        def relate(element: Element, identity: str) -> str | None:
            target = targets.get(identity)
            kind = etree.QName(element).localname
            if target is None:
                raise word_problem(f"something that it uses is missing ({kind})", part)
            if kind == "hyperlink":
                return _link(target, relations, part)
            if target.external:
                raise word_problem(f"it takes in something from outside ({target.name})", part)
            if kind == "blip":
                return relations.add("image", self._picture(target.name))
            return relations.add(_STORIES[kind], self._story(target.name, _STORIES[kind]))

        return relate

    def _picture(self, name: str) -> str:
        return self._media.add(prepare(self._source.read(name), name).data)

    def _story(self, name: str, kind: str) -> str:
        if name not in self._stories:
            number = 1 + sum(
                part.name.startswith(f"word/{kind}") for part in self._stories.values()
            )
            relations = Relations()
            root = self._clean(name, relations)
            self._stories[name] = Part(f"word/{kind}{number}.xml", root, relations)
        return self._stories[name].name


def _link(target: Target, relations: Relations, part: str) -> str:
    address = link_address(target.name) if target.external else ""
    if not address:
        raise word_problem(f"it holds a link that is no address of the web ({target.name})", part)
    return relations.add("hyperlink", address)


def _kind(part: str) -> str:
    return part.rsplit("/", 1)[-1].removesuffix(".xml").rstrip("1")


def _settings(found: Iterable[Element]) -> Element:
    """Settings of the layout alone: the rest tells of the pack's maker, or fetches a template."""
    settings = etree.Element(W + "settings", nsmap={"w": NS_W})
    kept = {child.tag: child for child in found}
    for rank, name in enumerate(_SETTINGS_KEPT):
        if W + name in kept:
            settings.append(kept[W + name])
        if rank == _BEFORE_COMPATIBILITY:
            settings.append(_compatibility())
    clean(settings, lambda *_: None, SETTINGS)
    return settings


def _compatibility() -> Element:
    """Lay out as Word 2013 and later do; without it Word shows "Compatibility Mode"."""
    compatibility = make("compat")
    for name, value in _COMPATIBILITY.items():
        compatibility.append(make("compatSetting", name=name, uri=_WORD_URI, val=value))
    return compatibility


def _theme(found: Element) -> Element:
    """Colours and fonts of a theme; its pictures and extensions stay behind."""
    theme = etree.Element(A + "theme", {"name": "Release"}, nsmap={"a": A[1:-1]})
    parts = etree.SubElement(theme, A + "themeElements")
    for name in ("clrScheme", "fontScheme"):
        part = found.find(f"{A}themeElements/{A}{name}")
        if part is None:
            raise word_problem(f"the part {name} is missing", THEME)
        for extension in list(part.iter(A + "extLst")):
            part.remove(extension)
        part.set("name", "Release")
        parts.append(part)
    parts.append(etree.fromstring(_PLAIN_FORMATS))
    return theme
