"""What a pack says of itself."""

import pytest

from editor.model.message import Problem
from editor.render.packs import load_pack, option_values

MANIFEST = """
title = "Own"
description = "One of our own"
kinds = ["statement"]
languages = ["*"]
accent = "#112233"

[options.rules]
type = "bool"
default = true
label = "Rules"

[options.width]
type = "choice"
default = "narrow"
choices = ["narrow", "wide"]
label = "Width"
"""


def pack_of(tmp_path, manifest):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "pack.toml").write_text(manifest, encoding="utf-8")
    return folder


def test_reads_a_manifest(tmp_path):
    pack = load_pack(pack_of(tmp_path, MANIFEST))
    assert (pack.name, pack.title, pack.accent) == ("own", "Own", "#112233")
    assert option_values(pack, {}) == {"rules": True, "width": "narrow"}


def test_options_that_do_not_fit_fall_back(tmp_path):
    pack = load_pack(pack_of(tmp_path, MANIFEST))
    chosen = {"rules": False, "width": "huge", "unknown": 3}
    assert option_values(pack, chosen) == {"rules": False, "width": "narrow"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('accent = "#112233"', 'accent = "red; }"', "accent"),
        ('kinds = ["statement"]', 'kinds = ["novel"]', "novel"),
        ('title = "Own"', "", "title"),
        ('title = "Own"', 'title = "Own"\nscript = "x"', "script"),
        ('default = "narrow"', 'default = "huge"', "width"),
        ('title = "Own"', "title = ", "line 2"),
    ],
)
def test_says_what_is_wrong_with_a_manifest(tmp_path, old, new, said):
    with pytest.raises(Problem, match=said) as caught:
        load_pack(pack_of(tmp_path, MANIFEST.replace(old, new)))
    assert "pack.toml" in str(caught.value)


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_bundled_packs_serve_every_kind(repo, name):
    pack = load_pack(repo / "templates" / name)
    assert len(pack.kinds) == 5
    assert pack.languages == ("*",)
