"""Right-to-left text copied out of our PDF, beside LibreOffice's PDF of the same Word file."""

import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from editor.render.docx_direction import RIGHT_LETTER
from editor.render.job import Format
from editor.render.text import render_text
from editor.render.verify import read_pdf
from tools.conformance.checker import File

_SIGN = re.compile(r"[^\W_]")
_WORD = re.compile(rf"[{RIGHT_LETTER.pattern[1:-1]}]{{4,}}")


def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    ours = [file for file in files if file.context.direction == "rtl"]
    with tempfile.TemporaryDirectory() as folder:
        theirs = _by_libreoffice(ours, Path(folder))
        found = {file: list(_problems(file, theirs[file])) for file in ours}
    return {file: found.get(file, []) for file in files}


def _problems(file: File, theirs: Path) -> Iterator[str]:
    wanted = _normal(render_text(file.context))
    words = set(_WORD.findall(wanted))
    for reader in (_by_pdfium, _by_poppler):
        found = _normal(reader(file.path))
        missing = _signs(_arabic(wanted)) - _signs(_arabic(found))
        if missing:
            yield f"{reader.__name__}: missing {dict(missing)}"
        copied, beside = _copied(words, found), _copied(words, _normal(reader(theirs)))
        if copied < beside:
            yield f"{reader.__name__}: {copied} whole words, LibreOffice has {beside}"


def _arabic(text: str) -> str:
    return "".join(sign for sign in text if RIGHT_LETTER.match(sign) or sign.isdigit())


def _signs(text: str) -> Counter[str]:
    return Counter(_SIGN.findall(text))


def _copied(words: set[str], text: str) -> int:
    return sum(word in text for word in words)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _by_pdfium(path: Path) -> str:
    return read_pdf(path.read_bytes())


def _by_poppler(path: Path) -> str:
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()


def _by_libreoffice(files: Sequence[File], folder: Path) -> dict[File, Path]:
    """Their PDF of the Word file that lies beside each of ours, or was there before it broke."""
    sources = {file: _word_file(file) for file in files}
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*command, *set(sources.values())], capture_output=True, check=True)
    return {file: folder / f"{source.stem}.pdf" for file, source in sources.items()}


def _word_file(file: File) -> Path:
    beside = file.path.with_suffix(f".{Format.DOCX}")
    if beside.is_file():
        return beside
    pattern = f"*-{file.context.language}-*.{Format.DOCX}"
    return min(file.path.parent.parent.glob(f"made/{pattern}"))
