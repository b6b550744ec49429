"""Pictures without a description."""

import pytest

from editor.model.blocks import ImageBlock
from editor.model.findings import Level
from editor.model.people import Issuer
from editor.model.release import Identity, Image, ImageWords, Release
from tests.checks.making import codes, edition, only, release

SHOWN = (ImageBlock(id="b", image="i"),)


def shown(language: str = "en", tag: str = "en", alt: str = "A map", **fields: bool) -> Release:
    image = Image(id="i", file="map.png", texts={tag: ImageWords(alt=alt)}, **fields)
    return release(edition(language=language, body=SHOWN), images=(image,))


@pytest.mark.parametrize(
    "made",
    [shown(), shown("en-US", "en"), shown("zh-Hans-SG", "zh-Hans"), shown(alt="", decorative=True)],
)
def test_a_described_picture_is_fine(made: Release) -> None:
    assert codes(made) == []


@pytest.mark.parametrize("made", [shown(alt=" "), shown("tr"), shown("zh-Hans", "zh-Hant")])
def test_a_picture_without_description_is_told(made: Release) -> None:
    found = only(made)
    assert (found.code, found.level, found.place) == ("alt-missing", Level.WARNING, "images/i")
    assert "map.png" in str(found.what)
    assert "in “" not in str(found.what), "a language has a name"


def test_only_what_is_shown_needs_words() -> None:
    logo = Image(id="i")
    assert codes(release(images=(logo,))) == []
    assert len(codes(release(images=(logo,), identity=Identity(logos=("i",))))) == 1
    assert len(codes(release(images=(logo,), issuers=(Issuer(id="x", logo="i"),)))) == 1
    both = release(edition(body=SHOWN), edition(language="tr", body=SHOWN), images=(logo,))
    assert len(codes(both)) == 2
