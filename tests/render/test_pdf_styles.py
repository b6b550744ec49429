"""What a preview remembers of styles changes nothing on its pages."""

import msgspec
import pytest
from weasyprint import css

from editor.model.blocks import Paragraph
from editor.render import pdf_styles
from editor.render.job import Format, Glimpse
from tests.render.conftest import job_on, sample

NAME = "missing-families-statement"


def typed(name, words):
    """A sample with other words in headline and body, and no other elements."""
    release = sample(name)
    editions = tuple(
        msgspec.structs.replace(
            one,
            headline=one.headline + words,
            body=tuple(
                msgspec.structs.replace(block, text=block.text + words)
                if isinstance(block, Paragraph)
                else block
                for block in one.body
            ),
        )
        for one in release.editions
    )
    return msgspec.structs.replace(release, editions=editions)


def job(words, glimpse=None, name=NAME, **fields):
    release = typed(name, words)
    return job_on(name, Format.PDF, release=release, places=True, glimpse=glimpse, **fields)


@pytest.fixture
def assert_same(renderer, monkeypatch):
    """The first page is the same with what was remembered as it is without."""

    def check(name=NAME, **fields):
        pages = renderer.render(job("", name=name, **fields)).pages
        jobs = [job(words, Glimpse(0, 0, pages), name, **fields) for words in (".", ", more")]
        quick = [renderer.render(one) for one in jobs]
        assert pages > 1
        assert [one.glimpse for one in quick] == [one.glimpse for one in jobs]
        with monkeypatch.context() as patch:
            patch.setattr(pdf_styles, "TESTED_VERSION", "another")
            plain = [renderer.render(one) for one in jobs]
        # Not compared as lists: the difference of two files takes minutes to print.
        assert [a == b for a, b in zip(quick, plain, strict=True)] == [True, True]

    return check


@pytest.mark.parametrize("name", [NAME, "last-reporter-advisory"])
def test_pages_equal_those_made_without_memory(assert_same, name):
    assert_same(name, pack=sample(name).template)


@pytest.mark.parametrize(
    "rules",
    [
        "html { overflow: hidden } body { overflow: hidden; width: 40vw }",
        "body { overflow: hidden } .headline { font-size: 3vw; margin-left: 2vh }",
        ".headline[style*='1'] ~ p, .headline[style*='1'] { color: red }",
        "head:has([content$='.']) + body { color: red }",
        "h1 + p::before { content: attr(data-place) } p:not(:empty) { color: red }",
    ],
)
def test_what_styles_may_hang_on_is_the_same(assert_same, own_pack, rules):
    assert_same(pack=own_pack(rules))


def test_a_style_of_its_own_that_changes_reaches_what_is_inside(assert_same, own_pack):
    pack = own_pack(
        ".headline { font-size: calc(1px * var(--size, 9)) } .headline b { color: red }"
    )
    template = pack / "release.html.j2"
    source = template.read_text("utf-8")
    body = '<body style="--size: {{ release.headline|length }}"'
    assert "<body" in source
    template.write_text(source.replace("<body", body, 1), "utf-8")
    assert_same(pack=pack)


@pytest.fixture
def styled(monkeypatch):
    """The tags of elements that were given new styles."""
    tags = []
    plain = css.StyleFor.set_computed_styles

    def noted(styles, element, *others, **rest):
        tags.append(getattr(element, "tag", "page"))
        plain(styles, element, *others, **rest)

    monkeypatch.setattr(css.StyleFor, "set_computed_styles", noted)
    return tags


def test_only_the_headline_has_new_styles_while_its_words_change(renderer, styled):
    pages = renderer.render(job("")).pages
    assert {"page", "h1", "p", "li"} <= set(styled)
    styled.clear()
    renderer.render(job(".", Glimpse(0, 0, pages)))
    assert {"page", "h1"} <= set(styled)
    assert not set(styled) & {"p", "li", "ol", "h2", "a"}


def test_all_pages_always_have_new_styles(renderer, styled):
    renderer.render(job(""))
    styled.clear()
    renderer.render(job(""))
    assert {"page", "h1", "p", "li"} <= set(styled)


@pytest.mark.parametrize(
    ("version", "sheet"),
    [("another", ""), ("70.0", "p { float: footnote }"), ("70.0", "[ style] { color: red }")],
)
def test_nothing_is_remembered_where_it_is_not_safe(monkeypatch, version, sheet):
    monkeypatch.setattr(pdf_styles, "TESTED_VERSION", version)
    plain = css.StyleFor
    with pdf_styles.StyleMemory().at_work(sheet):
        assert css.StyleFor is plain
    with pdf_styles.StyleMemory().at_work("p { color: red }"):
        assert (css.StyleFor is plain) == (version == "another")
    assert css.StyleFor is plain
