"""Every text of a release that a person may look for."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from editor.app.searching.edition_texts import edition_texts
from editor.app.searching.text import Text, guarded, part_of, whole_field
from editor.model.operations import identity, people
from editor.model.operations.change import Change
from editor.model.operations.images import update_image
from editor.model.operations.items import find
from editor.model.operations.release import set_title
from editor.model.operations.signatories import update_signatory
from editor.model.places import place
from editor.model.release import Image, Release


def texts(release: Release) -> Iterator[Text]:
    """All texts: edition by edition as they stand on the page, then what editions share."""
    yield whole_field("title", release.title, set_title, rich=False)
    for edition in release.editions:
        yield from edition_texts(edition)
    for image in release.images:
        yield from _image(image)
    yield from map(guarded, _names(release))


def _image(image: Image) -> Iterator[Text]:
    at = place("images", image.id)
    for language in image.texts:

        def edit(release: Release, fields: dict[str, str], language: str = language) -> Change:
            now = find(release.images, image.id)
            words = replace(now.texts[language], **fields)
            return update_image(replace(now, texts={**now.texts, language: words}))

        yield part_of(place(at, "alt"), image.texts[language], "alt", edit)
        words = image.texts[language]
        yield part_of(place(at, "caption"), words, "caption", edit, rich=True)


def _names(release: Release) -> Iterator[Text]:
    own = release.identity
    yield whole_field(
        "identity/organization", own.organization, identity.set_organization, rich=False
    )
    yield whole_field("identity/line", own.line, identity.set_line, rich=False)
    yield from _each(release, "issuers", ("name",), people.update_issuer)
    fields = ("name", "role", "organization", "note")
    yield from _each(release, "contacts", fields, people.update_contact)
    fields = ("name", "role", "organization", "address")
    yield from _each(release, "recipients", fields, people.update_recipient)
    for entry in release.signatories.entries:

        def edit(now: Release, fields: dict[str, str], entry_id: str = entry.id) -> Change:
            return update_signatory(replace(find(now.signatories.entries, entry_id), **fields))

        for name in ("name", "role", "affiliation"):
            yield part_of(place("signatories", entry.id, name), entry, name, edit)


def _each(
    release: Release, where: str, names: tuple[str, ...], update: Callable[..., Change]
) -> Iterator[Text]:
    """The named fields of each item in a list of the release."""
    for item in getattr(release, where):

        def edit(now: Release, fields: dict[str, str], item_id: str = item.id) -> Change:
            return update(replace(find(getattr(now, where), item_id), **fields))

        for name in names:
            yield part_of(place(where, item.id, name), item, name, edit)
