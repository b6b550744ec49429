"""The letterhead: who issues the release."""

import re

from editor.model.letterhead import issuer_names, lender
from editor.model.release import Release
from editor.render.build import links
from editor.render.build.pictures import picture
from editor.render.build.setting import Setting
from editor.render.build.words import lines, listing, one_line
from editor.render.context import Identity, Picture

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def identity(setting: Setting) -> Identity:
    """The organisation, its address and logos. A lone issuer lends what the identity lacks.

    `issuers` are those whom `organization` does not name, so that nobody prints twice.
    """
    own = setting.release.identity
    names = tuple(map(one_line, issuer_names(setting.release)))
    lone = lender(setting.release)
    organization = one_line(own.organization)
    website = own.website or lone.website
    return Identity(
        shown=own.letterhead,
        organization=organization or listing(names, setting.labels),
        line=one_line(own.line),
        address=lines(own.address or lone.address),
        website=links.shown(one_line(website)),
        website_href=links.web(website),
        logos=_logos(setting),
        issuers=tuple(n for n in names if n not in organization) if organization else (),
    )


def accent(setting: Setting, otherwise: str) -> str:
    """The organisation's colour (#rrggbb), or the pack's where it has none."""
    own = setting.release.identity.accent
    return own if _COLOUR.fullmatch(own) else otherwise


def issuer_name(issuer_id: str, release: Release) -> str:
    """The name of an issuer by its id; empty when there is none."""
    return next((one_line(i.name) for i in release.issuers if i.id == issuer_id), "")


def _logos(setting: Setting) -> tuple[Picture, ...]:
    release = setting.release
    ids = (*release.identity.logos, *(issuer.logo for issuer in release.issuers))
    return tuple(filter(None, (picture(image_id, setting) for image_id in dict.fromkeys(ids))))
