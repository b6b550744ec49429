"""How long a whole export takes from a cold start, beside LibreOffice making one PDF."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from editor.storage.project import create_project
from tools.bench.measure import Row, median, p95, paired, ratio, seconds
from tools.bench.releases import ROOT, SAMPLE, statement

_RUNS = 7


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        yield _export(Path(folder))


def _export(folder: Path) -> Row:
    project = create_project(folder / "project", statement(53)).folder
    shutil.copytree(SAMPLE / "images", project / "images", dirs_exist_ok=True)
    out = folder / "out"

    def ours() -> None:
        _run(sys.executable, ROOT / "main.py", "export", project, "--output", out, ok=(0, 1))

    ours()
    office = _libreoffice(folder, next(out.glob("*.docx")))
    if office is None:
        times = [seconds(ours) for _ in range(_RUNS)]
        return _row(times, "LibreOffice is not installed", None)
    times, beside = paired(ours, office, _RUNS)
    return _row(times, f"LibreOffice {median(beside):.2f} s", ratio(times, beside))


def _row(times: list[float], beside: str, factor: float | None) -> Row:
    return Row(
        "export to four formats, cold",
        "53 signatories",
        median(times),
        p95(times),
        beside,
        factor,
        "<= 1.0 (first 1.5)",
    )


def _libreoffice(folder: Path, document: Path) -> Callable[[], None] | None:
    """Converts the DOCX to PDF with a profile that exists already."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def convert() -> None:
        _run(program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document)

    convert()
    return convert


def _run(*command: object, ok: tuple[int, ...] = (0,)) -> None:
    # Byte code is kept on any machine but one that forbids it, so it is kept here too.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [str(part) for part in command], check=False, capture_output=True, env=env
    )
    if done.returncode not in ok:
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')}")
