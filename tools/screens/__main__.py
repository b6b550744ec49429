"""All windows and dialogs as pictures in `out/screens`: `python -m tools.screens [LOOK ...]`."""

import subprocess
import sys
from pathlib import Path

from tools.screens.looks import LOOKS, Look, look_named
from tools.screens.sheet import write_sheet

OUT = Path(__file__).resolve().parents[2] / "out" / "screens"


def main() -> None:
    """Take them look by look, then put all on one sheet."""
    looks = tuple(look_named(name) for name in sys.argv[1:]) or LOOKS
    for look in looks:
        _shoot(look)
    sheet = write_sheet([OUT / look.name for look in LOOKS], OUT / "contact-sheet.jpg")
    sys.stdout.write(f"{sheet}\n")


def _shoot(look: Look) -> None:
    out = OUT / look.name
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    command = [sys.executable, "-m", "tools.screens.shoot", look.name, str(out)]
    code = subprocess.run(command, check=False).returncode
    taken = len(list(out.glob("*.png")))
    sys.stdout.write(f"{look.name}: {taken} pictures{'' if code == 0 else ', ended early'}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
