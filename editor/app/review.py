"""What is told about a release while somebody works on it: findings, and how long it is."""

import msgspec

from editor.checks.all import check
from editor.model.findings import Finding, Level
from editor.model.release import Release
from editor.model.word_count import count_words


class Review(msgspec.Struct, frozen=True):
    """The findings, the worst first, and the words of each edition."""

    findings: tuple[Finding, ...] = ()
    words: dict[str, int] = {}

    def count(self, level: Level) -> int:
        """How many findings of a level there are."""
        return sum(finding.level is level for finding in self.findings)


def review(release: Release) -> Review:
    """Look at a release as a whole; pure, so that a thread can do it."""
    findings = sorted(check(release), key=lambda finding: -finding.level)
    words = {edition.language: count_words(edition) for edition in release.editions}
    return Review(tuple(findings), words)
