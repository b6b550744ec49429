"""E-mails, Markdown and PDF."""

import contextlib
import io
from email.message import EmailMessage

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers.sources.reading import read_source
from editor.model.message import Problem
from tests.importers.sources.files import pdf, spoilt, words_or_sentence


def mail(text: str = "Plain words", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Für alle"
    message["From"] = "Ada <ada@example.org>"
    message.set_content(text, charset="windows-1252")
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_a_plain_mail_and_its_attachment() -> None:
    message = mail("Größe\nzwei")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    source = read_source(message.as_bytes(), "a.eml")
    assert source.document.text.strip() == "Größe\nzwei"
    assert source.named == (
        "Subject: Für alle",
        "From: Ada <ada@example.org>",
        "Attachment, not taken over: plan.pdf",
    )


def test_html_says_more_than_the_plain_part() -> None:
    source = read_source(mail(html="<h1>Head</h1><p>Words").as_bytes(), "a.eml")
    assert source.document.text == "Head\n\nWords"


def test_a_message_that_is_only_passed_on() -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer.add_attachment(mail("inner words"))
    assert read_source(outer.as_bytes(), "a.eml").document.text.strip() == "inner words"


def test_a_mail_with_an_unknown_charset() -> None:
    data = b'Subject: x\nContent-Type: text/plain; charset="nonsense"\n\nGr\xc3\xbc\xc3\x9fe\n'
    assert read_source(data, "a.eml").document.text.strip() == "Grüße"


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\nbody",
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * 2_000,
        b"A: b\n" * 40_000,
    ],
)
def test_a_mail_that_would_take_hours_is_refused(data: bytes) -> None:
    with pytest.raises(Problem, match="far more"):
        read_source(data, "a.eml")


def test_markdown() -> None:
    text = (
        "# Head\n\nA **bold** [link](https://x.org)\nline\n\n3. three\n4. four\n\n> quote\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n<script>x</script>\n"
    )
    document = read_source(text.encode(), "a.md").document
    lines = [line for line in document.text.split("\n") if line]
    assert lines == ["Head", "A bold link line", "3. three", "4. four", "quote", "a\tb", "c\td"]


PAGES = [
    [
        "The Group - Page 1",
        "",
        "Headline of the release",
        "",
        "A first line that goes on for quite a while until the end of the col-",
        "umn and then goes on in the next line, as paragraphs in letters do so",
        "nevertheless ends.",
        "Next paragraph starts here because the line before it had more room,",
        "and ends on the next page: the last words of it are to be found there",
    ],
    ["The Group - Page 2", "", "at the head.", "", "1. first", "2. second"],
]


def test_pdf_lines_become_paragraphs() -> None:
    source = read_source(pdf(PAGES), "a.pdf")
    lines = [line for line in source.document.text.split("\n") if line]
    assert lines[0] == "Headline of the release"
    assert "end of the column and then" in lines[1]
    assert lines[1].endswith("nevertheless ends.")
    assert lines[2].endswith("to be found there at the head.")
    assert lines[3:] == ["1. first", "2. second"]
    assert set(source.named) == {"The Group - Page 1", "The Group - Page 2"}


def test_a_single_page_loses_no_line() -> None:
    source = read_source(pdf([["Head", "", "44.", "Words of it", "1"]]), "a.pdf")
    assert source.named == ()
    assert source.document.text.split() == ["Head", "44.", "Words", "of", "it", "1"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([[""]]), "no words"),
        (b"%PDF-1.4\n" + b"junk " * 200, "damaged"),
        (b"%PDF-", "damaged"),
    ],
)
def test_a_bad_pdf_is_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Problem, match=says):
        read_source(data, "a.pdf")


def test_a_locked_pdf_says_so() -> None:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([["secret"]]))) as opened:
        opened.save(made, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(Problem, match="password"):
        read_source(made.getvalue(), "a.pdf")


GOOD = {
    "a.eml": mail(html="<p>a<b>b").as_bytes(),
    "a.pdf": pdf(PAGES),
    "a.md": b"# a\n\n* b [c](d) `e` **f**\n\n| a | b |\n|--|--|\n",
}


@settings(max_examples=60)
@given(st.sampled_from(sorted(GOOD)), st.binary(min_size=1, max_size=40), st.integers(0, 5000))
def test_a_mutated_file_is_read_or_one_sentence(name: str, noise: bytes, at: int) -> None:
    assert words_or_sentence(spoilt(GOOD[name], noise, at), name)


@pytest.mark.parametrize("piece", ["[", "![", "*a_", "`", "> ", "<", "[a](", "- ", "&#", "|a"])
def test_no_markdown_hangs(piece: str) -> None:
    with contextlib.suppress(Problem):  # and nothing else
        assert read_source((piece * 3_000).encode(), "a.md").document.text
