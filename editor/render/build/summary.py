"""What the release is called and what it is about, for file properties and search engines."""

from collections.abc import Sequence

from editor.render.build.inline import headline, plain_words, rich
from editor.render.build.setting import Setting
from editor.render.build.words import one_line
from editor.render.context import BodyBlock

LONGEST_DESCRIPTION = 200
_MORE = "…"


def title(setting: Setting) -> str:
    """The words of the headline, or else the project's title."""
    words = plain_words(headline(setting.edition.headline, setting))
    return one_line(words) or one_line(setting.release.title)


def description(body: Sequence[BodyBlock], setting: Setting) -> str:
    """The words of the subheadline, or else the start of the first paragraph."""
    subheadline = one_line(plain_words(rich(setting.edition.subheadline, setting)))
    paragraphs = (block.text for block in body if block.type == "paragraph" and block.text)
    return subheadline or _start(one_line(plain_words(next(paragraphs, ()))))


def _start(text: str) -> str:
    """At most 200 characters, ending at a word where the language parts words by spaces."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    room = LONGEST_DESCRIPTION - len(_MORE)
    cut = text[:room]
    whole_words = cut if text[room] == " " else cut.rpartition(" ")[0]
    return (whole_words or cut).rstrip(" ,;:–—،؛，；：") + _MORE
