"""A release becomes one file that a colleague opens: looked at, put together, written."""

import io
import zipfile
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path, PurePosixPath

import msgspec

from editor.app.handover.contents import Contents, contents_of
from editor.app.handover.files import EPOCH, pictures_of, template_of
from editor.app.handover.leaving import Leave, handed_over
from editor.app.handover.recognising import ENDING
from editor.app.handover.traces import Tells, places_of_traces, teller
from editor.app.names import plain_name
from editor.app.packs import PROJECT_TEMPLATES
from editor.app.paths import Places
from editor.model.codec import encode
from editor.model.inline import parse
from editor.model.release import Release
from editor.storage.atomic import replace_file, save
from editor.storage.project import IMAGES, RELEASE

_UNDATED = "undated"
_ORDINARY = 0o100600 << 16  # a file that its owner reads and writes, as zip files say it
_UNIX = 3
_TEXTS = {".toml", ".j2", ".css", ".svg", ".txt", ".md"}
TEMPLATE = "template"


class Handover(msgspec.Struct, frozen=True):
    """What would be written: its file name, its bytes, and what is worth knowing before.

    `traces` are the places of the release, or `template`, that a withheld name stands in.
    """

    name: str
    data: bytes
    contents: Contents
    traces: tuple[str, ...] = ()


def make_handover(
    release: Release, folder: Path, places: Places, leave: AbstractSet[Leave] = frozenset()
) -> Handover:
    """Put a release together for a colleague; `folder` is that of its project. Raises Problem.

    The same release gives the same bytes: no time, path or person of this machine is in them.
    """
    handed = handed_over(release, leave)
    pictures = pictures_of(handed, folder)
    handed = msgspec.structs.replace(handed, images=pictures.images)
    template = template_of(handed, folder, places)
    contents = msgspec.structs.replace(
        contents_of(release),
        pictures=len(pictures.files),
        template=handed.template if template else "",
        missing=pictures.missing,
    )
    files = {RELEASE: encode(handed), **pictures.files, **template}
    tells = teller(release)
    traces = (*places_of_traces(handed, tells), *_told_by(template, tells))
    return Handover(file_name(handed), _packed(files), contents, traces)


def write_handover(handover: Handover, path: Path, *, replace: bool = False) -> None:
    """Write it whole or not at all. Raises Problem, also where another file stands already.

    With `replace` a person has been asked, and that file goes.
    """
    if replace:
        replace_file(path, handover.data)
    else:
        save(path, handover.data, expected=None)


def file_name(release: Release) -> str:
    """A name that tells two releases apart: `2026-03-05_island-ferry_handover.zip`."""
    return f"{folder_name(release)}_handover{ENDING}"


def folder_name(release: Release) -> str:
    """The name of a folder for the release, made of its date and title."""
    day = release.date.isoformat() if release.date else _UNDATED
    headline = release.editions[0].headline if release.editions else ""
    titles = (release.title, "".join(run.text for run in parse(headline)), release.kind.value)
    return f"{day}_{next(filter(None, map(plain_name, titles)))}"


def _packed(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            is_picture = name.startswith(f"{IMAGES}/")  # which is packed already
            entry.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _ORDINARY
            package.writestr(entry, data)
    return out.getvalue()


def _told_by(template: Mapping[str, bytes], tells: Tells) -> tuple[str, ...]:
    """Whether a withheld name stands in a template's texts or in the names of its files."""
    texts = (
        data.decode("utf-8", "replace")
        for name, data in template.items()
        if PurePosixPath(name).suffix.lower() in _TEXTS
    )
    names = (name.removeprefix(f"{PROJECT_TEMPLATES}/") for name in template)
    return (TEMPLATE,) if any(map(tells, (*texts, *names))) else ()
