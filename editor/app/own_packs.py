"""Template packs of the person's own, begun as copies of others."""

import re
import shutil
from contextlib import suppress
from pathlib import Path

from editor.app.packs import PackFound
from editor.app.paths import Places
from editor.render.packs import MANIFEST
from editor.storage.errors import unwritable

_TITLE = re.compile(r'^(title\s*=\s*")([^"\n]*)(")', re.MULTILINE)


def duplicate_pack(pack: PackFound, places: Places) -> Path:
    """Copy a pack to the person's own templates under a name of its own. Raises Problem."""
    target = _free(places.own_templates, f"my-{pack.name.removeprefix('my-')}")
    try:
        places.own_templates.mkdir(parents=True, exist_ok=True)
        shutil.copytree(pack.folder, target, ignore=_links)
        _retitle(target / MANIFEST, target.name)
    except OSError as error:  # shutil.Error is one
        raise unwritable(target, error) from error
    return target


def _free(parent: Path, name: str) -> Path:
    candidate, number = parent / name, 1
    while candidate.exists():
        number += 1
        candidate = parent / f"{name}-{number}"
    return candidate


def _retitle(manifest: Path, name: str) -> None:
    """Let the lists tell the copy from the original."""
    number = name.rpartition("-")[2]
    sign = f"my copy {number}" if number.isdigit() else "my copy"
    with suppress(UnicodeDecodeError, FileNotFoundError):  # said when the template is checked
        words = manifest.read_text(encoding="utf-8")
        manifest.write_text(
            _TITLE.sub(rf"\g<1>\g<2> ({sign})\g<3>", words, count=1), encoding="utf-8"
        )


def _links(folder: str, names: list[str]) -> list[str]:
    """A link may lead out of the template, to what nobody meant to copy."""
    return [name for name in names if Path(folder, name).is_symlink()]
