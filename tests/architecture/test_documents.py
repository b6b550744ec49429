"""What the documents claim about the tree is true."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

FOLDERS = ("editor/", "templates/", "tests/", "resources/", "projects/", "docs/", "tools/")


def claimed_paths(markdown: str) -> list[str]:
    """Every path of the repository between backticks; `<language>` and `*` stand for any name."""
    quoted = re.findall(r"`([^`\s]+)`", markdown)
    return [path for path in quoted if path.startswith(FOLDERS)]


def missing_paths(repo: Path, markdown: str) -> list[str]:
    patterns = {path: re.sub(r"<[^>]*>", "*", path).rstrip("/") for path in claimed_paths(markdown)}
    return [path for path, pattern in patterns.items() if not any(repo.glob(pattern))]


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
def test_every_named_path_exists(repo: Path, document: str) -> None:
    assert missing_paths(repo, (repo / document).read_text("utf-8")) == []


def test_architecture_names_paths(repo: Path) -> None:
    assert len(claimed_paths((repo / "ARCHITECTURE.md").read_text("utf-8"))) > 10


def test_a_missing_path_is_found(repo: Path) -> None:
    text = (
        "| a format | `editor/model/`, `tests/conftest.py`, `tests/*.py`, `editor/render/fax.py` |"
    )
    assert missing_paths(repo, text) == ["editor/render/fax.py"]
    assert missing_paths(repo, "`resources/nothing/<tag>/x`") == ["resources/nothing/<tag>/x"]


# --- licences -----------------------------------------------------------------------------------


def needs(package: dict[str, Any], extras: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Name and extras of what a locked package needs itself and for these extras of it."""
    optional = package.get("optional-dependencies", {})
    found = [package.get("dependencies", []), *(optional[extra] for extra in extras)]
    return [(need["name"], tuple(need.get("extra", ()))) for group in found for need in group]


def shipped_packages(lock: dict[str, Any]) -> set[str]:
    """The names of all packages that the program itself needs, through every step."""
    packages = {package["name"]: package for package in lock["package"]}
    (root,) = (name for name, package in packages.items() if "virtual" in package["source"])
    waiting, seen = needs(packages[root], ()), set[tuple[str, tuple[str, ...]]]()
    while waiting:
        name, extras = need = waiting.pop()
        if need not in seen:
            seen.add(need)
            waiting += needs(packages[name], extras)
    return {name for name, _ in seen}


def listed_packages(markdown: str) -> set[str]:
    """The first column of the table of Python packages, in the spelling of the lock file."""
    section = markdown.partition("## Python packages")[2].partition("\n## ")[0]
    names = re.findall(r"^\| ([\w.-]+) \|", section, re.MULTILINE)[1:]
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names if name.strip("-")}


def test_every_shipped_package_has_its_licence_listed(repo: Path) -> None:
    shipped = shipped_packages(tomllib.loads((repo / "uv.lock").read_text("utf-8")))
    assert {"pyside6-essentials", "shiboken6", "zopfli"} <= shipped
    assert listed_packages((repo / "THIRD-PARTY.md").read_text("utf-8")) == shipped


def differences(project: dict[str, Any], lock: dict[str, Any]) -> set[str]:
    """The names whose versions `pyproject.toml` and the lock ask for differently."""
    (root,) = (package for package in lock["package"] if "virtual" in package["source"])
    locked = root["metadata"]["requires-dist"] + root["metadata"]["requires-dev"]["dev"]
    have = {(need["name"], SpecifierSet(need.get("specifier", ""))) for need in locked}
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    want = {(need.name, need.specifier) for need in map(Requirement, wanted)}
    return {name for name, _ in have ^ want}


def test_the_lock_follows_the_project(repo: Path) -> None:
    """The set-up installs what the lock says and asks no further; renew it with `uv lock`."""
    project = tomllib.loads((repo / "pyproject.toml").read_text("utf-8"))
    lock = tomllib.loads((repo / "uv.lock").read_text("utf-8"))
    assert differences(project, lock) == set()
    project["project"]["dependencies"][0] += ",<99"
    assert len(differences(project, lock)) == 1


def test_packages_are_found_through_every_step() -> None:
    lock = tomllib.loads("""
        [[package]]
        name = "editor"
        source = { virtual = "." }
        dependencies = [{ name = "a", extra = ["more"] }]
        [[package]]
        name = "a"
        dependencies = [{ name = "b" }]
        optional-dependencies = { more = [{ name = "c" }], other = [{ name = "d" }] }
        source = { registry = "" }
        [[package]]
        name = "b"
        dependencies = [{ name = "a" }]
        source = { registry = "" }
        [[package]]
        name = "c"
        source = { registry = "" }
        [[package]]
        name = "d"
        source = { registry = "" }
    """)
    assert shipped_packages(lock) == {"a", "b", "c"}
    table = "## Python packages\n| package | licence |\n|---|---|\n| A_b | MIT |\n"
    assert listed_packages(table + "\n## Fonts\n| x | y |\n") == {"a-b"}


def test_every_folder_of_fonts_carries_its_licence(repo: Path) -> None:
    fonts = [path for kind in ("ttf", "otf") for path in (repo / "resources").rglob(f"*.{kind}")]
    assert fonts
    bare = {font.parent for font in fonts if not any(font.parent.glob("OFL*"))}
    assert bare == set()
