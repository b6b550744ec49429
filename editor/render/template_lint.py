"""What is wrong with a pack's Jinja templates, found without filling them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError

from editor.model.findings import Finding, Level, finding
from editor.model.message import Problem
from editor.render.context import Context
from editor.render.files import read_inside
from editor.render.lint_addresses import lint_address
from editor.render.lint_variables import unknown_variables
from editor.render.packs import HTML_TEMPLATE

# What `editor.render.html` gives to a template.
_GIVEN: Mapping[str, Any] = {
    "release": Context,
    **dict.fromkeys(("root", "styles", "structured_data"), str),
    **dict.fromkeys(("image", "at"), Any),
}
_INCLUDING = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
_SOURCE = re.compile(r"""\bsrc\s*=\s*(["'])(?P<address>[^"'{}]*)\1""", re.IGNORECASE)


def lint_templates(environment: Environment, pack: Path) -> Iterator[Finding]:
    """Findings about every `*.j2` file of a pack; the place is file and line."""
    for file in sorted(pack.rglob("*.j2")):
        yield from _lint(environment, pack, file.relative_to(pack).as_posix())


def _lint(environment: Environment, pack: Path, name: str) -> Iterator[Finding]:
    try:
        source = read_inside(pack, name).decode("utf-8")
        tree = environment.parse(source, name, name)
    except Problem as problem:
        yield Finding("template-file", Level.ERROR, problem.what, name, problem.way_on)
    except UnicodeDecodeError:
        yield finding(
            "template-encoding",
            Level.ERROR,
            "The file {file} is not saved as UTF-8.",
            "Save it as UTF-8.",
            place=name,
            file=name,
        )
    except TemplateSyntaxError as error:
        yield _syntax(name, error)
    else:
        yield from _unknown_variables(source, name)
        yield from _unknown_names(environment, tree, name)
        yield from _missing_parts(environment, tree, name)
        yield from _missing_pictures(source, pack, name)


def _syntax(name: str, error: TemplateSyntaxError) -> Finding:
    return finding(
        "template-syntax",
        Level.ERROR,
        "{file}, line {line}: {detail}.",
        "Correct that line.",
        place=f"{name}:{error.lineno}",
        file=name,
        line=error.lineno,
        detail=(error.message or "it cannot be understood").rstrip("."),
    )


def _unknown_variables(source: str, name: str) -> Iterator[Finding]:
    for line, variable in unknown_variables(source, _GIVEN):
        # What an included part gets from its host under other names is not known here.
        if name == HTML_TEMPLATE or variable.startswith("release."):
            yield finding(
                "template-variable",
                Level.ERROR,
                "{file}, line {line}: there is nothing called “{variable}”.",
                "Correct the name; the guide for templates lists what there is.",
                place=f"{name}:{line}",
                file=name,
                line=line,
                variable=variable,
            )


def _unknown_names(environment: Environment, tree: nodes.Template, name: str) -> Iterator[Finding]:
    known = {nodes.Filter: environment.filters, nodes.Test: environment.tests}
    for kind, names in known.items():
        for node in tree.find_all(kind):
            if node.name not in names:
                yield finding(
                    "template-filter",
                    Level.ERROR,
                    "{file}, line {line}: there is no filter or test “{filter}” in templates.",
                    "Take it out; the guide for templates lists what there is.",
                    place=f"{name}:{node.lineno}",
                    file=name,
                    line=node.lineno,
                    filter=node.name,
                )


def _missing_parts(environment: Environment, tree: nodes.Template, name: str) -> Iterator[Finding]:
    for node in tree.find_all(nodes.Stmt):
        if not isinstance(node, _INCLUDING):
            continue
        part = node.template
        if isinstance(part, nodes.Const) and not _is_there(environment, str(part.value)):
            yield finding(
                "template-part",
                Level.ERROR,
                "{file}, line {line}: the file “{part}” is not there.",
                "Put it into the folder of the template, or take that line out.",
                place=f"{name}:{node.lineno}",
                file=name,
                line=node.lineno,
                part=str(part.value),
            )


def _is_there(environment: Environment, name: str) -> bool:
    loader = environment.loader
    try:
        return loader is not None and bool(loader.get_source(environment, name))
    except (TemplateNotFound, UnicodeDecodeError):
        return False


def _missing_pictures(source: str, pack: Path, name: str) -> Iterator[Finding]:
    for found in _SOURCE.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        yield from lint_address(found["address"], pack, name, line)
