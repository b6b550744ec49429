"""Each contract of import-linter can be broken; `make check` holds them against the real tree."""

import subprocess
import sys
import tomllib
from pathlib import Path

PLANTED = {
    "editor/__init__.py": "",
    "editor/model/__init__.py": "import sqlite3, weasyprint",
    "editor/checks/__init__.py": "import PySide6, docx, editor.render, socket",
    "editor/render/__init__.py": "",
    "editor/storage/__init__.py": "import jinja2",
}


def run_linter(folder: Path, config: Path) -> str:
    program = "from importlinter.cli import lint_imports_command as run; run()"
    command = [sys.executable, "-c", program, "--no-cache", "--config", str(config)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.stdout


def test_every_contract_can_be_broken(repo: Path, tmp_path: Path) -> None:
    config = repo / "pyproject.toml"
    for name, text in PLANTED.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text + "\n", "utf-8")
    said = run_linter(tmp_path, config)
    contracts = tomllib.loads(config.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    kept = [c["name"] for c in contracts if f"{c['name']} BROKEN" not in " ".join(said.split())]
    assert kept == []


def test_a_new_package_needs_a_layer(repo: Path, tmp_path: Path) -> None:
    for name in ("editor", "editor/model", "editor/helpers"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    assert "editor.helpers" in run_linter(tmp_path, repo / "pyproject.toml")
