"""A release goes from one person's machine to another's, in one file."""

import json
import os
from pathlib import Path

from tests.end_to_end.conftest import Program, tree

LETTER = {
    "schema": 1,
    "id": "ferry",
    "kind": "joint-statement",
    "title": "Ferry",
    "date": "2026-03-05",
    "signatories": {
        "entries": [
            {"id": "s1", "name": "Zanziqaf Circle", "kind": "person", "withheld": True},
            {"id": "s2", "name": "Ferry Users", "country": "PT"},
        ]
    },
    "editions": [
        {
            "language": "en",
            "headline": "{signatories} ask for the ferry",
            "place": "Horta",
            "body": [{"type": "paragraph", "id": "p1", "text": "It sails twice a day."}],
        }
    ],
}


def test_both_make_the_same_files(program: Program, tmp_path: Path) -> None:
    here, there, home = tmp_path / "here", tmp_path / "there", tmp_path / "home"
    for folder in (here / "letter", there, home):
        folder.mkdir(parents=True)
    (here / "letter" / "release.json").write_text(json.dumps(LETTER), "utf-8")
    done = program.run("hand-over", here / "letter", "--to", there, cwd=here)
    file = Path(done.out.strip())
    assert (done.code, list(there.iterdir())) == (0, [file])
    assert "Stays here: Withheld names: 1." in done.err
    mine = program.run(here / "letter", cwd=here)
    theirs = {"XDG_DOCUMENTS_DIR": os.fspath(home / "Documents"), "HOME": os.fspath(home)}
    opened = program.run(file, cwd=there, **theirs)
    (folder,) = (home / "Documents" / "Releases").iterdir()
    assert f"Unpacked into {folder}." in opened.err
    assert b"Zanziqaf" not in b"".join(tree(folder).values())
    assert (opened.code, tree(there / "out")) == (mine.code, tree(here / "out"))
    assert len(tree(there / "out")) == 4


def test_what_was_not_handed_over_is_said(program: Program, tmp_path: Path) -> None:
    (tmp_path / "holiday.zip").write_bytes(b"PK\x03\x04")
    done = program.run("./holiday.zip", cwd=tmp_path, HOME=os.fspath(tmp_path / "home"))
    assert done.code == 3
    assert "holiday.zip" in done.sentence
