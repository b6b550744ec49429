"""A new project: something to start from, in an empty folder only."""

import datetime as dt
from pathlib import Path

import pytest

from editor.app.create import create
from editor.checks.all import check
from editor.model.enums import Kind
from editor.model.inline import parse, plain
from editor.model.message import Problem
from editor.storage.project import open_project

DAY = dt.date(2026, 6, 24)


@pytest.mark.parametrize("kind", Kind)
def test_a_new_project_opens_and_needs_nothing(kind: Kind, tmp_path: Path) -> None:
    folder = create(kind, tmp_path / "oil-spill_reply", DAY)
    assert folder == tmp_path / "oil-spill_reply"
    release = open_project(folder).release
    assert (release.kind, release.title, release.date) == (kind, "Oil spill reply", DAY)
    (edition,) = release.editions
    assert (edition.language, edition.headline, len(edition.body)) == ("en", "Oil spill reply", 1)
    assert (edition.event is not None) == (kind is Kind.MEDIA_ADVISORY)
    assert check(release) == ()


def test_marks_in_a_folders_name_stay_words(tmp_path: Path) -> None:
    release = open_project(create(Kind.STATEMENT, tmp_path / "Dear {name} *x*", DAY)).release
    assert release.title == "Dear {name} *x*"
    assert plain(parse(release.editions[0].headline)) == release.title
    assert check(release) == ()


def test_two_projects_are_two(tmp_path: Path) -> None:
    ids = {
        open_project(create(Kind.STATEMENT, tmp_path / name, DAY)).release.id for name in ("a", "b")
    }
    assert len(ids) == 2


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(Problem, match="not empty"):
        create(Kind.STATEMENT, tmp_path, DAY)
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]
