"""What is wrong with a pack's Word file, found without filling it."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from editor.model.findings import Finding, Level, finding
from editor.model.message import Field, Problem
from editor.render.context import Context
from editor.render.docx_environment import make_environment
from editor.render.docx_lint_styles import lint_styles
from editor.render.docx_package import Part
from editor.render.docx_tags import (
    excerpt,
    is_broken,
    place_tags,
    template_source,
    unprinted,
    words_of,
)
from editor.render.docx_template import Template, read_template
from editor.render.docx_xml import W, part_name
from editor.render.files import read_inside
from editor.render.lint_variables import Annotation, unknown_variables

_CORRECT = "Correct that tag; the guide for templates lists what there is."


def lint_docx(path: Path) -> tuple[Finding, ...]:
    """Findings about a Word file with tags; each names the part of it and the words around."""
    try:
        template = read_template(read_inside(path.parent, path.name))
    except Problem as problem:
        return (Finding("word-file", Level.ERROR, problem.what, path.name, problem.way_on),)
    return tuple(_findings(template, path.name))


def _findings(template: Template, file: str) -> Iterator[Finding]:
    yield from lint_styles(template, file)
    environment = make_environment()
    for story in template.stories:
        broken = [*_cut_tags(story, file), *_lost_words(story, file)]
        yield from broken
        if not broken:
            yield from _tags(story, environment, file)


def _cut_tags(story: Part, file: str) -> Iterator[Finding]:
    for paragraph in story.root.iter(W + "p"):
        if is_broken(paragraph):
            yield _at(
                story,
                file,
                "word-tag",
                "{file}, in {part}: a tag is cut in two or not closed (near “{near}”).",
                "Write the whole tag anew in one paragraph, without a break inside.",
                near=words_of(paragraph),
            )


def _lost_words(story: Part, file: str) -> Iterator[Finding]:
    for paragraph in story.root.iter(W + "p"):
        if words := unprinted(paragraph):
            yield _at(
                story,
                file,
                "word-tag",
                "{file}, in {part}: these words never print: “{near}”.",
                "A tag with “%p” takes its whole paragraph: give the words one of their own.",
                near=words,
            )


def _tags(story: Part, environment: Environment, file: str) -> Iterator[Finding]:
    place_tags(story.root, story.name)
    source = template_source(story.root)
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        yield _at(
            story,
            file,
            "word-syntax",
            "{file}, in {part}: {detail} (near “{near}”).",
            _CORRECT,
            near=excerpt(source, error.lineno),
            detail=(error.message or "a tag cannot be understood").rstrip("."),
        )
        return
    given: dict[str, Annotation] = dict.fromkeys(environment.globals, Annotation)
    unknown = unknown_variables(source, given | {"release": Context})
    for line, name in (*unknown, *_unknown_filters(tree, environment)):
        yield _at(
            story,
            file,
            "word-variable",
            "{file}, in {part}: there is no “{name}” (near “{near}”).",
            _CORRECT,
            near=excerpt(source, line),
            name=name,
        )


def _unknown_filters(tree: nodes.Template, environment: Environment) -> Iterator[tuple[int, str]]:
    for kind, known in ((nodes.Filter, environment.filters), (nodes.Test, environment.tests)):
        for node in tree.find_all(kind):
            if node.name not in known:
                yield node.lineno, node.name


def _at(story: Part, file: str, code: str, what: str, way_on: str, **fields: Field) -> Finding:
    """An error in a part of the file."""
    part = part_name(story.name)
    return finding(code, Level.ERROR, what, way_on, place=file, file=file, part=part, **fields)
