"""Pictures that somebody who cannot see them would miss."""

from collections.abc import Iterator

from editor.model.blocks import ImageBlock
from editor.model.edition import Edition
from editor.model.findings import Finding, Level, finding
from editor.model.languages import language_name
from editor.model.places import place
from editor.model.release import Image, Release


def check_alternatives(release: Release) -> Iterator[Finding]:
    """Each picture that an edition shows is described in its language, unless it only adorns."""
    logos = {*release.identity.logos, *(issuer.logo for issuer in release.issuers)}
    for edition in release.editions:
        shown = logos | _in_body(edition)
        for image in release.images:
            if image.id in shown and not image.decorative and not _alt(image, edition.language):
                yield finding(
                    "alt-missing",
                    Level.WARNING,
                    "The picture “{file}” is not described in {language}.",
                    "Say what it shows, for people who cannot see it, or mark it as decoration.",
                    place=place("images", image.id),
                    file=image.file or image.id,
                    language=language_name(edition.language),
                )


def _in_body(edition: Edition) -> set[str]:
    return {block.image for block in edition.body if isinstance(block, ImageBlock)}


def _alt(image: Image, language: str) -> str:
    words = (words.alt for tag, words in image.texts.items() if _same(tag, language))
    return next(filter(None, map(str.strip, words)), "")


def _same(tag: str, language: str) -> bool:
    """Whether words in one tag serve the other: en-GB serves en, zh-Hans does not serve zh-Hant."""
    one, other = (_language_and_script(text) for text in (tag, language))
    return one == other


def _language_and_script(tag: str) -> tuple[str, str]:
    language, *rest = tag.lower().split("-")
    script_length = 4
    return language, rest[0] if rest and len(rest[0]) == script_length else ""
