"""Ids that point to nothing."""

import pytest

from editor.model.blocks import ImageBlock
from editor.model.edition import Boilerplate
from editor.model.findings import Level
from editor.model.people import Issuer
from editor.model.release import Identity, Image, Release
from editor.model.signatories import Group, Signatories, Signatory
from tests.checks.making import codes, edition, only, release

LOGO = Image(id="logo", decorative=True)
LEAD = Signatory(id="s1", name="Alpha", group="g")
GROUP = Group(id="g")


def picture(image: str) -> Release:
    return release(edition(body=(ImageBlock(id="b", image=image),)), images=(LOGO,))


def boilerplate(issuer: str) -> Release:
    made = edition(boilerplates=(Boilerplate(id="b", issuer=issuer),))
    return release(made, issuers=(Issuer(id="one"),))


def signatories(**fields: object) -> Release:
    return release(signatories=Signatories(entries=(LEAD,), groups=(GROUP,), **fields))


@pytest.mark.parametrize(
    "made",
    [
        picture("logo"),
        release(identity=Identity(logos=("logo",)), images=(LOGO,)),
        release(issuers=(Issuer(id="one", logo="logo"),), images=(LOGO,)),
        boilerplate("one"),
        boilerplate(""),
        signatories(leads=("s1",)),
    ],
)
def test_what_points_somewhere_is_fine(made: Release) -> None:
    assert codes(made) == []


@pytest.mark.parametrize(
    ("made", "code", "place", "level"),
    [
        (picture("gone"), "picture-missing", "editions/en/body/b", Level.ERROR),
        (picture(""), "picture-missing", "editions/en/body/b", Level.ERROR),
        (
            release(identity=Identity(logos=("gone",))),
            "logo-missing",
            "identity/logos",
            Level.WARNING,
        ),
        (
            release(issuers=(Issuer(id="one", logo="gone"),)),
            "logo-missing",
            "issuers/one",
            Level.WARNING,
        ),
        (boilerplate("gone"), "issuer-missing", "editions/en/boilerplates/b", Level.WARNING),
        (signatories(leads=("gone",)), "lead-missing", "signatories/leads", Level.WARNING),
        (
            release(signatories=Signatories(entries=(LEAD,))),
            "group-missing",
            "signatories/s1",
            Level.WARNING,
        ),
    ],
)
def test_what_points_nowhere_is_told(made: Release, code: str, place: str, level: Level) -> None:
    found = only(made)
    assert (found.code, found.place, found.level) == (code, place, level)


def test_nothing_leads_to_a_withheld_signatory() -> None:
    hidden = Signatory(id="jane-doe", name="Jane Doe", group="gone", withheld=True)
    found = only(release(signatories=Signatories(entries=(hidden,))))
    assert "jane" not in f"{found.what}{found.way_on}{found.place}".lower()
