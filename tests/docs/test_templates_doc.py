"""docs/templates.md tells designers what there is, and nothing else."""

import inspect
import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from jinja2 import nodes

from editor.render.context import Context, Rich
from editor.render.docx_lint_styles import PARTS
from editor.render.html import make_environment
from editor.render.job import Folders
from editor.render.lint_variables import unknown_variables
from editor.render.markup import root_attributes
from tests.render.conftest import folders
from tests.templates.pages import page

START = (
    "<!-- made from editor/render/context.py by tests/docs/test_templates_doc.py,"
    " with its option update-golden -->\n"
)
END = "<!-- end of the variables -->"
WORDS = {str: "text", bool: "yes or no", int: "number"}


# --- the table of variables ---------------------------------------------------------------------


def in_words(type_: object) -> str:
    """A type as a designer reads it."""
    if type_ == Rich:
        return "rich text"
    if isinstance(type_, types.UnionType):
        return " or ".join("nothing" if t is types.NoneType else in_words(t) for t in arms(type_))
    if typing.get_origin(type_) is tuple:
        return f"list of {in_words(arms(type_)[0])}"
    if typing.get_origin(type_) is dict:
        return "values by name"
    return WORDS.get(type_) or f"[{type_.__name__}](#{type_.__name__.lower()})"


def arms(type_: object) -> tuple:
    return typing.get_args(type_)


def structs_in(type_: object) -> Iterator[type]:
    if isinstance(type_, type) and issubclass(type_, msgspec.Struct):
        yield type_
    for arm in arms(type_):
        yield from structs_in(arm)


def structs(root: type) -> list[type]:
    """The root and every struct that it leads to, in the order in which they are met."""
    met = [root]
    for struct in met:
        for type_ in typing.get_type_hints(struct).values():
            met += [found for found in structs_in(type_) if found not in met]
    return met


def section(struct: type) -> str:
    name = "release" if struct is Context else struct.__name__
    hints = typing.get_type_hints(struct)
    rows = [f"| `{field}` | {in_words(hints[field])} |" for field in struct.__struct_fields__]
    about = inspect.cleandoc(struct.__doc__)
    return "\n".join(
        [f"### {name}", "", about, "", "| field | what it is |", "| --- | --- |", *rows]
    )


def with_variables(document: str) -> str:
    """The document with the table as the structs would have it."""
    before, _, rest = document.partition(START)
    _, _, after = rest.partition(END)
    table = "\n\n".join(map(section, structs(Context)))
    return f"{before}{START}\n{table}\n\n{END}{after}"


@pytest.fixture(scope="module")
def document() -> str:
    return Path(__file__).parents[2].joinpath("docs", "templates.md").read_text("utf-8")


def test_the_variables_are_those_of_the_context(repo, golden, document):
    golden(repo / "docs" / "templates.md", with_variables(document))


# --- what the text names ------------------------------------------------------------------------


def test_the_styles_of_the_word_file_are_those_that_are_checked(document):
    named = re.search(r"^The styles: (.*?)\.$", document, re.MULTILINE | re.DOTALL).group(1)
    assert named.replace("\n", " ").split(", ") == [f"`{name}`" for name in PARTS]


def test_the_parts_are_those_of_the_shared_file(repo, document):
    environment = make_environment(folders())
    source = (repo / "templates" / "shared" / "parts.html.j2").read_text("utf-8")
    macros = {macro.name for macro in environment.parse(source).find_all(nodes.Macro)}
    named = re.search(r"^The parts: (.*?)\. ", document, re.MULTILINE | re.DOTALL).group(1)
    called = {re.sub(r"\(.*", "", name) for name in re.findall(r"`([^`]+)`", named)}
    pack = (repo / "templates" / "classic" / "release.html.j2").read_text("utf-8")
    assert called <= macros
    assert called | {"head"} == set(re.findall(r"parts\.(\w+)\(", pack))


def test_the_values_for_style_sheets_are_those_that_are_given(document):
    named = set(re.findall(r"`var\(--([\w-]+)\)`", document))
    given = set(re.findall(r"--([\w-]+):", root_attributes(page())))
    assert given <= named
    assert named - given == {"side", "head", "foot", "serif", "sans"}


def test_the_example_is_sound(document, tmp_path):
    (example,) = re.findall(r"```jinja\n(.*?)```", document, re.DOTALL)
    given = {"release": Context, **dict.fromkeys(("root", "image", "at"), typing.Any)}
    assert unknown_variables(example, given) == []
    (tmp_path / "release.html.j2").write_text(example, "utf-8")
    shared = folders().shared
    pack = Folders(pack=tmp_path, shared=shared, fonts=tmp_path, images=tmp_path)
    assert make_environment(pack).get_template("release.html.j2")
