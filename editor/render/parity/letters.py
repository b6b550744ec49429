"""Text as letters in one spelling, with the digits that stand before each of them."""

import re
import unicodedata

import msgspec

_COUNTED = re.compile(r"[^\W_]")
_PAIR = re.compile(r"(\d*)(\D|\Z)")


class Letters(msgspec.Struct, frozen=True):
    """Letters in order, and the digits before each of them; the last gap stands after all.

    List numbers come out of a page anywhere, so digits are compared at their letter, and not in
    one row with the letters.
    """

    text: str
    gaps: tuple[str, ...]

    @property
    def digits(self) -> str:
        """All digits in order."""
        return "".join(self.gaps)


def letters(words: str) -> Letters:
    """What counts of a text: compatibility forms, soft hyphens, marks and case aside."""
    pairs = _PAIR.findall(counted(words))
    return Letters("".join(letter for _, letter in pairs), tuple(digits for digits, _ in pairs))


def counted(words: str) -> str:
    """Letters and digits only, in one spelling."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return "".join(_COUNTED.findall(unicodedata.normalize("NFKC", plain)))
