"""Values on the command line that are looked at before anything begins."""

import argparse
from pathlib import Path

from editor.checks.language import is_known_language

_TAB = {"tab", "\\t"}


def language_tag(text: str) -> str:
    """The tag of a language that there is; empty as it is."""
    if text and not is_known_language(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no language such as en, tr or zh-Hans")
    return text


def delimiter(text: str) -> str:
    """One sign; the word tab is one too; empty as it is."""
    sign = "\t" if text.lower() in _TAB else text
    if text and (len(sign) != 1 or sign.isalnum()):
        raise argparse.ArgumentTypeError(f"“{text}” is not one sign such as ; or the word tab")
    return sign


def some_words(text: str) -> str:
    """Words with at least one letter or digit."""
    if not any(map(str.isalnum, text)):
        raise argparse.ArgumentTypeError("there is nothing in it; write some letters of a name")
    return text


def some_path(text: str) -> Path:
    """A path that is not empty, as an unset variable of a shell leaves it."""
    if not text.strip():
        raise argparse.ArgumentTypeError("there is nothing in it; write the name of a file")
    return Path(text)


def some_number(text: str) -> int:
    """A whole number from 1."""
    if not text.isascii() or not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no number such as 1 or 20")
    return int(text)
