"""Reads a Word file as a reader would: paragraphs with their style names, numbers and links."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import etree

from editor.render.docx_xml import NS_W, VAL, Element, R, W

NAMESPACES = {"w": NS_W}


@dataclass
class Document:
    """The parts of a Word file."""

    data: bytes
    parts: dict[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.entries = archive.infolist()
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def body(self) -> Element:
        return self.xml("word/document.xml")[0]

    @cached_property
    def style_names(self) -> Mapping[str, str]:
        """Style names by id, an alias before the name."""
        names = {}
        for style in self.xml("word/styles.xml").iter(W + "style"):
            found = style.find(W + "aliases")
            found = style.find(W + "name") if found is None else found
            names[style.get(W + "styleId")] = found.get(VAL)
        return names

    @property
    def paragraphs(self) -> list[Element]:
        return list(self.body.iter(W + "p"))

    def style(self, paragraph: Element) -> str:
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.style_names[found.get(VAL)] if found is not None else "Normal"

    def styled(self, style: str) -> list[Element]:
        return [p for p in self.paragraphs if self.style(p) == style]

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Style name and words of every paragraph, in order."""
        return [(self.style(p), words(p)) for p in self.paragraphs]

    def said(self, style: str) -> list[str]:
        return [text for name, text in self.lines if name == style]

    @property
    def numbers(self) -> list[tuple[str, int]]:
        """Words and number of every paragraph that is counted by a list of its own."""
        counts: Counter[str] = Counter()
        out = []
        for paragraph in self.paragraphs:
            found = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
            if found is not None:
                counts[found.get(VAL)] += 1
                out.append((words(paragraph), counts[found.get(VAL)]))
        return out

    @property
    def sections(self) -> list[Element]:
        return list(self.body.iter(W + "sectPr"))

    def links(self, part: str = "document") -> list[tuple[str, str]]:
        """Words and address of every link."""
        rels = self.xml(f"word/_rels/{part}.xml.rels")
        targets = {rel.get("Id"): rel.get("Target") for rel in rels}
        found = self.xml(f"word/{part}.xml").iter(W + "hyperlink")
        return [(words(link), targets[link.get(R + "id")]) for link in found]

    @property
    def outside(self) -> list[tuple[str, str]]:
        """Kind and address of everything that leads out of the file."""
        return [
            (rel.get("Type").rsplit("/", 1)[-1], rel.get("Target"))
            for name in self.parts
            if name.endswith(".rels")
            for rel in self.xml(name)
            if rel.get("TargetMode") == "External"
        ]


def words(element: Element) -> str:
    """What a reader sees of an element; a line break is a line feed."""
    signs = {W + "br": "\n", W + "tab": "\t"}
    found = element.iter(W + "t", *signs)
    return "".join(signs.get(str(it.tag), it.text or "") for it in found if _is_content(it))


def _is_content(element: Element) -> bool:
    return element.getparent().tag == W + "r"  # a tab stop has the name of a tab


def changed(pack: Path, changes: Mapping[str, tuple[str, str] | str | bytes]) -> bytes:
    """The pack's Word file with parts added, or words of a part replaced."""
    with zipfile.ZipFile(pack / "release.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        if isinstance(change, tuple):
            old, new = change
            text = parts[name].decode()
            assert old in text, f"{name} has no {old}"
            parts[name] = text.replace(old, new).encode()
        else:
            parts[name] = change.encode() if isinstance(change, str) else change
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()
