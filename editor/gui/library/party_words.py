"""What is said of an organisation or a person of the library in a line."""

from editor.gui.words import tr, tr_count
from editor.library.records import AnyParty, all_names
from editor.model.message import message
from editor.model.names import fold


def letters_signed(number: int) -> str:
    """Such as “signed 4 letters”; "" for none."""
    return tr_count("signed {number} letter", "signed {number} letters", number) if number else ""


def listed_words(place: int) -> str:
    """Where somebody stands in the letter's list already."""
    return tr(message("already in the list, number {row}", row=place))


def joined(*parts: str) -> str:
    """Words beside each other, those that say nothing left out."""
    return " · ".join(part for part in parts if part)


def is_meant(party: AnyParty, typed: str) -> bool:
    """Whether what is typed says this party and nobody else.

    It does where it is one of the names or acronyms, or where it ends inside of a word of the name.
    “World Congress” might be a group of its own beside a “World Congress Foundation”.
    """
    words = fold(typed)
    if not words:
        return False
    known = [fold(name) for name in (*all_names(party), party.acronym, *party.acronyms) if name]
    if words in known:
        return True
    ends_inside = not typed[-1:].isspace()
    return ends_inside and any(
        name.startswith(words) and name[len(words) :][:1] not in ("", " ") for name in known
    )


def typed_parts(name: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where the words that were typed begin words of a name, from and to."""
    found = []
    low = name.casefold()
    for word in typed.casefold().split() if len(low) == len(name) else ():
        at = low.find(word)
        while at > 0 and low[at - 1].isalnum():
            at = low.find(word, at + 1)
        if at >= 0:
            found.append((at, at + len(word)))
    return tuple(sorted(found))
