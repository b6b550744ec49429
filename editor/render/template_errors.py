"""What Jinja says of a pack, as a sentence for the person who made the pack."""

import re
import traceback
from pathlib import Path

from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError

from editor.model.message import Problem

# What a template's own expressions can raise: dividing by zero is the pack's mistake, not a bug.
TEMPLATE_ERRORS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
_NO_PART = re.compile(r"TemplateModule object' has no attribute '(.*)'")
_NO_ENTRY = re.compile(r"(?:tuple|list) object'? has no element (\d+)")
_WAY_ON = "Correct the template, or choose another one for this release."


def template_problem(error: Exception) -> Problem:
    """The problem behind an error while a template was read or filled: file, line and words."""
    file, line = _where(error)
    return Problem.of(
        "The template cannot be used: {file}, line {line}: {detail}.",
        _WAY_ON,
        file=file,
        line=line,
        detail=_detail(error),
    )


def _where(error: Exception) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return Path(error.filename or error.name or "template").name, error.lineno
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).suffix in {".j2", ".docx"} or frame.filename == "<template>"
    ]
    if frames:
        return Path(frames[-1].filename).name, frames[-1].lineno or 0
    return "template", 0


def _detail(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"the file “{error.name}” is not there"
    message = error.message if isinstance(error, TemplateError) else str(error)
    if found := _NO_PART.search(message or ""):
        return f"there is no part “{found[1]}”"
    if found := _NO_ENTRY.search(message or ""):
        return f"a list has no entry {found[1]}"
    return (message or type(error).__name__).rstrip(".")
