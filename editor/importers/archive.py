"""Packed files, unpacked only as far as is safe."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from editor.importers.border import damaged, locked, too_much

_MEGABYTE = 1024 * 1024
_ENTRIES = 10_000
_TOTAL = 512 * _MEGABYTE
# Real files reach 1:50 in long tables; a bomb starts at 1:1000.
_RATIO = 200
_SMALL = 16 * _MEGABYTE
_ENCRYPTED = 0x1
# ValueError: a part that is said to begin before the file.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


class Archive(msgspec.Struct, frozen=True):
    """A packed file whose sizes were looked at; `parts` maps a name to its unpacked size."""

    name: str
    file: zipfile.ZipFile
    parts: Mapping[str, int]

    def read(self, part: str, limit: int) -> bytes:
        """One part, at most `limit` bytes. Raises Problem, also where it lies about its size."""
        if self.parts[part] > limit:
            raise too_much(self.name)
        try:
            with self.file.open(part) as opened:
                data = opened.read(limit + 1)
        except _DAMAGED as error:
            raise damaged(self.name) from error
        if len(data) > limit:
            raise too_much(self.name)
        return data


def open_archive(source: bytes | Path, name: str) -> Archive:
    """Look at a packed file and unpack nothing yet. Raises Problem on bombs and damage."""
    try:
        file = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise damaged(name) from error
    entries = file.infolist()
    _refuse_bomb(entries, name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise locked(name)
    return Archive(name, file, {entry.filename: entry.file_size for entry in entries})


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str) -> None:
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > _ENTRIES or unpacked > _TOTAL:
        raise too_much(name)
    if unpacked > _SMALL and unpacked > _RATIO * max(packed, 1):
        raise too_much(name)
