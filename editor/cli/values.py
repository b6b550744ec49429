"""Values on the command line that are looked at before anything begins."""

import argparse

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
