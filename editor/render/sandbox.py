"""The one Jinja environment that a pack's templates run in: packs are hostile until proven safe."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from editor.model.message import Problem
from editor.render.files import read_inside

SHARED = "shared"
LONGEST = 1_000_000
_FORBIDDEN_FILTERS = ("safe", "pprint", "format", "center", "indent", "urlize")
_FORBIDDEN_GLOBALS = ("lipsum", "cycler", "joiner")
# Methods of words that make a long text out of a short one; the filter `replace` looks first.
_SWELLING = frozenset(
    {"center", "expandtabs", "format", "format_map", "ljust", "replace", "rjust", "zfill"}
)


class PackLoader(BaseLoader):
    """Finds `shared/NAME` among what packs share, and every other name in the pack itself."""

    def __init__(self, pack: Path, shared: Path) -> None:
        self._pack = pack
        self._shared = shared

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002  # Jinja's signature
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template, by Jinja's own contract."""
        prefix, _, name = template.partition("/")
        folder, name = (self._shared, name) if prefix == SHARED else (self._pack, template)
        try:
            data = read_inside(folder, name)
        except Problem as problem:
            raise TemplateNotFound(template, str(problem)) from problem
        return data.decode("utf-8"), str(folder / name), _fresh(folder / name)


class PackEnvironment(ImmutableSandboxedEnvironment):
    """No unescaped value, no endless string, no way to anything but what the template is given."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def __init__(self, loader: BaseLoader | None = None) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        for name in _FORBIDDEN_FILTERS:
            del self.filters[name]
        for name in _FORBIDDEN_GLOBALS:
            del self.globals[name]
        self.filters["replace"] = _replace

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401  # Jinja's signature
        """Refuse products that no page needs: they only fill the memory."""
        if operator == "%" and isinstance(left, str):
            raise SecurityError("words cannot be put together with %, use ~")
        sizes = [len(x) if isinstance(x, str | list | tuple) else abs(x) for x in (left, right)]
        if operator == "**" or (operator == "*" and sizes[0] * sizes[1] > LONGEST):
            raise SecurityError("a product too large for a page")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401  # Jinja's signature
        """Refuse as well what could fill the memory."""
        swells = isinstance(obj, str) and attr in _SWELLING
        return not swells and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:  # noqa: ANN401, ARG002  # Jinja's signature
        """Treat `format` as any other method of words; Jinja itself would let it through."""
        return None

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if found := tree.find(nodes.ScopedEvalContextModifier):
            raise TemplateSyntaxError("autoescape cannot be switched", found.lineno, name, filename)
        return tree


def _replace(words: str, old: str, new: str) -> str:
    """The filter `replace`, for results that a page can hold."""
    if len(words) + words.count(old) * len(new) > LONGEST:
        raise SecurityError("a text too long for a page")
    return words.replace(old, new)


def _fresh(path: Path) -> Callable[[], bool]:
    modified = _modified(path)
    return lambda: _modified(path) == modified


def _modified(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
