"""Signatories who agreed to other words than now stand there."""

from collections.abc import Iterator

from editor.model.consent import CODE, is_waived, not_material_place, text_fingerprint, to_ask_again
from editor.model.findings import Finding, Level, finding
from editor.model.release import Release


def check_consent(release: Release) -> Iterator[Finding]:
    """Everybody who signed has seen these words, or a person found the change not material.

    Nobody is named: some names may be withheld.
    """
    asked = len(to_ask_again(release))
    if asked and not is_waived(release):
        yield finding(
            CODE,
            Level.WARNING,
            "The words have changed since {count} of the signatories confirmed."
            if asked > 1
            else "The words have changed since one of the signatories confirmed.",
            "Ask them again, or say why the change is not material.",
            place=not_material_place(text_fingerprint(release)),
            count=asked,
        )
