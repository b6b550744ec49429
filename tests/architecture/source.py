"""The files that the architecture tests look at, parsed."""

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

NOT_OURS = {
    ".git",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "__pycache__",
    "build",
    "dist",
    "node_modules",
    "out",
}


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the repository's root, and its text."""

    path: str
    text: str

    @property
    def name(self) -> str:
        """The dotted name that others import it by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)


def files(repo: Path) -> Iterator[Path]:
    """Every file that a person may have written: all but what tools fill."""
    for folder, folders, names in os.walk(repo):
        folders[:] = sorted(set(folders) - NOT_OURS)
        yield from (Path(folder, name) for name in sorted(names))


@lru_cache(maxsize=1)  # reading and parsing all files takes seconds
def modules(repo: Path, package: str = "editor") -> tuple[Module, ...]:
    """The Python files of a package; none at all would let every rule pass, so it is an error."""
    found = tuple(
        Module(path.relative_to(repo).as_posix(), path.read_text("utf-8"))
        for path in files(repo / package)
        if path.suffix == ".py"
    )
    assert found, f"no Python file in {repo / package}"
    return found
