"""Errors of the pages stand beside those of the checks, each once, as long as they can be true."""

from dataclasses import dataclass

import msgspec
import pytest

from editor.gui.window.page_findings import PageFindings
from editor.model.edition import Edition
from editor.model.enums import Audience, Kind
from editor.model.findings import Finding, Level, finding
from editor.model.release import Release
from editor.render.job import Rendered

EN, AR = Edition(language="en", headline="Hello"), Edition(language="ar")
RELEASE = Release(schema=1, id="r", kind=Kind.STATEMENT, editions=(EN, AR))
CHARACTER = finding("character", Level.ERROR, "No typeface has “𓀀”.", place="editions/en/headline")
SHARED = finding("picture", Level.ERROR, "The picture cannot be read.", place="images/i1")
WARNING = finding("labels", Level.WARNING, "No labels.", place="editions/en")


@dataclass
class Job:
    language: str
    release: Release
    audience: Audience = Audience.PRESS


@dataclass
class Answered:
    """As much of an answer as is read."""

    job: Job
    rendered: Rendered


def answered(*found: Finding, language: str = "en", release: Release = RELEASE) -> Answered:
    return Answered(Job(language, release), Rendered(files={}, findings=found))


@pytest.fixture
def found(qapp: object) -> PageFindings:
    return PageFindings(qapp)  # type: ignore[arg-type]


def beside(
    found: PageFindings, *checked: Finding, release: Release = RELEASE, followed: bool = True
) -> tuple[Finding, ...]:
    return found.beside(checked, release, "en", is_followed=followed)


def test_errors_are_told_and_warnings_stay_at_the_preview(found: PageFindings, qtbot) -> None:
    with qtbot.waitSignal(found.changed):
        found.take(answered(CHARACTER, WARNING))
    assert beside(found) == (CHARACTER,)
    with qtbot.assertNotEmitted(found.changed):
        found.take(answered(CHARACTER))


def test_what_the_checks_have_said_is_not_said_again(found: PageFindings) -> None:
    found.take(answered(CHARACTER, SHARED))
    found.take(answered(SHARED, language="ar"))
    assert beside(found, CHARACTER) == (SHARED,)


def test_what_may_be_mended_is_not_claimed(found: PageFindings) -> None:
    found.take(answered(CHARACTER, SHARED))
    typed = msgspec.structs.replace(EN, headline="Hullo")
    mended = msgspec.structs.replace(RELEASE, editions=(typed, AR))
    assert beside(found, release=mended) == (CHARACTER, SHARED)  # the pages are about to come
    assert beside(found, release=mended, followed=False) == ()
    dated = msgspec.structs.replace(RELEASE, title="Other")
    assert beside(found, release=dated, followed=False) == (CHARACTER,)
    found.take(None)
    assert beside(found) == ()
