"""Markdown -> the HTML that it stands for."""

from markdown_it import MarkdownIt

from editor.importers.border import foreign

# Characters; hostile text takes the parser time with its square, and no release is longer.
LONGEST = 250_000


def markdown_html(text: str, name: str) -> str:
    """The text as HTML, with tables; HTML inside it is passed on to the reader of HTML.

    Not for more than `LONGEST` characters.
    """
    with foreign(name):
        # linkify would look for addresses in words, which the rules of import do better.
        return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
