"""The package of a Word file: read part by part with limits, written part by part from a list.

A written package holds the parts that are named here and no others, in a fixed order and with a
fixed time, so that equal documents are equal bytes.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import Self, cast

import msgspec
from lxml import etree

from editor.render.docx_xml import Element, parse, serialize, word_problem, xml_text

LARGEST_PACKAGE = 60_000_000
DOCUMENT = "word/document.xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_PART = "docProps/core.xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PART_TYPES = {
    DOCUMENT: _WORD_TYPE.format("document.main"),
    "word/styles.xml": _WORD_TYPE.format("styles"),
    "word/numbering.xml": _WORD_TYPE.format("numbering"),
    "word/settings.xml": _WORD_TYPE.format("settings"),
    "word/fontTable.xml": _WORD_TYPE.format("fontTable"),
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    _CORE_PART: "application/vnd.openxmlformats-package.core-properties+xml",
}
_MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg"}
_STORY = re.compile(r"word/(header|footer)[0-9]+\.xml")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


class Target(msgspec.Struct, frozen=True):
    """Where a relation leads: `kind` is the last word of its type, `name` a part or an address."""

    kind: str
    name: str
    external: bool


class Source:
    """A package to read from. Every method raises Problem for what cannot be read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE as error:
            raise word_problem("it is not a Word file", "the whole") from error
        if sum(info.file_size for info in self._zip.infolist()) > LARGEST_PACKAGE:
            raise word_problem("it is far too large when unpacked", "the whole")

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            return self._zip.read(name)
        except _UNREADABLE as error:
            raise word_problem("this part is missing or damaged", name) from error

    def root(self, name: str) -> Element:
        """A part as XML."""
        return parse(self.read(name), name)

    def targets(self, name: str) -> Mapping[str, Target]:
        """Where the relations of a part lead, by id; the empty name is the package's own."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self._zip.namelist():
            return {}
        return {
            item.get("Id", ""): _target(item, folder)
            for item in self.root(relations)
            if isinstance(item.tag, str)
        }

    def document(self) -> str:
        """The name of the part with the text."""
        for target in self.targets("").values():
            if target.kind == "officeDocument" and not target.external:
                return target.name
        raise word_problem("it is not a Word file", "the whole")


class Relations:
    """The relations of one written part, numbered in the order of their first use."""

    def __init__(self) -> None:
        self._ids: dict[Target, str] = {}

    def copy(self) -> "Relations":
        """The same relations, to go on from."""
        new = Relations()
        new._ids = dict(self._ids)
        return new

    def add(self, kind: str, name: str) -> str:
        """The id of a relation, shared by equal ones; only hyperlinks lead out of the package."""
        target = Target(kind, name, external=kind == "hyperlink")
        return self._ids.setdefault(target, f"rId{len(self._ids) + 1}")

    def xml(self, folder: str) -> bytes:
        """The part that lists them; names are written relative to `folder`."""
        root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap=_default(_RELATIONS))
        for target, identity in self._ids.items():
            attributes = {"Id": identity, "Type": _full_kind(target.kind), "Target": target.name}
            if target.external:
                attributes["TargetMode"] = "External"
            else:
                attributes["Target"] = posixpath.relpath(target.name, folder or ".")
            etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", attributes)
        return serialize(root)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._ids)


class Media:
    """The pictures of a package; equal ones are stored once."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self._names: dict[bytes, str] = {}

    def copy(self) -> "Media":
        """The same pictures, to go on from."""
        new = Media()
        for data in self.parts.values():
            new.add(data)
        return new

    def add(self, data: bytes) -> str:
        """The part that holds a PNG or JPEG picture."""
        if data not in self._names:
            kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
            name = f"word/media/image{len(self._names) + 1}.{kind}"
            self._names[data] = name
            self.parts[name] = data
        return self._names[data]


class Part(msgspec.Struct, frozen=True):
    """A written part of XML with its relations."""

    name: str
    root: Element
    relations: Relations

    @classmethod
    def of(cls, name: str, root: Element) -> Self:
        """A part that leads nowhere yet."""
        return cls(name, root, Relations())


def write_package(parts: Iterable[Part], media: Media, title: str, language: str) -> bytes:
    """The bytes of a Word file with these parts, and no trace of who made it or when."""
    package = Relations()
    package.add("officeDocument", DOCUMENT)
    package.add("core-properties", _CORE_PART)
    files = {"_rels/.rels": package.xml(""), _CORE_PART: _core(title, language)}
    for part in parts:
        files[part.name] = serialize(part.root)
        folder, base = posixpath.split(part.name)
        if part.relations:
            files[f"{folder}/_rels/{base}.rels"] = part.relations.xml(folder)
    files |= media.parts
    return _zip({"[Content_Types].xml": _content_types(files), **dict(sorted(files.items()))})


def _zip(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every machine
            archive.writestr(entry, data)
    return out.getvalue()


def _content_types(names: Iterable[str]) -> bytes:
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap=_default(_TYPES))
    endings = {"rels": "application/vnd.openxmlformats-package.relationships+xml"}
    endings |= {"xml": "application/xml"} | _MEDIA_TYPES
    for ending, kind in endings.items():
        etree.SubElement(root, f"{{{_TYPES}}}Default", {"Extension": ending, "ContentType": kind})
    for name in sorted(names):
        if kind := _part_type(name):
            attributes = {"PartName": f"/{name}", "ContentType": kind}
            etree.SubElement(root, f"{{{_TYPES}}}Override", attributes)
    return serialize(root)


def _default(namespace: str) -> dict[str, str]:
    """A namespace without a prefix; the types of lxml know only those with one."""
    return cast("dict[str, str]", {None: namespace})


def _part_type(name: str) -> str:
    story = _STORY.fullmatch(name)
    return _WORD_TYPE.format(story[1]) if story else _PART_TYPES.get(name, "")


def _core(title: str, language: str) -> bytes:
    base = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    dublin = "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{base}}}coreProperties", nsmap={"cp": base, "dc": dublin})
    etree.SubElement(root, f"{{{dublin}}}title").text = xml_text(title)
    etree.SubElement(root, f"{{{dublin}}}language").text = language
    return serialize(root)


def _target(item: Element, folder: str) -> Target:
    name = item.get("Target", "")
    external = item.get("TargetMode") == "External"
    if not external:
        name = posixpath.normpath(posixpath.join("/", folder, name)).lstrip("/")
    return Target(item.get("Type", "").rsplit("/", 1)[-1], name, external)


def _full_kind(kind: str) -> str:
    return _CORE_KIND if kind == "core-properties" else _KINDS + kind
