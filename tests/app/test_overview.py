"""What lists of projects say."""

import shutil
from pathlib import Path

from editor.app.overview import Missing, Overview, overviews
from editor.model.enums import Kind


def test_a_project_is_described_and_a_missing_one_is_said(repo: Path, tmp_path: Path) -> None:
    here = shutil.copytree(repo / "projects" / "open-letter-insulin", tmp_path / "letter")
    found, missing = overviews([here, tmp_path / "gone"])
    assert isinstance(found, Overview)
    assert (found.kind, found.languages) == (Kind.OPEN_LETTER, ("en", "fr"))
    assert found.title
    assert found.signatories > 0
    assert isinstance(missing, Missing)
    assert "gone" in str(missing.why)


def test_a_damaged_file_is_missing_too(tmp_path: Path) -> None:
    (tmp_path / "release.json").write_text("{", encoding="utf-8")
    assert isinstance(overviews([tmp_path])[0], Missing)
