"""The pictures of a release, and the places that show them."""

from collections.abc import Callable, Collection

from editor.model.blocks import Block, ImageBlock
from editor.model.edition import Edition
from editor.model.message import message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import inserted, moved, removed, updated
from editor.model.operations.parts import Body, cleaned, edited, replacing, typing_key
from editor.model.people import Issuer
from editor.model.release import Identity, Image, Release

Images = tuple[Image, ...]


def add_image(image: Image, before: str | None = None) -> Change:
    """Put a picture before another, or at the end. The operation raises KeyError, ValueError."""
    new = cleaned(image)
    return Change(
        _in_images(lambda images: inserted(images, (new,), before)), message("Add picture")
    )


def update_image(image: Image, field: str = "") -> Change:
    """Set a picture to a new value; `field` is what is typed into. Raises KeyError when applied."""
    operation = _in_images(lambda images: updated(images, image.id, replacing(image)))
    return Change(operation, message("Change picture"), typing_key("images", image.id, field))


def remove_images(ids: Collection[str]) -> Change:
    """Take pictures out, from bodies and letterheads too. The operation raises KeyError."""

    def operation(release: Release) -> Release:
        return edited(
            release,
            images=removed(release.images, ids),
            identity=_identity_without(release.identity, ids),
            issuers=tuple(_issuer_without(issuer, ids) for issuer in release.issuers),
            editions=tuple(_edition_without(edition, ids) for edition in release.editions),
        )

    return Change(operation, message("Remove pictures"))


def move_images(ids: Collection[str], before: str | None = None) -> Change:
    """Put pictures, in their order, before another, or at the end. Raises KeyError when applied."""
    return Change(_in_images(lambda images: moved(images, ids, before)), message("Move pictures"))


def _in_images(edit: Callable[[Images], Images]) -> Operation:
    return lambda release: edited(release, images=edit(release.images))


def _identity_without(identity: Identity, ids: Collection[str]) -> Identity:
    return edited(identity, logos=tuple(logo for logo in identity.logos if logo not in ids))


def _issuer_without(issuer: Issuer, ids: Collection[str]) -> Issuer:
    return edited(issuer, logo="") if issuer.logo in ids else issuer


def _edition_without(edition: Edition, ids: Collection[str]) -> Edition:
    def shows(block: Block) -> bool:
        return isinstance(block, ImageBlock) and block.image in ids

    body: Body = tuple(block for block in edition.body if not shows(block))
    return edited(edition, body=body)
