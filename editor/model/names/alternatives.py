"""The names that one written name holds: before it a short form, beside it its translation."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.model.names.acronyms import closed_up
from editor.model.names.comparing import compare, in_other_languages
from editor.model.names.folding import words
from editor.model.names.signature import SHORT_FORM, Signature, signature
from editor.model.names.vocabulary import says_former

_BRACKET = re.compile(r"^(?P<head>[^()（）]+?)\s*[(（](?P<inside>[^()（）]+)[)）]\s*$")
_SIGN = re.compile(r"\s+[-–—|/]+\s+|\s*[|/]\s+|:\s+|\s*—\s*")
_SIGNS = re.compile(r"[(（|/:—–]|\s-")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2c00-\uffff]")
# Words of the shortest name that may stand beside its short form.
_NAME = 3


@lru_cache(maxsize=1 << 13)
def alternatives(name: str) -> tuple[str, ...]:
    """The name as written, and the names found in it."""
    if not _SIGNS.search(name):
        return (name,)
    return tuple(dict.fromkeys([name, *_found(name)]))


def _found(name: str) -> Iterator[str]:
    if bracketed := _BRACKET.match(name):
        yield from _beside(bracketed["head"], bracketed["inside"])
    for sign in _SIGN.finditer(name):
        head, tail = name[: sign.start()], name[sign.end() :]
        if (short := _short(head)) and len(words(tail)) >= _NAME:
            yield tail + short
        elif (short := _short(tail)) and len(words(head)) >= _NAME:
            yield head + short
        elif in_other_languages(signature(head), signature(tail)):
            yield from (head, tail)
        elif len(words(tail)) >= _NAME and len(words(head)) == 1 and _is_of_its_own(head):
            yield tail


def _short(text: str) -> str:
    """A short form in brackets, or several that strokes part; else nothing."""
    parts = text.split(" / ")
    return "".join(f" ({part})" for part in parts) if all(map(SHORT_FORM.fullmatch, parts)) else ""


def _beside(head: str, inside: str) -> Iterator[str]:
    """What stands in brackets: an earlier name, a translation, or what a short form stands for."""
    earlier = _without_former(inside)
    if earlier != inside:
        yield from (head, earlier)
    elif len(words(inside)) > 1 and _translates(signature(head), signature(inside)):
        yield from (head, inside)
    elif closed_up(inside.partition(" ")[0]) in signature(head).initials:
        yield head
    elif (_short(head) or _is_of_its_own(head)) and len(words(inside)) >= _NAME:
        yield inside


def _is_of_its_own(head: str) -> bool:
    """Whether nobody knows a word of a name."""
    parts = signature(head).parts
    return bool(parts) and all(part.own for part in parts)


def _translates(one: Signature, other: Signature) -> bool:
    found = compare(one, other)
    all_shared = bool(found.shared) and not found.only_a and not found.only_b
    scripts = bool(_OTHER_SCRIPT.search(one.compact)) != bool(_OTHER_SCRIPT.search(other.compact))
    return all_shared or scripts or in_other_languages(one, other)


def _without_former(inside: str) -> str:
    """What follows "formerly known as"."""
    first, _, rest = inside.partition(" ")
    return _without_former(rest) if rest and says_former(first) else inside
