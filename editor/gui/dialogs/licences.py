"""The work of others that the program stands on, read from the file that lists it."""

import re
from pathlib import Path

from editor.app.paths import installation_folder

_FILE = "THIRD-PARTY.md"
_ROW = re.compile(r"^\| *([^|]+?) *\| *([^|]+?) *\| *([^|]+?) *\|$", re.MULTILINE)
_CODE = re.compile(r"`([^`]*)`")
_FONTS = ("NotoSans", "NotoSerif", "NotoNaskhArabic", "NotoSansSC", "NotoSansTC")


def packages() -> list[tuple[str, str, str]]:
    """Name, licence and use of each package; empty where the file is missing."""
    rows = _ROW.findall(_read(installation_folder() / _FILE))
    return [row for row in rows if row[0] != "package" and set(row[0]) != {"-"}]


def fonts(folder: Path) -> list[str]:
    """The families that came with the program, by the names of their files."""
    found = {file.stem.partition("-")[0] for file in folder.glob("*.[ot]tf")}
    return [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name) for name in _FONTS if name in found]


def _read(file: Path) -> str:
    try:
        return _CODE.sub(r"\1", file.read_text(encoding="utf-8"))
    except OSError:
        return ""
