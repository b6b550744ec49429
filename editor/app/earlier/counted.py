"""Count tokens in plain words, filled with the numbers of one version."""

import re

from editor.model.counts import count, rounded, value
from editor.model.release import Release
from editor.model.tokens import parse_token

_TOKEN = re.compile(r"\{([^{}\n]*)\}")
_UNKNOWN = "…"


def counted(text: str, release: Release) -> str:
    """The words with figures for tokens, as a page of that version would have them."""
    if "{" not in text:
        return text
    counts = count(release.signatories)

    def figure(found: re.Match[str]) -> str:
        token = parse_token(found[1])
        if token is None:
            return found[0]
        number = value(token, counts)
        return _UNKNOWN if number is None else str(rounded(number, token)[0])

    return _TOKEN.sub(figure, text)
