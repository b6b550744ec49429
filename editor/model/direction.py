"""Which way a block of an edition runs, in the window and on the page."""

import unicodedata

RIGHT = frozenset({"R", "AL"})  # as Unicode calls letters that run from right to left


def runs_right_to_left(text: str, *, mirrored: bool) -> bool:
    """The edition's direction (`mirrored`), unless all letters are of the other one.

    The first strong letter misjudges an Arabic sentence that begins with “UN”, and would turn a
    line over while it is typed.
    """
    if not mirrored and text.isascii():
        return False
    kinds = {unicodedata.bidirectional(character) for character in set(text)}
    has_right, has_left = not RIGHT.isdisjoint(kinds), "L" in kinds
    if mirrored:
        return has_right or not has_left
    return has_right and not has_left
