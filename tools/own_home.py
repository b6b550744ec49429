"""A home of its own for a run of the program, so that no file of the person is touched."""

import os
from pathlib import Path


def own_home(home: Path) -> None:
    """Keep every folder of the person below one folder."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.environ["XDG_DOCUMENTS_DIR"] = str(home / "documents")
    os.environ["HOME"] = str(home)
    (home / "documents").mkdir(parents=True)
