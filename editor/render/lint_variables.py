"""Which names in a template nobody fills, found by walking its syntax tree along the context."""

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from jinja2 import Environment, nodes
from jinja2.defaults import DEFAULT_NAMESPACE

Unknown = tuple[int, str]
Annotation: TypeAlias = Any  # a class, a union, a generic: whatever may follow a colon
Scope = Mapping[str, Annotation]


def unknown_variables(source: str, roots: Mapping[str, Annotation]) -> list[Unknown]:
    """Lines and names of values that a template asks for and that do not exist.

    `roots` are the names that the template is given with their types; `Any` stands for what has
    any part. Raises TemplateSyntaxError for a source that is no template.
    """
    tree = Environment(autoescape=True).parse(source)
    known = dict.fromkeys(DEFAULT_NAMESPACE, Any) | _macros(tree) | dict(roots)
    return sorted(set(_statements(tree.body, known)))


def _macros(tree: nodes.Template) -> dict[str, Annotation]:
    """Names that hold in the whole template: macros, imports, and what is set at its top."""
    names: dict[str, Annotation] = {macro.name: Any for macro in tree.find_all(nodes.Macro)}
    for found in tree.find_all(nodes.Import):
        names[found.target] = Any
    for taken in tree.find_all(nodes.FromImport):
        names |= {name if isinstance(name, str) else name[1]: Any for name in taken.names}
    return names


def _statements(body: list[nodes.Node], scope: Scope) -> Iterator[Unknown]:
    """Walk statements in order: a `set` holds for those behind it."""
    known = dict(scope)
    for node in body:
        yield from _statement(node, known)


def _statement(node: nodes.Node, known: dict[str, Annotation]) -> Iterator[Unknown]:
    match node:
        case nodes.For():
            yield from _loop(node, known)
        case nodes.Assign():
            yield from _expression(node.node, known)
            _bind(node.target, _type(node.node, known), known)
        case nodes.AssignBlock():
            yield from _statements(node.body, known)
            _bind(node.target, str, known)
        case nodes.Macro() | nodes.CallBlock():
            arguments = {argument.name: Any for argument in node.args}
            special = dict.fromkeys(("caller", "varargs", "kwargs"), Any)
            if isinstance(node, nodes.CallBlock):
                yield from _expression(node.call, known)
            yield from _statements(node.body, known | special | arguments)
        case nodes.With():
            inner = dict(known)
            for target, value in zip(node.targets, node.values, strict=True):
                yield from _expression(value, known)
                _bind(target, _type(value, known), inner)
            yield from _statements(node.body, inner)
        case nodes.If():
            yield from _expression(node.test, known)
            yield from _branch([*node.body, *node.elif_, *node.else_], known)
        case _:
            yield from _expression(node, known)


def _branch(body: Iterable[nodes.Node], known: dict[str, Annotation]) -> Iterator[Unknown]:
    """The branches share their names with what follows, as Jinja has it."""
    for node in body:
        yield from _statement(node, known)


def _loop(node: nodes.For, known: Scope) -> Iterator[Unknown]:
    yield from _expression(node.iter, known)
    inner = {**known, "loop": Any}
    _bind(node.target, _item(_type(node.iter, known)), inner)
    if node.test:
        yield from _expression(node.test, inner)
    yield from _statements(node.body, inner)
    yield from _statements(node.else_, known)


def _expression(node: nodes.Node, known: Scope) -> Iterator[Unknown]:
    """The unknown names of an expression, or of a statement without names of its own."""
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in known:
        yield node.lineno, node.name
    elif isinstance(node, nodes.Getattr | nodes.Getitem):
        name = _part(node)
        if name and not _has(_type(node.node, known), name):
            yield node.lineno, f"{_written(node.node)}.{name}"
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Stmt):
            yield from _statement(child, dict(known))
        else:
            yield from _expression(child, known)


def _bind(target: nodes.Node, type_: Annotation, known: dict[str, Annotation]) -> None:
    if isinstance(target, nodes.Name):
        known[target.name] = type_
    elif isinstance(target, nodes.Tuple):
        for name in target.find_all(nodes.Name):
            known[name.name] = Any


def _type(node: nodes.Node, known: Scope) -> Annotation:
    """The type of an expression as far as it can be told."""
    match node:
        case nodes.Name():
            return known.get(node.name, Any)
        case nodes.Getattr() | nodes.Getitem():
            owner, name = _type(node.node, known), _part(node)
            return _field(owner, name) if name else _item(owner)
        case _:
            return Any


def _part(node: nodes.Getattr | nodes.Getitem) -> str:
    if isinstance(node, nodes.Getattr):
        return node.attr
    value = node.arg.value if isinstance(node.arg, nodes.Const) else None
    return value if isinstance(value, str) else ""


def _written(node: nodes.Node) -> str:
    """An expression as the template says it, short."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr() | nodes.Getitem() if _part(node):
            return f"{_written(node.node)}.{_part(node)}"
        case nodes.Getitem():
            return f"{_written(node.node)}[…]"
        case _:
            return "…"


def _origin(type_: Annotation) -> object:
    """What a generic is made of: tuple for tuple[str, ...]; another type itself."""
    origin: object = typing.get_origin(type_)
    return type_ if origin is None else origin


def _bare(type_: Annotation) -> Annotation:
    """A type without its None; Any where there are several."""
    if _origin(type_) in (typing.Union, types.UnionType):
        rest = [arm for arm in typing.get_args(type_) if arm is not type(None)]
        return rest[0] if len(rest) == 1 else Any
    return type_


def _fields(type_: Annotation) -> Mapping[str, Annotation] | None:
    has_fields = isinstance(type_, type) and hasattr(type_, "__struct_fields__")
    return typing.get_type_hints(type_) if has_fields else None


def _has(type_: Annotation, name: str) -> bool:
    type_ = _bare(type_)
    if type_ is Any or _origin(type_) is dict:
        return True
    fields = _fields(type_)
    if fields is not None:  # a template gets it as a dictionary
        return name in fields or hasattr(dict, name)
    return hasattr(_origin(type_), name)


def _field(type_: Annotation, name: str) -> Annotation:
    type_ = _bare(type_)
    if _origin(type_) is dict:
        return Any if hasattr(dict, name) else _bare(typing.get_args(type_)[1])
    return (_fields(type_) or {}).get(name, Any)


def _item(type_: Annotation) -> Annotation:
    type_ = _bare(type_)
    arguments = typing.get_args(type_)
    return arguments[0] if _origin(type_) is tuple and arguments else Any
