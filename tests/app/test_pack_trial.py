"""A pack that reads well and prints badly is found by printing with it."""

import shutil

import pytest

from editor.app.pack_trial import try_pack
from editor.app.paths import find_places
from editor.model.findings import Level
from editor.worker.limits import Limits
from tests.conftest import REPO


@pytest.fixture
def pack(tmp_path):
    return shutil.copytree(REPO / "templates" / "classic", tmp_path / "own")


def tell(pack, **limits):
    return try_pack(pack, find_places(), lambda _message: None, **limits)


def change(pack, name, old, new):
    file = pack / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_bundled_packs_pass(name):
    assert tell(REPO / "templates" / name) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("parts.contacts()", "parts.contcats()", "no part “contcats”"),
        ("</main>", "{{ release.body[99] }}</main>", "a list has no entry 99"),
        ("</main>", "{{ 'a' * 1000000000 }}</main>", "too large"),
    ],
)
def test_what_goes_wrong_while_printing_is_an_error(pack, old, new, said):
    change(pack, "release.html.j2", old, new)
    (told,) = tell(pack)
    assert told.level is Level.ERROR
    assert said in str(told.what)
    assert "release.html.j2, line" in str(told.what)


def test_a_part_left_out_is_told(pack):
    change(pack, "release.html.j2", "{{ parts.notes() -}}", "")
    told = tell(pack)
    assert {found.level for found in told} == {Level.WARNING}
    assert any("html file lacks words" in str(found.what).lower() for found in told)


def test_a_mistake_in_the_style_sheet_is_told_with_its_line(pack):
    sheet = pack / "print.css"
    text = sheet.read_text("utf-8")
    sheet.write_text(text + "\n.headline { colr: red }\n", "utf-8")
    (told,) = tell(pack)
    assert f"print.css, line {text.count(chr(10)) + 2})" in str(told.what)


def test_a_pack_that_takes_too_long_is_stopped(pack):
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    change(pack, "release.html.j2", "</main>", loop + "</main>")
    (told,) = tell(pack, limits=Limits(seconds=2.0))
    assert told.level is Level.ERROR
    assert told.way_on
