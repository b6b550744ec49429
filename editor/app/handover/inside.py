"""Which files a handover may hold, and under which names: the same rule writes and reads."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from editor.app.packs import PROJECT_TEMPLATES
from editor.storage.project import IMAGES, RELEASE

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp")
_TEMPLATE_ENDINGS = {
    *PICTURE_ENDINGS,
    *(".toml", ".j2", ".css", ".docx", ".svg", ".txt", ".md"),
    *(".ttf", ".otf", ".woff", ".woff2"),
}
_LONGEST = 120  # bytes of a name: leaves room for the path before it, on Windows too
_DEEPEST = 5
# A name that every system takes: it begins and ends with a letter, mark or digit.
_NAME = re.compile(r"\w(?:[\w\u200c\u200d .()+@,&'’-]*[\w)])?")
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def may_be_inside(name: str) -> bool:
    """Whether a file of that name belongs to a release."""
    if name == RELEASE:
        return True
    parts = name.split("/")
    if not all(map(is_plain, parts)) or not 1 < len(parts) <= _DEEPEST:
        return False
    ending = PurePosixPath(name).suffix.lower()
    if parts[0] == IMAGES:
        return len(parts) == len((IMAGES, "name")) and ending in PICTURE_ENDINGS
    return parts[0] == PROJECT_TEMPLATES and len(parts) > 2 and ending in _TEMPLATE_ENDINGS  # noqa: PLR2004  # folder, template, file


def is_plain(name: str) -> bool:
    """Whether every system can have a file of that name, and none takes it for something else."""
    fits = len(name.encode("utf-8", "replace")) <= _LONGEST
    return fits and bool(_NAME.fullmatch(name)) and not _DEVICE.fullmatch(name)


def key(name: str) -> str:
    """The same for two names that some systems take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def collide(names: Iterable[str]) -> bool:
    """Whether two files would land in one place, or one in the place of a folder."""
    folded = [key(name) for name in names]
    folders = {str(up) for name in folded for up in PurePosixPath(name).parents}
    return len(set(folded)) < len(folded) or not folders.isdisjoint(folded)
