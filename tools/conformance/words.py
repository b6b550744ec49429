"""Do all formats say the same words, whoever reads them?"""

import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path

import mammoth

from editor.render.job import Format
from editor.render.parity.compare import differences
from editor.render.verify import read_docx, read_html, read_pdf
from tools.conformance.checker import File

_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"<[^>]*>")
_READERS: Mapping[Format, Callable[[bytes], str]] = {
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.HTML: read_html,
    Format.TXT: lambda data: data.decode("utf-8"),
}


def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    """Against what the edition prints; a PDF is read by a second reader as well."""
    return {file: list(_problems(file)) for file in files}


def judge_readers(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    """A Word file in LibreOffice, pandoc and mammoth."""
    office = _in_libreoffice([file.path for file in files])
    return {file: list(_readers_differ(file, office[file.path.stem])) for file in files}


def _problems(file: File) -> Iterator[str]:
    words = _READERS[file.format](file.path.read_bytes())
    for difference in differences(file.format, words, file.context):
        yield str(difference)
    if file.format is Format.PDF:
        yield from _copies_differ(letters(words), letters(_run("pdftotext", file.path, "-")))


def _copies_differ(ours: str, theirs: str) -> Iterator[str]:
    """Two readers put heads and feet of pages in different places, so letters are counted."""
    different = (Counter(ours) - Counter(theirs)) + (Counter(theirs) - Counter(ours))
    if different:
        yield f"pdftotext reads other letters: {dict(different)}"


def _readers_differ(file: File, office: str) -> Iterator[str]:
    """Letters in order; numbers of lists are words for some readers and structure for others."""
    wanted = letters(read_docx(file.path.read_bytes()))
    with file.path.open("rb") as source:
        page = mammoth.convert_to_html(source, convert_image=mammoth.images.img_element(_no_image))
    found = {
        "LibreOffice": office,
        "pandoc": _run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", file.path),
        "mammoth": unescape(_TAG.sub(" ", page.value)),
    }
    for name, words in found.items():
        if letters(words) != wanted:
            missing = Counter(wanted) - Counter(letters(words))
            yield f"{name} reads other words, without {sum(missing.values())} letters of ours"


def letters(words: str) -> str:
    return "".join(_LETTER.findall(unicodedata.normalize("NFKC", words)))


def _no_image(_: object) -> dict[str, str]:
    return {"src": ""}


def _in_libreoffice(paths: Sequence[Path]) -> Mapping[str, str]:
    """All files in one start of the program."""
    with tempfile.TemporaryDirectory() as folder:
        to = ("--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder)
        _run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/p", *to, *paths)
        texts = {path.stem: path.read_text("utf-8-sig") for path in Path(folder).glob("*.txt")}
    return {path.stem: texts.get(path.stem, "") for path in paths}


def _run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=False, timeout=600)
    return done.stdout.decode("utf-8", "replace")
