"""What a preview remembers of shaped text changes nothing on its pages."""

import inspect
import re

import msgspec
import pytest
from weasyprint.layout import inline
from weasyprint.text import fonts, line_break

from editor.model.blocks import Paragraph
from editor.render import pdf_memory
from editor.render.job import Format
from tests.render.conftest import SAMPLES, job_on, sample

WORDS = (
    "A **first** line, and “more” in a paragraph that breaks over several lines of the page. " * 3,
    "نص قصير مع English words داخل السطر, Ff fi ffl, [link](https://example.org/a/long/address).",
)


def typed(name, words):
    """A sample with one more paragraph at the end of each edition."""
    release = sample(name)
    editions = tuple(
        msgspec.structs.replace(one, body=(*one.body, Paragraph(id="typed", text=words)))
        for one in release.editions
    )
    return msgspec.structs.replace(release, editions=editions)


@pytest.mark.parametrize("name", SAMPLES)
def test_pages_equal_those_made_without_memory(renderer, monkeypatch, name):
    jobs = [job_on(name, Format.PDF, release=typed(name, words), places=True) for words in WORDS]
    quick = [renderer.render(job) for job in jobs]
    monkeypatch.setattr(pdf_memory, "TESTED_VERSION", "another")
    # Not compared as lists: the difference of two files takes minutes to print.
    assert [renderer.render(job) == made for job, made in zip(jobs, quick, strict=True)] == [
        True
    ] * len(jobs)


def test_the_second_page_shapes_only_what_is_new(renderer, monkeypatch):
    shaped = []
    plain = line_break.create_layout

    def counted(text, *others):
        shaped.append(text)
        return plain(text, *others)

    name = "missing-families-statement"
    renderer.render(job_on(name, Format.PDF, release=typed(name, WORDS[0]), places=True))
    monkeypatch.setattr(line_break, "create_layout", counted)
    renderer.render(job_on(name, Format.PDF, release=typed(name, WORDS[0]), places=True))
    assert not shaped
    renderer.render(job_on(name, Format.PDF, release=typed(name, WORDS[1]), places=True))
    assert shaped
    numbers = "0123456789. "  # they stand at other places, which may be a trace wider
    assert not [text for text in shaped if text.strip(numbers) and text not in WORDS[1]]


def test_every_property_that_shapes_text_is_part_of_the_key():
    sources = inspect.getsource(line_break) + inspect.getsource(fonts)
    assert set(re.findall(r"style\['(\w+)'\]", sources)) <= set(pdf_memory.PROPERTIES)


@pytest.mark.parametrize(
    ("version", "sheet"), [("another", ""), ("70.0", "p { text-overflow: ellipsis }")]
)
def test_nothing_is_remembered_where_it_is_not_safe(monkeypatch, version, sheet):
    monkeypatch.setattr(pdf_memory, "TESTED_VERSION", version)
    plain = inline.split_first_line
    with pdf_memory.TextMemory().at_work(sheet, "pack"):
        assert inline.split_first_line is plain
