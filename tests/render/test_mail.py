"""An e-mail draft: a mail program opens it for writing, with page, text, pictures and PDF."""

import email
from email.policy import SMTP

import pytest
from lxml import html

from editor.model.enums import Audience
from editor.render.job import Format
from tests.render.conftest import job_on

TRACES = ("Date", "From", "Sender", "Message-ID", "User-Agent", "X-Mailer")


def draft(renderer, name="river-press-release", **fields):
    job = job_on(name, Format.PDF, Format.EML, attachment="release_en.pdf", **fields)
    files = renderer.render(job).files
    return files, email.message_from_bytes(files[Format.EML], policy=SMTP)


@pytest.fixture(scope="module")
def river(renderer):
    return draft(renderer)


def page_of(message):
    return message.get_body(("html",)).get_content()


def test_it_holds_text_page_and_pdf(renderer, river):
    files, message = river
    text = renderer.render(job_on("river-press-release", Format.TXT)).files[Format.TXT]
    assert message.get_body(("plain",)).get_content().splitlines() == text.decode().splitlines()
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "release_en.pdf"
    assert attached.get_content() == files[Format.PDF]


def test_the_subject_says_that_it_may_not_be_published_yet(river):
    assert river[1]["Subject"].startswith("DRAFT: EMBARGOED UNTIL 12 May 2026")
    assert river[1]["Subject"].endswith("four years without inspection")


def test_the_public_draft_says_nothing_of_an_embargo(renderer):
    _, message = draft(renderer, audience=Audience.PUBLIC)
    assert "EMBARGO" not in message.as_string().upper()


def test_it_is_unsent_and_tells_nothing_of_its_maker(river):
    assert river[1]["X-Unsent"] == "1"
    assert not any(river[1][trace] for trace in TRACES)


def test_every_picture_of_the_page_is_inside(river):
    sources = html.document_fromstring(page_of(river[1])).xpath("//img/@src")
    inside = {
        f"cid:{part['Content-ID'].strip('<>')}" for part in river[1].walk() if part["Content-ID"]
    }
    assert sources
    assert set(sources) == inside


def test_styles_stand_in_the_elements(river):
    root = html.document_fromstring(page_of(river[1]))
    assert not root.xpath("//style|//link|//script")
    assert "var(" not in page_of(river[1])
    (heading,) = root.xpath("//h1")
    assert "font-size" in heading.get("style")


def test_the_same_release_gives_the_same_draft(renderer, river):
    assert draft(renderer)[0][Format.EML] == river[0][Format.EML]


def test_no_line_is_longer_than_mail_allows(river):
    assert max(map(len, river[0][Format.EML].split(b"\r\n"))) <= 998
