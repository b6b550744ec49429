"""A start loads what is seen, and nothing that can wait."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor.gui.quick import fonts_read_aside

# What takes long to load, and what belongs to parts that nobody sees at first.
HEAVY = (
    *("PIL", "lxml", "babel", "num2words", "jinja2", "weasyprint", "sqlite3", "pypdfium2"),
    *("rapidfuzz", "docx", "mammoth", "nh3", "pikepdf", "phonenumbers", "tomllib", "subprocess"),
    *("html.parser", "editor.checks", "editor.library", "editor.gui.start"),
    *("editor.gui.tables.view", "editor.gui.fields.event", "editor.gui.export.dialog"),
    *("editor.gui.find.bar", "editor.gui.actions.palette", "editor.gui.preview.pane"),
    *("editor.importers.understand", "editor.app.export"),
)
START = """
import json, linecache, os, sys
from pathlib import Path
from editor.gui.quick import be_quick
be_quick()
from editor.app.paths import find_places
from editor.gui import application
from editor.gui.body.surface import BodySurface

paint = BodySurface.paintEvent

def painted(surface, event):
    paint(surface, event)
    read = [name for name in linecache.cache if "editor" in name]
    print(json.dumps({"loaded": sorted(sys.modules), "read": read, "words": surface.toPlainText()}))
    sys.stdout.flush()
    os._exit(0)

BodySurface.paintEvent = painted
application.run([sys.argv[1]], find_places())
"""


@pytest.fixture(scope="module")
def start(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What there was when a sample's text was painted for the first time."""
    home = tmp_path_factory.mktemp("home")
    own = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    done = subprocess.run(
        [sys.executable, "-c", START, str(repo / "projects" / "missing-families-statement")],
        cwd=repo,
        env=os.environ | own | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_the_text_is_there(start: dict[str, list[str]]) -> None:
    assert len(start["words"]) > 200


@pytest.mark.parametrize("name", HEAVY)
def test_nothing_heavy_is_loaded_before_the_text_stands(
    start: dict[str, list[str]], name: str
) -> None:
    assert not [one for one in start["loaded"] if f"{one}.".startswith(f"{name}.")]


def test_no_source_is_read(start: dict[str, list[str]]) -> None:
    assert not start["read"]


def test_the_thread_for_the_fonts_has_ended_whatever_happens(qapp: QApplication) -> None:
    with pytest.raises(KeyError), fonts_read_aside():
        raise KeyError
    assert "fonts" not in {thread.name for thread in threading.enumerate()}
