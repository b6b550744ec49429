"""Reading the words back from finished files."""

import re
import unicodedata
from collections import Counter

from editor.render.job import Format
from editor.render.verify import read_docx, read_html, read_pdf

_READERS = {Format.PDF: read_pdf, Format.DOCX: read_docx, Format.HTML: read_html}
_ADDRESS = re.compile(r"\s<(?:https?|mailto|tel):[^>]*>")
_LETTER = re.compile(r"[^\W\d_]")


def letters(format_, data, context):
    """The letters of a file in order, without what stands on every page, and without digits.

    Digits are left out because list numbers are words in some formats, and structure in others.
    """
    if format_ is Format.TXT:
        text = _ADDRESS.sub("", data.decode("utf-8"))
    else:
        text = _READERS[format_](data)
    found = _only_letters(text)
    found = found.replace(_only_letters(context.running), "") if context.running else found
    return _without_page_numbers(found, context) if format_ is Format.PDF else found


def same_words(one, other, context):
    """Equal in order; in right-to-left pages, whose text stands in visual order, as a multiset."""
    if context.direction == "ltr":
        return one == other
    return Counter(one) == Counter(other)


def _only_letters(text):
    return "".join(_LETTER.findall(unicodedata.normalize("NFKC", text)))


def _without_page_numbers(found, context):
    words = _only_letters("".join(piece.text for piece in context.page_number))
    return found.replace(words, "")
