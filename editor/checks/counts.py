"""Counts in the text that nobody can know, and braces that look like one."""

import re
from collections.abc import Iterator

from editor.checks.texts import Text, texts
from editor.model.counts import Counts, count, printed, value
from editor.model.findings import Finding, Level, finding
from editor.model.inline import parse
from editor.model.release import Release
from editor.model.tokens import Count, Token, is_token, parse_token

# An escaped character or a link's address is skipped; what is left in braces is meant or forgotten.
_BRACES = re.compile(r"\\.|\]\([^\s()]*\)|\{(?P<inside>[^{}\n]*[^{}\s][^{}\n]*)\}")


def check_counts(release: Release) -> Iterator[Finding]:
    """A finding for each field with a count that has no number."""
    known = count(release.signatories)
    without_country = sum(1 for s in printed(release.signatories) if not s.country)
    for text in texts(release):
        for token in dict.fromkeys(_tokens(text.words)):
            if value(token, known) is None:
                yield _unknown(token, text, known, without_country)


def check_braces(release: Release) -> Iterator[Finding]:
    """A finding for each pair of braces that will stand on the page as it is."""
    for text in texts(release):
        found = (match["inside"] for match in _BRACES.finditer(text.words))
        for inside in dict.fromkeys(found):
            if inside and not is_token(inside):
                yield _stray_braces(inside, text)


def _tokens(words: str) -> Iterator[Token]:
    for run in parse(words):
        token = parse_token(run.token)
        if token:
            yield token


def _unknown(token: Token, text: Text, known: Counts, without_country: int) -> Finding:
    if token.count is Count.GROUP:
        return finding(
            "count-group",
            Level.ERROR,
            "The text counts the group “{group}”, and there is no such group of signatories.",
            "Choose one of the groups: {groups}." if known.groups else "Take the count out.",
            place=text.place,
            group=token.group,
            groups=", ".join(known.groups),
        )
    return finding(
        "count-countries",
        Level.ERROR,
        "The text counts countries, but not every signatory has one (without: {count}).",
        "Give each of them a country, or take the count out of the text.",
        place=text.place,
        count=without_country,
    )


def _stray_braces(inside: str, text: Text) -> Finding:
    return finding(
        "braces",
        Level.WARNING,
        "The words “{braces}” stand on the page with their braces, because they are no count.",
        "If the braces are meant, write {escaped}; if a count is, insert one in their place.",
        place=text.place,
        braces=f"{{{inside}}}",
        escaped=f"\\{{{inside}\\}}",
    )
