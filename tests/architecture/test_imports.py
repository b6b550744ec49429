"""Import rules beyond import-linter: wildcards, parts of a package, names in strings."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.source import Module, modules


@dataclass(frozen=True)
class Only:
    """The imports that match `imported` may stand only in modules that match `homes`."""

    imported: str
    homes: str
    why: str


RULES = (
    Only(
        r"weasyprint(\..*)?",
        r"editor\.render\.pdf\w*(\..*)?",
        "WeasyPrint takes long to import: only those who lay out pages pay for it",
    ),
    Only(
        r"(docx|docxtpl)(\..*)?",
        r"editor\.render\.docx\w*(\..*)?|editor\.importers\.docx",
        "the library for Word files can be changed in one place",
    ),
    Only(
        r"jinja2(\..*)?",
        r"editor\.render(\..*)?",
        "a template is hostile until proven otherwise: one sandbox",
    ),
    Only(
        r"(PySide6|shiboken6)(\..*)?",
        r"editor\.gui(\..*)?|editor\.model\.collation",
        "everything below the window works without one",
    ),
    Only(
        r"PySide6(?!\.QtCore\b).*",
        r"editor\.gui(\..*)?",
        "sorting names needs QtCore alone, and no display",
    ),
    Only(r"sqlite3(\..*)?", r"editor\.library(\..*)?", "one place knows the database"),
    Only(
        r"PySide6\.(QtNetwork|QtWebEngine\w*|QtWebSockets)(\..*)?|urllib\.request(\..*)?|http(\..*)?"
        r"|socket(server)?|ssl|(smtp|ftp|imap|pop)lib|xmlrpc(\..*)?|requests|httpx|aiohttp|urllib3",
        r"(?!)",
        "the program opens no connection",
    ),
)


def imported_names(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything imported, also by a name in a string."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)
            case ast.Call(func=func, args=[ast.Constant(value=str(name)), *_]):
                if ast.unparse(func).split(".")[-1] in {"import_module", "__import__"}:
                    yield node.lineno, name


def strangers(module: Module, rules: tuple[Only, ...] = RULES) -> list[str]:
    """What this module imports although it is not the home of it, one sentence each."""
    return [
        f"{module.path}:{line} imports {name}: {rule.why}"
        for line, name in imported_names(module.tree)
        for rule in rules
        if re.fullmatch(rule.imported, name) and not re.fullmatch(rule.homes, module.name)
    ]


def test_every_import_is_at_home(repo: Path) -> None:
    assert [found for module in modules(repo) for found in strangers(module)] == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("editor/render/html.py", "import weasyprint"),
        ("editor/app/doctor.py", "    from weasyprint.text import fonts"),
        ("editor/app/doctor.py", "importlib.import_module('weasyprint')"),
        ("editor/render/pdf.py", "from docx.shared import Pt"),
        ("editor/importers/odt.py", "import docxtpl as d"),
        ("editor/checks/pack.py", "from jinja2 import nodes"),
        ("editor/app/session.py", "from PySide6.QtCore import QObject"),
        ("editor/model/collation.py", "from PySide6.QtGui import QFont"),
        ("editor/model/collation.py", "from PySide6 import QtWidgets"),
        ("editor/storage/save.py", "import sqlite3"),
        ("editor/gui/update.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("editor/gui/update.py", "from urllib import request"),
        ("editor/gui/update.py", "import socket"),
    ],
)
def test_a_stranger_is_found(path: str, line: str) -> None:
    module = Module(path, f"if True:\n    {line.strip()}\n")
    assert [found.split()[0] for found in strangers(module)][:1] == [f"{path}:2"]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("editor/render/pdf.py", "import weasyprint"),
        ("editor/render/pdf_finish.py", "from weasyprint.pdf import metadata"),
        ("editor/render/docx_lists.py", "from docx.oxml import OxmlElement"),
        ("editor/render/docx/styles.py", "import docx"),
        ("editor/importers/docx.py", "import docx"),
        ("editor/model/collation.py", "from PySide6.QtCore import QCollator, QLocale"),
        ("editor/gui/main_window.py", "from PySide6.QtWidgets import QMainWindow"),
        ("editor/library/store.py", "import sqlite3"),
        ("editor/render/html.py", "from urllib.parse import urlsplit"),
    ],
)
def test_a_home_is_left_alone(path: str, line: str) -> None:
    assert strangers(Module(path, line)) == []
