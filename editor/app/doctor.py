"""What a machine lacks for the program to do its work, each with what to do about it."""

from collections.abc import Iterator
from pathlib import Path

from editor.app.machine import PANGO, PANGO_FREETYPE, SUBSET, Machine
from editor.app.paths import Places
from editor.model.findings import Finding, Level, finding
from editor.model.message import Problem
from editor.render.packs import FILES, load_pack

_OLDEST_PYTHON = (3, 11)
_ROOM = 200  # megabytes
_PACKAGES = (
    "babel",
    "jinja2",
    "lxml",
    "msgspec",
    "num2words",
    "pikepdf",
    "PIL",
    "platformdirs",
    "pypdfium2",
    "PySide6",
    "tzdata",
    "weasyprint",
)
_FONTS = ("NotoSerif", "NotoSans", "NotoNaskhArabic", "NotoSansSC", "NotoSansTC")
_PACKS = ("classic", "modern")
_WINDOWLESS = {"offscreen", "minimal", "vnc"}
_SET_UP = "Run “make run” in the folder of the program, which installs what is missing."


def examine(places: Places, machine: Machine | None = None) -> tuple[Finding, ...]:
    """Everything that was looked at: a note without a way on is fine, the rest is told apart."""
    here = machine or Machine()
    return (
        _python(here),
        _packages(here),
        _pango(here),
        _subset(here),
        _fonts(places),
        _templates(places),
        _display(here),
        *_folders(places, here),
    )


def _python(machine: Machine) -> Finding:
    version = ".".join(map(str, machine.python))
    if machine.python < _OLDEST_PYTHON:
        return finding(
            "python",
            Level.ERROR,
            "Python {version} is too old.",
            "Install Python 3.11 or newer.",
            version=version,
        )
    return finding("python", Level.NOTE, "Python {version}", version=version)


def _packages(machine: Machine) -> Finding:
    missing = [name for name in _PACKAGES if not machine.has_package(name)]
    if missing:
        return finding(
            "packages",
            Level.ERROR,
            "Python packages are missing: {names}.",
            _SET_UP,
            names=", ".join(missing),
        )
    return finding("packages", Level.NOTE, "all Python packages")


def _pango(machine: Machine) -> Finding:
    pango = machine.find_library(PANGO)
    if pango is None or machine.find_library(PANGO_FREETYPE) is None:
        return finding(
            "pango",
            Level.ERROR,
            "Pango is missing, which shapes the words of a PDF.",
            "{install} Word, HTML and text can be exported without it.",
            install=_install(machine, "libpango-1.0-0 libpangoft2-1.0-0", "pango"),
        )
    return finding("pango", Level.NOTE, "Pango")


def _subset(machine: Machine) -> Finding:
    if machine.find_library(SUBSET) is None:
        return finding(
            "harfbuzz-subset",
            Level.WARNING,
            "HarfBuzz's library for parts of fonts is missing, so a PDF takes four times as long.",
            "{install}",
            install=_install(machine, "libharfbuzz-subset0", "harfbuzz"),
        )
    return finding("harfbuzz-subset", Level.NOTE, "HarfBuzz, with its library for parts of fonts")


def _install(machine: Machine, debian: str, homebrew: str) -> str:
    if machine.platform == "linux":
        return f"On Debian and Ubuntu run “sudo apt-get install {debian}”."
    if machine.platform == "darwin":
        return f"Run “brew install {homebrew}”."
    return "Install the program again."


def _fonts(places: Places) -> Finding:
    there = {file.stem for file in places.fonts.glob("*.[ot]tf")}
    needed = (f"{family}-{style}" for family in _FONTS for style in ("Regular", "Bold"))
    missing = [name for name in needed if name not in there]
    if missing:
        return finding(
            "fonts",
            Level.ERROR,
            "Fonts are missing in {folder}: {names}.",
            "Get the program again, and copy its folder resources whole.",
            folder=str(places.fonts),
            names=", ".join(missing),
        )
    return finding("fonts", Level.NOTE, "all fonts")


def _templates(places: Places) -> Finding:
    try:
        missing = [
            f"{name}/{file}"
            for name in _PACKS
            for file in FILES
            if not (load_pack(places.templates / name).folder / file).is_file()
        ]
    except Problem as problem:
        return Finding("templates", Level.ERROR, problem.what, way_on=problem.way_on)
    if missing:
        return finding(
            "templates",
            Level.ERROR,
            "Files of the bundled templates are missing: {names}.",
            "Get the program again, and copy its folder templates whole.",
            names=", ".join(missing),
        )
    return finding("templates", Level.NOTE, "all bundled templates")


def _display(machine: Machine) -> Finding:
    environment = machine.environment
    windowless = environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in _WINDOWLESS
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if machine.platform == "linux" and not shown and not windowless:
        return finding(
            "display",
            Level.NOTE,
            "There is no display, so no window can open.",
            "Every command works without one; for a window, log in to a desktop.",
        )
    return finding("display", Level.NOTE, "a display")


def _folders(places: Places, machine: Machine) -> Iterator[Finding]:
    folders = {
        "settings": places.config,
        "caches": places.state,
        "documents": places.documents,
    }
    for purpose, folder in folders.items():
        yield _folder(purpose, folder, machine)


def _folder(purpose: str, folder: Path, machine: Machine) -> Finding:
    code = f"write-{purpose}"
    shown = str(folder)
    if not machine.can_write(folder):
        return finding(
            code,
            Level.ERROR,
            "The folder for your {purpose} cannot be written: {folder}.",
            "Make it yours, or ask whoever looks after this machine.",
            purpose=purpose,
            folder=shown,
        )
    if (free := machine.free_megabytes(folder)) < _ROOM:
        return finding(
            code,
            Level.WARNING,
            "The disk of {folder} (your {purpose}) is nearly full: {free} MB are left.",
            "Delete what you do not need.",
            purpose=purpose,
            free=free,
            folder=shown,
        )
    return finding(
        code, Level.NOTE, "a folder for your {purpose}: {folder}", purpose=purpose, folder=shown
    )
