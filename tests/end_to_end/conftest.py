"""The program as a child process, and projects to feed it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SAMPLE = "river-press-release"
Change = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Done:
    """How a child ended, what it said, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """What it said when it failed: one line with a way on, and nothing else."""
        assert self.out == ""
        assert self.err.count("\n") == 1, self.err
        assert ". " in self.err, f"no way on: {self.err}"
        assert self.err.endswith((".\n", "?\n"))
        return self.err


@dataclass(frozen=True)
class Program:
    """Starts `main.py`; Python keeps byte code between starts, so that each costs little."""

    main: Path
    environment: Mapping[str, str]

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, os.fspath(self.main), *map(os.fspath, words)]

    def run(self, *words: str | Path, cwd: Path, **environment: str) -> Done:
        done = subprocess.run(
            self.command(*words),
            cwd=cwd,
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def program(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    home = tmp_path_factory.mktemp("home")
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    own = {
        "HOME": os.fspath(home),
        "XDG_CONFIG_HOME": os.fspath(home / "config"),
        "XDG_STATE_HOME": os.fspath(home / "state"),
    }
    return Program(repo / "main.py", {**kept, **own})


@pytest.fixture
def project(repo: Path, tmp_path: Path) -> Path:
    """A copy of a sample, to be spoilt."""
    return shutil.copytree(repo / "projects" / SAMPLE, tmp_path / "project")


@pytest.fixture
def change(project: Path) -> Callable[[Change], None]:
    """Change the project's file as data."""

    def apply(edit: Change) -> None:
        file = project / "release.json"
        data = json.loads(file.read_text("utf-8"))
        edit(data)
        file.write_text(json.dumps(data), "utf-8")

    return apply


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, and every folder without."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }
