"""What the doctor asks of a machine: system libraries, packages, folders, a display."""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

# File names on Linux, macOS and Windows, as WeasyPrint tries them.
PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
PANGO_FREETYPE = ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll")
SUBSET = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll")


def find_library(names: tuple[str, ...]) -> ctypes.CDLL | None:
    """The first library of these names that can be loaded."""
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def has_package(name: str) -> bool:
    """Whether a Python package can be imported, without importing it."""
    return importlib.util.find_spec(name) is not None


def nearest_folder(path: Path) -> Path:
    """The folder itself, or else the closest one above it that is there."""
    return next(folder for folder in (path, *path.parents) if folder.exists())


def can_write(path: Path) -> bool:
    """Whether the folder can be written, or made where it is not there yet."""
    folder = nearest_folder(path)
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def free_megabytes(path: Path) -> int:
    """What the disk of a folder still takes."""
    return shutil.disk_usage(nearest_folder(path)).free // 1_000_000


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """A machine as the doctor sees it; tests put another one in its place."""

    platform: str = sys.platform
    python: tuple[int, ...] = sys.version_info[:3]
    environment: Mapping[str, str] = os.environ
    find_library: Callable[[tuple[str, ...]], ctypes.CDLL | None] = find_library
    has_package: Callable[[str], bool] = has_package
    can_write: Callable[[Path], bool] = can_write
    free_megabytes: Callable[[Path], int] = free_megabytes
