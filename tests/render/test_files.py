"""Reading inside a folder never leaves it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.message import Problem
from editor.render.files import read_inside


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    inside = tmp_path / "pack"
    inside.mkdir()
    (inside / "a.css").write_bytes(b"a {}")
    (inside / "link.css").symlink_to("a.css")
    (inside / "out.css").symlink_to(tmp_path / "secret.txt")
    (inside / "circle").symlink_to("circle")
    return inside


def test_reads_a_file_and_a_link_that_stays_inside(folder):
    assert read_inside(folder, "a.css") == read_inside(folder, "link.css") == b"a {}"


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "out.css", "/etc/passwd", "a/../../secret.txt", "circle", "a\0b", "", "."],
)
def test_refuses_a_name_that_leads_out_or_nowhere(folder, name):
    with pytest.raises(Problem) as caught:
        read_inside(folder, name)
    assert "secret" not in str(caught.value).replace("secret.txt", "")
    assert caught.value.way_on is not None


def test_refuses_a_file_that_is_too_large(folder):
    with pytest.raises(Problem, match="larger than"):
        read_inside(folder, "a.css", limit=3)


@given(name=st.text(max_size=40))
def test_any_name_is_read_from_inside_or_refused(tmp_path_factory, name):
    folder = tmp_path_factory.getbasetemp() / "pack"
    folder.mkdir(exist_ok=True)
    with pytest.raises(Problem):
        read_inside(folder, name)
