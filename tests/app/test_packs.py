"""Which pack a name means, and what is said when it means none."""

from pathlib import Path

import pytest

from editor.app.packs import Origin, find_pack, find_packs
from editor.app.paths import Places, find_places
from editor.model.message import Problem


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """An installation with the packs classic and modern."""
    made = find_places(tmp_path / "program")
    for name in ("classic", "modern"):
        put(made.templates / name)
    (made.shared_templates / "labels").mkdir(parents=True)
    return made


def put(folder: Path, file: str = "pack.toml") -> Path:
    folder.mkdir(parents=True)
    (folder / file).touch()
    return folder


def test_the_closest_pack_wins_and_what_it_replaces_is_said(places: Places, tmp_path: Path) -> None:
    project = tmp_path / "project"
    own = put(places.own_templates / "modern")
    of_project = put(project / "templates" / "modern")
    put(project / "templates" / "zine")
    found = {pack.name: pack for pack in find_packs(places, project)}
    assert list(found) == ["classic", "modern", "zine"]
    assert found["modern"].origin is Origin.PROJECT
    assert found["modern"].replaces == (Origin.BUNDLED, Origin.OWN)
    assert found["classic"].replaces == ()
    assert find_pack("modern", places, project) == of_project
    assert find_pack("modern", places) == own
    assert find_pack("classic", places, project) == places.templates / "classic"


def test_only_folders_that_look_like_a_pack_are_packs(places: Places) -> None:
    put(places.own_templates / "broken", "release.docx")
    put(places.own_templates / ".hidden")
    put(places.own_templates / "notes", "readme.txt")
    (places.own_templates / "file").touch()
    assert [pack.name for pack in find_packs(places)] == ["broken", "classic", "modern"]


@pytest.mark.parametrize(
    ("name", "way_on"),
    [
        ("Clasic", "Did you mean “classic”? There are: classic, modern."),
        ("poster", "Choose one of: classic, modern."),
        ("../classic", None),
        ("", "Choose one of: classic, modern."),
        ("shared", None),
    ],
)
def test_an_unknown_name_is_answered_with_the_known_ones(
    places: Places, name: str, way_on: str | None
) -> None:
    with pytest.raises(Problem) as caught:
        find_pack(name, places)
    assert f"“{name}”" in str(caught.value.what)
    assert way_on is None or str(caught.value.way_on) == way_on
