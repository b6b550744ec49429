"""How this program starts itself as a render process."""

import sys
from pathlib import Path

import editor

_FLAG = "--worker"


def worker_command() -> list[str]:
    """The words of the command, in a checkout and in a frozen build."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _FLAG]
    main = Path(editor.__file__).resolve().parent.parent / "main.py"
    return [sys.executable, str(main), _FLAG]
