"""A text that no page can hold is named; the template is not blamed for it."""

import msgspec
import pytest

from editor.model.blocks import Paragraph
from editor.model.edition import Edition
from editor.model.message import Problem
from editor.render.engine import Renderer
from editor.render.job import Format, Job
from editor.render.too_long import MOST, too_long_in
from tests.render.conftest import job_on, sample

HUGE = "word " * 1_000_000


def job(**texts: object) -> Job:
    editions = (Edition(language="en", **texts), Edition(language="fr", headline="Bref"))
    release = msgspec.structs.replace(sample(), editions=editions)
    return job_on("river-press-release", Format.HTML, release=release)


def test_a_headline_of_five_megabytes_is_named(renderer: Renderer) -> None:
    with pytest.raises(Problem, match="The headline is too long for a page") as told:
        renderer.render(job(headline=HUGE))
    assert "template" not in str(told.value)


def test_a_paragraph_is_known_by_its_beginning() -> None:
    body = (Paragraph(id="c001", text="Once upon a time " * 10_000),)
    told = too_long_in(job(headline="Short", body=body))
    assert "begins with “Once upon a time" in str(told)


def test_only_what_is_on_the_page_counts() -> None:
    wanted = job(headline="x" * (MOST + 1))
    assert too_long_in(wanted) is not None
    assert too_long_in(msgspec.structs.replace(wanted, language="fr")) is None
    assert too_long_in(job(headline="x" * MOST)) is None
