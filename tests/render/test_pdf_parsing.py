"""HTML is parsed sooner with patterns that are kept, and to the same tree."""

import re
from types import SimpleNamespace

import pytest
import tinyhtml5
from tinyhtml5 import inputstream

from editor.render import pdf_parsing
from editor.render.pdf_parsing import new_patterns, quick_parsing

SOURCE = """<!doctype html><html lang=en><head><meta charset="utf-8"><title>T &amp; T</title>
<style>p > a { color: red }</style></head><body class='a b' data-x = "1"><!-- no -->
<p>نص &eacute;&#x41; <b>bold<i>both</b>left</i><br/>a < b<table><tr><td>cell</table>\r\n
</body></html>
"""


@pytest.fixture
def made(monkeypatch):
    """The patterns that are made, as they are made."""
    patterns = []

    def compiled(pattern):
        patterns.append(pattern)
        return re.compile(pattern)

    monkeypatch.setattr(inputstream, "re", SimpleNamespace(compile=compiled))
    return patterns


def parsed():
    """What there is in the source, element by element."""
    root = tinyhtml5.parse(SOURCE, namespace_html_elements=False)
    return [(one.tag, dict(one.attrib), one.text, one.tail) for one in root.iter()]


def test_the_tree_is_the_same():
    plain, patterns = parsed(), new_patterns()
    for _ in range(2):
        with quick_parsing(patterns):
            assert parsed() == plain


def test_no_pattern_is_made_twice(made):
    patterns = new_patterns()
    with quick_parsing(patterns):
        parsed()
        before = len(made)
        parsed()
    assert made[before:] == []
    assert len(set(made)) == len(patterns) > 3


def test_it_is_over_afterwards(made):
    with quick_parsing(new_patterns()):
        pass
    parsed()
    before = len(made)
    parsed()
    assert len(made) > before, "the stand-in is no longer needed"


def test_another_version_is_left_alone(monkeypatch, made):
    monkeypatch.setattr(pdf_parsing, "_KEPT", "elsewhere")
    plain = parsed()
    with quick_parsing(new_patterns()):
        assert parsed() == plain
    assert len(made) > len(set(made))
