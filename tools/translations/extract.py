"""Every message of the program for translators: out of the code, and out of the packs."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
# How many of the first arguments are messages. The program's own reading of the code, as Babel's
# passes over what stands inside of an f-string.
_MARKERS = {"tr": 1, "message": 1, "Message": 1, "N_": 1, "of": 2}
_COUNTED = "tr_count"


def make_catalogue() -> Catalog:
    """All messages with where they stand."""
    catalogue = Catalog(project="Press Release Editor", charset="utf-8")
    for file in sorted((ROOT / "editor").rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        for words, line in messages_in(file.read_text("utf-8")):
            catalogue.add(words, locations=[(name, line)])
    for words, pack in pack_words(ROOT / "templates"):
        catalogue.add(words, locations=[(pack, 1)])
    return catalogue


def messages_in(code: str) -> Iterator[tuple[str | tuple[str, str], int]]:
    """The messages of a module with their lines; a pair where it depends on a number."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts = [text for argument in node.args if (text := _text(argument))]
        if called == _COUNTED and len(texts) > 1:
            yield (texts[0], texts[1]), node.lineno
        for text in texts[: _MARKERS.get(called, 0)]:
            yield text, node.lineno


def pack_words(templates: Path) -> Iterator[tuple[str, str]]:
    """What the packs say of themselves and of their options."""
    for file in sorted(templates.glob("*/pack.toml")):
        pack = tomllib.loads(file.read_text("utf-8"))
        name = f"templates/{file.parent.name}/pack.toml"
        options = pack.get("options", {}).values()
        labels = [option.get("label", "") for option in options]
        choices = [choice for option in options for choice in option.get("choices", ())]
        for words in (pack.get("title", ""), pack.get("description", ""), *labels, *choices):
            if words:
                yield words, name


def _text(argument: ast.expr) -> str:
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return str(argument.value) if is_text and isinstance(argument, ast.Constant) else ""
