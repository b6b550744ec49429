"""What is said of the places that were found, and of those that were changed."""

from collections import Counter
from collections.abc import Sequence

from editor.app.searching.find import Match
from editor.gui.kit.bidi import isolated
from editor.gui.languages import own_name
from editor.gui.window.navigation import language_of
from editor.gui.words import tr_count


def found_words(matches: int, elsewhere: int) -> str:
    """How many there are, and how many more where nothing is replaced unless that is asked for."""
    said = tr_count("{number} match", "{number} matches", matches)
    words = "{number} more in names and quotes"
    return f"{said} · {tr_count(words, words, elsewhere)}" if elsewhere else said


def changed_words(matches: Sequence[Match], *, several: bool) -> str:
    """How many were changed; where there are several languages also in which, seen or not."""
    count = len(matches)
    said = tr_count("{number} place was changed", "{number} places were changed", count)
    languages = Counter(filter(None, (language_of(match.place) for match in matches)))
    names = [f"{isolated(own_name(tag))} {number}" for tag, number in languages.items()]
    return " · ".join((said, *(names if several else ())))
