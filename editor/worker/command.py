"""How this program starts itself anew, as a render process or as a whole."""

import sys
from pathlib import Path

import editor

_FLAG = "--worker"


def program_command() -> list[str]:
    """The words of the command, in a checkout and in a frozen build."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    main = Path(editor.__file__).resolve().parent.parent / "main.py"
    return [sys.executable, str(main)]


def worker_command() -> list[str]:
    """The same for a render process."""
    return [*program_command(), _FLAG]
