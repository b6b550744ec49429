"""Where the program looks for its own folders and for the person's."""

import sys
from pathlib import Path

import pytest

from editor.app.paths import find_places, installation_folder


def test_what_came_with_the_program_is_there(repo: Path) -> None:
    places = find_places()
    assert places.templates == repo / "templates"
    for folder in (places.shared_templates / "labels", places.fonts, places.samples):
        assert folder.is_dir()


def test_the_persons_folders_are_in_their_home(own_home: Path) -> None:
    places = find_places()
    own = (places.config, places.data, places.state, places.documents, places.own_templates)
    assert all(folder.is_relative_to(own_home) for folder in own)
    assert len(set(own)) == len(own)
    assert not any(folder.exists() for folder in own)


def test_a_frozen_build_has_its_data_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert installation_folder() == tmp_path
    assert find_places().fonts == tmp_path / "resources" / "fonts"
