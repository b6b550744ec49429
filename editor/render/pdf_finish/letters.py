"""The letters that come out again when the text of a PDF is copied.

A font of Arabic script draws some letters alike (the last form of heh serves two of them), and
WeasyPrint remembers for a glyph only the text it first stood for. Here every use of a glyph is
recorded while pages are drawn; a glyph that stands for another text gets a character code of its
own, which leads to the same glyph.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from editor.render.docx_direction import RIGHT_LETTER


class Use(NamedTuple):
    """A glyph, and the text that it stood for in one place."""

    glyph: int
    text: str


class FontRecords(dict[Any, Any]):
    """Takes the place of a document's table of fonts, and records every glyph that is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.uses: dict[str, list[Use]] = {}

    def __setitem__(self, key: Any, font: Any) -> None:  # noqa: ANN401  # WeasyPrint is untyped
        """Called by WeasyPrint when a font is first used."""
        font.to_unicode = _Recorder(self.uses.setdefault(font.hash, []))
        super().__setitem__(key, font)


class _Recorder(dict[int, str]):
    """WeasyPrint's table from glyph to text; never content, so that it hears of each use."""

    def __init__(self, uses: list[Use]) -> None:
        super().__init__()
        self._uses = uses

    def __contains__(self, glyph: object) -> bool:
        return False

    def __setitem__(self, glyph: int, text: str) -> None:
        self._uses.append(Use(glyph, text))
        self.setdefault(glyph, text)


def settle(uses: list[Use]) -> list[Use]:
    """Share the text of a cluster among its glyphs, which are drawn from the left.

    WeasyPrint gives it whole to the first one, as in a letter with a vowel sign above: the sign
    comes first, as it stands last in the text.
    """
    return [use for cluster in _clusters(uses) for use in _shared(cluster)]


def _clusters(uses: list[Use]) -> Iterator[list[Use]]:
    cluster: list[Use] = []
    for use in uses:
        if use.text and cluster:
            yield cluster
            cluster = []
        cluster.append(use)
    if cluster:
        yield cluster


def _shared(cluster: list[Use]) -> Iterator[Use]:
    text, count = cluster[0].text, len(cluster)
    if count == 1 or len(text) < count or not RIGHT_LETTER.search(text):
        yield from cluster
        return
    yield Use(cluster[0].glyph, text[count - 1 :])
    for use, letter in zip(cluster[1:], reversed(text[: count - 1]), strict=True):
        yield Use(use.glyph, letter)


def codes(uses: list[Use]) -> dict[Use, int]:
    """A character code for each pair: the glyph's own for what it mostly stands for."""
    found: dict[Use, int] = {}
    own: set[int] = set()
    free = max((use.glyph for use in uses), default=0) + 1
    for use, _ in Counter(uses).most_common():
        if use.glyph in own:
            found[use], free = free, free + 1
        else:
            found[use] = use.glyph
            own.add(use.glyph)
    return found
