"""Takes the lines off that stand on every page of a PDF: the running line and the page number."""

import re
from collections.abc import Iterator

from editor.render.context import Context
from editor.render.parity.letters import counted


def without_furniture(words: str, context: Context) -> str:
    """The words of the pages, which are parted by form feeds.

    The layout engine writes what stands in the margins last, so only the end of a page is looked
    at: a page of one word, such as DRAFT, keeps it.
    """
    pattern = _furniture(context)
    return "\n".join(
        line for page in words.split("\f") for line in _page(page.splitlines(), pattern)
    )


def _page(lines: list[str], furniture: re.Pattern[str]) -> Iterator[str]:
    body = len(lines)
    while body and _is_marginal(counted(lines[body - 1]), furniture):
        body -= 1
    yield from lines[:body]
    yield from (line for line in lines[body:] if not furniture.fullmatch(counted(line)))


def _is_marginal(line: str, furniture: re.Pattern[str]) -> bool:
    """List numbers come out beside the furniture."""
    return not line or line.isdigit() or bool(furniture.fullmatch(line))


def _furniture(context: Context) -> re.Pattern[str]:
    running = re.escape(counted(context.running))
    number = "".join(
        re.escape(counted(piece.text)) if piece.kind == "text" else r"\d+"
        for piece in context.page_number
    )
    either = (running, number, running + number, number + running)
    return re.compile("|".join(pattern for pattern in either if pattern) or r"(?!)")
