"""Ids that point to something that is not there."""

from collections.abc import Container, Iterator

from editor.model.blocks import ImageBlock
from editor.model.findings import Finding, Level, finding
from editor.model.places import edition_place, place
from editor.model.release import Release


def check_body_pictures(release: Release) -> Iterator[Finding]:
    """Each picture of a body is one of the release's pictures."""
    known = {image.id for image in release.images}
    for edition in release.editions:
        for block in edition.body:
            if isinstance(block, ImageBlock) and block.image not in known:
                yield finding(
                    "picture-missing",
                    Level.ERROR,
                    "The text shows a picture that the release does not have (“{image}”).",
                    "Choose a picture there, or delete that place.",
                    place=edition_place(edition.language, "body", block.id),
                    image=block.image,
                )


def check_logos(release: Release) -> Iterator[Finding]:
    """Each logo is one of the release's pictures."""
    known = {image.id for image in release.images}
    for logo in release.identity.logos:
        if logo not in known:
            yield _no_logo(logo, place("identity", "logos"))
    for issuer in release.issuers:
        if _dangles(issuer.logo, known):
            yield _no_logo(issuer.logo, place("issuers", issuer.id))


def check_signatory_groups(release: Release) -> Iterator[Finding]:
    """Each signatory's group is there; of withheld ones nothing is said but that it is so."""
    known = {group.id for group in release.signatories.groups}
    for signatory in release.signatories.entries:
        if _dangles(signatory.group, known):
            yield finding(
                "group-missing",
                Level.WARNING,
                "A signatory belongs to a group that is not there.",
                "Choose another group, or none.",
                place=place("signatories", *(() if signatory.withheld else (signatory.id,))),
            )


def check_leads(release: Release) -> Iterator[Finding]:
    """Each of those to print first is on the list."""
    known = {signatory.id for signatory in release.signatories.entries}
    for lead in release.signatories.leads:
        if lead not in known:
            yield finding(
                "lead-missing",
                Level.WARNING,
                "The list of signatories to print first names one that is not there (“{lead}”).",
                "Take it out of that list.",
                place=place("signatories", "leads"),
                lead=lead,
            )


def check_boilerplate_issuers(release: Release) -> Iterator[Finding]:
    """Each boilerplate describes an issuer that is there."""
    known = {issuer.id for issuer in release.issuers}
    for edition in release.editions:
        for boilerplate in edition.boilerplates:
            if _dangles(boilerplate.issuer, known):
                yield finding(
                    "issuer-missing",
                    Level.WARNING,
                    "A text about an issuer belongs to one that is not there (“{issuer}”).",
                    "Choose the issuer that it describes, or none.",
                    place=edition_place(edition.language, "boilerplates", boilerplate.id),
                    issuer=boilerplate.issuer,
                )


def _no_logo(logo: str, at: str) -> Finding:
    return finding(
        "logo-missing",
        Level.WARNING,
        "The logo “{logo}” is not among the pictures of the release, so it does not print.",
        "Choose another picture, or take the logo out.",
        place=at,
        logo=logo,
    )


def _dangles(reference: str, known: Container[str]) -> bool:
    return bool(reference) and reference not in known
