"""A save that is killed at any moment leaves the old file or the new one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor.model.codec import decode
from editor.storage.project import create_project, open_project
from tests.storage.samples import a_release

SAVING = """
import sys
from pathlib import Path
from editor.model.operations.release import set_title
from editor.storage.project import open_project, save_project

opened = open_project(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    number += 1
    opened = save_project(opened, set_title(f"{number} " + "words " * 400_000)(opened.release))
    print(number, flush=True)
"""


def wait_for_the_next_save(folder: Path, looks: int) -> None:
    """Look until something happens in the folder, then some more times: no clock is as fine."""
    before = folder.stat().st_mtime_ns, (folder / "release.json").stat().st_mtime_ns
    for _ in range(100_000):
        now = folder.stat().st_mtime_ns, (folder / "release.json").stat().st_mtime_ns
        if now != before:
            break
    for _ in range(looks):
        folder.stat()


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_killed_save_leaves_a_whole_release_no_older_than_said(tmp_path: Path, repo: Path):
    folder = tmp_path / "project"
    create_project(folder, a_release(title="0 words"))
    number = 0
    for attempt in range(20):
        child = subprocess.Popen(
            [sys.executable, "-c", SAVING, str(folder), str(number)],
            cwd=repo,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout
        for _ in range(1 + attempt % 3):
            child.stdout.readline()
        if attempt % 4:  # in the middle of writing, otherwise somewhere before
            wait_for_the_next_save(folder, attempt % 4 * 100)
        child.send_signal(signal.SIGKILL)
        told = child.stdout.read().split()
        child.wait()
        child.stdout.close()
        found = int(decode((folder / "release.json").read_bytes()).title.split()[0])
        assert found >= max([number + 1, *map(int, told)])
        number = found
    assert open_project(folder).findings == ()
