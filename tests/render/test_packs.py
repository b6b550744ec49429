"""What a pack says of itself."""

import re

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
        ('accent = "#112233"', 'accent = "red; }"', "line 6: “accent” is a colour such as #8c1d2f"),
        ("accent = ", "akzent = ", "line 6: nothing is called “akzent” here, but “accent” is"),
        ('["statement"]', '["novel"]', "line 4: “novel” is none of these: press-release"),
        ('["statement"]', '"statement"', "line 4: “kinds” should be a list between square"),
        ('title = "Own"', "", "pack.toml: “title” is missing"),
        ('title = "Own"', "title = 7", "line 2: “title” should be words between quotation"),
        ('title = "Own"', 'title = "Own"\nscript = "x"', "line 3: nothing is called “script”"),
        ('default = "narrow"', 'default = "huge"', "default of the option “width”"),
        ('type = "bool"', 'type = "colour"', "line 9: “colour” is none of these: bool, choice"),
        ('label = "Rules"\n', "", "“label” is missing in one of the options"),
        ('title = "Own"', "title = ", "line 2: it cannot be understood"),
    ],
)
def test_says_what_is_wrong_with_a_manifest(tmp_path, old, new, said):
    with pytest.raises(Problem, match=re.escape(said)) as caught:
        load_pack(pack_of(tmp_path, MANIFEST.replace(old, new, 1)))
    assert "pack.toml" in str(caught.value)
    assert "$" not in str(caught.value)


def test_a_manifest_in_another_encoding(tmp_path):
    pack = pack_of(tmp_path, MANIFEST)
    (pack / "pack.toml").write_bytes(MANIFEST.replace("Own", "Öwn").encode("latin-1"))
    with pytest.raises(Problem, match="no plain text"):
        load_pack(pack)


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_bundled_packs_serve_every_kind(repo, name):
    pack = load_pack(repo / "templates" / name)
    assert len(pack.kinds) == 5
    assert pack.languages == ("*",)
