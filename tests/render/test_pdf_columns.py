"""Columns that are balanced with fewer trials are the columns of WeasyPrint, byte for byte."""

from contextlib import contextmanager
from random import Random

import msgspec
import pytest
from weasyprint.layout import block

from editor.model.signatories import Signatories, Signatory
from editor.render import pdf, pdf_columns, pdf_memory
from editor.render.job import Format
from editor.render.pdf import Typesetter
from tests.conftest import REPO
from tests.render.conftest import job_on, sample

SHEET = """
@page { size: 12cm 12cm; margin: 1cm; @bottom-center { content: counter(page) "/" counter(pages) } }
body { font: 10pt/1.4 sans-serif }
ol { columns: 3; column-gap: 1em; margin: 0; padding: 0 }
li { margin-inline-start: 2em; orphans: 3; widows: 3 }
.loose li { margin-block: 3pt 5pt; orphans: 1; widows: 1 }
.mixed li:nth-child(3n) { orphans: 1; widows: 1 }
.mixed li:nth-child(4n) { break-inside: avoid; orphans: 1; widows: 1 }
.mixed li:nth-child(5n) { break-after: avoid }
.mixed li:nth-child(7n) { margin-top: -4pt; margin-bottom: -2pt }
.plain { list-style: none }
.floats li:nth-child(6n)::before { content: "f"; float: right; height: 30pt }
"""
WORDS = ("Union", "of", "families", "Association", "for", "press", "freedom", "Côte", "committee")


@contextmanager
def no_memory(*_given, **_options):
    """In place of what quickens a page."""
    yield


def laid_out(typesetter, source, monkeypatch, *, quickly):
    with monkeypatch.context() as patch:
        if not quickly:
            patch.setattr(pdf, "quick_columns", no_memory)
        return typesetter.typeset(source, SHEET, REPO / "templates" / "classic", {}).data


@pytest.fixture(scope="module")
def typesetter(renderer):  # the fonts of `renderer`
    return Typesetter()


@pytest.mark.parametrize("kind", ["", "loose", "mixed", "floats plain"])
def test_lists_of_many_lengths_are_the_same(typesetter, monkeypatch, kind):
    chance = Random(kind)
    for size in (3, 5, 8, 19, 31):
        names = (" ".join(chance.choices(WORDS, k=chance.randint(1, 12))) for _ in range(size))
        items = "".join(f"<li>{name}</li>" for name in names)
        source = (
            f"<p>{'Before the list. ' * chance.randint(0, 60)}</p><ol class='{kind}'>{items}</ol>"
        )
        plain = laid_out(typesetter, source, monkeypatch, quickly=False)
        assert laid_out(typesetter, source, monkeypatch, quickly=True) == plain, (kind, size)


@pytest.mark.parametrize("pack", ["classic", "modern"])
@pytest.mark.parametrize(
    "name", ["missing-families-statement", "open-letter-insulin", "river-press-release"]
)
def test_samples_are_the_same(renderer, exported, monkeypatch, name, pack):
    quick = exported(name, pack=pack).files[Format.PDF]
    monkeypatch.setattr(pdf, "quick_columns", no_memory)
    slow = renderer.render(job_on(name, Format.PDF, pack=pack)).files[Format.PDF]
    assert (slow == quick) is True


def test_a_long_list_takes_fewer_trials(renderer, monkeypatch):
    entries = tuple(Signatory(id=f"s{n}", name=" ".join(WORDS[: n % 9 + 1])) for n in range(53))
    release = msgspec.structs.replace(
        sample("missing-families-statement"), signatories=Signatories(entries=entries, columns=3)
    )
    job = job_on("missing-families-statement", Format.PDF, release=release)
    trials = []
    plain = block.block_box_layout

    def counted(context, box, *others, **rest):
        trials.append(box.is_column)
        return plain(context, box, *others, **rest)

    monkeypatch.setattr(block, "block_box_layout", counted)
    quick = renderer.render(job)
    few, trials[:] = sum(trials), []
    monkeypatch.setattr(pdf, "quick_columns", no_memory)
    assert renderer.render(job).files == quick.files
    assert few < sum(trials) / 2


@pytest.mark.parametrize(("columns", "size"), [(1, 31), (2, 4), (2, 67), (3, 31)])
def test_previews_keep_trials_and_stay_the_same(renderer, monkeypatch, columns, size):
    chance = Random(f"{columns} {size}")
    entries = tuple(
        Signatory(id=f"s{n}", name=" ".join(chance.choices(WORDS, k=chance.randint(1, 12))))
        for n in range(size)
    )
    name = "missing-families-statement"
    listed = Signatories(entries=entries, columns=columns)
    release = msgspec.structs.replace(sample(name), signatories=listed)
    job = job_on(name, Format.PDF, release=release, places=True)
    quick, again = renderer.render(job), renderer.render(job)
    monkeypatch.setattr(pdf, "quick_columns", no_memory)
    monkeypatch.setattr(pdf_memory, "TESTED_VERSION", "another")
    assert renderer.render(job) == quick == again


def test_another_version_is_left_alone(monkeypatch):
    plain = block.block_box_layout
    with pdf_columns.quick_columns():
        assert block.block_box_layout is not plain
    assert block.block_box_layout is plain
    monkeypatch.setattr(pdf_columns, "TESTED_VERSION", "70.1")
    with pdf_columns.quick_columns():
        assert block.block_box_layout is plain
