"""Every change of a word or number is found; sound files pass in `tests/render/test_engine.py`."""

import pytest

from editor.render.job import PAGE_FORMATS, Format
from editor.render.parity.blocks import printed_blocks
from editor.render.parity.compare import differences
from editor.render.verify import verify
from tests.render.conftest import job_on


@pytest.fixture(scope="module")
def page(renderer):
    """The context of the letter with the longest list, and the words of each of its files."""
    job = job_on("missing-families-statement", language="en")
    context = renderer.prepare(job)[0].context
    files = renderer.render(job).files
    return context, {format_: verify(format_, data, context) for format_, data in files.items()}


@pytest.mark.parametrize("format_", list(PAGE_FORMATS))
def test_a_lost_word_names_its_block(page, format_):
    context, words = page
    spoilt = words[format_].replace("Aurelia", "", 1)
    found = differences(format_, spoilt, context)
    assert any("Aurelia" in difference.missing for difference in found)
    assert any(difference.place.startswith("signatories/") for difference in found)


@pytest.mark.parametrize("format_", list(PAGE_FORMATS))
def test_a_wrong_count_is_found(page, format_):
    context, words = page
    assert any("organisations from 30" in block.words for block in printed_blocks(context))
    spoilt = words[format_].replace("from 30", "from 31")
    assert differences(format_, spoilt, context)


@pytest.mark.parametrize("format_", list(PAGE_FORMATS))
def test_words_of_nobody_are_found(page, format_):
    context, words = page
    found = differences(format_, "Subject to contract\n" + words[format_], context)
    assert [difference.added for difference in found] == ["subjecttocontract"]


@pytest.mark.parametrize("format_", list(PAGE_FORMATS))
def test_a_signatory_printed_twice_is_found(page, format_):
    context, words = page
    found = differences(format_, "Equipaggio civile Aurelia\n" + words[format_], context)
    assert [difference.added for difference in found] == ["equipaggiocivileaurelia"]


def test_exchanged_names_of_two_signatories_are_no_difference_but_a_lost_one_is(page):
    context, words = page
    text = words[Format.TXT]
    assert differences(Format.TXT, text.replace("Albergue Paso Sereno", "Albergue"), context)


def test_right_to_left_pages_count_their_letters(renderer):
    job = job_on("unreadable-alerts-statement", Format.PDF, language="ar")
    context = renderer.prepare(job)[0].context
    words = verify(Format.PDF, renderer.render(job).files[Format.PDF], context)
    lost = words.replace("ملاحظات", "", 1)
    assert differences(Format.PDF, lost, context) != differences(Format.PDF, words, context)
