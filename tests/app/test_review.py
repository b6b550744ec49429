"""What is told about a release while somebody works on it."""

from pathlib import Path

from msgspec.structs import replace

from editor.app.review import review
from editor.model.findings import Level
from editor.model.release import Waived
from editor.storage.project import open_project


def test_the_worst_comes_first_and_is_counted(repo: Path) -> None:
    release = open_project(repo / "projects" / "missing-families-statement").release
    first, second = release.editions
    spoilt = (replace(first, headline="{group:none} [x](https://)"), replace(second, headline=""))
    found = review(replace(release, editions=spoilt))
    levels = [finding.level for finding in found.findings]
    assert levels == sorted(levels, reverse=True)
    assert (found.count(Level.ERROR), found.count(Level.WARNING)) == (1, 2)


def test_what_was_accepted_counts_as_a_note(repo: Path) -> None:
    release = open_project(repo / "projects" / "river-press-release").release
    (edition,) = release.editions
    spoilt = replace(release, editions=(replace(edition, headline=""),))
    (found,) = (f for f in review(spoilt).findings if f.level is Level.WARNING)
    accepted = replace(spoilt, waived=(Waived(code=found.code, place=found.place),))
    assert review(accepted).count(Level.WARNING) == 0
    assert review(accepted).count(Level.NOTE) == review(spoilt).count(Level.NOTE) + 1


def test_every_edition_has_its_length(repo: Path) -> None:
    release = open_project(repo / "projects" / "seafarers-press-release").release
    words = review(release).words
    assert set(words) == {edition.language for edition in release.editions}
    assert all(count > 100 for count in words.values())
