"""What a valid page may still do wrong: fetch something, run something, say nothing to machines."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html.parser import HTMLParser

from tools.conformance.checker import File

_NONE = "'none'"
_POLICY = {
    "default-src": _NONE,
    "img-src": "data:",
    "font-src": "data:",
    "style-src": "'unsafe-inline'",
}
_ORGANIZATION = {"@type": str, "name": str, "url": str}
_ARTICLE = {
    **dict.fromkeys(("@context", "@type", "headline", "inLanguage"), str),
    **dict.fromkeys(("description", "datePublished"), str),
    **dict.fromkeys(("author", "publisher"), dict),
}
_FORBIDDEN = {"form", "iframe", "frame", "object", "embed", "input", "button", "base", "link"}
_LINKS = ("https://", "http://", "mailto:", "tel:", "#")
_FETCH = re.compile(r"url\(\s*[\"']?(?!data:)|@import", re.IGNORECASE)


class _Page(HTMLParser):
    """Collects what matters while it reads."""

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.articles: list[str] = []
        self.policies: list[str] = []
        self.root: dict[str, str] = {}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._inside = tag
        if tag == "html":
            self.root = found
        if tag in _FORBIDDEN:
            self.problems.append(f"<{tag}>")
        if tag == "script" and found.get("type") != "application/ld+json":
            self.problems.append("a script")
        if found.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(found.get("content", ""))
        self._attributes(found)

    def _attributes(self, found: Mapping[str, str]) -> None:
        self.problems += [f"a handler {name}" for name in found if name.startswith("on")]
        if not found.get("href", "#").startswith(_LINKS):
            self.problems.append(f"a link to {found['href'][:40]}")
        if not found.get("src", "data:").startswith("data:"):
            self.problems.append(f"fetches {found['src'][:40]}")
        if _FETCH.search(found.get("style", "")):
            self.problems.append("a style that fetches")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # the parser's signature
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.articles.append(data)
        if self._inside == "style" and _FETCH.search(data):
            self.problems.append("a style sheet that fetches")


def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
    return {file: list(_problems(file)) for file in files}


def _problems(file: File) -> Iterator[str]:
    page = _Page()
    source = file.path.read_text("utf-8")
    page.feed(source)
    yield from page.problems
    if len(page.policies) != 1 or not _is_strict(page.policies[0]):
        yield f"the policy {page.policies}"
    if page.root.get("lang") != file.context.language:
        yield "the page does not say its language"
    if page.root.get("dir") != file.context.direction:
        yield "the page does not say its direction"
    if 'media="print"' not in source:
        yield "no style for printing"
    if len(page.articles) != 1:
        yield f"{len(page.articles)} descriptions for machines"
        return
    yield from _article(file, page.articles[0])


def _is_strict(policy: str) -> bool:
    """Nothing but inline styles and data, and nothing else allowed by name."""
    found = dict(part.strip().split(maxsplit=1) for part in policy.split(";"))
    others = {value for name, value in found.items() if name not in _POLICY}
    return found.items() >= _POLICY.items() and others <= {_NONE}


def _article(file: File, source: str) -> Iterator[str]:
    """A NewsArticle of schema.org, as far as we write one."""
    try:
        article = json.loads(source)
    except ValueError as error:
        yield f"JSON-LD: {error}"
        return
    if (article.get("@context"), article.get("@type")) != ("https://schema.org", "NewsArticle"):
        yield "JSON-LD: not a NewsArticle of schema.org"
    if article.get("inLanguage") != file.context.language or not article.get("headline"):
        yield "JSON-LD: without language or headline"
    if article.get("datePublished", "") != (file.context.date or ""):
        yield f"JSON-LD: published {article.get('datePublished')}"
    elif file.context.date:
        datetime.fromisoformat(file.context.date)
    yield from _fields(article, _ARTICLE)
    for key in ("author", "publisher"):
        if key in article:
            yield from _fields(article[key], _ORGANIZATION)


def _fields(found: Mapping[str, object], known: Mapping[str, type]) -> Iterator[str]:
    for name, value in found.items():
        if not isinstance(value, known.get(name, ())):
            yield f"JSON-LD: {name}"
