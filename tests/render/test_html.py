"""The HTML file is whole: it fetches nothing, and no word of the release becomes markup."""

import json
import re
from html import unescape

import msgspec
import pytest

from editor.model.blocks import Paragraph
from editor.render.job import Format
from tests.render.conftest import SAMPLES, job_on, sample

HOSTILE = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> & {{ 7*7 }} {% x %}"


def html_of(renderer, name="river-press-release", **fields):
    return renderer.render(job_on(name, Format.HTML, **fields)).files[Format.HTML].decode()


@pytest.mark.parametrize("pack", ["classic", "modern"])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_fetches_nothing(renderer, name, pack):
    page = html_of(renderer, name, pack=pack)
    assert not re.findall(r'(?:src|srcset|data|poster)="(?!data:image/)', page)
    assert not re.findall(r"url\((?!data:)", page)
    assert "<link" not in page
    assert "@import" not in page
    assert "default-src 'none'" in unescape(page)
    assert page.count("<script") == page.count('type="application/ld+json"') == 1


@pytest.mark.parametrize("name", SAMPLES)
def test_the_root_names_language_and_direction(renderer, name):
    edition = sample(name).editions[0]
    root = re.search("<html[^>]*>", html_of(renderer, name)).group()
    assert f'lang="{edition.language}"' in root
    assert f'dir="{"rtl" if edition.language in {"ar", "ug"} else "ltr"}"' in root


def test_words_never_become_markup(renderer):
    release = sample()
    body = (Paragraph(id="p1", text=HOSTILE.replace("[", "\\[")),)
    edition = msgspec.structs.replace(
        release.editions[0], headline=HOSTILE, subheadline=HOSTILE, body=body, place=HOSTILE
    )
    identity = msgspec.structs.replace(release.identity, organization=HOSTILE, line=HOSTILE)
    page = html_of(
        renderer, release=msgspec.structs.replace(release, editions=(edition,), identity=identity)
    )
    assert page.count("<script") == 1
    assert "<img src=x" not in page
    assert "{{ 7*7 }} {% x %}" in page
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page).group(1)
    assert json.loads(data)["headline"] == HOSTILE


def test_structured_data_says_what_the_page_says(renderer):
    page = html_of(renderer)
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', page).group(1))
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == sample().date.isoformat()


def test_places_are_marked_for_the_preview_only(renderer):
    assert "data-place" not in html_of(renderer)
