"""Small parts: the lengths that keep a file, a function and a class readable at one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import Module, modules

MAX_LINES = 300
MAX_STATEMENTS = 39
MAX_PUBLIC_METHODS = 20

Function = ast.FunctionDef | ast.AsyncFunctionDef


def statements(function: Function) -> int:
    """The statements of a function and of those inside it, without the docstring."""
    count = sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1
    return count - (ast.get_docstring(function) is not None)


def public_methods(class_: ast.ClassDef) -> int:
    return sum(isinstance(node, Function) and node.name[0] != "_" for node in class_.body)


def too_long(module: Module) -> Iterator[str]:
    """Every part of the module that is over its limit, one line each."""
    if (lines := module.text.count("\n")) > MAX_LINES:
        yield f"{module.path}: {lines} lines"
    for node in ast.walk(module.tree):
        place = f"{module.path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, Function) and (n := statements(node)) > MAX_STATEMENTS:
            yield f"{place}: {node.name} has {n} statements"
        if isinstance(node, ast.ClassDef) and (n := public_methods(node)) > MAX_PUBLIC_METHODS:
            yield f"{place}: {node.name} has {n} public methods"


def test_nothing_is_too_long(repo: Path) -> None:
    assert [line for module in modules(repo) for line in too_long(module)] == []


def function(statements: int) -> str:
    return "def long():\n    'Says why.'\n" + "    x = 1\n" * statements


def class_(methods: int) -> str:
    return "class Wide:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(methods))


@pytest.mark.parametrize(
    ("within", "beyond", "what"),
    [
        ("x = 1\n" * 300, "x = 1\n" * 301, "301 lines"),
        (function(39), function(40), "long has 40 statements"),
        (class_(20), class_(21), "Wide has 21 public methods"),
    ],
)
def test_a_long_part_is_found(within: str, beyond: str, what: str) -> None:
    assert list(too_long(Module("editor/a.py", within))) == []
    assert what in " ".join(too_long(Module("editor/a.py", beyond)))
