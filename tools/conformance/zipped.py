"""Changing one part of a zipped package."""

import io
import re
import zipfile
from collections.abc import Callable

Parts = dict[str, bytes]


def parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(edit: Callable[[Parts], None]) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        found = parts(data)
        edit(found)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in found.items():
                package.writestr(zipfile.ZipInfo(name), part)
        return out.getvalue()

    return change


def replaced(part: str, pattern: str, by: str, count: int = 1) -> Callable[[bytes], bytes]:
    """ValueError where the pattern is not there."""

    def edit(found: Parts) -> None:
        text, times = re.subn(pattern, by, found[part].decode(), count=count, flags=re.DOTALL)
        if not times:
            raise ValueError(pattern)
        found[part] = text.encode()

    return changed(edit)
