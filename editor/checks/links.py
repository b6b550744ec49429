"""Links that lead nowhere, because a page may only lead to the web, to a mailbox or a telephone."""

import re
from collections.abc import Iterator

from editor.checks.texts import texts
from editor.model.findings import Finding, Level, finding
from editor.model.places import place
from editor.model.release import Release

_LINK = re.compile(r"\\.|\[[^\[\]\n]+\]\((?P<address>[^\s()]*)\)")
_ALLOWED = re.compile(r"(?:https?://|mailto:|tel:).", re.IGNORECASE)
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):(?![0-9])", re.IGNORECASE)
_WEB = {"http", "https"}


def check_links(release: Release) -> Iterator[Finding]:
    """Each link of the text begins as a link must."""
    for text in texts(release):
        found = (match["address"] for match in _LINK.finditer(text.words))
        for address in dict.fromkeys(found):
            if address is not None and not _ALLOWED.match(address):
                yield _no_link(address, text.place)


def check_websites(release: Release) -> Iterator[Finding]:
    """Each website is on the web."""
    for at, address in _websites(release):
        scheme = _SCHEME.match(address)
        if scheme and scheme["scheme"].lower() not in _WEB:
            yield finding(
                "website",
                Level.WARNING,
                "The website “{address}” cannot be a link: it does not begin with https://.",
                "Correct the address.",
                place=at,
                address=address,
            )


def _websites(release: Release) -> Iterator[tuple[str, str]]:
    yield place("identity", "website"), release.identity.website.strip()
    for issuer in release.issuers:
        yield place("issuers", issuer.id), issuer.website.strip()
    for contact in release.contacts:
        yield place("contacts", contact.id), contact.url.strip()


def _no_link(address: str, at: str) -> Finding:
    on_web = address.lower().startswith("www.")
    return finding(
        "link",
        Level.WARNING,
        "The address “{address}” is no link, so it prints with its brackets.",
        "Write https://{address}."
        if on_web
        else "A link begins with https://, http://, mailto: or tel:.",
        place=at,
        address=address,
    )
