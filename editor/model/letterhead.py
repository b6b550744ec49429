"""What the issuing organisations lend to a letterhead that lacks it."""

from editor.model.people import Issuer
from editor.model.release import Release

_NOBODY = Issuer(id="")


def lender(release: Release) -> Issuer:
    """The lone issuer, whose address and website print where the identity has none."""
    return release.issuers[0] if len(release.issuers) == 1 else _NOBODY


def issuer_names(release: Release) -> tuple[str, ...]:
    """The names that print where the identity names no organisation."""
    return tuple(issuer.name for issuer in release.issuers if issuer.name.strip())
