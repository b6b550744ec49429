"""What a file tells about the people and the machine that made it."""

import base64
import getpass
import io
import re
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pikepdf
from lxml import etree
from PIL import Image

from editor.render.job import Format
from tools.conformance import html_mutants, pdf_mutants
from tools.conformance.checker import File, Mutant
from tools.conformance.zipped import changed, parts, replaced

_PATH = re.compile(rb"file:/{2,3}[^\s\"'<>)]+|/(?:home|Users|root|tmp)/[\w.\-/]+|[A-Z]:\\Users\\")
_PICTURE = re.compile(rb"data:image/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)")
_XMP = re.compile(
    rb"xmp:CreateDate|xmp:ModifyDate|xmp:CreatorTool|xmpMM:\w+|dc:creator|pdf:Producer"
)
_META = re.compile(rb'<meta name="(generator|author|dcterms\.\w+)"', re.IGNORECASE)
_TRACES = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\b|w:author=|w:rsid\w*=|<w:rsid")
_NAMED_PICTURE = re.compile(rb'<pic:cNvPr[^>]* name="[^"]+\.\w{2,5}"')
_INFO = {"/Title", "/Subject", "/Keywords"}
_PROPERTIES = {"title", "subject", "description", "language", "Properties", "coreProperties"}
_UNWANTED = ("customXml/", "word/comments", "word/people", "docProps/thumbnail", "word/vbaProject")
_IN_PICTURES = ("xmp", "XML:com.adobe.xmp", "comment", "photoshop", "Author", "Software")
# What mat2 says of a file without secrets: headings, the title, and dates that are not there.
_KNOWN = (
    "[+",
    "No metadata",
    "title:",
    "subject:",
    "format:",
    "dc:title",
    "dc:language",
    "metadata: <?xpacket",
)
_NO_DATES = ("creation-date: -1", "mod-date: -1")
_OLDEST = (1980, 1, 1, 0, 0, 0)
_SHORTEST = 5  # letters of a name that is worth looking for


def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    kinds = {Format.PDF: _pdf, Format.DOCX: _docx, Format.HTML: _html, Format.TXT: _plain}
    return {file: list(dict.fromkeys(kinds[file.format](file.path))) for file in files}


def judge_with_mat2(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    """The metadata anonymisation toolkit; it does not know HTML, and reads copies only."""
    with tempfile.TemporaryDirectory() as folder:
        return {file: _mat2(file, Path(folder)) for file in files}


def _mat2(file: File, folder: Path) -> list[str]:
    copy = folder / file.path.name
    copy.write_bytes(file.path.read_bytes())
    done = subprocess.run(["mat2", "-s", copy], capture_output=True, text=True, check=False)
    lines = [line.strip() for line in done.stdout.splitlines()]
    return [line for line in lines if line and not _is_known(line)]


def _is_known(line: str) -> bool:
    """Title and summary are printed in the page; the packet of a PDF is judged above."""
    return line.startswith(_KNOWN) or line in _NO_DATES


def _pdf(path: Path) -> Iterator[str]:
    with pikepdf.open(path) as pdf:
        yield from (f"{key} in the file's information" for key in pdf.docinfo if key not in _INFO)
        if "/Metadata" in pdf.Root:
            yield from map(str, _XMP.findall(pdf.Root.Metadata.read_bytes()))
        if "/EmbeddedFiles" in pdf.Root.get("/Names", pikepdf.Dictionary()):
            yield "a file inside"
        for thing in pdf.objects:
            yield from _pdf_object(thing)
        yield from _raw(pdf.Root.unparse())


def _pdf_object(thing: pikepdf.Object) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        if thing.get("/Filter") == "/DCTDecode":
            yield from _picture(thing.read_raw_bytes())
        elif thing.get("/Subtype") != "/Image":
            yield from _raw(thing.read_bytes())
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Array):
        yield from _raw(thing.unparse())


def _docx(path: Path) -> Iterator[str]:
    import zipfile  # noqa: PLC0415  # only here the times count

    with zipfile.ZipFile(path) as package:
        if {item.date_time for item in package.infolist()} != {_OLDEST}:
            yield "the time of the export"
    for name, data in parts(path.read_bytes()).items():
        if name.startswith(_UNWANTED):
            yield f"a part {name}"
        elif name.startswith("word/media/"):
            yield from _picture(data)
        else:
            yield from _raw(data)
            yield from (f"{name}: {found!r}" for found in _TRACES.findall(data)[:1])
            yield from (f"{name}: {found!r}" for found in _NAMED_PICTURE.findall(data)[:1])
        if name.startswith("docProps/") and name.endswith(".xml"):
            yield from _properties(name, data)


def _properties(name: str, data: bytes) -> Iterator[str]:
    for node in etree.fromstring(data).iter():
        local = etree.QName(node).localname
        if local not in _PROPERTIES and (node.text or "").strip() not in ("", "0"):
            yield f"{name}: {local}"


def _html(path: Path) -> Iterator[str]:
    data = path.read_bytes()
    for found in _PICTURE.findall(data):
        yield from _picture(base64.b64decode(found))
    bare = _PICTURE.sub(b"", data)
    yield from _raw(bare)
    yield from (f"meta {found!r}" for found in _META.findall(bare))
    if b"<!--" in bare:
        yield "a comment"


def _plain(path: Path) -> Iterator[str]:
    return _raw(path.read_bytes())


def _raw(data: bytes) -> Iterator[str]:
    yield from (f"a path {found[:60]!r}" for found in _PATH.findall(data))
    names = {getpass.getuser(), socket.gethostname(), str(Path.home()), str(Path.cwd())}
    wanted = (name for name in names if len(name) >= _SHORTEST)
    yield from (f"contains {name}" for name in wanted if name.encode() in data)


def _picture(data: bytes) -> Iterator[str]:
    with Image.open(io.BytesIO(data)) as image:
        if image.getexif():
            yield "a picture with EXIF"
        yield from (f"a picture with {key}" for key in _IN_PICTURES if image.info.get(key))


def _touched(name: str, data: bytes) -> Callable[[bytes], bytes]:
    return changed(lambda found: found.update({name: data}))


_CREATOR = "<dc:creator>Somebody</dc:creator>"
_IN_WORD = (
    Mutant(
        "docx-author",
        replaced("docProps/core.xml", r"(</[^>]*coreProperties>)", _CREATOR + r"\1"),
    ),
    Mutant("docx-history", replaced("word/document.xml", r"<w:p>", '<w:p w:rsidR="00A1">')),
    Mutant("docx-thumbnail", _touched("docProps/thumbnail.jpeg", b"x")),
    Mutant("docx-path", replaced("word/document.xml", "</w:t>", "/tmp/drafts/one</w:t>")),
)
MUTANTS = {
    Format.PDF: pdf_mutants.FOR_LEAKS,
    Format.DOCX: _IN_WORD,
    Format.HTML: html_mutants.FOR_LEAKS,
    Format.TXT: (Mutant("text-path", lambda data: data + b"/tmp/drafts/one"),),
}
MUTANTS_FOR_MAT2 = {Format.PDF: pdf_mutants.FOR_LEAKS[:2], Format.DOCX: _IN_WORD[:1]}
