from typing import Any

import msgspec
import pytest
from jinja2.exceptions import TemplateSyntaxError

from editor.render.lint_variables import unknown_variables


class Leaf(msgspec.Struct, frozen=True):
    text: str
    size: int | None = None


class Tree(msgspec.Struct, frozen=True):
    title: str
    leaves: tuple[Leaf, ...]
    best: Leaf | None
    either: Leaf | str
    notes: dict[str, Leaf]
    options: dict[str, bool | int]


def unknown(source: str) -> list[str]:
    return [name for _, name in unknown_variables(source, {"tree": Tree, "free": Any})]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{{ tree.title }}{{ tree['title'] }}{{ tree.best.text }}", []),
        ("{{ tree.titel }}", ["tree.titel"]),
        ("{{ tree['titel'] }}", ["tree.titel"]),
        ("{{ tree.best.txt }}", ["tree.best.txt"]),
        ("{{ nobody }}", ["nobody"]),
        ("{{ nobody.at.all }}", ["nobody"]),
        ("{{ free.any.thing }}{{ tree.either.x }}", []),
        ("{{ tree.options.anything }}{{ tree.options.get('x') }}", []),
        ("{{ tree.notes.a.text }}{{ tree.notes.a.txt }}", ["tree.notes.a.txt"]),
        ("{{ tree.leaves[0].text }}{{ tree.leaves[0].txt }}", ["tree.leaves[…].txt"]),
        ("{{ tree.title.upper() }}{{ tree.title.uper() }}", ["tree.title.uper"]),
        ("{% for it in tree.leaves %}{{ it.text }}{{ it.txt }}{% endfor %}", ["it.txt"]),
        (
            "{% for it in tree.leaves %}{{ loop.index }}{% endfor %}{{ it }}{{ loop }}",
            ["it", "loop"],
        ),
        ("{% for it in tree.leaves if it.sice %}{% else %}{{ it }}{% endfor %}", ["it", "it.sice"]),
        ("{% for a, b in free %}{{ a.x }}{{ b }}{% endfor %}", []),
        ("{% set it = tree.best %}{{ it.text }}{{ it.txt }}", ["it.txt"]),
        ("{% set it %}{{ x }}{% endset %}{{ it.upper() }}", ["x"]),
        (
            "{% if free %}{% set it = 1 %}{% elif y %}{% else %}{{ z }}{% endif %}{{ it }}",
            ["y", "z"],
        ),
        (
            "{% with it = tree.best, n = m %}{{ it.txt }}{% endwith %}{{ it }}",
            ["it", "it.txt", "m"],
        ),
        ("{% macro show(it) %}{{ it.any }}{{ x }}{{ caller() }}{% endmacro %}{{ show(1) }}", ["x"]),
        ("{% call(it) free() %}{{ it }}{{ x }}{% endcall %}", ["x"]),
        ("{% import 'a' as parts %}{{ parts.head() }}{% from 'b' import c as d %}{{ d() }}", []),
        ("{{ range(3) | map('upper') | first }}{{ dict(a=1) }}", []),
        ("{{ tree.leaves | map(attribute='text') | join(sep) }}", ["sep"]),
        ("{{ tree.title ~ other if more else tree.leaves|length }}", ["more", "other"]),
        ("{% filter upper %}{{ x }}{% endfilter %}{% include 'a' %}", ["x"]),
    ],
)
def test_names_that_nobody_fills_are_found(source: str, names: list[str]) -> None:
    assert sorted(unknown(source)) == names


def test_each_name_comes_with_its_line() -> None:
    source = "{{ a }}\n\n{% if b %}\n{{ tree.c }}{% endif %}"
    assert unknown_variables(source, {"tree": Tree}) == [(1, "a"), (3, "b"), (4, "tree.c")]


def test_a_source_that_is_no_template_is_said() -> None:
    with pytest.raises(TemplateSyntaxError):
        unknown_variables("{% if %}", {})
