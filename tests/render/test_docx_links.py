from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.render.docx_links import link_address


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://river.example/a/b?c=d&e=f#g", "https://river.example/a/b?c=d&e=f#g"),
        ("HTTP://river.example", "HTTP://river.example"),
        ("https://river.example/ä ö", "https://river.example/%C3%A4%20%C3%B6"),
        ("https://river.example/a%20b%zz", "https://river.example/a%20b%25zz"),
        ("https://river.example/#a#b", "https://river.example/#a%23b"),
        ("https://river.example/[x]", "https://river.example/%5Bx%5D"),
        ("https://müller.example/", "https://m%C3%BCller.example/"),
        ("mailto:press@river.example", "mailto:press@river.example"),
        ("tel:+35122000", "tel:+35122000"),
    ],
)
def test_addresses_leave_in_a_form_that_word_reads(href: str, address: str) -> None:
    assert link_address(href) == address


@pytest.mark.parametrize(
    "href",
    [
        "", "river.example", "/local", "file:///etc/passwd", "javascript:alert(1)",
        "data:text/html,x", "\\\\host\\share", "ftp://river.example", "https://", "https:///x",
        "http://[::1", "https://a b/", "https://a:port/", "mailto:", "tel:", " https://a.example",
    ],
)  # fmt: skip
def test_other_addresses_do_not_leave(href: str) -> None:
    assert link_address(href) == ""


@given(st.text())
def test_whatever_leaves_is_plain_and_has_a_known_scheme(tail: str) -> None:
    address = link_address("https://river.example/" + tail)
    assert address.isascii()
    assert not set(address) & set(' "<>\\^`{|}')
    assert urlsplit(address).scheme == "https"
