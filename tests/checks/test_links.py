"""Addresses that are no link."""

import pytest

from editor.checks.all import check
from editor.model.findings import Level
from editor.model.people import Contact, Issuer
from editor.model.release import Identity
from tests.checks.making import codes, edition, only, release


@pytest.mark.parametrize(
    "text",
    [
        "[words](https://example.org/a_(b))",
        "[words](HTTP://example.org)",
        "[us](mailto:a@b.org) [call](tel:+1)",
        r"\[words](example.org)",
        "[words] (example.org)",
        "[1](https://a.b) and [2]",
    ],
)
def test_a_link_is_fine(text: str) -> None:
    assert check(release(edition(text))) == ()


@pytest.mark.parametrize(
    ("address", "way_on"),
    [
        ("www.example.org/x", "Write https://www.example.org/x."),
        ("example.org", "A link begins with https://, http://, mailto: or tel:."),
        ("javascript:alert", "A link begins with"),
        ("file:///etc/passwd", "A link begins with"),
        ("https://", "A link begins with"),
        ("", "A link begins with"),
    ],
)
def test_an_address_that_is_no_link_is_told(address: str, way_on: str) -> None:
    found = only(release(edition(f"see [words]({address})")))
    assert (found.code, found.level, found.place) == ("link", Level.WARNING, "editions/en/body/p")
    assert str(found.way_on).startswith(way_on)


@pytest.mark.parametrize("address", ["", "https://a.org", "a.org/b", "a.org:8080", "www.a.org"])
def test_a_website_is_fine(address: str) -> None:
    assert check(release(identity=Identity(website=address))) == ()


def test_a_website_elsewhere_is_told() -> None:
    made = release(
        identity=Identity(website="ftp://a.org"),
        issuers=(Issuer(id="i", website="javascript:alert(1)"),),
        contacts=(Contact(id="c", url="file:///a"),),
    )
    assert codes(made) == [
        ("website", "identity/website"),
        ("website", "issuers/i"),
        ("website", "contacts/c"),
    ]
