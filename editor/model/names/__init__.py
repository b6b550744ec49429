"""Whether two names mean the same organisation or person, as a suggestion only."""

from editor.model.names.folding import fold, words
from editor.model.names.index import NameIndex, duplicates
from editor.model.names.keys import match_keys, probe_keys
from editor.model.names.likeness import likeness
from editor.model.names.records import Likeness, NameCard
from editor.model.names.rules import RULES
from editor.model.names.searching import query_words, search_words

__all__ = [
    "RULES",
    "Likeness",
    "NameCard",
    "NameIndex",
    "duplicates",
    "fold",
    "likeness",
    "match_keys",
    "probe_keys",
    "query_words",
    "search_words",
    "words",
]
